import { bestOfEach } from './best.ts';
import { figureKey, isSameFigure, statusRank } from './figure.ts';
import type { Knowledge, Observation } from './observation.ts';

/** Was it known on that day, and written down by then? */
export const isKnown = ({ known, recorded }: Pick<Observation, 'known' | 'recorded'>, knowledge: Knowledge): boolean =>
  known <= knowledge.known && (knowledge.recorded === undefined || recorded <= knowledge.recorded);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Order of the rows of one figure line, oldest first: by the day they became known; on the same day by when they were written down, then by status, then
 * by id. The order of arrival plays no part.
 */
export const compareVintage = (a: Observation, b: Observation): number =>
  compareText(a.known, b.known) || compareText(a.recorded, b.recorded) || statusRank(a.status) - statusRank(b.status) || compareText(a.id, b.id);

/** The newest row of every figure line, in no particular order. */
export const newestOf = (rows: readonly Observation[]): readonly Observation[] =>
  bestOfEach(rows, isSameFigure, figureKey, (row, than) => compareVintage(row, than) > 0);

/** The newest row of every figure line as known then (当时所知), in no particular order. */
export const knownAt = (rows: readonly Observation[], knowledge: Knowledge): readonly Observation[] => newestOf(rows.filter((row) => isKnown(row, knowledge)));

/** All rows of a figure line (修订史), oldest first. */
export const revisionsOf = (rows: readonly Observation[], key: string): readonly Observation[] =>
  rows.filter((row) => figureKey(row) === key).toSorted(compareVintage);
