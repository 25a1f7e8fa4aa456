import { daysBetween, periodName, readPeriod, type Instant } from '../basis/index.ts';
import { punctuality } from './completeness.ts';
import { dayAt } from './escalation-clock.ts';
import type { Said } from './refusal.ts';
import type { Report } from './report.ts';
import type { Task } from './task.ts';
import { isOpen, whistleDue, type AgendaItem, type Whistle } from './whistle.ts';
import { isAnswered, onLevel, refusalsOf } from './whistle-deed.ts';
import { agendaWords as say } from './words/agenda.ts';

type Kept<B> = { readonly id: string; readonly body: B };

/** What a meeting can be made of. */
export type Matters = {
  readonly whistles: readonly Kept<Whistle>[];
  readonly tasks: readonly Kept<Task>[];
  readonly reports: readonly Kept<Report>[];
  readonly nameOf: (unit: string) => string;
  readonly now: Instant;
};

/** Something stuck, the gravest first, with why, and the unit that should report on it. */
export type Stuck = Omit<AgendaItem, 'id' | 'why' | 'said'> & { readonly said: Said; readonly gravity: number };

/** Days after which a report that did not come goes before a meeting. */
export const REPORT_DAYS = 30;

const ofWhistle = ({ id, body }: Kept<Whistle>, { nameOf, now }: Matters): Stuck | undefined => {
  if (!isOpen(body) || body.state === 'returned') return undefined;
  const due = whistleDue(body);
  const late = due === undefined || now < due ? 0 : Math.max(1, daysBetween(dayAt(due), dayAt(now)));
  const refusals = refusalsOf(body);
  const calls = onLevel(body).filter(({ released }) => released === undefined);
  const reasons: Said[] = [];
  if (body.level === 3 && body.state !== 'proposed_closed')
    reasons.push(say.third(daysBetween(dayAt(body.steps[0]!.at), dayAt(now)), calls.filter(({ answered }) => answered !== undefined).length, calls.length));
  for (const { unit, refused } of refusals) reasons.push(say.refused(nameOf(unit), refused!));
  if (body.origin === 'red' && body.cause === undefined && (late > 0 || body.level > 1)) reasons.push(say.unexplained);
  if (late > 0 && !(body.level === 3 && !isAnswered(body) && reasons.length > 1))
    reasons.push(body.state === 'proposed_closed' ? say.unchecked(late) : say.late(late));
  if (reasons.length === 0) return undefined;
  const gravity = (refusals.length > 0 ? 400 : 0) + (body.level === 3 ? 300 : 0) + (body.origin === 'red' ? 100 : 0) + Math.min(late, 90);
  const unit = refusals[0]?.unit ?? body.owner;
  return { kind: 'whistle', ref: id, title: body.title, said: say.joined(reasons), gravity, ...(unit === undefined ? {} : { unit }) };
};

const ofReport = ({ id, body }: Kept<Report>, { nameOf, now }: Matters): Stuck | undefined => {
  const late = daysBetween(body.due, dayAt(now));
  if (late < REPORT_DAYS || punctuality(body, dayAt(now)) !== 'overdue') return undefined;
  const period = readPeriod(body.period);
  // Stands on an agenda, which is in Chinese.
  const title = `${nameOf(body.unit)} ${period === undefined ? body.period : periodName(period, 'zh')}`;
  return { kind: 'report', ref: id, title, said: say.report(late), gravity: Math.min(late, 90), unit: body.unit };
};

const OVER: ReadonlySet<string> = new Set(['done', 'dropped', 'proposed']);

const ofTask = ({ id, body }: Kept<Task>, { now }: Matters): Stuck | undefined => {
  if (body.due === undefined || OVER.has(body.state)) return undefined;
  const late = daysBetween(body.due, dayAt(now));
  if (late < 1) return undefined;
  return {
    kind: 'task',
    ref: id,
    title: body.title,
    said: say.task(late),
    gravity: (body.kind === 'decision' ? 150 : 0) + Math.min(late, 90),
    ...(body.lead === undefined ? {} : { unit: body.lead }),
  };
};

/** 议题来源: third-level whistles, refusals, what is overdue, reds nobody explained, reports that are a month late: the gravest first. */
export const stuckOf = (matters: Matters): readonly Stuck[] =>
  [
    ...matters.whistles.flatMap((one) => ofWhistle(one, matters) ?? []),
    ...matters.tasks.flatMap((one) => ofTask(one, matters) ?? []),
    ...matters.reports.flatMap((one) => ofReport(one, matters) ?? []),
  ].toSorted((a, b) => b.gravity - a.gravity || (a.ref < b.ref ? -1 : 1));

/** A stuck thing as an item of the agenda. */
export const agendaItemOf = ({ kind, ref, title, said, unit }: Stuck, id: string): AgendaItem => ({
  id,
  kind,
  ref,
  title,
  why: said.zh,
  said,
  ...(unit === undefined ? {} : { unit }),
});
