import { Decimal } from '../basis/index.ts';
import type { Frozen, FrozenItem, FrozenWork } from './frozen.ts';
import { partCriteria } from './words/score-reasons.ts';

/** What is compared: objects with the values of their criteria; a cell that is not there is absent. */
export type Compared = {
  readonly objects: readonly {
    readonly kind: 'unit' | 'year';
    readonly ref: string;
    readonly name: string;
    readonly values: Readonly<Record<string, Decimal>>;
  }[];
  readonly criteria: readonly { readonly id: string; readonly name: string; readonly direction: 'up' | 'down' }[];
};

export const PART_CRITERIA = ['indicators', 'tasks', 'projects', 'reforms'] as const;
export type PartCriterion = (typeof PART_CRITERIA)[number];

/** The item's figures of whole years, in the measure of its latest one. */
export const yearlyOf = (item: FrozenItem): ReadonlyMap<number, Decimal> => {
  const whole = item.standing.inputs.filter(({ period }) => /^\d{4}$/.test(period)).toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const measure = whole.at(-1)?.measure;
  return new Map(whole.filter((input) => input.measure === measure).map(({ period, value }) => [Number(period), new Decimal(value)]));
};

/** Reductions are better when larger, whatever the figure that is reduced. */
const directionOf = (item: FrozenItem): 'up' | 'down' => {
  const isReduction = item.standing.kind === 'cumulative_reduction' && item.standing.inputs.at(-1)?.measure !== 'level';
  return item.lowerIsBetter && !isReduction ? 'down' : 'up';
};

/** Years of the plan by the figures of its items, up to the cut-off day. */
export const yearsCompared = (frozen: Frozen, items: readonly string[], directions: Readonly<Record<string, 'up' | 'down'>> = {}): Compared => {
  const byId = new Map(frozen.items.map((item) => [item.id, item]));
  const known = items.flatMap((id) => byId.get(id) ?? []);
  const figures = new Map(known.map((item) => [item.id, yearlyOf(item)]));
  const last = Number(frozen.evaluation.cutoff.slice(0, 4));
  const years: number[] = [];
  for (let year = frozen.plan.from; year <= Math.min(last, frozen.plan.to); year++)
    if ([...figures.values()].some((byYear) => byYear.has(year))) years.push(year);
  return {
    criteria: known.map((item) => ({ id: item.id, name: item.name, direction: directions[item.id] ?? directionOf(item) })),
    objects: years.map((year) => ({
      kind: 'year',
      ref: String(year),
      name: String(year),
      values: Object.fromEntries(
        [...figures].flatMap(([id, byYear]) => {
          const value = byYear.get(year);
          return value === undefined ? [] : [[id, value]];
        }),
      ),
    })),
  };
};

const GOOD_ITEM: ReadonlySet<string> = new Set(['achieved_early', 'ahead', 'on_schedule', 'achieved']);
const BAD_ITEM: ReadonlySet<string> = new Set(['nearly', 'behind', 'far_behind', 'breached', 'missed']);
const GOOD_WORK: ReadonlySet<string> = new Set(['done', 'on_schedule'] satisfies FrozenWork['now'][]);
const BAD_WORK: ReadonlySet<string> = new Set(['slow', 'late'] satisfies FrozenWork['now'][]);

type Judged = { readonly part: PartCriterion; readonly lead: { readonly id: string; readonly name: string }; readonly good: boolean };

const judgedOf = ({ items, works }: Frozen): readonly Judged[] => [
  ...items.flatMap(({ lead, cancelled, standing: { now } }): readonly Judged[] =>
    lead !== undefined && cancelled === undefined && (GOOD_ITEM.has(now) || BAD_ITEM.has(now)) ? [{ part: 'indicators', lead, good: GOOD_ITEM.has(now) }] : [],
  ),
  ...works.flatMap(({ part, lead, now }): readonly Judged[] =>
    lead !== undefined && (GOOD_WORK.has(now) || BAD_WORK.has(now)) ? [{ part, lead, good: GOOD_WORK.has(now) }] : [],
  ),
];

/**
 * Lead units by the shares of their indicators, tasks, projects and reforms that stand as they should. What is not judged (待下达, 无数据, 未到期, not begun,
 * dropped) counts neither way; a unit that leads nothing of a part has no value there.
 */
export const unitsCompared = (frozen: Frozen, criteria: readonly string[], directions: Readonly<Record<string, 'up' | 'down'>> = {}): Compared => {
  const judged = judgedOf(frozen);
  const units = new Map(judged.map(({ lead }) => [lead.id, lead.name]));
  const parts = PART_CRITERIA.filter((part) => criteria.includes(part));
  return {
    criteria: parts.map((id) => ({ id, name: partCriteria[id].zh, direction: directions[id] ?? 'up' })),
    objects: [...units]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([ref, name]) => ({
        kind: 'unit',
        ref,
        name,
        values: Object.fromEntries(
          parts.flatMap((part) => {
            const own = judged.filter((each) => each.lead.id === ref && each.part === part);
            return own.length === 0 ? [] : [[part, new Decimal(own.filter(({ good }) => good).length).div(own.length)]];
          }),
        ),
      })),
  };
};
