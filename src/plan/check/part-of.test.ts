import { describe, expect, it } from 'vitest';
import { moreIsBetter } from './direction.ts';
import { isPartOf } from './part-of.ts';

describe('parts and wholes', () => {
  it('knows them by meaning and by name', () => {
    expect(isPartOf('数字服务业增加值', '数字经济增加值')).toBe(true);
    expect(isPartOf('数字服务业增加值', '服务业增加值')).toBe(true);
    expect(isPartOf('高技术制造业增加值', '工业增加值')).toBe(true);
  });

  it('does not take a contrary, another amount or the same for a part', () => {
    expect(isPartOf('非公有制经济增加值', '公有制经济增加值')).toBe(false);
    expect(isPartOf('数字服务业产值', '数字经济增加值')).toBe(false);
    expect(isPartOf('服务业增加值', '服务业增加值')).toBe(false);
  });
});

describe('which way is better', () => {
  it('is told by the name, then by the comparator', () => {
    expect(moreIsBetter('安全事故死亡人数')).toBe(false);
    expect(moreIsBetter('单位地区生产总值能耗降低')).toBe(true);
    expect(moreIsBetter('人均用地', '<=')).toBe(false);
    expect(moreIsBetter('森林覆盖率')).toBe(true);
  });
});
