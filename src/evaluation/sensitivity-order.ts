import type { Decimal } from '../basis/index.ts';
import { normalised, type Matrix } from './score-matrix.ts';

/** Two objects that change places: `first` was before `second`. */
export type OrderChange = { readonly criterion: number; readonly first: number; readonly second: number };

/** Steps of the search in each direction, and of halving within a step. */
const STEPS = 40;
const HALVINGS = 24;
/** Below it, two scores are a tie. */
const TIE = 1e-9;

type ScoresAt = (weights: readonly number[]) => readonly number[];

const meansAt = (matrix: Matrix): ScoresAt => {
  const z = normalised(matrix).map((row) => row.map(Number));
  return (weights) => z.map((row) => row.reduce((sum, value, j) => sum + value * weights[j]!, 0));
};

const topsisAt = ({ rows, directions }: Matrix): ScoresAt => {
  const numbers = rows.map((row) => row.map(Number));
  const lengths = directions.map((_, j) => Math.sqrt(numbers.reduce((sum, row) => sum + row[j]! ** 2, 0)));
  const unit = numbers.map((row) => row.map((x, j) => (lengths[j] === 0 ? 0 : x / lengths[j]!)));
  const ends = directions.map((direction, j) => {
    const column = unit.map((row) => row[j]!);
    const [low, high] = [Math.min(...column), Math.max(...column)];
    return direction === 'up' ? { best: high, worst: low } : { best: low, worst: high };
  });
  return (weights) =>
    unit.map((row) => {
      const [far, near] = (['best', 'worst'] as const).map((end) => Math.hypot(...row.map((x, j) => weights[j]! * (x - ends[j]![end]))));
      return far! + near! === 0 ? 0 : near! / (far! + near!);
    });
};

/** The weight of one set, the others in proportion; evenly where they were nothing. */
const withWeight = (weights: readonly number[], at: number, weight: number): readonly number[] => {
  const rest = 1 - weights[at]!;
  return weights.map((own, j) => (j === at ? weight : rest > 0 ? (own * (1 - weight)) / rest : (1 - weight) / (weights.length - 1)));
};

/** The pair, nearest to the top, that was in order and now is the other way round. */
const swapped = (before: readonly number[], after: readonly number[]): { first: number; second: number } | undefined => {
  const order = before.map((_, i) => i).sort((a, b) => before[b]! - before[a]!);
  for (const [place, first] of order.entries())
    for (const second of order.slice(place + 1)) if (before[first]! - before[second]! > TIE && after[second]! - after[first]! > TIE) return { first, second };
  return undefined;
};

/**
 * At which weight of each criterion the order first changes, upwards and downwards, and which criteria change it when left out. Searched in steps of a fortieth
 * of the way and halved to a ten-millionth; a change that comes and goes within one step is not seen.
 */
export const orderChanges = (
  method: 'topsis' | 'mean',
  matrix: Matrix,
  criteria: readonly { readonly weight: Decimal }[],
): { readonly byWeight: readonly (OrderChange & { readonly to: number })[]; readonly byLeavingOut: readonly OrderChange[] } => {
  const scoresAt = (method === 'topsis' ? topsisAt : meansAt)(matrix);
  const weights = criteria.map(({ weight }) => Number(weight));
  if (criteria.length < 2) return { byWeight: [], byLeavingOut: [] };
  const before = scoresAt(weights);
  const changeAt = (criterion: number, weight: number) => swapped(before, scoresAt(withWeight(weights, criterion, weight)));
  const towards = (criterion: number, end: 0 | 1): readonly (OrderChange & { to: number })[] => {
    const from = weights[criterion]!;
    let [same, other] = [from, from];
    let found: { first: number; second: number } | undefined;
    for (let step = 1; step <= STEPS && found === undefined; step++) {
      same = other;
      other = from + ((end - from) * step) / STEPS;
      found = changeAt(criterion, other);
    }
    if (found === undefined) return [];
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (same + other) / 2;
      const there = changeAt(criterion, middle);
      if (there === undefined) same = middle;
      else [other, found] = [middle, there];
    }
    return [{ criterion, to: other, ...found }];
  };
  return {
    byWeight: criteria.flatMap((_, criterion) => [...towards(criterion, 0), ...towards(criterion, 1)]),
    byLeavingOut: criteria.flatMap((_, criterion) => {
      const change = weights[criterion] === 0 || weights[criterion] === 1 ? undefined : changeAt(criterion, 0);
      return change === undefined ? [] : [{ criterion, ...change }];
    }),
  };
};
