import { Decimal } from '../basis/index.ts';
import { sumOf } from './scheme-weights.ts';
import { possibleScores, type RawRow } from './score-row.ts';
import type { Scheme } from './scoring.ts';

/** Digits after the point: of scores 4, of values and weights 12; half goes away from zero. */
export const SCORE_DIGITS = 4;
export const VALUE_DIGITS = 12;

export const scoreOf = (value: Decimal): string => value.toDecimalPlaces(SCORE_DIGITS, Decimal.ROUND_HALF_UP).toString();
export const valueOf = (value: Decimal): string => value.toDecimalPlaces(VALUE_DIGITS, Decimal.ROUND_HALF_UP).toString();

/** A weighted mean out of 100, or between what it lies. */
export type RawTotal = {
  readonly total?: Decimal;
  readonly range?: readonly [lowest: Decimal, highest: Decimal];
  /** Share of the weight that has a score. */
  readonly coverage: Decimal;
};

/** Σ w s of the rows that have a score, over their weight. Undefined where none has. */
export const meanOf = (rows: readonly RawRow[]): Decimal | undefined => {
  const scored = rows.filter(({ score }) => score !== undefined);
  const weight = sumOf(scored.map((row) => row.weight));
  return weight.isZero() ? undefined : sumOf(scored.map((row) => row.weight.times(row.score!))).div(weight);
};

/** The total of rows, each missing one either made up for by the others in proportion, or leaving only a range. */
export const totalOf = (scheme: Scheme, rows: readonly RawRow[]): RawTotal => {
  const all = sumOf(rows.map(({ weight }) => weight));
  const scored = rows.filter(({ score }) => score !== undefined);
  const covered = sumOf(scored.map(({ weight }) => weight));
  if (covered.isZero()) return { coverage: new Decimal(0) };
  const coverage = covered.div(all);
  if (scored.length === rows.length) return { total: meanOf(rows)!, coverage };
  const sum = sumOf(scored.map((row) => row.weight.times(row.score!)));
  const [lowest, highest] = possibleScores(scheme).map((score) => sum.plus(all.minus(covered).times(score)).div(all));
  const range = [lowest!, highest!] as const;
  return scheme.missing === 'redistribute' ? { total: meanOf(rows)!, range, coverage } : { range, coverage };
};

/** 等次 of a total. */
export const gradeOf = ({ grades = [] }: Scheme, total: Decimal): string | undefined =>
  grades.toSorted((a, b) => new Decimal(b.from).cmp(a.from)).find(({ from }) => total.gte(from))?.name;

/** Ranks by score, highest first; what has the same score has the same rank, and the next rank is skipped. */
export const ranksOf = (scores: readonly (string | undefined)[]): readonly (number | undefined)[] => {
  const numbers = scores.map((score) => (score === undefined ? undefined : new Decimal(score)));
  return numbers.map((own) => (own === undefined ? undefined : 1 + numbers.filter((other) => other?.gt(own)).length));
};
