import { daysBetween, endOf, yearOf } from '../basis/index.ts';
import type { Period, PlainDate } from '../basis/index.ts';
import type { Refusal } from '../ledger/index.ts';
import type { Case } from './case.ts';
import { dueDayOf, frequencyIn, overduePeriods } from './due-day.ts';
import { elapsedShare } from './elapsed.ts';
import { formulaOf } from './formula.ts';
import { numberOf } from './number.ts';
import type { Input, Now, Standing } from './standing.ts';
import { inputOf, type Mark, type Track } from './track.ts';

/** What is judged, and what is waited for. */
export type Situation = {
  readonly judged?: Mark;
  /** The figures of the target year are in: what is said is final. */
  readonly isFinal: boolean;
  readonly overdue: readonly Period[];
  readonly elapsed: number;
};

export type Because = NonNullable<Standing['because']>;

const NONE: ReadonlySet<PlainDate> = new Set();

/** The period judged (the latest with a mark) and the periods after it that are due and not there. */
export const situationOf = ({ item, moment, calendar }: Case, track: Track, frequency = item.frequency): Situation => {
  const judged = track.marks.at(-1);
  const isFinal = judged !== undefined && judged.figure.isYear && judged.figure.year === item.due;
  const elapsed = judged === undefined ? elapsedShare(item.base, item.due, moment.asOf) : judged.figure.years / (item.due - item.base);
  if (isFinal) return { judged, isFinal, overdue: [], elapsed };
  const after: PlainDate = judged?.figure.end ?? `${item.base}-12-31`;
  const last: PlainDate = `${item.due}-12-31`;
  const overdue = overduePeriods(
    { after, until: moment.asOf < last ? moment.asOf : last, frequency: frequency ?? frequencyIn(track.figures.map(({ point }) => point.period)) },
    track.figures.length === track.marks.length ? NONE : new Set(track.figures.map(({ end }) => end)),
    moment.known,
    calendar,
  );
  return { ...(judged === undefined ? {} : { judged }), isFinal, overdue, elapsed };
};

/** A figure that is not there, against one that is and cannot be used. */
const ABSENT: ReadonlySet<string> = new Set(['missing', 'gap']);

const refusalAt = ({ refusals }: Track, end: PlainDate): Refusal | undefined => refusals.find(({ period }) => period !== undefined && endOf(period) === end);

const becauseOf = ({ code, period, details }: Refusal): Because => ({ code, details: { ...details, ...(period === undefined ? {} : { period }) } });

type Waiting = Pick<Standing, 'now' | 'overdue' | 'daysOverdue' | 'because'>;

/**
 * 无数据, 未到期, or 无法判断 where every due figure is there in a form that cannot be used; nothing where the judged period is the newest that can be asked
 * for.
 */
export const waitingFor = ({ judged, overdue }: Situation, track: Track, { item, moment, calendar }: Case): Waiting | undefined => {
  if (overdue.length > 0) {
    const late = { overdue, daysOverdue: daysBetween(dueDayOf(overdue[0]!, calendar), moment.known) };
    const refusals = track.refusals.length === 0 ? [] : overdue.flatMap((period) => refusalAt(track, endOf(period)) ?? []);
    const unusable = refusals.filter(({ code }) => !ABSENT.has(code));
    if (unusable.length === overdue.length) return { now: 'not_assessable', because: becauseOf(unusable[0]!) };
    return { now: 'no_data', ...late, ...(refusals[0] === undefined ? {} : { because: becauseOf(refusals[0]) }) };
  }
  if (judged !== undefined) return undefined;
  const unusable = track.refusals.find(({ code, period }) => !ABSENT.has(code) && (period === undefined || yearOf(endOf(period)) > item.base));
  return unusable === undefined ? { now: 'not_due' } : { now: 'not_assessable', because: becauseOf(unusable) };
};

/** Year-end figures up to the period judged, and its own. */
const inputsOf = ({ figures }: Track, { figure: judged }: Mark): readonly Input[] => {
  const inputs: Input[] = [];
  for (const figure of figures) if (figure === judged || (figure.isYear && figure.end < judged.end)) inputs.push(inputOf(figure));
  return inputs;
};

/** A standing while it is made. */
export type Draft = { -readonly [Field in keyof Standing]: Standing[Field] };

/** Fields that every standing has. */
export const headOf = ({ item }: Case, { elapsed, judged }: Situation, track: Track): Draft => {
  const head: Draft = {
    indicator: item.id,
    kind: item.kind,
    elapsed,
    now: 'not_assessable',
    forecast: 'unknown',
    formula: formulaOf(item),
    inputs: judged === undefined ? [] : inputsOf(track, judged),
  };
  if (item.baseline !== undefined) head.baseline = numberOf(item.baseline);
  if (item.target !== undefined) head.target = numberOf(item.target);
  if (judged === undefined) return head;
  head.observed = judged.observed;
  head.period = judged.figure.point.period;
  return head;
};

/** First that applies. */
export const firstOf = (...words: readonly (Now | undefined | false)[]): Now => words.find((word): word is Now => word !== undefined && word !== false)!;
