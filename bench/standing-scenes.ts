import { Decimal } from '../src/basis/index.ts';
import type { Observation } from '../src/ledger/index.ts';
import type { Monitored, Now } from '../src/monitoring/index.ts';

/** One indicator set so many points ahead of its schedule at the end of a year, as observations and as the one series of yearly values other tools take. */
export type Scene = {
  readonly item: Monitored;
  readonly year: number;
  /** Points of the whole journey ahead of schedule; negative is behind. */
  readonly ahead: number;
  readonly elapsed: number;
  readonly rows: readonly Observation[];
  /** Value at the end of the year: the level, the year's growth, the running total. */
  readonly latest: number;
  readonly right: Now;
};

const row = (item: Monitored, year: number, measure: Observation['measure'], value: Decimal): Observation => ({
  id: `${item.id}-${year}`,
  region: '',
  indicator: item.series,
  period: `${year}`,
  measure,
  value,
  unit: measure === 'growth' || item.kind === 'cumulative_reduction' ? '%' : (item.unit ?? ''),
  status: 'final',
  source: {},
  known: `${year + 1}-03-01`,
  recorded: `${year + 1}-03-01T00:00:00Z`,
});

type Values = { readonly measure: Observation['measure']; readonly of: (year: number) => Decimal; readonly latest: number };

/** Sums that may not be reached (<80 人) end one whole unit below, which is as near as a count can come. */
const capped = (used: Decimal, { comparator }: Monitored, limit: Decimal, ahead: number): Decimal =>
  comparator === '<' && ahead === 0 && used.eq(limit) ? limit.minus(1) : used;

/** Yearly values of an item whose journey is done to `done` after `k` years, in equal steps of the terms it is judged in. */
const valuesOf = (item: Monitored, k: number, done: Decimal, ahead: number): Values => {
  const n = item.due - item.base;
  const target = item.target ?? new Decimal(0);
  const base = item.baseline ?? target.times(0.9);
  const one = new Decimal(1);
  if (item.kind === 'avg_annual_growth') {
    const each = one.plus(target.div(100)).pow(done.times(n).div(k)).minus(1).times(100);
    return { measure: 'growth', of: () => each, latest: each.toNumber() };
  }
  if (item.kind === 'cumulative_reduction') {
    const left = one.minus(target.div(100)).pow(done);
    const each = one.minus(left.pow(one.div(k))).times(100);
    return { measure: 'flow', of: () => each, latest: one.minus(left).times(100).toNumber() };
  }
  if (item.kind === 'cumulative' || item.kind === 'cap') {
    const sum = item.kind === 'cap' ? capped(target.times(done), item, target, ahead) : target.times(done);
    return { measure: 'flow', of: () => sum.div(k), latest: sum.toNumber() };
  }
  if (item.kind === 'hold') {
    // A limit knows no journey: so many points are taken of the limit itself.
    const held = target.times(one.plus(new Decimal(ahead).div(100).times(item.lowerIsBetter ? -1 : 1)));
    return { measure: 'level', of: () => held, latest: held.toNumber() };
  }
  const at = (share: Decimal): Decimal => base.plus(target.minus(base).times(share));
  const last = item.kind === 'level' && item.baseline === undefined ? at(done.gte(1) ? one : done.minus(1)) : at(done);
  return { measure: 'level', of: (year) => (year === item.base + k ? last : at(done.times(year - item.base).div(k))), latest: last.toNumber() };
};

/** What a planner would say of it. */
const rightOf = (item: Monitored, ahead: number, isLast: boolean): Now => {
  if (item.kind === 'awaiting') return 'awaiting_target';
  if (item.kind === 'hold' || item.kind === 'cap') {
    if (ahead < 0 && (item.kind === 'hold' || isLast)) return 'breached';
    if (item.kind === 'hold') return isLast ? 'achieved' : 'on_schedule';
  }
  if (isLast) return ahead < 0 ? 'missed' : 'achieved';
  if (item.kind === 'level' && item.baseline === undefined) return 'not_assessable';
  if (ahead >= 3) return 'ahead';
  if (ahead >= -3) return 'on_schedule';
  const binding = item.nature === 'binding';
  if (ahead >= -10) return binding ? 'behind' : 'nearly';
  return binding ? 'far_behind' : 'behind';
};

/** The item after `year`, set `ahead` points before its schedule. */
export const sceneOf = (item: Monitored, year: number, ahead: number): Scene => {
  const k = year - item.base;
  const elapsed = k / (item.due - item.base);
  const shift = item.kind === 'cap' ? -ahead : ahead;
  const done = new Decimal(k).div(item.due - item.base).plus(new Decimal(shift).div(100));
  const { measure, of, latest } = valuesOf(item, k, done, ahead);
  const years = Array.from({ length: k }, (_, i) => item.base + 1 + i);
  const rows = item.kind === 'awaiting' ? [] : years.map((each) => row(item, each, measure, of(each)));
  return { item, year, ahead, elapsed, rows, latest, right: rightOf(item, ahead, year === item.due) };
};
