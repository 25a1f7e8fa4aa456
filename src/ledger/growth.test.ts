import { describe, expect, test } from 'vitest';
import { accumulatedGrowths, growths } from './growth.ts';
import { levels, sinceStart } from './level.ts';
import type { Observation } from './observation.ts';
import { row, shown } from './observation-sample.ts';
import { readPriceBasis } from './price-basis.ts';
import { conversionText, refusalText } from './sentence.ts';

const growth = (period: Observation['period'], value: number, more: Partial<Omit<Observation, 'value'>> = {}): Observation =>
  row({ measure: 'growth', unit: '%', period, value, ...more });
const gdp = [row({ period: '2020', value: 266.46, priceBasis: 'current' }), row({ period: '2021', value: 310.4, priceBasis: 'current' })];

describe('growths', () => {
  test('266.46 → 310.4 亿元 in money is no growth of 16.5 %', () => {
    const { points, refusals } = growths(gdp);
    expect(points).toEqual([]);
    expect(refusals).toMatchObject([{ code: 'current_prices', period: '2021' }]);
    expect(refusalText(refusals[0]!, 'zh')).toBe('不由2020年的266.46亿元和2021年的310.4亿元推算增速：金额是当年价或未注明价格口径，请填报公布的可比价增速。');
  });

  test('nor where nobody named the prices, nor for money per head or energy per money', () => {
    for (const unit of ['亿元', '万元/人', '吨标准煤/万元'])
      expect(growths([row({ period: '2020', value: 2, unit }), row({ period: '2021', value: 3, unit })]).refusals, unit).toMatchObject([
        { code: 'current_prices' },
      ]);
  });

  test('published growth is taken as it is, and nothing is refused beside it', () => {
    expect(growths([...gdp, growth('2021', 8.8)])).toMatchObject({ points: [{ period: '2021', ids: [growth('2021', 8.8).id] }], refusals: [] });
  });

  test('levels that share constant prices give growth, and say so', () => {
    const { points } = growths([
      row({ period: '2020', value: 200, priceBasis: '2020' }),
      row({ period: '2021', value: 212, priceBasis: '2020', status: 'preliminary' }),
    ]);
    expect(shown(points)).toEqual([['2021', '6']]);
    expect(points[0]!.status).toBe('preliminary');
    expect(conversionText(points[0]!.conversion!, 'zh')).toBe('由2020年的200增至212计算（2020年价）');
  });

  test('levels on different price bases give none', () => {
    const rows = [row({ period: '2020', value: 200, priceBasis: '2015' }), row({ period: '2021', value: 212, priceBasis: '2020' })];
    expect(growths(rows)).toMatchObject({ points: [], refusals: [{ code: 'unlike_price_bases' }] });
  });

  test('things have no prices: counts and amounts of the year give growth', () => {
    expect(shown(growths([row({ period: '2020', value: 32000, unit: '家' }), row({ period: '2021', value: 3.36, unit: '万家' })]).points)).toEqual([
      ['2021', '5'],
    ]);
    const months = row({ measure: 'ytd', period: '2021-12', value: 110, unit: '件' });
    expect(shown(growths([row({ measure: 'flow', period: '2020', value: 100, unit: '件' }), months]).points)).toEqual([['2021', '10']]);
  });

  test('years that do not follow each other give none, shares give none', () => {
    expect(growths([row({ period: '2019', value: 1, unit: '家' }), row({ period: '2021', value: 2, unit: '家' })]).points).toEqual([]);
    expect(growths([row({ period: '2020', value: 50, unit: '%' }), row({ period: '2021', value: 52, unit: '%' })])).toMatchObject({
      points: [],
      refusals: [{ code: 'share_growth' }],
    });
  });

  test('nothing grows from zero or from a limit', () => {
    expect(growths([row({ period: '2020', value: 0, unit: '家' }), row({ period: '2021', value: 2, unit: '家' })]).refusals).toMatchObject([
      { code: 'no_base_to_grow_from' },
    ]);
    expect(growths([row({ period: '2020', value: 6, unit: '家', bound: '>=' }), row({ period: '2021', value: 7, unit: '家' })])).toMatchObject({
      points: [],
      refusals: [{ code: 'bound' }],
    });
  });

  test('growth of which only a limit is known stays a limit', () => {
    expect(growths([growth('2021', 6, { bound: '>=' })]).points).toMatchObject([{ period: '2021', bound: '>=' }]);
  });

  test('nominal growth is refused unless current prices are asked for', () => {
    const rows = [growth('2021', 16.5, { priceBasis: 'current' })];
    expect(growths(rows)).toMatchObject({ points: [], refusals: [{ code: 'nominal_growth' }] });
    expect(shown(growths(rows, '%', '当年价').points)).toEqual([['2021', '16.5']]);
    expect(growths(gdp, '%', 'current').points.map(({ value }) => value.toFixed(2))).toEqual(['16.49']);
  });

  test('growth of 1—12月 is the year’s, growth of 1—10月 is no October’s', () => {
    const rows = [growth('2023-12', 5.1, { accumulated: true }), growth('2023-10', 6.3, { accumulated: true }), growth('2023-10', 4)];
    expect(shown(growths(rows).points)).toEqual([
      ['2023-10', '4'],
      ['2023', '5.1'],
    ]);
    expect(shown(accumulatedGrowths(rows).points)).toEqual([
      ['2023-10', '6.3'],
      ['2023-12', '5.1'],
    ]);
  });
});

describe('levels', () => {
  test('in the unit asked for, with what was given', () => {
    const { points } = levels([row({ value: 220300, unit: '万元' }), row({ period: '2022', value: 20 })], '亿元');
    expect(shown(points)).toEqual([
      ['2022', '20'],
      ['2023', '22.03'],
    ]);
    expect(points[1]!.conversion).toEqual({ code: 'unit', details: { given: '220300', from: '万元', to: '亿元' } });
    expect(conversionText(points[1]!.conversion!, 'zh')).toBe('由220300万元换算为亿元');
    expect(points[0]!.conversion).toBeUndefined();
  });

  test('on the price basis asked for; one that names none is taken to be on it', () => {
    const rows = [
      row({ value: 8.5, priceBasis: '2020' }),
      row({ value: 9.1, priceBasis: 'current' }),
      row({ period: '2022', value: 8 }),
      row({ period: '2021', value: 7.5, priceBasis: 'current' }),
    ];
    const { points, refusals } = levels(rows, '亿元', '2020年价');
    expect(shown(points)).toEqual([
      ['2022', '8'],
      ['2023', '8.5'],
    ]);
    expect(refusals).toMatchObject([{ code: 'other_price_basis', period: '2021' }]);
    expect(refusalText(refusals[0]!, 'zh')).toBe('2021年的数值是当年价，指标要求2020年价，两者不能直接比较，请按2020年价填报。');
  });

  test('where none is asked for, several for one period are refused, not chosen from', () => {
    expect(levels([row({ value: 8.5, priceBasis: '2020' }), row({ value: 9.1, priceBasis: 'current' })])).toMatchObject({
      points: [],
      refusals: [{ code: 'several_price_bases' }],
    });
  });

  test('ascending by the end of the period, the shorter first', () => {
    const rows = (['2023', '2023-12', '2023Q3', '2022'] as const).map((period) => row({ period, value: 1 }));
    expect(levels(rows).points.map(({ period }) => period)).toEqual(['2022', '2023Q3', '2023-12', '2023']);
  });

  test('only rows of the measure', () => {
    expect(levels([row({ measure: 'flow', value: 1 })]).points).toEqual([]);
    expect(shown(sinceStart([row({ measure: 'since_start', value: 65, unit: '%' })]).points)).toEqual([['2023', '65']]);
  });
});

test('price bases are read from the words of a table', () => {
  expect(['2020年价', '(2020年不变价)', '2020', '当年价', '按可比价格', 'comparable', '现价'].map(readPriceBasis)).toEqual([
    '2020',
    '2020',
    '2020',
    'current',
    'comparable',
    'comparable',
    'current',
  ]);
  expect(readPriceBasis('市场价')).toBeUndefined();
});
