import { endOf, frequencyOf, nextPeriod } from '../basis/index.ts';
import type { Frequency, PlainDate } from '../basis/index.ts';
import { figureKey, isKnown } from '../ledger/index.ts';
import type { Observation, SeriesEvent } from '../ledger/index.ts';
import { type Case, caseOf, rowsBefore } from './case.ts';
import { assess } from './assess.ts';
import { type DueCalendar, frequencyIn } from './due-day.ts';
import { readLevels } from './read-level.ts';
import { readGrowth, readReduction } from './read-rate.ts';
import { readSums } from './read-sum.ts';
import { valueAtShare, scheduleAt } from './schedule.ts';
import type { Moment, Monitored, Standing } from './standing.ts';
import type { Mark, Track } from './track.ts';
import type { ObservedPoint, Point, Trajectory } from './trajectory.ts';
import { trendAt } from './trend.ts';

const read = (item: Monitored, rows: readonly Observation[]): Track => {
  switch (item.kind) {
    case 'avg_annual_growth':
      return readGrowth(item, rows);
    case 'cumulative_reduction':
      return readReduction(item, rows);
    case 'cumulative':
    case 'cap':
      return readSums(item, rows);
    default:
      return readLevels(item, rows);
  }
};

const endOfYear = (year: number): PlainDate => `${year}-12-31` as PlainDate;

const observedPoint = ({ figure: { point, end }, observed }: Mark): ObservedPoint => ({
  day: end,
  value: observed,
  period: point.period,
  ids: point.ids,
  status: point.status,
  ...(point.conversion === undefined
    ? {}
    : { conversion: point.conversion.code, ...(point.conversion.details === undefined ? {} : { details: point.conversion.details }) }),
  ...(point.bound === undefined ? {} : { bound: point.bound }),
});

/** A period of the rhythm in which figures come is missing between two marks; between years, a year. */
const isApart = (before: Mark, after: Mark, rhythm: Frequency): boolean => {
  const [from, to] = [before.figure.point.period, after.figure.point.period];
  if (rhythm !== 'year' && frequencyOf(from) === rhythm && frequencyOf(to) === rhythm) return nextPeriod(from) !== to;
  return after.figure.years - before.figure.years > 1 + 1e-6;
};

/** A missing period between two points, or a change of definition, parts the line. */
const stretches = (marks: readonly Mark[], cuts: readonly PlainDate[]): readonly (readonly ObservedPoint[])[] => {
  const rhythm = frequencyIn(marks.map(({ figure }) => figure.point.period));
  const out: ObservedPoint[][] = [];
  let before: Mark | undefined;
  for (const mark of marks) {
    const [from, to] = [before?.figure.end ?? '', mark.figure.end];
    if (before === undefined || isApart(before, mark, rhythm) || cuts.some((cut) => from < cut && cut <= to)) out.push([]);
    out.at(-1)!.push(observedPoint(mark));
    before = mark;
  }
  return out;
};

/** Levels are drawn where a year stands; the parts of a year that a yearly limit is not judged by are left out. */
const drawn = ({ item }: Case, { marks }: Track): readonly Mark[] =>
  item.kind === 'hold' && item.frequency === undefined ? marks.filter(({ figure }) => figure.isYear) : marks;

/** What each earlier version of a revised figure would have given, the other figures being as they are now. */
const revisedOf = (item: Monitored, rows: readonly Observation[], c: Case): readonly ObservedPoint[] => {
  const [now, asked] = [new Set(c.rows.map(({ id }) => id)), new Set(c.rows.map(figureKey))];
  const earlier = rows.filter((row) => isKnown(row, c.moment) && !now.has(row.id) && asked.has(figureKey(row)) && row.value !== undefined);
  return earlier
    .toSorted((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : a.recorded < b.recorded ? -1 : 1))
    .flatMap((row) => {
      const key = figureKey(row);
      const { marks } = read(item, [...c.rows.filter((other) => figureKey(other) !== key), row]);
      const end = endOf(row.period);
      const mark = marks.find(({ figure }) => figure.end === end);
      return mark === undefined ? [] : [{ ...observedPoint(mark), ids: [row.id], status: row.status }];
    });
};

/** On-schedule values; one a year end. */
const pathOf = (item: Monitored): readonly Point[] => {
  const { base, due, target, kind } = item;
  if (target === undefined || kind === 'interval' || kind === 'milestone' || kind === 'none' || kind === 'awaiting') return [];
  const [from, to] = [endOfYear(base), endOfYear(due)];
  const n = due - base;
  if (kind === 'hold') {
    return [
      { day: from, value: target.toNumber() },
      { day: to, value: target.toNumber() },
    ];
  }
  const point = (years: number, day: PlainDate): readonly Point[] => {
    const { value } = scheduleAt(item, years);
    return value === undefined ? [] : [{ day, value }];
  };
  return Array.from({ length: n + 1 }, (_, year) => point(year, endOfYear(base + year))).flat();
};

/** The trend in the values of the chart. */
const forecastOf = (item: Monitored, standing: Standing, track: Track): Trajectory['forecast'] => {
  const day = endOfYear(item.due);
  if (standing.period === undefined || standing.inputs.some(({ period }) => endOf(period) === day)) return undefined;
  const { predicted, predictedRange } = standing;
  const n = item.due - item.base;
  if (predicted !== undefined && (item.kind !== 'level' || item.baseline !== undefined)) {
    const value = (share: number): number | undefined => valueAtShare(item, share, n);
    const ends = predictedRange
      ?.map(value)
      .filter((end): end is number => end !== undefined)
      .toSorted((a, b) => a - b);
    const at = value(predicted);
    return at === undefined ? undefined : { day, value: at, ...(ends?.length === 2 ? { low: ends[0]!, high: ends[1]! } : {}) };
  }
  if (item.kind !== 'level' && item.kind !== 'interval' && item.kind !== 'hold') return undefined;
  const points = track.marks
    .filter(({ figure }) => figure.isYear && figure.point.bound === undefined)
    .map(({ figure, observed }) => ({ year: figure.year, value: observed }));
  const trend = trendAt(points, item.due);
  return trend === undefined ? undefined : { day, value: trend.value, ...(trend.range === undefined ? {} : { low: trend.range[0], high: trend.range[1] }) };
};

/** What a chart of one item shows as of a day, with what was known on a day. `rows` and `events` as in `assess`; those of other series are left out. */
export const trajectoryOf = (
  item: Monitored,
  rows: readonly Observation[],
  events: readonly SeriesEvent[],
  moment: Moment,
  calendar?: DueCalendar,
): Trajectory => {
  const [own, ownEvents] = [rows.filter(({ indicator }) => indicator === item.series), events.filter(({ indicator }) => indicator === item.series)];
  const c = caseOf(item, own, ownEvents, moment, calendar);
  const standing = assess(item, own, ownEvents, moment, calendar);
  const cuts = c.cut === undefined ? [] : [c.cut];
  const before = read(item, rowsBefore(c));
  const after = c.cut === undefined ? before : read(item, c.current);
  const cut = c.cut;
  const marks = drawn(c, cut === undefined ? before : { ...after, marks: [...before.marks, ...after.marks.filter(({ figure }) => figure.end >= cut)] });
  const path = pathOf(c.item);
  const start =
    item.kind === 'level' || item.kind === 'interval' || item.kind === 'hold' ? c.item.baseline?.toNumber() : item.kind === 'avg_annual_growth' ? undefined : 0;
  const forecast = cut === undefined || after.marks.length > 0 ? forecastOf(c.item, standing, after) : undefined;
  return {
    from: endOfYear(item.base),
    to: endOfYear(item.due),
    ...(start === undefined || item.target === undefined ? {} : { baseline: { day: endOfYear(item.base), value: start } }),
    ...(item.target === undefined
      ? {}
      : {
          target: {
            day: endOfYear(item.due),
            value: item.target.toNumber(),
            comparator: item.comparator,
            ...(item.upper === undefined ? {} : { upper: item.upper.toNumber() }),
          },
        }),
    path,
    observed: stretches(marks, cuts),
    revised: revisedOf(item, own, c),
    ...(forecast === undefined ? {} : { forecast }),
    cuts,
  };
};
