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
import { authorityRank, type MeasureKind, type Observation } from '../../../../src/ledger/index.ts';
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
  /** As the series is reported: a month may come as its own amount, or as the year up to then. */
  readonly measure: MeasureKind;
  readonly accumulated?: boolean;
  readonly unit: string;
  /** The newest figure of the period that answers for the item. */
  readonly row?: Observation;
  /** Where there is none: what the press or a figure of another kind says of the period. */
  readonly heard?: Observation;
  /** `filled` also where a figure of the year up to the period's end is there; `unavailable` where somebody said why there is none. */
  readonly state: 'missing' | 'filled' | 'unavailable';
  readonly daysOverdue: number;
};

const isOf = (row: Observation, period: Period): boolean =>
  row.period === period ||
  (frequencyOf(period) === 'year' &&
    (row.measure === 'ytd' || row.measure === 'level' || row.measure === 'since_start' || row.accumulated === true) &&
    yearOfPeriod(row.period) === yearOfPeriod(period) &&
    lastMonthOf(row.period) === 12);

/** Growth is no amount and an amount no growth; what the press says a unit has still to report. */
const answers = (row: Observation, asked: MeasureKind): boolean =>
  (row.measure === 'growth') === (asked === 'growth') && authorityRank(row) <= authorityRank({ authority: 'unit' });

const isNewer = (row: Observation, other: Observation | undefined): boolean =>
  other === undefined || `${other.known}${other.recorded}` < `${row.known}${row.recorded}`;

/** How the latest earlier period of the same length was reported. */
const usualForm = (rows: readonly Observation[], period: Period, asked: MeasureKind): Pick<Observation, 'measure' | 'accumulated'> | undefined => {
  let latest: Observation | undefined;
  for (const row of rows) {
    if (frequencyOf(row.period) !== frequencyOf(period) || endOf(row.period) >= endOf(period) || !answers(row, asked)) continue;
    if (latest === undefined || endOf(latest.period) < endOf(row.period)) latest = row;
  }
  return latest;
};

/** What is asked of every item for the period, with what is already known. A part of a year is asked only of items that report it. */
export const askedIn = (items: readonly Monitored[], rows: readonly Observation[], period: Period, today: PlainDate): readonly Asked[] => {
  const bySeries = Map.groupBy(rows, ({ indicator }) => indicator);
  const late = Math.max(0, daysBetween(dueDayOf(period), today));
  return items
    .filter((item) => yearOfPeriod(period) > item.base && yearOfPeriod(period) <= item.due)
    .filter((item) => frequencyOf(period) === 'year' || item.frequency === frequencyOf(period))
    .map((item): Asked => {
      const own = bySeries.get(item.series) ?? [];
      const usual = askedMeasure(item);
      let row: Observation | undefined;
      let heard: Observation | undefined;
      for (const one of own) {
        if (!isOf(one, period)) continue;
        if (!answers(one, usual.measure)) heard = isNewer(one, heard) ? one : heard;
        else if (isNewer(one, row)) row = one;
      }
      const form = row?.period === period ? row : frequencyOf(period) === 'year' ? undefined : usualForm(own, period, usual.measure);
      const state = row === undefined ? 'missing' : row.missing === undefined ? 'filled' : 'unavailable';
      return {
        item,
        unit: usual.unit,
        measure: form?.measure ?? usual.measure,
        ...(form?.accumulated === true ? { accumulated: true } : {}),
        state,
        daysOverdue: state === 'missing' ? late : 0,
        ...(row === undefined ? (heard === undefined ? {} : { heard }) : { row }),
      };
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
