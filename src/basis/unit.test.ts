import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from './decimal.ts';
import { convertUnit, involvesMoney, isCountUnit, isMoneyUnit, isShareUnit, quantityOf, sameUnit, unitTimes } from './unit.ts';

const convert = (value: number | string, from: string, to: string): string | undefined => convertUnit(new Decimal(value), from, to)?.toString();

describe('convertUnit', () => {
  test.each([
    [220300, '万元', '亿元', '22.03'],
    [109266, '万元', '亿元', '10.9266'],
    ['0.63', '亿美元', '万美元', '6300'],
    [3.2, '万家', '家', '32000'],
    [4, '万人', '人', '40000'],
    [5, '人', '名', '5'],
    [12, '‰', '%', '1.2'],
    [1, '百分点', '个百分点', '1'],
    [1, '公顷', '亩', '15'],
    [30, '亩', '公顷', '2'],
    [1.5, '平方公里', '公顷', '150'],
    [14.75, '万元/人', '元/人', '147500'],
    [5.8, '公里/平方公里', 'km/km²', '5.8'],
    [19.5, '件/万人', '件/千人', '1.95'],
    [0.4, '吨标准煤/万元', '吨标准煤/亿元', '4000'],
    [35, '微克/立方米', '毫克/立方米', '0.035'],
    [2, '万千瓦时', '度', '20000'],
    [1.87, 'x:x', 'x:1', '1.87'],
  ])('%s %s in %s', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBe(expected);
  });

  test.each([
    ['亿美元', '亿元'],
    ['个百分点', '%'],
    ['%', '元'],
    ['亿元', '元/人'],
    ['万元', '万元/人'],
    ['人次', '人'],
    ['岁', '年'],
    ['吨标准煤', '吨'],
    ['标段', '个'],
    ['万标段', '标段'],
    ['年', '天'],
  ])('%s is no %s', (from, to) => {
    expect(convert(1, from, to)).toBeUndefined();
  });

  test('a unit nobody knows is itself and nothing else', () => {
    expect(convert(7, '标段', ' 标段')).toBe('7');
  });

  test('there and back is the same figure', () => {
    const families = [
      ['元', '千元', '万元', '百万元', '亿元'],
      ['人', '万人', '名'],
      ['%', '‰'],
      ['平方米', '公顷', '平方公里'],
      ['米', '公里', '千米'],
      ['元/人', '万元/人', '亿元/万人'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...families), fc.nat(), fc.nat(), fc.integer({ min: -1e9, max: 1e9 }), (units, i, j, scaled) => {
        const value = new Decimal(scaled).div(1000);
        const [a, b] = [units[i % units.length]!, units[j % units.length]!];
        expect(convertUnit(convertUnit(value, a, b)!, b, a)!.eq(value)).toBe(true);
      }),
    );
  });

  test('no spelling makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => void [convertUnit(new Decimal(1), a, b), unitTimes(a, 4)]));
    expect(convert(1, '/', '//')).toBeUndefined();
  });
});

test('full and half width, blanks and synonyms are one unit', () => {
  for (const [a, b] of [
    ['％', '%'],
    ['万元／人', '万元/人'],
    ['亿 元', '亿元'],
    ['（亿元）', '亿元'],
    ['单位：万元', '万元'],
    ['亿元人民币', '亿元'],
    ['千米', '公里'],
    ['㎡', '平方米'],
    ['元每人', '元/人'],
  ] as const)
    expect(sameUnit(a, b), `${a} ${b}`).toBe(true);
  expect(sameUnit('万元', '亿元')).toBe(false);
  expect(sameUnit('%', '个百分点')).toBe(false);
});

test('what a unit measures', () => {
  expect(['家', '万人', '件', '张'].every(isCountUnit)).toBe(true);
  expect(['亿元', '天', '件/万人', '%', '标段'].some(isCountUnit)).toBe(false);
  expect(['元', '亿美元', '万元/人'].every(isMoneyUnit)).toBe(true);
  expect(['吨标准煤/万元', '人', '%'].some(isMoneyUnit)).toBe(false);
  expect(involvesMoney('吨标准煤/万元')).toBe(true);
  expect(isShareUnit('‰')).toBe(true);
  expect(isShareUnit('个百分点')).toBe(false);
  expect(quantityOf('公里/平方公里')).toBe('length');
  expect(quantityOf('标段')).toBeUndefined();
});

test('the unit that is a power of ten away, if people use it', () => {
  expect([unitTimes('亿元', -4), unitTimes('万元', 4), unitTimes('人', 4), unitTimes('万元/人', -4)]).toEqual(['万元', '亿元', '万人', '元/人']);
  expect([unitTimes('亿元', -3), unitTimes('岁', 1)]).toEqual([undefined, undefined]);
});
