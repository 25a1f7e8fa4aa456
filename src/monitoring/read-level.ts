import { Decimal } from '../basis/index.ts';
import { flows, levels, yearToDate } from '../ledger/index.ts';
import type { Derived, Observation, Refusal } from '../ledger/index.ts';
import type { Monitored } from './standing.ts';
import { type Figure, figureOf, onePerEnd, type Track } from './track.ts';

/** A year's amount stands for the year where the target is an amount a year (社会消费品零售总额 100 亿元); parts of a year say nothing of it. */
const amounts = (rows: readonly Observation[], item: Monitored): { readonly points: readonly Derived[]; readonly refusals: readonly Refusal[] } => {
  const own = flows(rows, item.unit, item.priceBasis);
  const years = own.points.filter(({ period }) => period.length === 4);
  const sums = yearToDate(rows, item.unit, item.priceBasis).points.filter(({ period }) => figureOf({ period } as Derived, 'ytd', item.base).isYear);
  const there = new Set(years.map(({ period }) => period.slice(0, 4)));
  return { points: [...years, ...sums.filter(({ period }) => !there.has(period.slice(0, 4)))], refusals: own.refusals };
};

const has = (rows: readonly Observation[], measure: Observation['measure']): boolean => rows.some((row) => row.measure === measure);

/**
 * The series as levels (期末水平): levels as they are given, else the amounts of whole years. What is only a limit stays one; growth rates and sums since the
 * plan began are no levels, and making them some would be a guess.
 */
export const readLevels = (item: Monitored, rows: readonly Observation[]): Track => {
  const given = levels(rows, item.unit, item.priceBasis);
  const figures: Figure[] = [];
  for (const point of given.points) figures.push(figureOf(point, 'level', item.base));
  const refusals: Refusal[] = [...given.refusals];
  if (has(rows, 'flow') || has(rows, 'ytd')) {
    const there = new Set(figures.map(({ end }) => end));
    const { points, refusals: others } = amounts(rows, item);
    figures.push(...points.map((point) => figureOf(point, 'flow', item.base)).filter(({ end }) => !there.has(end)));
    refusals.push(...others);
  }
  for (const { measure, period } of rows)
    if (measure === 'growth' || measure === 'since_start') refusals.push({ code: 'measure', period, details: { measure } });
  const sorted = onePerEnd(figures.filter(({ year }) => year > item.base).toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0)));
  return { marks: marksOf(item, sorted), figures: sorted, refusals };
};

/** Done share on the way from the baseline to the target. */
export const doneShare = (value: Decimal, from: Decimal, to: Decimal): number | undefined => {
  const journey = to.minus(from);
  return journey.isZero() ? undefined : value.minus(from).toNumber() / journey.toNumber();
};

const marksOf = ({ baseline, target }: Monitored, figures: readonly Figure[]): Track['marks'] =>
  figures.map((figure) => {
    const done =
      baseline === undefined || target === undefined || figure.point.bound !== undefined ? undefined : doneShare(figure.point.value, baseline, target);
    return { figure, observed: figure.point.value.toNumber(), ...(done === undefined ? {} : { done }) };
  });
