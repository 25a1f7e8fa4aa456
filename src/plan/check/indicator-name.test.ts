import { describe, expect, it } from 'vitest';
import { coreName, plainName, sameIndicator, shareOf } from './indicator-name.ts';

describe('names of indicators', () => {
  it('brings the usual wordings to one', () => {
    expect(plainName('文化产业增加值占 GDP 比重')).toBe(plainName('文化产业增加值占地区生产总值的比重'));
    expect(plainName('R&D经费投入强度')).toBe(plainName('研发经费投入强度'));
    expect(plainName('单位地区生产总值能耗降低')).toBe(plainName('单位地区生产总值能源消耗降低'));
    expect(plainName('万人发明专利拥有量')).toBe(plainName('每万人拥有发明专利量'));
  });

  it('takes off the form, not the subject', () => {
    expect(coreName('城镇新增就业人数')).toBe('城镇新增就业');
    expect(coreName('人口')).toBe('人口');
  });

  it('parts a share into part and whole', () => {
    expect(shareOf('服务业增加值占GDP比重')).toEqual({ part: '服务业增加值', whole: '地区生产总值' });
    expect(shareOf('森林覆盖率')).toBeUndefined();
  });

  it('pairs a renamed indicator', () => {
    expect(sameIndicator('安全生产事故死亡人数', '安全事故死亡人数')).toBeGreaterThan(0.7);
    expect(sameIndicator('空气质量优良天数比率', '环境空气质量优良天数')).toBeGreaterThan(0.7);
  });

  it('keeps two indicators apart', () => {
    for (const [a, b] of [
      ['数字服务业增加值占GDP比重', '数字经济增加值占GDP比重'],
      ['城乡居民人均可支配收入比', '城乡居民人均可支配收入年均增速'],
      ['城镇登记失业率', '城镇调查失业率'],
      ['每千人卫生机构床位数', '每千名老人养老床位数'],
    ] as const)
      expect(sameIndicator(a, b)).toBeLessThan(0.7);
  });
});
