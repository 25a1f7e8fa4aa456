import { addDays, type PlainDate } from '../basis/index.ts';
import { handedIn } from './completeness.ts';
import type { Notice } from './notice.ts';
import type { Report } from './report.ts';

/** 催报: so many days after the due day (before it, where negative), how grave, and who else is told. */
export type ReminderStep = {
  readonly id: string;
  readonly days: number;
  readonly level: Notice['level'];
  readonly copies: readonly ('planner' | 'approver')[];
};

/** `standard`: yellow the day after, red after 30 days. `yinchuan` (银川市): yellow after a month, red after two. */
export const REMINDER_PRESETS: Readonly<Record<string, readonly ReminderStep[]>> = {
  standard: [
    { id: 'D-3', days: -3, level: 'info', copies: [] },
    { id: 'D+1', days: 1, level: 'yellow', copies: ['planner'] },
    { id: 'D+30', days: 30, level: 'red', copies: ['planner', 'approver'] },
  ],
  yinchuan: [
    { id: 'D-3', days: -3, level: 'info', copies: [] },
    { id: 'D+31', days: 31, level: 'yellow', copies: ['planner'] },
    { id: 'D+61', days: 61, level: 'red', copies: ['planner', 'approver'] },
  ],
};

export const reminderSteps = (preset: string | undefined): readonly ReminderStep[] => REMINDER_PRESETS[preset ?? 'standard'] ?? REMINDER_PRESETS['standard']!;

/** What was handed in is owed no more, also where it was returned since: that is told at once, not by the calendar. */
const isOwed = (report: Report): boolean => report.state !== 'accepted' && report.state !== 'locked' && handedIn(report) === undefined;

/**
 * The step of reminding that is due, and every step that is thereby done: a clock that was away takes the gravest once and skips those it missed; one that
 * went back takes none twice. Undefined where nothing is due.
 */
export const reminderDue = (
  report: Report,
  steps: readonly ReminderStep[],
  today: PlainDate,
): { readonly step: ReminderStep; readonly done: readonly string[] } | undefined => {
  if (!isOwed(report)) return undefined;
  const reached = steps.filter(({ days }) => addDays(report.due, days) <= today);
  // What was said later needs no saying earlier.
  const last = reached.findLastIndex(({ id }) => report.reminded[id] !== undefined);
  const fresh = reached.slice(last + 1);
  const step = fresh.at(-1);
  // A reminder that it is due soon says nothing once it is overdue.
  if (step === undefined || (step.days < 0 && report.due < today)) return undefined;
  return { step, done: fresh.map(({ id }) => id) };
};

export const withReminded = (report: Report, done: readonly string[], today: PlainDate): Report => ({
  ...report,
  reminded: { ...report.reminded, ...Object.fromEntries(done.map((id) => [id, today])) },
});

/** The colour of a report on a day: what its reminders have come to. */
export const lateness = (report: Report, steps: readonly ReminderStep[], today: PlainDate): 'red' | 'yellow' | undefined => {
  if (!isOwed(report)) return undefined;
  const grave = steps.findLast(({ days, level }) => level !== 'info' && addDays(report.due, days) <= today)?.level;
  return grave === 'red' || grave === 'yellow' ? grave : undefined;
};
