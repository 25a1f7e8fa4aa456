import type { Instant, PlainDate } from '../basis/index.ts';
import { dayAt, termEnd, type Timing } from './escalation-clock.ts';
import type { Outcome, Said } from './refusal.ts';
import type { Task } from './task.ts';
import { isOpen, type AgendaItem, type Decision, type Meeting, type Whistle } from './whistle.ts';
import { onLevel, refused, stepOf, stepped, textGiven, WHISTLE_LIMITS, type Deed } from './whistle-deed.ts';
import { callsOn, clockOf } from './whistle-raising.ts';
import { meetingRefusals as say } from './words/meeting-refusals.ts';

/** Most items of an agenda. */
export const LONGEST_AGENDA = 60;

export const planMeeting = (given: {
  readonly plan: string;
  readonly name: string;
  readonly date: PlainDate | undefined;
  readonly place?: string;
  readonly agenda: readonly AgendaItem[];
}): Outcome<Meeting> => {
  const name = textGiven(given.name, say.name, WHISTLE_LIMITS.title);
  if (name.refused !== undefined) return name;
  if (given.date === undefined) return refused(say.date);
  if (given.agenda.length > LONGEST_AGENDA) return refused(say.longAgenda(LONGEST_AGENDA));
  const place = given.place?.trim().slice(0, WHISTLE_LIMITS.document);
  return { ok: { plan: given.plan, name: name.ok, date: given.date, state: 'planned', agenda: given.agenda, decisions: [], ...(place ? { place } : {}) } };
};

/** The agenda in the order of `ids`; items that are not named leave it, unless something was decided on them. */
export const withAgenda = (meeting: Meeting, ids: readonly string[], added: readonly AgendaItem[]): Outcome<Meeting> => {
  const decided = new Set(meeting.decisions.flatMap(({ agenda }) => agenda ?? []));
  const kept = ids.flatMap((id) => meeting.agenda.find((item) => item.id === id) ?? []);
  const gone = meeting.agenda.filter((item) => !ids.includes(item.id) && decided.has(item.id));
  if (gone.length > 0) return refused(say.decidedItem(gone[0]!.title));
  const fresh = added.filter((item) => item.kind === 'other' || !kept.some(({ kind, ref }) => kind === item.kind && ref === item.ref));
  const agenda = [...kept, ...fresh];
  return agenda.length > LONGEST_AGENDA ? refused(say.longAgenda(LONGEST_AGENDA)) : { ok: { ...meeting, agenda } };
};

/** 已召开: on its day or later; the document is that of its minutes (纪要). */
export const holdMeeting = (meeting: Meeting, document: string, today: PlainDate): Outcome<Meeting> => {
  if (today < meeting.date) return refused(say.early(meeting.date));
  const text = document.trim().slice(0, WHISTLE_LIMITS.document);
  return { ok: { ...meeting, state: 'held', ...(text === '' ? {} : { document: text }) } };
};

/** Where a decision stands in the list of tasks. */
export const decisionRef = (meeting: string, decision: string): string => `meeting:${meeting}/${decision}`;

/** 决定事项: what was decided, its one lead, and by when. Gives the meeting with it, and the task that it becomes. */
export const decide = (
  meeting: Meeting,
  ids: { readonly meeting: string; readonly decision: string; readonly task: string },
  given: {
    readonly agenda?: string | undefined;
    readonly text: string;
    readonly lead: string;
    readonly support: readonly string[];
    readonly due: PlainDate | undefined;
  },
  isUnit: (unit: string) => boolean,
): Outcome<{ readonly meeting: Meeting; readonly task: Task }> => {
  const text = textGiven(given.text, say.text, 1000);
  if (text.refused !== undefined) return text;
  const { lead, due, agenda } = given;
  if (lead === '') return refused(say.lead);
  const support = [...new Set(given.support)].filter((unit) => unit !== lead);
  if (![lead, ...support].every(isUnit)) return refused(say.unit);
  if (due === undefined) return refused(say.due);
  if (due < meeting.date) return refused(say.early(meeting.date));
  if (agenda !== undefined && !meeting.agenda.some(({ id }) => id === agenda)) return refused(say.item);
  const decision: Decision = { id: ids.decision, text: text.ok, lead, support, due, task: ids.task, ...(agenda === undefined ? {} : { agenda }) };
  const { document, plan, date } = meeting;
  return {
    ok: {
      meeting: { ...meeting, decisions: [...meeting.decisions, decision] },
      task: {
        plan,
        ref: decisionRef(ids.meeting, ids.decision),
        kind: 'decision',
        title: text.ok,
        lead,
        support,
        begins: date,
        due,
        acceptance: 'carried_out',
        state: 'issued',
        ...(document === undefined ? {} : { document }),
      },
    },
  };
};

/**
 * The whistle after a meeting decided on it: lead and support are called on its level, what was refused is overruled, and it waits for the result until the
 * day that the meeting set.
 */
export const decidedOn = (
  whistle: Whistle,
  meeting: { readonly id: string; readonly name: string },
  { text, lead, support }: Decision,
  deed: Deed,
  timing: Timing,
): Whistle => {
  if (!isOpen(whistle) || whistle.state === 'proposed_closed')
    return stepped(whistle, [stepOf(deed, 'decided', { level: whistle.level, text })], { meeting: meeting.id });
  const top = { ...whistle, level: 3 as const };
  const wanted = [...new Set([lead, ...support])];
  // Who refused, on whatever level, or did not answer, and is not named by the meeting has nothing to do any more.
  const called = top.called.map((call) =>
    call.released === undefined &&
    (call.refused !== undefined
      ? call.level < 3 || !wanted.includes(call.unit)
      : call.level === 3 && call.answered === undefined && !wanted.includes(call.unit))
      ? { ...call, released: deed.at }
      : call,
  );
  const asked = wanted.filter(
    (unit) => !onLevel({ ...top, called }).some((call) => call.unit === unit && call.released === undefined && call.refused === undefined),
  );
  const remaining = called.filter((call) => !(call.level === 3 && asked.includes(call.unit)));
  const calls = callsOn(top, asked, deed.at, timing);
  const isOpenAgain = calls.length > 0 || whistle.state !== 'answered';
  return stepped(top, [stepOf(deed, 'decided', { level: 3, text })], {
    called: [...remaining, ...calls],
    owner: lead,
    meeting: meeting.id,
    ...(isOpenAgain ? { state: 'open', answerBy: termEnd(clockOf(top, timing).answer, deed.at, timing.holidays), resultBy: undefined, silent: undefined } : {}),
  });
};

export type DecisionState = 'open' | 'under_way' | 'late' | 'done' | 'dropped' | 'missing';

/** What became of a decision: as its task says it on a day. */
export const decisionState = (task: Task | undefined, now: Instant): DecisionState => {
  if (task === undefined) return 'missing';
  if (task.state === 'done' || task.state === 'dropped') return task.state;
  if (task.due !== undefined && task.due < dayAt(now)) return 'late';
  return task.state === 'under_way' || (task.progress ?? []).length > 0 ? 'under_way' : 'open';
};

/** Why a decision cannot be taken back: somebody has begun. */
export const takeBack = (meeting: Meeting, decision: string, task: Task | undefined): Outcome<Meeting> => {
  const begun: Said | undefined =
    task !== undefined && (task.state === 'under_way' || task.state === 'done' || (task.progress ?? []).length > 0) ? say.begun : undefined;
  return begun === undefined ? { ok: { ...meeting, decisions: meeting.decisions.filter(({ id }) => id !== decision) } } : refused(begun);
};
