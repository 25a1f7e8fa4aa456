import { describe, expect, test } from 'vitest';
import { chosen } from './choice.ts';
import { contradictions } from './contradiction.ts';
import { row } from './observation-sample.ts';

const statistics = row({ value: 3.98, unit: '%', authority: 'statistics' });
const unit = row({ value: 4.2, unit: '%', authority: 'unit' });

describe('chosen', () => {
  test('of a unit’s own figure and that of statistics, statistics’ is used', () => {
    expect(chosen([unit, statistics])).toEqual([statistics]);
  });

  test('a source that does not say what it is counts as statistics', () => {
    const unnamed = row({ value: 4, unit: '%' });
    expect(chosen([unit, unnamed])).toEqual([unnamed]);
  });

  test('a source without a figure does not silence one that has it', () => {
    const missing = row({ missing: '尚未公布', unit: '%', authority: 'statistics' });
    expect(chosen([missing, unit])).toEqual([unit]);
    expect(chosen([missing])).toEqual([missing]);
  });

  test('figures of other periods, measures and price bases are figures of their own', () => {
    expect(
      chosen([row({ value: 1 }), row({ value: 2, period: '2022' }), row({ value: 3, measure: 'flow' }), row({ value: 4, priceBasis: '2020' })]),
    ).toHaveLength(4);
  });

  test('growth that says it is in comparable prices is the growth that does not say it', () => {
    const fields = { measure: 'growth', unit: '%' } as const;
    expect(chosen([row({ ...fields, value: 8.8 }), row({ ...fields, value: 8.9, priceBasis: 'comparable', authority: 'press' })])).toHaveLength(1);
  });
});

describe('contradictions', () => {
  test('both are kept, the difference is named', () => {
    const [found] = contradictions([unit, statistics]);
    expect(found!.used).toBe(statistics);
    expect(found!.others.map(({ row: other, difference, rounded }) => [other, difference!.toString(), rounded])).toEqual([[unit, '0.22', false]]);
  });

  test('a figure that is only rounded says so', () => {
    const [found] = contradictions([statistics, row({ value: 4, unit: '%', authority: 'plan' })]);
    expect(found!.others[0]).toMatchObject({ rounded: true });
  });

  test('the same figure in another unit is no contradiction; in a unit that does not convert it is', () => {
    expect(contradictions([row({ value: 22.03 }), row({ value: 220300, unit: '万元', authority: 'department' })])).toEqual([]);
    const [found] = contradictions([row({ value: 22.03 }), row({ value: 22.03, unit: '亿美元', authority: 'department' })]);
    expect(found!.others[0]!.difference).toBeUndefined();
  });

  test('a limit contradicts a figure that breaks it, and no other', () => {
    const limit = row({ value: 6, unit: '%', bound: '>=', authority: 'press' });
    expect(contradictions([row({ value: 6.3, unit: '%' }), limit])).toEqual([]);
    expect(contradictions([row({ value: 5.9, unit: '%' }), limit])).toHaveLength(1);
  });

  test('missing contradicts nothing', () => {
    expect(contradictions([row({ missing: '未公布' }), row({ value: 1, authority: 'unit' })])).toEqual([]);
  });
});
