import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { asInitials, isTypedIn, typedForms } from './initials.ts';

const finds = (typed: string, text: string): boolean => isTypedIn(typed, typedForms(text));

describe('initials', () => {
  it.each([
    ['gyy', '滨江公园'],
    ['dw', '单位地区生产总值能源消耗降低'],
    ['zqs', '重庆市'],
    ['cqs', '重庆市'],
    ['5g', '每万人5G基站数'],
    ['jzwq', '“金职万企”行动'],
  ])('%s', (typed, text) => expect(finds(typed, text)).toBe(typed !== 'gyy'));
  it('are of characters that follow one another', () => {
    expect(finds('bjgy', '滨江公园')).toBe(true);
    expect(finds('bg', '滨江公园')).toBe(false);
    expect(finds('bjgyx', '滨江公园')).toBe(false);
  });
  it('are two letters or more', () => {
    expect(asInitials(' BjGy ')).toBe('bjgy');
    expect(['b', '滨江', 'bj 公园', '12', ''].map(asInitials)).toEqual(Array(5).fill(undefined));
  });
  it('agree with what a reader of sounds says of common names', () => {
    for (const name of ['发展改革', '生态环境', '住房城乡建设', '卫生健康', '文化旅游', '应急管理', '农业农村', '经济信息', '跳磴镇', '茄子溪街道'])
      expect(finds(pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join(''), name), name).toBe(true);
  });
  it('find every text by the letters of its own characters', () => {
    const character = fc.constantFrom(...'大渡口区规划实施监测评估重点项目任务单位吹哨报到');
    fc.assert(
      fc.property(fc.array(character, { minLength: 2, maxLength: 12 }), (characters) => {
        const forms = typedForms(characters.join(''));
        expect(isTypedIn(forms.map((form) => form[0]).join(''), forms)).toBe(true);
      }),
    );
  });
});
