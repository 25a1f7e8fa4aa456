import { Decimal } from '../basis/index.ts';
import type { ScoreRow } from './scoring.ts';

/** 失分: what a row lacks of its full score, as it stands and as it is foretold; undefined where it has no score. */
export type PointLoss = { readonly row: ScoreRow; readonly lost?: Decimal; readonly foretold?: Decimal };

const lossOf = (row: ScoreRow): PointLoss => {
  const full = new Decimal(row.full ?? 100);
  return {
    row,
    ...(row.score === undefined ? {} : { lost: full.minus(row.score) }),
    ...(row.forecast === undefined ? {} : { foretold: full.minus(row.forecast) }),
  };
};

/** 失分预警: rows by the points that they are foretold to lose, most first (by those lost now where nothing is foretold); rows without either come last. */
export const pointLosses = (rows: readonly ScoreRow[]): readonly PointLoss[] => {
  const keyOf = ({ lost, foretold }: PointLoss): Decimal => foretold ?? lost ?? new Decimal(-1);
  return rows.map(lossOf).toSorted((a, b) => keyOf(b).cmp(keyOf(a)) || (b.lost ?? new Decimal(-1)).cmp(a.lost ?? -1));
};

/** Points of a mapping that are reached, foretold and not known. */
export const pointSums = (
  rows: readonly ScoreRow[],
): { readonly full: Decimal; readonly now: Decimal; readonly foretold: Decimal; readonly unknown: Decimal } => {
  const sum = (of: (row: ScoreRow) => string | undefined, among = rows): Decimal => among.reduce((total, row) => total.plus(of(row) ?? 0), new Decimal(0));
  return {
    full: sum(({ full }) => full ?? '100'),
    now: sum(({ score }) => score),
    foretold: sum(({ forecast }) => forecast),
    unknown: sum(
      ({ full }) => full ?? '100',
      rows.filter(({ forecast, score }) => forecast === undefined && score === undefined),
    ),
  };
};
