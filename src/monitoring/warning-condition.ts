import { daysBetween, endOf, type Period, type PlainDate } from '../basis/index.ts';
import type { Monitored, Standing } from './standing.ts';
import type { WarningCondition } from './warning-rule.ts';

/** What a condition is asked about: one item on one day. */
export type Asked = {
  readonly item: Monitored;
  readonly standing: Standing;
  readonly day: PlainDate;
  /** Elapsed share of the plan on that day, which runs on where no figure comes. */
  readonly elapsed: number;
  /** The next period whose data are due on that day or later, and the day. */
  readonly next?: { readonly period: Period; readonly due: PlainDate };
};

type Numbers = Readonly<Record<string, string | number>>;

/** Whether a condition is met, and by which numbers; `undefined` where nothing can be said, which never makes a warning better. */
export type Answer = { readonly met: boolean | undefined; readonly numbers: () => Numbers };

const NOTHING: Answer = { met: undefined, numbers: () => ({}) };
const UNMET: Answer = { met: false, numbers: () => ({}) };

const NO_ANSWER: ReadonlySet<string> = new Set(['no_data', 'not_due', 'not_assessable']);

const OVER: ReadonlySet<string> = new Set(['breached', 'achieved', 'missed']);

/** A tolerance against the noise of doubles at a threshold, in points. */
const NOISE = 1e-7;

/** Without these a plan cannot be judged whatever is reported; everything else stands in the way of figures that were. */
const PLAN_LACKS: ReadonlySet<string> = new Set(['no_target', 'no_baseline', 'no_journey', 'cancelled']);

const present = (numbers: Readonly<Record<string, string | number | undefined>>): Numbers =>
  Object.fromEntries(Object.entries(numbers).filter((entry): entry is [string, string | number] => entry[1] !== undefined));

const ofStanding = ({ standing }: Asked): Numbers => {
  const { period, observed, onSchedule, target, elapsed, done, lead, required, now, margin, firstBroken } = standing;
  return present({ period, observed, onSchedule, target, elapsed, done, lead, required, now, margin, firstBroken });
};

const beyond = (value: number, limit: number, strict: boolean): boolean => (strict ? value > limit + NOISE : value >= limit - NOISE);

const isSilent = ({ standing: { now } }: Asked): boolean => NO_ANSWER.has(now);

/** How much nearer to its limit a held value came with the last period, and how far it still is. */
const marginOf = ({ item, standing: { inputs, margin } }: Asked): { readonly margin: number; readonly fall: number } | undefined => {
  const [before, last] = inputs.slice(-2);
  if (before === undefined || last === undefined || margin === undefined) return undefined;
  return { margin, fall: (before.value - last.value) * (item.lowerIsBetter ? -1 : 1) };
};

const answers: {
  readonly [Type in WarningCondition['type']]: (condition: Extract<WarningCondition, { type: Type }>, asked: Asked) => Answer;
} = {
  standing: ({ now }, asked) => ({ met: isSilent(asked) ? undefined : now.includes(asked.standing.now), numbers: () => ofStanding(asked) }),
  lag: ({ points, strict }, asked) => {
    const { lead, now } = asked.standing;
    if (lead === undefined || isSilent(asked)) return NOTHING;
    return { met: now !== 'achieved' && beyond(-lead, points, strict), numbers: () => ({ ...ofStanding(asked), lag: -lead, threshold: points }) };
  },
  shortfall: ({ share, strict }, asked) => {
    const { lead, elapsed, now } = asked.standing;
    if (lead === undefined || elapsed === 0 || isSilent(asked)) return NOTHING;
    const short = -lead / 100 / elapsed;
    return { met: now !== 'achieved' && beyond(short, share, strict), numbers: () => ({ ...ofStanding(asked), shortfall: short, threshold: share }) };
  },
  negative: (_, asked) => {
    const { observed } = asked.standing;
    return { met: observed === undefined || isSilent(asked) ? undefined : observed < 0, numbers: () => ofStanding(asked) };
  },
  forecast: ({ forecast }, asked) => {
    const { forecast: said, predicted, required, pace } = asked.standing;
    // Where it is over, there is nothing to foresee.
    if (OVER.has(asked.standing.now)) return UNMET;
    return {
      met: said === 'unknown' ? undefined : forecast.includes(said),
      numbers: () => ({ ...ofStanding(asked), ...present({ forecast: said, predicted, required, pace }) }),
    };
  },
  overdue: ({ days }, { standing: { overdue = [], daysOverdue = 0 } }) => ({
    met: overdue.length > 0 && daysOverdue > days,
    numbers: () => present({ period: overdue[0], periods: overdue.length, days: daysOverdue, threshold: days }),
  }),
  due_soon: ({ days }, { day, next }) => {
    if (next === undefined) return UNMET;
    const left = daysBetween(day, next.due);
    return { met: left >= 0 && left <= days, numbers: () => ({ period: next.period, due: next.due, days: left, threshold: days }) };
  },
  margin: ({ falls }, asked) => {
    if (isSilent(asked)) return NOTHING;
    const near = marginOf(asked);
    if (near === undefined) return asked.standing.now === 'breached' ? UNMET : NOTHING;
    return { met: near.margin >= 0 && near.fall > 0 && near.margin < falls * near.fall, numbers: () => ({ ...ofStanding(asked), fall: near.fall }) };
  },
  awaiting: ({ share }, { standing: { now }, elapsed }) => ({
    met: now === 'awaiting_target' && elapsed > share,
    numbers: () => ({ elapsed, threshold: share }),
  }),
  unusable: (_, { standing: { now, because, period } }) => {
    const code = because?.code;
    return {
      met: now === 'not_assessable' && code !== undefined && !PLAN_LACKS.has(code),
      numbers: () => present({ code, period: because?.details?.period ?? period }),
    };
  },
  stale: ({ days }, { standing: { inputs }, day }) => {
    const newest = inputs.at(-1)?.period;
    if (newest === undefined) return NOTHING;
    const age = daysBetween(endOf(newest), day);
    return { met: age > days, numbers: () => ({ period: newest, days: age, threshold: days }) };
  },
};

/** Asks one condition about one item on one day. */
export const ask = (condition: WarningCondition, asked: Asked): Answer =>
  (answers[condition.type] as (condition: WarningCondition, asked: Asked) => Answer)(condition, asked);
