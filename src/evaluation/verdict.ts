import type { Forecast, Now } from '../monitoring/index.ts';
import { conclusionOf } from './evaluation-conclusion.ts';
import type { FrozenItem } from './frozen.ts';

/** What is told apart in the one sentence on all items: 提前完成, 达到时序且可超额, 可如期, 未达时序或完成有困难, 待下达, 无法判断, 无数据. */
export const VERDICTS = ['early', 'exceeding', 'meeting', 'short', 'awaiting', 'unclear', 'no_data'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The members that a verdict is told from. */
export type Judged = Pick<FrozenItem, 'id'> & { readonly standing: Pick<FrozenItem['standing'], 'now' | 'forecast' | 'lead'> };

const SHORT: ReadonlySet<Now> = new Set(['breached', 'behind', 'far_behind', 'missed']);
const HARD: ReadonlySet<Forecast> = new Set(['at_risk', 'miss']);

/**
 * The verdict on one item, from both axes. On schedule with a forecast that falls short is `short`, as who will not arrive is not on the way; 基本达到 is at best
 * `meeting`. Where too few years tell a forecast, where it stands decides. 未到期 is `unclear`.
 */
export const verdictOf = ({ now, forecast }: Judged['standing']): Verdict => {
  if (now === 'awaiting_target') return 'awaiting';
  if (now === 'no_data') return 'no_data';
  if (now === 'not_assessable' || now === 'not_due') return 'unclear';
  if (now === 'achieved_early') return 'early';
  if (now === 'achieved') return 'meeting';
  if (SHORT.has(now) || HARD.has(forecast)) return 'short';
  return forecast === 'exceed' && now !== 'nearly' ? 'exceeding' : 'meeting';
};

export type VerdictCounts = {
  readonly total: number;
  /** Each with the ids of its items, in their order. */
  readonly ids: Readonly<Record<Verdict, readonly string[]>>;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Of `short`: 突破底线. Of `meeting`: too few years for a forecast. */
  readonly breached: readonly string[];
  /** Of `short`, once it is settled: missed by so little that it is called 基本完成. */
  readonly basically: readonly string[];
  readonly unforeseen: readonly string[];
  /** What was foretold is over, and what is `meeting` was met. */
  readonly isSettled: boolean;
};

const ON_THE_WAY: ReadonlySet<Now> = new Set(['ahead', 'on_schedule', 'nearly', 'behind', 'far_behind']);

/** Whether what they were to come to is known: the last figures are in for some, and none is still on its way. One that ends early settles nothing of the others. */
export const isSettledBy = (items: readonly { readonly standing: Pick<Judged['standing'], 'now'> }[]): boolean =>
  items.some(({ standing: { now } }) => now === 'achieved' || now === 'missed') && !items.some(({ standing: { now } }) => ON_THE_WAY.has(now));

/** How many items there are of each verdict, and which; the counts add up to all items. */
export const verdictCounts = (items: readonly Judged[]): VerdictCounts => {
  const told = items.map((item) => ({ id: item.id, ...item.standing, verdict: verdictOf(item.standing) }));
  const idsOf = (hit: (one: (typeof told)[number]) => boolean): readonly string[] => told.filter(hit).map(({ id }) => id);
  const each = <T>(of: (verdict: Verdict) => T): Record<Verdict, T> =>
    Object.fromEntries(VERDICTS.map((verdict) => [verdict, of(verdict)])) as Record<Verdict, T>;
  const ids = each((verdict) => idsOf((one) => one.verdict === verdict));
  return {
    total: items.length,
    ids,
    counts: each((verdict) => ids[verdict].length),
    isSettled: isSettledBy(items),
    breached: idsOf(({ now }) => now === 'breached'),
    basically: items.filter((item) => conclusionOf(item) === 'basically').map(({ id }) => id),
    unforeseen: idsOf(({ verdict, now, forecast }) => verdict === 'meeting' && forecast === 'unknown' && now !== 'achieved'),
  };
};
