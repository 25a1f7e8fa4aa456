import { Decimal } from '../basis/index.ts';
import { sumOf } from './scheme-weights.ts';

/** Objects in rows, criteria in columns; `down` is better when lower. */
export type Matrix = { readonly rows: readonly (readonly Decimal[])[]; readonly directions: readonly ('up' | 'down')[] };

const ZERO = new Decimal(0);

const columnOf = ({ rows }: Matrix, j: number): readonly Decimal[] => rows.map((row) => row[j]!);

/** 极差标准化 of each column to 0…1, 1 the best; a constant column is 0 throughout. */
export const normalised = (matrix: Matrix): readonly (readonly Decimal[])[] => {
  const ends = matrix.directions.map((_, j) => ({ low: Decimal.min(...columnOf(matrix, j)), high: Decimal.max(...columnOf(matrix, j)) }));
  return matrix.rows.map((row) =>
    row.map((x, j) => {
      const { low, high } = ends[j]!;
      if (low.eq(high)) return ZERO;
      return (matrix.directions[j] === 'up' ? x.minus(low) : high.minus(x)).div(high.minus(low));
    }),
  );
};

/**
 * 熵权: of the normalised columns p = z / Σz, e = −Σ p ln p / ln n, d = 1 − e, w = d / Σd. They sum to 1; a constant column weighs 0. Undefined where every
 * column is constant. `n` is two at least.
 */
export const entropyWeights = (matrix: Matrix): readonly Decimal[] | undefined => {
  const z = normalised(matrix);
  const scale = new Decimal(z.length).ln();
  const spread = matrix.directions.map((_, j) => {
    const column = z.map((row) => row[j]!);
    const sum = sumOf(column);
    if (sum.isZero()) return ZERO;
    const entropy = sumOf(column.filter((each) => !each.isZero()).map((each) => each.div(sum).times(each.div(sum).ln())));
    return Decimal.max(0, entropy.div(scale).plus(1));
  });
  const total = sumOf(spread);
  return total.isZero() ? undefined : spread.map((each) => each.div(total));
};

/** Of each object, the weighted mean of its normalised values: 0 to 1. */
export const weightedMeans = (matrix: Matrix, weights: readonly Decimal[]): readonly Decimal[] =>
  normalised(matrix).map((row) => sumOf(row.map((z, j) => z.times(weights[j]!))));

const distance = (row: readonly Decimal[], to: readonly Decimal[]): Decimal => sumOf(row.map((v, j) => v.minus(to[j]!).pow(2))).sqrt();

/**
 * TOPSIS: relative closeness of each object to the best of every criterion, 0 to 1. Columns are normalised by their length, √Σx². Undefined where no criterion
 * with a weight tells the objects apart.
 */
export const closeness = (matrix: Matrix, weights: readonly Decimal[]): readonly Decimal[] | undefined => {
  const lengths = matrix.directions.map((_, j) => sumOf(columnOf(matrix, j).map((x) => x.pow(2))).sqrt());
  const weighted = matrix.rows.map((row) => row.map((x, j) => (lengths[j]!.isZero() ? ZERO : x.div(lengths[j]!).times(weights[j]!))));
  const ends = matrix.directions.map((direction, j) => {
    const column = weighted.map((row) => row[j]!);
    const [low, high] = [Decimal.min(...column), Decimal.max(...column)];
    return direction === 'up' ? { best: high, worst: low } : { best: low, worst: high };
  });
  if (ends.every(({ best, worst }) => best.eq(worst))) return undefined;
  return weighted.map((row) => {
    const far = distance(
      row,
      ends.map(({ best }) => best),
    );
    const near = distance(
      row,
      ends.map(({ worst }) => worst),
    );
    return near.div(far.plus(near));
  });
};
