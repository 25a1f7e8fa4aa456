import { daysBetween, type Instant, type PlainDate } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { whistleDue, type Project, type Report, type Whistle } from '../../../src/delivery/index.ts';
import { dayOf } from '../region/moment.ts';
import { lastProgress, recentlyTold } from './task-progress.ts';

/** What is asked of whoever looks: the key of its sentence in the words of the desk. */
export type Asked =
  | 'fill'
  | 'fillAgain'
  | 'sign'
  | 'arrive'
  | 'answer'
  | 'result'
  | 'explain'
  | 'add'
  | 'check'
  | 'tellTask'
  | 'helpTask'
  | 'doTask'
  | 'milestone'
  | 'assess'
  | 'assessAgain'
  | 'answerInquiry'
  | 'answerSuggestion'
  | 'answerAgain'
  | 'answerOpinion'
  | 'commentAmendment';

/** What a unit can owe. */
export type DutyKind = 'report' | 'whistle' | 'task' | 'project' | 'assessment' | 'inquiry' | 'suggestion' | 'opinion' | 'amendment';

/** Something owed. `urgency` 0 is late or stands still, 1 within days, 2 stuck, 3 long over, 4 to come. */
export type Duty = {
  readonly kind: DutyKind;
  readonly record: Kept<DutyKind>;
  readonly title: string;
  readonly asked: Asked;
  /** A particular of the sentence: a reason, the name of a milestone. */
  readonly detail?: string;
  readonly due?: PlainDate;
  /** Where a clock runs to the minute. */
  readonly by?: Instant;
  readonly urgency: 0 | 1 | 2 | 3 | 4;
};

/** Who looks, and when. */
export type Viewer = { readonly unit: string; readonly signs: boolean; readonly now: Instant; readonly today: PlainDate };

/** Days before the end in which something is shown as near. */
const NEAR = 5;
/** Days before its end at which a task comes onto the desk. */
const AHEAD = 60;

/** Late, within days, or to come. */
export const byDay = (due: PlainDate, today: PlainDate): 0 | 1 | 4 => {
  const left = daysBetween(today, due);
  return left < 0 ? 0 : left <= NEAR ? 1 : 4;
};

const reasonOf = ({ steps, answers }: Report): string | undefined =>
  steps.findLast(({ state }) => state === 'returned')?.reason ?? Object.values(answers).find(({ returned }) => returned !== undefined)?.returned?.reason;

/** A form to fill, to fill again with the reason why, or to sign. */
export const reportDuty = (record: Kept<'report'>, { signs, today }: Viewer): Duty | undefined => {
  const { state, due, period, toSign } = record.body;
  const common = { kind: 'report', record, title: period, due } as const;
  if (state === 'returned') {
    const detail = reasonOf(record.body);
    return { ...common, asked: 'fillAgain', urgency: 0, ...(detail === undefined ? {} : { detail }) };
  }
  if (state === 'open') return { ...common, asked: 'fill', urgency: byDay(due, today) };
  return state === 'submitted' && toSign === true && signs ? { ...common, asked: 'sign', urgency: byDay(due, today) } : undefined;
};

/** What the unit has to do about a whistle now; nothing where others are to act. */
const turnOf = (whistle: Whistle, unit: string): { readonly asked: Asked; readonly by?: Instant | undefined } | undefined => {
  const { state, called, raisedBy, owner, origin, cause, measure } = whistle;
  if (state === 'proposed_closed') return raisedBy.unit === unit && whistle.proof?.unit !== unit ? { asked: 'check', by: whistleDue(whistle) } : undefined;
  if (state === 'returned') return raisedBy.unit === unit ? { asked: 'add' } : undefined;
  const own = called.findLast((one) => one.unit === unit && one.released === undefined);
  if (own !== undefined && own.refused === undefined) {
    if (own.arrived === undefined) return { asked: 'arrive', by: own.arriveBy ?? own.due };
    if (own.answered === undefined) return { asked: 'answer', by: own.due };
    if (own.done === undefined) return { asked: 'result', by: whistleDue(whistle) };
  }
  if (owner !== unit) return undefined;
  if (origin === 'red' && (cause === undefined || measure === undefined)) return { asked: 'explain', by: whistleDue(whistle) };
  return { asked: state === 'answered' ? 'result' : 'answer', by: whistleDue(whistle) };
};

export const whistleDuty = (record: Kept<'whistle'>, { unit, now, today }: Viewer): Duty | undefined => {
  const turn = turnOf(record.body, unit);
  if (turn === undefined) return undefined;
  const due = turn.by === undefined ? undefined : dayOf(turn.by);
  const urgency = turn.by === undefined ? 1 : turn.by < now ? 0 : byDay(due!, today);
  return {
    kind: 'whistle',
    record,
    title: record.body.title,
    asked: turn.asked,
    urgency,
    ...(turn.by === undefined ? {} : { by: turn.by, due: due! }),
  };
};

/** A task that is stuck, slow, late or near its end and of which nothing was said this month. */
export const taskDuty = (record: Kept<'task'>, { today }: Viewer): Duty | undefined => {
  const { title, due } = record.body;
  const last = lastProgress(record.body);
  const common = { kind: 'task', record, title, ...(due === undefined ? {} : { due }) } as const;
  if (last?.state === 'stuck' || last?.state === 'slow') {
    return { ...common, asked: 'helpTask', urgency: last.state === 'stuck' ? 2 : 4, ...(last.text === '' ? {} : { detail: last.text }) };
  }
  if (due === undefined || last?.state === 'done' || recentlyTold(record.body, today)) return undefined;
  const left = daysBetween(today, due);
  return left > AHEAD ? undefined : { ...common, asked: left < 0 ? 'doTask' : 'tellTask', urgency: left < 0 ? 3 : byDay(due, today) };
};

const passed = ({ milestones }: Project, today: PlainDate): Project['milestones'][number] | undefined =>
  milestones.filter(({ planned, actual }) => actual === undefined && planned < today).toSorted((a, b) => (a.planned < b.planned ? -1 : 1))[0];

/** A project whose milestone has passed without being reached. */
export const projectDuty = (record: Kept<'project'>, { today }: Viewer): Duty | undefined => {
  const late = passed(record.body, today);
  if (late === undefined) return undefined;
  return { kind: 'project', record, title: record.body.name, asked: 'milestone', detail: late.name, due: late.planned, urgency: 2 };
};

/** In order of urgency, then by the day; what has no day comes last. */
export const inOrder = (duties: readonly Duty[]): readonly Duty[] =>
  duties.toSorted((a, b) => a.urgency - b.urgency || (a.by ?? a.due ?? '9').localeCompare(b.by ?? b.due ?? '9') || a.record.id.localeCompare(b.record.id));
