import { scaleLinear, type ScaleLinear } from 'd3-scale';

export type ValueScale = {
  readonly at: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
  /** Where the axis begins, if that is not zero: the chart then says so. */
  readonly cutAt?: number;
};

/** Share of the height that the figures must still fill for the axis to begin at zero. */
const WORTH_ZERO = 0.34;

/** Leaves room around figures that are all the same. */
const widened = (low: number, high: number): [number, number] => {
  // What differs by no more than a calculation's last digits is the same.
  const span = high - low > Math.abs(high) * 1e-9 ? high - low : 0;
  const room = span === 0 ? Math.max(Math.abs(high) * 0.05, 0.5) : span * 0.08;
  return [low - room, high + room];
};

/** The first and the last figure an axis must hold: zero where the figures can do with it, and never a negative end for figures that are not negative. */
const domainOf = (values: readonly number[]): [number, number] => {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const largest = Math.max(Math.abs(low), Math.abs(high));
  if (largest === 0) return [0, 1];
  if (low >= 0 && (high - low) / high >= WORTH_ZERO) return [0, high * 1.05];
  if (high <= 0 && (high - low) / -low >= WORTH_ZERO) return [low * 1.05, 0];
  if (low < 0 && high > 0) return widened(low, high);
  const [from, to] = widened(low, high);
  return low >= 0 ? [Math.max(0, from), to] : [from, Math.min(0, to)];
};

/** An axis of values from `bottom` to `top` in pixels. No figure at all gives an axis from 0 to 1. */
export const valueScale = (values: readonly number[], [bottom, top]: readonly [number, number], ticks: number): ValueScale => {
  const [low, high] = values.length === 0 ? [0, 1] : domainOf(values);
  const at = scaleLinear().domain([low, high]).range([bottom, top]);
  // A cut axis begins at a round figure, since it must be told.
  if (low > 0 || high < 0) at.nice(Math.max(4, ticks));
  const [from = low, to = high] = at.domain();
  return { at, ticks: at.ticks(ticks), ...(from > 0 || to < 0 ? { cutAt: from > 0 ? from : to } : {}) };
};
