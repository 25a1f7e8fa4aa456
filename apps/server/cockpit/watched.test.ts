import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/basis/index.ts';
import type { Forecast, Monitored, Now, Standing } from '../../../src/monitoring/index.ts';
import { changed, debtsOf, quarterBefore, type Watched } from './watched.ts';

const item = (id: string, owner?: string): Monitored => ({
  id,
  series: `14/${id}`,
  list: 'indicator',
  name: id,
  kind: 'level',
  comparator: '=',
  lowerIsBetter: false,
  base: 2020,
  due: 2025,
  target: new Decimal(1),
  span: [0, 1],
  ...(owner === undefined ? {} : { owner }),
});
const standing = (now: Now, forecast: Forecast = 'meet', more: Partial<Standing> = {}): Standing => ({
  indicator: 'x',
  kind: 'level',
  elapsed: 0.6,
  now,
  forecast,
  formula: { id: 'level', version: 1 },
  inputs: [],
  ...more,
});
const row = (id: string, before: Standing | undefined, after: Standing, owner?: string): Watched => ({
  item: item(id, owner),
  standing: after,
  ...(before === undefined ? {} : { before }),
});

describe('what changed since last time', () => {
  it('puts the deepest fall first and leaves out what stayed', () => {
    const { worse, better } = changed([
      row('a', standing('on_schedule'), standing('nearly')),
      row('b', standing('ahead'), standing('far_behind')),
      row('c', standing('behind'), standing('behind')),
      row('d', standing('behind'), standing('on_schedule')),
    ]);
    expect(worse.map(({ item: { id } }) => id)).toEqual(['b', 'a']);
    expect(better.map(({ item: { id } }) => id)).toEqual(['d']);
  });

  it('counts a worse forecast where the standing stayed', () => {
    expect(changed([row('a', standing('on_schedule', 'meet'), standing('on_schedule', 'miss'))]).worse).toHaveLength(1);
  });

  it('takes missing data for no change: it is told as overdue', () => {
    const { worse, better } = changed([row('a', standing('ahead'), standing('no_data', 'unknown')), row('b', standing('no_data'), standing('ahead'))]);
    expect(worse).toEqual([]);
    expect(better).toEqual([]);
  });
});

describe('who owes what', () => {
  it('groups by owner, the longest overdue first, and names nobody where nobody was assigned', () => {
    const late = (days: number): Standing => standing('no_data', 'unknown', { overdue: ['2022'], daysOverdue: days });
    const debts = debtsOf([
      row('a', undefined, late(3), '统计局'),
      row('b', undefined, late(40)),
      row('c', undefined, late(9), '统计局'),
      row('d', undefined, standing('ahead')),
    ]);
    expect(debts.map(({ owner, rows, days }) => [owner, rows.length, days])).toEqual([
      [undefined, 1, 40],
      ['统计局', 2, 9],
    ]);
  });
});

it('compares with the end of the quarter before', () => {
  expect(quarterBefore('2024-02-10')).toBe('2023-12-31');
  expect(quarterBefore('2023-12-31')).toBe('2023-09-30');
  expect(quarterBefore('2024-04-01')).toBe('2024-03-31');
});
