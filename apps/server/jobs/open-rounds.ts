import { addDays, endOf, type Period, type PlainDate } from '../../../src/basis/index.ts';
import type { Store } from '../../../src/database/index.ts';
import { periodsOf, type Calendar } from '../../../src/delivery/index.ts';
import { holidaysIn } from '../reports/holiday-choice.ts';
import { noticeOf } from '../reports/notice-text.ts';
import { reportsPath } from '../reports/report-path.ts';
import { openRound, planRound } from '../reports/round.ts';
import { reportSaid } from '../reports/words/index.ts';
import type { Job } from './job.ts';

/**
 * Periods that have ended, that the calendar asks for and that are not out: the last one, or all since its first day; none beyond the plan's years. Without a
 * first day nothing older than what is out is opened, so that a clock that went back asks for nothing again.
 */
export const periodsToOpen = (
  calendar: Calendar,
  plan: { readonly from: number; readonly to: number } | undefined,
  there: ReadonlySet<string>,
  today: PlainDate,
): readonly Period[] => {
  const from = calendar.since ?? addDays(today, -400);
  const ended = (periodsOf(calendar, from, addDays(today, -1)) as readonly Period[]).filter(
    (period) => plan === undefined || (Number(period.slice(0, 4)) >= plan.from && Number(period.slice(0, 4)) <= plan.to),
  );
  if (calendar.since !== undefined) return ended.filter((period) => !there.has(period));
  const newest = ended.at(-1);
  const isOld = newest === undefined || endOf(newest) < addDays(today, -366) || [...there].some((period) => endOf(period as Period) >= endOf(newest));
  return isOld ? [] : [newest];
};

/** Rounds in which nobody owed anything, with the state of the region then: looked at again once something changed. */
const empty = new WeakMap<Store, Map<string, string>>();

const isEmptyStill = (store: Store, key: string, state: string): boolean => empty.get(store)?.get(key) === state;
const rememberEmpty = (store: Store, key: string, state: string): void => {
  const known = empty.get(store) ?? new Map<string, string>();
  empty.set(store, known.set(key, state));
};

/** Opens the periods of the calendars in use that have ended; units that have their form keep it. */
export const openRounds: Job = {
  name: 'open-rounds',
  run: async ({ store, delivery, contexts, now, today }) => {
    let done = 0;
    for (const context of contexts) {
      const calendars = (await delivery.list('calendar', { plan: context.plan.id, states: ['active'] })).filter(({ body }) => body.active);
      if (calendars.length === 0) continue;
      const { holidays } = await holidaysIn(delivery);
      for (const calendar of calendars) {
        const there = new Set((await delivery.list('report', { plan: context.plan.id, about: [calendar.id] })).map(({ body }) => body.period));
        // Who got duties after his round was opened is the planner's to ask.
        for (const period of periodsToOpen(calendar.body, context.plan.period, there, today)) {
          const key = `${context.region.code}/${calendar.id}/${period}`;
          const state = `${await delivery.revision()} ${today}`;
          if (isEmptyStill(store, key, state)) continue;
          const plan = await planRound(delivery, context, calendar, period, holidays);
          if (plan.units.length === 0) rememberEmpty(store, key, state);
          const opened = await openRound(store, delivery, context, plan, { by: 'system', at: now });
          done += opened;
          const over = plan.units.filter((unit) => unit.over > 0);
          if (opened === 0 || over.length === 0) continue;
          const held = over.reduce((sum, unit) => sum + unit.over, 0);
          const said = reportSaid((words) => words.said.held(period, over.length, held));
          const href = reportsPath(context, `?${new URLSearchParams({ calendar: calendar.id, period }).toString()}`);
          const about = { kind: 'calendar', ref: calendar.id, href };
          await delivery.change({
            action: 'report.ask',
            changes: [noticeOf(store, { plan: context.plan.id, to: { role: 'planner' }, said, level: 'info', about })],
          });
        }
      }
    }
    return done;
  },
};
