import {
  daysBetween,
  endOf,
  frequencyOf,
  lastMonthOf,
  nextPeriod,
  periodAt,
  yearOfPeriod,
  type Frequency,
  type Period,
  type PlainDate,
} from '../../../../src/basis/index.ts';
import type { MeasureKind, Observation } from '../../../../src/ledger/index.ts';
import { dueDayOf, type Monitored } from '../../../../src/monitoring/index.ts';

/** How the figure of an item is asked for: what feeds its kind without a conversion. */
export const askedMeasure = ({ kind, unit }: Monitored): { readonly measure: MeasureKind; readonly unit: string } => {
  if (kind === 'avg_annual_growth') return { measure: 'growth', unit: '%' };
  if (kind === 'cumulative' || kind === 'cap') return { measure: 'flow', unit: unit ?? '' };
  if (kind === 'cumulative_reduction') return { measure: 'flow', unit: '%' };
  return { measure: 'level', unit: unit ?? '' };
};

const FREQUENCIES: readonly Frequency[] = ['year', 'half', 'quarter', 'month'];

/** Periods that have ended within the plan, newest first: every year, and the parts of years that some item reports. */
export const periodsAsked = (items: readonly Monitored[], today: PlainDate): readonly Period[] => {
  if (items.length === 0) return [];
  const from = Math.min(...items.map(({ base }) => base)) + 1;
  const due = Math.max(...items.map((item) => item.due));
  const used = FREQUENCIES.filter((frequency) => frequency === 'year' || items.some((item) => item.frequency === frequency));
  const periods = used.flatMap((frequency) => {
    const found: Period[] = [];
    for (let at = periodAt(`${from}-01-01` as PlainDate, frequency); yearOfPeriod(at) <= due && endOf(at) < today; at = nextPeriod(at)) found.push(at);
    return found;
  });
  return periods.sort((a, b) => endOf(b).localeCompare(endOf(a)) || FREQUENCIES.indexOf(frequencyOf(a)) - FREQUENCIES.indexOf(frequencyOf(b)));
};

export type Asked = {
  readonly item: Monitored;
  readonly measure: MeasureKind;
  readonly unit: string;
  /** The newest figure of the period, whatever its measure. */
  readonly row?: Observation;
  /** `filled` also where a figure of the year up to the period's end is there; `unavailable` where somebody said why there is none. */
  readonly state: 'missing' | 'filled' | 'unavailable';
  readonly daysOverdue: number;
};

const answers = (row: Observation, period: Period): boolean =>
  row.period === period ||
  (frequencyOf(period) === 'year' &&
    (row.measure === 'ytd' || row.measure === 'level' || row.measure === 'since_start' || row.accumulated === true) &&
    yearOfPeriod(row.period) === yearOfPeriod(period) &&
    lastMonthOf(row.period) === 12);

/** What is asked of every item for the period, with what is already known. A part of a year is asked only of items that report it. */
export const askedIn = (items: readonly Monitored[], rows: readonly Observation[], period: Period, today: PlainDate): readonly Asked[] => {
  const newest = new Map<string, Observation>();
  for (const row of rows) {
    if (!answers(row, period)) continue;
    const other = newest.get(row.indicator);
    if (other === undefined || `${other.known}${other.recorded}` < `${row.known}${row.recorded}`) newest.set(row.indicator, row);
  }
  const late = Math.max(0, daysBetween(dueDayOf(period), today));
  return items
    .filter((item) => yearOfPeriod(period) > item.base && yearOfPeriod(period) <= item.due)
    .filter((item) => frequencyOf(period) === 'year' || item.frequency === frequencyOf(period))
    .map((item) => {
      const row = newest.get(item.series);
      const state = row === undefined ? 'missing' : row.missing === undefined ? 'filled' : 'unavailable';
      return { item, ...askedMeasure(item), state, daysOverdue: state === 'missing' ? late : 0, ...(row === undefined ? {} : { row }) };
    });
};

/** The rows by owner (责任单位), those without one last under the empty name. */
export const byOwner = (asked: readonly Asked[]): ReadonlyMap<string, readonly Asked[]> => {
  const groups = new Map<string, Asked[]>();
  for (const one of asked) {
    const owner = one.item.owner ?? '';
    groups.set(owner, [...(groups.get(owner) ?? []), one]);
  }
  return new Map([...groups].sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'zh-CN')));
};

/** An owner in an address: nothing asks for all, and those without one have a sign of their own. */
const UNASSIGNED = '-';
export const ownerQuery = (owner: string): string => (owner === '' ? UNASSIGNED : owner);
export const ownerAsked = (query: string | undefined): string | undefined =>
  query === undefined || query === '' ? undefined : query === UNASSIGNED ? '' : query;
