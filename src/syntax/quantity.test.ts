import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enclosedIn } from './clause-enclosure.ts';
import { numeralAt } from './numeral.ts';
import { quantitiesIn } from './quantity-scan.ts';

const read = (text: string): string[] =>
  quantitiesIn(text, 0, text.length, enclosedIn(text)).map(({ value, upper, unit, comparator, normalized }) =>
    [
      `${comparator ?? ''}${value}${upper === undefined ? '' : `~${upper}`}`,
      unit,
      ...(normalized === undefined ? [] : [`= ${normalized.value} ${normalized.unit}`]),
    ].join(' '),
  );

describe('a number', () => {
  it.each([
    ['12,000', 12_000, 1],
    ['3.5万', 3.5, 1e4],
    ['1.2万亿', 1.2, 1e12],
    ['一万三千五百亿', 13_500, 1e8],
    ['一亿二千万', 12_000, 1e4],
    ['二〇三五', 2035, 1],
    ['三百二十', 320, 1],
    ['百分之十八', 18, 1],
    ['2.35∶1', 2.35, 1],
    ['1/4', 0.25, 1],
  ])('%s is read', (text, value, scale) => expect(numeralAt(text, 0)).toMatchObject({ value, scale, end: text.length }));

  it.each([
    ['1-2', 1, 2],
    ['50万—300万', 50, 300],
    ['3至4', 3, 4],
    ['两三', 2, 3],
  ])('%s is a range', (text, value, upper) => expect(numeralAt(text, 0)).toMatchObject({ value, upper, end: text.length }));

  it('is read for whatever is written, and always moves on', () => {
    const characters = fc.constantFrom(...'0123456789.,，/:∶-—〇一二三四五六七八九十百千万亿两余多家个%元'.split(''));
    fc.assert(
      fc.property(fc.array(characters, { minLength: 1, maxLength: 20 }), (written) => {
        const text = written.join('');
        for (let i = 0; i < text.length; i++) {
          const numeral = numeralAt(text, i);
          if (numeral !== undefined) expect(numeral.end).toBeGreaterThan(i);
        }
      }),
    );
  });
});

describe('a quantity', () => {
  it.each([
    ['达到266.5亿元', ['266.5 亿元']],
    ['不低于20亩以上', ['>=20 亩']],
    ['创建1-2家机构', ['1~2 家']],
    ['项目100余项', ['>100 项']],
    ['问题80多万个', ['>80 万个 = 800000 个']],
    ['新增3万个', ['3 万个 = 30000 个']],
    ['惠及390万老年人', ['390 万人 = 3900000 人']],
    ['举办近百场', ['~100 场']],
    ['上千家企业', ['>=1000 家']],
    ['密度5.8公里/平方公里', ['5.8 公里/平方公里']],
    ['标准131元/人·月', ['131 元/人·月']],
    ['控制在35μg/m³以下', ['<=35 μg/m³']],
    ['控制在8/10万以下', ['<=8 /10万']],
    ['增长10%—15%', ['10~15 %']],
    ['占比（含）55%（含）以上', ['>=55 %']],
    ['森林三百万亩', ['300 万亩']],
    ['降低百分之十八左右', ['~18 %']],
    ['约三成', ['~3 成']],
    ['50亿级园区3个、百亿元级园区1个', ['3 个', '1 个']],
  ])('in %s', (text, found) => expect(read(text)).toEqual(found));

  it.each([
    '5G网络',
    'K6-1地块',
    '18号线',
    '2021年3月',
    '第3批',
    '每千人',
    '百亿级',
    '万亩级',
    '统一',
    '千家万户',
    '三大攻坚战',
    '（3家）',
    '“四个一”',
    '前10名',
  ])('is none in %s', (text) => expect(read(text).filter((words) => !/^[0-9.]+ $/.test(words))).toEqual([]));
});
