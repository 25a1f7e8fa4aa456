import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../plan/index.ts';
import { monitoredOf } from './monitored.ts';
import { at, row } from './monitoring-sample.ts';
import type { Observation } from '../ledger/index.ts';
import type { Monitored, Now } from './standing.ts';

/** Figures that put an item so many points off its schedule at the end of each year up to the one asked for. */
const onTheWay = (item: Monitored, until: number, points: number): readonly Observation[] => {
  const n = item.due - item.base;
  const [goal, base] = [item.target?.toNumber() ?? 0, item.baseline?.toNumber() ?? 0];
  const share = (k: number): number => (k <= 0 ? 0 : k / n + points / 100);
  const unit = item.unit ?? '';
  const rows: Observation[] = [];
  for (let k = 1; k <= until - item.base; k++) {
    const year = String(item.base + k);
    const before = k === 1 ? 0 : share(k - 1);
    const give = (measure: Observation['measure'], value: number): void => void rows.push(row(year, measure, value, { indicator: item.series, unit }));
    if (item.kind === 'avg_annual_growth') give('growth', ((1 + goal / 100) ** (n * (share(k) - before)) - 1) * 100);
    if (item.kind === 'cumulative_reduction') give('flow', (1 - (1 - goal / 100) ** (share(k) - before)) * 100);
    if (item.kind === 'cumulative') give('flow', goal * (share(k) - before));
    if (item.kind === 'level') give('level', item.baseline === undefined ? 11 + points / 100 : base + share(k) * (goal - base));
    if (item.kind === 'hold') give('level', goal + points);
    // Whole deaths, and never the cap itself: 80 is a breach, 79 is not.
    if (item.kind === 'cap') give('since_start', k === n && points === 0 ? goal - 1 : Math.round(goal * (k / n - points / 100)));
  }
  return rows;
};

const LEADS: Readonly<Record<number, readonly [expected: Now, binding: Now]>> = {
  0: ['on_schedule', 'on_schedule'],
  5: ['ahead', 'ahead'],
  15: ['ahead', 'ahead'],
  [-5]: ['nearly', 'behind'],
  [-15]: ['behind', 'far_behind'],
};

const rightWord = (item: Monitored, year: number, points: number): Now => {
  const isLast = year === item.due;
  if (item.kind === 'awaiting') return 'awaiting_target';
  if (item.kind === 'hold') return points < 0 ? 'breached' : isLast ? 'achieved' : 'on_schedule';
  if (item.kind === 'cap' && isLast) return points < 0 ? 'breached' : 'achieved';
  if (item.kind === 'level' && item.baseline === undefined) return isLast ? 'missed' : 'not_assessable';
  if (isLast) return points < 0 ? 'missed' : 'achieved';
  // Ten points ahead of the last year but one is past the target: sums and levels are through.
  const done = (year - item.base) / (item.due - item.base) + points / 100;
  if (done >= 1 && (item.kind === 'level' || item.kind === 'cumulative')) return 'achieved_early';
  return LEADS[points]![item.nature === 'binding' ? 1 : 0];
};

const judged = (items: readonly Monitored[], year: number, points: number): number =>
  items.filter((item) => {
    const standing = at(item, onTheWay(item, year, points), year);
    const right = rightWord(item, year, points);
    expect(`${item.no} ${standing.now}`).toBe(`${item.no} ${right}`);
    return true;
  }).length;

const tables = { example: '../../examples/dadukou/plan.txt', reference: '../../../shared/seed/plan.txt' } as const;

for (const [name, path] of Object.entries(tables)) {
  const file = new URL(path, import.meta.url);
  describe.skipIf(!existsSync(file))(`every row of the table of targets, ${name}`, () => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const items = text === '' ? [] : monitoredOf(readPlan({ name: 'plan.txt', text, sha256: '' }).plan).filter(({ list }) => list === 'indicator');

    it('has its kind', () => {
      const of = (kind: string): readonly (string | undefined)[] => items.filter((item) => item.kind === kind).map(({ no }) => no);
      expect(of('avg_annual_growth')).toEqual(['1', '4', '6', '15', '16', '24']);
      expect(of('cumulative')).toEqual(['12', '13', '25']);
      expect(of('cumulative_reduction')).toEqual(['17']);
      expect(of('hold')).toEqual(['9', '19', '20', '21', '22']);
      expect(of('cap')).toEqual(['31']);
      expect(of('awaiting')).toEqual(['18']);
      expect(items.filter(({ kind, baseline }) => kind === 'level' && baseline === undefined).map(({ no }) => no)).toEqual(['26']);
      expect(of('level')).toHaveLength(14);
    });

    it.each([2021, 2022, 2023, 2024, 2025])('is judged right on, ahead of and behind schedule at the end of %i', (year) => {
      for (const points of [0, 5, 15, -5, -15]) expect(judged(items, year, points)).toBe(31);
    });
  });
}
