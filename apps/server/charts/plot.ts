import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { addDays, daysBetween, yearOf, type PlainDate } from '../../../src/basis/index.ts';
import { dueDayOf, type ObservedPoint, type Point, type Trajectory } from '../../../src/monitoring/index.ts';
import type { Frame } from './frame.ts';
import { hatch, round } from './hatch.ts';
import { valueScale, type ValueScale } from './value-scale.ts';

export type Place = { readonly x: number; readonly y: number };
export type PlacedPoint = Place & { readonly point: ObservedPoint };

/** Where everything of a chart stands, before anything is drawn. */
export type Plot = {
  readonly frame: Frame;
  readonly x: (day: PlainDate) => number;
  readonly y: (value: number) => number;
  readonly values: ValueScale;
  /** The years' ends within the chart. */
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly path: string;
  readonly stretches: readonly string[];
  readonly points: readonly PlacedPoint[];
  readonly ghosts: readonly PlacedPoint[];
  readonly baseline?: Place;
  readonly target?: Place;
  /** The upper end of a target that is a range. */
  readonly upper?: number;
  readonly fan?: { readonly area: string; readonly middle: string; readonly end: Place };
  readonly cuts: readonly number[];
  /** Years that are over, due and without a figure, hatched. */
  readonly missing: string;
  readonly asOf?: number;
  /** Value of the path on the day judged. */
  readonly onPath?: Place & { readonly value: number };
};

export type PlotOptions = {
  /** The day judged, and the day of knowledge where that is another: years that ended before the one, were due before the other and have no figure are hatched. */
  readonly asOf?: PlainDate;
  readonly known?: PlainDate;
  /** Figures the axis must hold besides the chart's own, so that several share a scale. */
  readonly shared?: readonly number[];
  /** The upper end of a target that is a range. */
  readonly upper?: number;
};

/** Every figure a chart shows. */
export const valuesOf = ({ baseline, target, path, observed, revised, forecast }: Trajectory): readonly number[] =>
  [
    baseline?.value,
    target?.value,
    forecast?.value,
    forecast?.low,
    forecast?.high,
    ...path.map(({ value }) => value),
    ...observed.flat().map(({ value }) => value),
    ...revised.map(({ value }) => value),
  ].filter((value) => value !== undefined && Number.isFinite(value)) as number[];

const pathAt = (path: readonly Point[], day: PlainDate): number | undefined => {
  const after = path.findIndex((point) => point.day >= day);
  if (after === -1) return undefined;
  const to = path[after]!;
  const from = path[after - 1];
  if (from === undefined) return to.day === day ? to.value : undefined;
  return from.value + ((to.value - from.value) * daysBetween(from.day, day)) / daysBetween(from.day, to.day);
};

/** Lays a trajectory out on a frame. */
export const plotOf = (trajectory: Trajectory, frame: Frame, { asOf, known = asOf, shared = [], upper }: PlotOptions = {}): Plot => {
  const { from, to, baseline, target, path, observed, revised, forecast, cuts } = trajectory;
  const days = scaleLinear()
    .domain([0, Math.max(1, daysBetween(from, to))])
    .range([frame.left, frame.width - frame.right]);
  const x = (day: PlainDate): number => round(days(daysBetween(from, day)));
  const floor = frame.height - frame.bottom;
  const values = valueScale([...valuesOf(trajectory), ...shared, ...(upper === undefined ? [] : [upper])], [floor, frame.top], frame.ticks || 3);
  const y = (value: number): number => round(values.at(value));
  const drawn = line<Point>(
    ({ day }) => x(day),
    ({ value }) => y(value),
  );
  // A bound is not the figure: nothing is drawn through it.
  const solid = line<ObservedPoint>(
    ({ day }) => x(day),
    ({ value }) => y(value),
  ).defined(({ bound }) => bound === undefined);
  const place = ({ day, value }: Point): Place => ({ x: x(day), y: y(value) });
  const points = observed.flat();
  const last = points.findLast(({ bound }) => bound === undefined);
  const judged = points.at(-1)?.day ?? asOf;
  const onPath = judged === undefined ? undefined : pathAt(path, judged);
  const ends = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, i) => yearOf(from) + i).map((year) => ({
    year,
    start: `${year}-01-01` as PlainDate,
    end: `${year}-12-31` as PlainDate,
  }));
  const missing = ends
    .filter(
      ({ year, start, end }) =>
        asOf !== undefined &&
        known !== undefined &&
        start > from &&
        end <= asOf &&
        dueDayOf(`${year}`) < known &&
        !points.some(({ day }) => day >= start && day <= end),
    )
    .map(({ start, end }) => hatch(x(addDays(start, -1)), x(end), frame.top, floor))
    .join('');
  return {
    frame,
    x,
    y,
    values,
    years: ends.filter(({ end }) => end >= from && end <= to).map(({ year, end }) => ({ year, x: x(end) })),
    path: drawn(path) ?? '',
    stretches: observed.map((stretch) => solid(stretch) ?? '').filter((d) => d.includes('L')),
    points: points.map((point) => ({ ...place(point), point })),
    ghosts: revised.map((point) => ({ ...place(point), point })),
    cuts: cuts.map(x),
    missing,
    ...(baseline === undefined ? {} : { baseline: place(baseline) }),
    ...(target === undefined ? {} : { target: place(target) }),
    ...(upper === undefined ? {} : { upper: y(upper) }),
    ...(forecast === undefined || last === undefined
      ? {}
      : { fan: fanOf(place(last), place(forecast), y(forecast.low ?? forecast.value), y(forecast.high ?? forecast.value)) }),
    ...(asOf === undefined || asOf < from || asOf > to ? {} : { asOf: x(asOf) }),
    ...(onPath === undefined ? {} : { onPath: { x: x(judged!), y: y(onPath), value: onPath } }),
  };
};

const fanOf = (start: Place, end: Place, low: number, high: number): NonNullable<Plot['fan']> => ({
  area: `M${start.x} ${start.y}L${end.x} ${low}L${end.x} ${high}Z`,
  middle: `M${start.x} ${start.y}L${end.x} ${end.y}`,
  end,
});
