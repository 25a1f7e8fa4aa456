import { lastMonthOf } from '../basis/index.ts';
import { flows, levels, yearToDate } from '../ledger/index.ts';
import type { Derived, Observation, Refusal } from '../ledger/index.ts';
import { difference } from './number.ts';
import type { Monitored } from './standing.ts';
import { type Figure, figureOf, type Mark, onePerEnd, type Track } from './track.ts';

/** A year's amount stands for the year where the target is an amount a year (社会消费品零售总额 100 亿元); parts of a year say nothing of it. */
const amounts = (rows: readonly Observation[], item: Monitored): { readonly points: readonly Derived[]; readonly refusals: readonly Refusal[] } => {
  const own = flows(rows, item.unit, item.priceBasis);
  const years = own.points.filter(({ period }) => period.length === 4);
  const sums = yearToDate(rows, item.unit, item.priceBasis).points.filter(({ period }) => lastMonthOf(period) === 12);
  const there = new Set(years.map(({ period }) => period.slice(0, 4)));
  return { points: [...years, ...sums.filter(({ period }) => !there.has(period.slice(0, 4)))], refusals: own.refusals };
};

/**
 * The series as levels (期末水平): levels as they are given, else the amounts of whole years. What is only a limit stays one; growth rates and sums since the
 * plan began are no levels, and making them some would be a guess.
 */
export const readLevels = (item: Monitored, rows: readonly Observation[]): Track => {
  const { base } = item;
  const given = levels(rows, item.unit, item.priceBasis);
  const figures: Figure[] = [];
  for (const point of given.points) {
    const figure = figureOf(point, 'level', base);
    if (figure.year > base) figures.push(figure);
  }
  let { refusals } = given;
  const others = rows.filter(({ measure }) => measure !== 'level');
  if (others.length > 0) {
    const there = new Set(figures.map(({ end }) => end));
    const sums = amounts(others, item);
    figures.push(...sums.points.map((point) => figureOf(point, 'flow', base)).filter(({ end, year }) => year > base && !there.has(end)));
    const unlike = others.filter(({ measure }) => measure === 'growth' || measure === 'since_start');
    refusals = [...refusals, ...sums.refusals, ...unlike.map(({ measure, period }): Refusal => ({ code: 'measure', period, details: { measure } }))];
  }
  const sorted = onePerEnd(figures);
  return { marks: marksOf(item, sorted), figures: sorted, refusals };
};

const marksOf = ({ baseline, target }: Monitored, figures: readonly Figure[]): Track['marks'] => {
  const journey = baseline === undefined || target === undefined ? 0 : difference(target, baseline);
  return figures.map((figure): Mark => {
    const {
      number: observed,
      point: { value },
    } = figure;
    return journey === 0 ? { figure, observed } : { figure, observed, done: difference(value, baseline!) / journey };
  });
};

/**
 * The track without limits (不低于…) that leave the question open; `decides` tells the others. An open one is refused, so that its period is neither judged nor
 * called missing.
 */
export const decided = (track: Track, decides: (mark: Mark) => boolean): Track => {
  if (track.figures.every(({ point }) => point.bound === undefined)) return track;
  const isOpen = (mark: Mark): boolean => mark.figure.point.bound !== undefined && !decides(mark);
  const marks = track.marks.filter((mark) => !isOpen(mark));
  const refusals = track.marks.filter(isOpen).map(
    ({ figure: { point } }): Refusal => ({
      code: 'bound',
      period: point.period,
      details: { period: point.period, bound: point.bound!, value: point.value.toString() },
    }),
  );
  return { marks, figures: marks.map(({ figure }) => figure), refusals: [...track.refusals, ...refusals] };
};
