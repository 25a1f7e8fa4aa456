import { addDays, periodAt, type PlainDate } from '../../../../src/basis/index.ts';
import type { DeliveryStore, Kept, Store } from '../../../../src/database/index.ts';
import { completeness, dueDayOf, punctuality, whistleDue, type Completeness, type Level, type Whistle } from '../../../../src/delivery/index.ts';
import { countStandings } from '../../../../src/monitoring/index.ts';
import type { RegionContext } from '../../region/index.ts';
import { unitsOf } from '../../units/unit-choice.tsx';
import { openDoubts } from '../../projects/open-doubts.ts';
import { changedLinks } from '../planner-queue.ts';
import type { Units } from '../unit-name.ts';

const OPEN_TASKS = ['confirmed', 'issued', 'under_way'];
const OPEN_WHISTLES = ['open', 'answered', 'proposed_closed', 'returned'];

/** The newest period of a calendar that was opened, or that ended last where none was. */
export type Round = {
  readonly calendar: Kept<'calendar'>;
  readonly period: string;
  readonly due: PlainDate;
  readonly reports: readonly Kept<'report'>[];
  readonly counts: Completeness;
  /** Overdue, the longest first. */
  readonly late: readonly Kept<'report'>[];
};

const roundOf = async (delivery: DeliveryStore, calendar: Kept<'calendar'>, today: PlainDate): Promise<Round> => {
  const reports = await delivery.list('report', { plan: calendar.body.plan, about: [calendar.id], order: 'newest', limit: 500 });
  const ended = periodAt(addDays(`${periodAt(today, 'month')}-01` as PlainDate, -1), calendar.body.frequency);
  const period = reports.reduce((last, { body }) => (body.period > last ? body.period : last), reports[0]?.body.period ?? ended);
  const own = reports.filter(({ body }) => body.period === period);
  const late = own.filter(({ body }) => punctuality(body, today) === 'overdue');
  return {
    calendar,
    period,
    due: own[0]?.body.due ?? dueDayOf(calendar.body, period),
    reports: own,
    counts: completeness(
      own.map(({ body }) => body),
      today,
    ),
    late: late.toSorted((a, b) => (a.body.due < b.body.due ? -1 : 1)),
  };
};

export type Board = {
  readonly tasks: Readonly<Record<string, number>>;
  readonly lateTasks: number;
  readonly rounds: readonly Round[];
  readonly projects: Readonly<Record<string, number>>;
  readonly whistles: { readonly levels: Readonly<Record<Level, number>>; readonly late: number; readonly checks: number; readonly all: number };
  readonly years: readonly Kept<'year'>[];
  readonly dispatches: Readonly<Record<string, number>>;
  /** Doubtful merges of the library; absent where there is none. */
  readonly merges: number | undefined;
  readonly units: Units;
  readonly noContact: number;
  /** Higher targets that changed; absent where the plan is tied to none. */
  readonly links: number | undefined;
  readonly standings: { readonly all: number; readonly bad: number; readonly missing: number };
};

const whistleCounts = (whistles: readonly Whistle[], now: string): Board['whistles'] => {
  const levels: Record<Level, number> = { 1: 0, 2: 0, 3: 0 };
  for (const { level } of whistles) levels[level] += 1;
  return {
    levels,
    late: whistles.filter((whistle) => (whistleDue(whistle) ?? now) < now).length,
    checks: whistles.filter(({ state }) => state === 'proposed_closed').length,
    all: whistles.length,
  };
};

const standingCounts = ({ items, standings }: RegionContext): Board['standings'] => {
  const indicators = standings.filter((_, i) => items[i]!.list === 'indicator');
  const { now } = countStandings(indicators);
  return { all: indicators.length, bad: now.breached + now.missed + now.far_behind + now.behind, missing: now.no_data };
};

/** The state of the whole machine for one plan of a region. */
export const boardOf = async (store: Store, delivery: DeliveryStore, context: RegionContext, now: string): Promise<Board> => {
  const { plan: adopted, today } = context;
  const plan = adopted.id;
  const [tasks, lateTasks, calendars, projects, whistles, years, dispatches, units, links, merges] = await Promise.all([
    delivery.states('task', { plan }),
    delivery.count('task', { plan, states: OPEN_TASKS, dueBy: addDays(today, -1) }),
    delivery.list('calendar', { plan, states: ['active'] }),
    delivery.states('project', { plan }),
    delivery.list('whistle', { plan, states: OPEN_WHISTLES }),
    delivery.list('year', { plan, order: 'title' }),
    delivery.states('dispatch'),
    unitsOf(delivery),
    changedLinks(store, delivery, plan, today),
    openDoubts(delivery, context),
  ]);
  const active = [...units.values()].filter(({ body }) => body.ended === undefined);
  return {
    tasks,
    lateTasks,
    rounds: await Promise.all(calendars.map((calendar) => roundOf(delivery, calendar, today))),
    projects,
    whistles: whistleCounts(
      whistles.map(({ body }) => body),
      now,
    ),
    years,
    dispatches,
    units,
    noContact: active.filter(({ body }) => body.contact === undefined).length,
    links,
    merges,
    standings: standingCounts(context),
  };
};
