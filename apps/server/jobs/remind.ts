import { addDays, daysBetween } from '../../../src/basis/index.ts';
import { Outdated, type Kept, type RecordChange } from '../../../src/database/index.ts';
import {
  REMINDER_PRESETS,
  reminderDue,
  reminderSteps,
  unanswered,
  unitLabel,
  withReminded,
  type Notice,
  type ReminderStep,
} from '../../../src/delivery/index.ts';
import { noticeOf } from '../reports/notice-text.ts';
import { reportPath } from '../reports/report-path.ts';
import { reportSaid } from '../reports/words/index.ts';
import type { RegionContext } from '../region/region-context.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import type { Job } from './job.ts';

/** The earliest that any preset speaks before the due day. */
const AHEAD = Math.max(...Object.values(REMINDER_PRESETS).flatMap((steps) => steps.map(({ days }) => -days)));

type Told = { readonly report: Kept<'report'>; readonly unit: Kept<'unit'> | undefined; readonly step: ReminderStep; readonly context: RegionContext };

const saidOf = ({ report: { body }, unit, step, context }: Told): Notice['said'] =>
  step.days < 0
    ? reportSaid((words) => words.said.soon(body.period, body.due, unanswered(body).length))
    : reportSaid((words) =>
        words.said.overdue(
          unit === undefined ? body.unit : unitLabel(unit.body),
          unit?.body.contact?.person ?? '',
          body.period,
          daysBetween(body.due, context.today),
        ),
      );

/** To the unit, and to whom the step copies it. */
const recipients = ({ report: { body }, step }: Told): readonly Notice['to'][] => [
  { unit: body.unit },
  ...step.copies.map((copy): Notice['to'] => (copy === 'approver' ? { unit: body.unit, role: 'approver' } : { role: 'planner' })),
];

/** 催报: each step of reminding once, in one change with the mark that it was taken. */
export const remind: Job = {
  name: 'remind',
  run: async ({ store, delivery, contexts, today }) => {
    let done = 0;
    for (const context of contexts) {
      const reports = await delivery.list('report', { plan: context.plan.id, states: ['open', 'returned', 'submitted'], dueBy: addDays(today, AHEAD) });
      if (reports.length === 0) continue;
      const calendars = new Map((await delivery.list('calendar', { plan: context.plan.id })).map(({ id, body }) => [id, body]));
      const units = await unitsOf(delivery);
      for (const report of reports) {
        const due = reminderDue(report.body, reminderSteps(calendars.get(report.body.calendar)?.reminding), today);
        if (due === undefined) continue;
        const told: Told = { report, unit: units.get(report.body.unit), step: due.step, context };
        const about = { kind: 'report', ref: report.id, href: reportPath(context, report.id) };
        const said = saidOf(told);
        const notices = recipients(told).map((to): RecordChange => noticeOf(store, { plan: context.plan.id, to, said, level: due.step.level, about }));
        try {
          await delivery.change({
            action: 'report.ask',
            changes: [{ kind: 'report', id: report.id, version: report.version, body: withReminded(report.body, due.done, today) }, ...notices],
          });
          done += 1;
        } catch (fault) {
          // Somebody wrote into the report at that moment: next minute.
          if (!(fault instanceof Outdated)) throw fault;
        }
      }
    }
    return done;
  },
};
