import { addDays, readPeriod, type Period, type PlainDate } from '../../../src/basis/index.ts';
import { Outdated, type DeliveryStore, type Kept, type RecordChange, type Store } from '../../../src/database/index.ts';
import {
  asked,
  asksByUnit,
  capOf,
  dueDayOf,
  opened,
  reportId,
  underCap,
  workdayFrom,
  type Ask,
  type Holidays,
  type Report,
} from '../../../src/delivery/index.ts';
import type { RegionContext } from '../region/index.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { noticeOf } from './notice-text.ts';
import { reportPath } from './report-path.ts';
import { roundGiven } from './round-given.ts';
import { reportSaid } from './words/index.ts';

/** What one unit would be asked. `report` is set where its form is out already. */
export type Planned = {
  readonly unit: Kept<'unit'>;
  readonly asks: readonly Ask[];
  readonly cap: number;
  readonly fill: number;
  readonly known: number;
  /** Questions beyond the cap. */
  readonly over: number;
  readonly report?: Kept<'report'>;
};

export type RoundPlan = {
  readonly calendar: Kept<'calendar'>;
  readonly period: Period;
  readonly due: PlainDate;
  /** What the calendar itself says: a form that goes out late leaves some days. */
  readonly calendarDue: PlainDate;
  readonly units: readonly Planned[];
};

/** A form that goes out late leaves at least so many days. */
const LEAST_DAYS = 7;

const dueFor = (calendarDue: PlainDate, today: PlainDate, holidays: Holidays): PlainDate =>
  addDays(calendarDue, -3) >= today ? calendarDue : workdayFrom(addDays(today, LEAST_DAYS), holidays);

/** What opening the period would ask of whom; nothing is written. */
export const planRound = async (
  delivery: DeliveryStore,
  context: RegionContext,
  calendar: Kept<'calendar'>,
  period: Period,
  holidays: Holidays,
): Promise<RoundPlan> => {
  const units = await unitsOf(delivery);
  const [given, reports] = await Promise.all([
    roundGiven(delivery, context, calendar, period, units),
    delivery.list('report', { plan: context.plan.id, about: [calendar.id] }),
  ]);
  const out = new Map(reports.filter(({ body }) => body.period === period).map((report) => [report.body.unit, report]));
  const planned = [...asksByUnit(calendar.body, given)].flatMap(([id, asks]): Planned[] => {
    const unit = units.get(id);
    if (unit === undefined || unit.body.ended !== undefined) return [];
    const cap = capOf(calendar.body, unit.body);
    const report = out.get(id);
    const { fill, known } = asked({ asks, period });
    return [{ unit, asks, cap, fill, known, over: underCap(asks, period, cap).held.length, ...(report === undefined ? {} : { report }) }];
  });
  const calendarDue = dueDayOf(calendar.body, period, holidays);
  return { calendar, period, due: dueFor(calendarDue, context.today, holidays), calendarDue, units: planned };
};

export type OpenedBy = {
  readonly by: string;
  readonly at: string;
  readonly due?: PlainDate;
  /** Words of the planner for units that are asked more than their cap, by unit. */
  readonly over?: Readonly<Record<string, string>>;
};

const changesOf = (
  store: Store,
  context: RegionContext,
  { calendar, period, due, units }: RoundPlan,
  { by, at, due: wanted, over = {} }: OpenedBy,
): RecordChange[] =>
  units
    .filter(({ report }) => report === undefined)
    .flatMap(({ unit, asks, cap }): RecordChange[] => {
      const reason = over[unit.id]?.trim();
      const id = reportId(calendar.id, period, unit.id);
      const body: Report = opened({
        plan: context.plan.id,
        calendar: calendar.id,
        unit: unit.id,
        period,
        opened: context.today,
        due: wanted ?? due,
        asks,
        cap,
        toSign: calendar.body.signed,
        ...(reason === undefined || reason === '' ? {} : { over: { reason, by, at } }),
      });
      const said = reportSaid((words) => words.said.opened(period, calendar.body.name, asked(body), body.due));
      return [
        { kind: 'report', id, version: null, body },
        noticeOf(store, {
          plan: context.plan.id,
          to: { unit: unit.id },
          said,
          level: 'info',
          about: { kind: 'report', ref: id, href: reportPath(context, id) },
        }),
      ];
    });

/**
 * Opens the period: one form for every unit that owes something and has none yet, and a notice to it. Opening it again, or twice at once, opens nothing twice.
 * Gives how many forms went out.
 */
export const openRound = async (store: Store, delivery: DeliveryStore, context: RegionContext, plan: RoundPlan, opening: OpenedBy): Promise<number> => {
  const changes = changesOf(store, context, plan, opening);
  if (changes.length === 0) return 0;
  try {
    const kept = await delivery.change({ action: 'report.ask', changes });
    return kept.filter(({ kind }) => kind === 'report').length;
  } catch (fault) {
    // Somebody opened it at the same moment: his forms stand.
    if (fault instanceof Outdated && fault.keys.every((key) => key.startsWith('report/'))) return 0;
    throw fault;
  }
};

export const periodAsked = (text: string | undefined): Period | undefined => (text === undefined ? undefined : readPeriod(text));
