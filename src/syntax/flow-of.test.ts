import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowOf, flowOfPieces } from './flow-of.ts';

const read = (text: string): string => flowOf(text, 0, text.length).text;

describe('a flow reads', () => {
  it.each([
    ['达到 266.5 亿元', '达到266.5亿元'],
    ['建成２０个、占比达５０％', '建成20个、占比达50%'],
    ['文化休闲旅\n\n游产业', '文化休闲旅游产业'],
    ['**主题。**正文', '主题。正文'],
    ['9*', '9*'],
    ['LIVE HOUSE 与 T+SPACE', 'LIVE HOUSE与T+SPACE'],
    ['202\n5年', '2025年'],
    ['10 20', '10 20'],
    ['增长明显①见下', '增长明显①见下'],
    ['产业园¹和基地²', '产业园和基地'],
    ['5km²与3m³', '5km²与3m³'],
    ['数据[12]显示', '数据显示'],
    ['≥[100]', '≥[100]'],
    ['零\u200b宽\ufeff', '零宽'],
    ['全角（括号），不动', '全角（括号），不动'],
  ])('%j as %j', (source, words) => {
    expect(read(source)).toBe(words);
  });

  it('pieces of a paragraph as one, without what stands between them', () => {
    const text = '公交与轨道的无\n- 13 -\n缝衔接';
    expect(
      flowOfPieces(text, [
        [0, 7],
        [15, 18],
      ]).text,
    ).toBe('公交与轨道的无缝衔接');
  });

  it('every character from where it stands, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '乙', ' ', '\n', '5', 'a', '*', '[', ']', '１', '²', '\u200b', '％', '　'), maxLength: 60 }),
        (text) => {
          const { text: words, offsets } = flowOf(text, 0, text.length);
          expect(offsets).toHaveLength(words.length);
          for (let i = 0; i < words.length; i++) {
            const source = text[offsets[i]!]!;
            expect(words[i] === source || words[i] === ' ' || source.charCodeAt(0) - 0xfee0 === words.charCodeAt(i)).toBe(true);
            if (i > 0) expect(offsets[i]!).toBeGreaterThan(offsets[i - 1]!);
          }
        },
      ),
    );
  });
});
