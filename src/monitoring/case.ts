import { convertUnit, endOf, yearOf, yearOfPeriod } from '../basis/index.ts';
import type { Decimal, PlainDate } from '../basis/index.ts';
import { chosen, cutAt, isKnown, knownAt } from '../ledger/index.ts';
import type { Observation, SeriesEvent } from '../ledger/index.ts';
import { type DueCalendar, defaultDueCalendar } from './due-day.ts';
import type { Moment, Monitored } from './standing.ts';

type Restated = { readonly value: Decimal; readonly id: string };

/** One question: an item, what was known of it, and the days asked about. */
export type Case = {
  readonly item: Monitored;
  /** One row per figure, of the base year to the target year, of periods that have ended by the as-of day. */
  readonly rows: readonly Observation[];
  /** Those of the definition in force, and since when it is; the same where nothing changed. */
  readonly current: readonly Observation[];
  readonly cut?: PlainDate;
  readonly cancelled?: PlainDate;
  /** The baseline in force where it is not the printed one, with its observation; `item` has it. */
  readonly restated?: Restated;
  readonly moment: Moment;
  /** Years of the journey, T − b. */
  readonly n: number;
  readonly calendar: DueCalendar;
};

/** Known then, of the years that are asked about, of periods that had ended. */
const askedOf = ({ base, due }: Monitored, rows: readonly Observation[], moment: Moment): readonly Observation[] => {
  const asked: Observation[] = [];
  const last = yearOf(moment.asOf);
  for (const row of rows) {
    const year = yearOfPeriod(row.period);
    if (year < base || year > due || year > last || !isKnown(row, moment)) continue;
    if (year < last || endOf(row.period) <= moment.asOf) asked.push(row);
  }
  return asked;
};

const FEW = 12;

/** A period that stands once has one figure from one source in one version: nothing to choose. */
const isPlain = (rows: readonly Observation[]): boolean => {
  if (rows.length > FEW) return false;
  for (let i = 1; i < rows.length; i++) for (let j = 0; j < i; j++) if (rows[i]!.period === rows[j]!.period) return false;
  return true;
};

/**
 * A baseline recalculated with the rest (重算基期值): the base year's level, known no earlier than the change of definition that restated the series. The
 * printed one follows a definition that is gone.
 */
const restatedBaseline = (item: Monitored, rows: readonly Observation[], events: readonly SeriesEvent[], moment: Moment): Restated | undefined => {
  if (item.baseline === undefined || (item.kind !== 'level' && item.kind !== 'interval')) return undefined;
  const known = events.filter((event) => event.kind === 'definition_change' && event.restated === true && isKnown(event, moment)).map((event) => event.known);
  if (known.length === 0) return undefined;
  const first = known.reduce((a, b) => (a < b ? a : b));
  const row = rows.find(
    ({ measure, period, value, bound, known: day }) =>
      measure === 'level' && period === `${item.base}` && value !== undefined && bound === undefined && day >= first,
  );
  const value = row === undefined || item.unit === undefined ? row?.value : convertUnit(row.value!, row.unit, item.unit);
  return row === undefined || value === undefined ? undefined : { value, id: row.id };
};

export const caseOf = (
  item: Monitored,
  rows: readonly Observation[],
  events: readonly SeriesEvent[],
  moment: Moment,
  calendar: DueCalendar = defaultDueCalendar,
): Case => {
  const asked = askedOf(item, rows, moment);
  const used = isPlain(asked) ? asked : chosen(knownAt(asked, moment));
  const n = item.due - item.base;
  if (events.length === 0) return { item, rows: used, current: used, moment, n, calendar };
  const { rows: current, cut, cancelled } = cutAt(used, events, moment);
  const restated = restatedBaseline(item, used, events, moment);
  return {
    item: restated === undefined ? item : { ...item, baseline: restated.value },
    rows: used,
    current,
    moment,
    n,
    calendar,
    ...(restated === undefined ? {} : { restated }),
    ...(cut === undefined ? {} : { cut }),
    ...(cancelled === undefined ? {} : { cancelled }),
  };
};

/** Rows of periods that had ended before the definition changed. */
export const rowsBefore = ({ rows, cut }: Case): readonly Observation[] => (cut === undefined ? rows : rows.filter(({ period }) => endOf(period) < cut));
