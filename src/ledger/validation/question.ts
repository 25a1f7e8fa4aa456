import { convertUnit, endOf, frequencyOf, lastMonthOf } from '../../basis/index.ts';
import type { Decimal, Period } from '../../basis/index.ts';
import { chosen } from '../choice.ts';
import { factKey } from '../figure.ts';
import type { Observation } from '../observation.ts';
import type { Candidate } from '../revision.ts';
import { knownAt, newestOf } from '../vintage.ts';
import type { RuleKind, RuleOf } from './validation-rule.ts';

/** A candidate beside everything else that is known or sent with it. */
export type Question = {
  readonly candidate: Observation & { readonly value: Decimal };
  /** What is used of each other figure of the region, by indicator; figures of the same sending included. */
  readonly others: ReadonlyMap<string, readonly Observation[]>;
  /** What was known of the very figure. */
  readonly before?: Observation;
  readonly isCandidate: (id: string) => boolean;
};

/** The numbers that fire a rule. Of findings with the same `once` the first is kept: a sum that is off is one question, not one for each part. */
export type Fired = { readonly details: Readonly<Record<string, string | number>>; readonly once?: string };

export type Check<K extends RuleKind> = (parameters: RuleOf<K>['parameters'], question: Question) => Fired | undefined;

/** Candidates as rows that are newer than any known one; their ids are their places. */
const asRows = (candidates: readonly Candidate[]): readonly Observation[] =>
  candidates.map((candidate, i) => ({ ...candidate, id: `#${i}`, region: '', recorded: `9999-12-31T${String(i).padStart(8, '0')}` }));

const byIndicator = (rows: readonly Observation[]): Question['others'] => Map.groupBy(chosen(rows), ({ indicator }) => indicator);

/**
 * The questions of a sending, in its order; rows without a value ask nothing. A candidate that counts today is held against what counts today; one that is
 * an older version of a figure against what was known when it was.
 */
export const questionsOf = (candidates: readonly Candidate[], history: readonly Observation[]): readonly (Question & { readonly index: number })[] => {
  const sent = asRows(candidates);
  const ids = new Set(sent.map(({ id }) => id));
  const all = [...history, ...sent];
  const newest = newestOf(all);
  const current = new Set(newest);
  const today = byIndicator(newest);
  const then = new Map<string, Question['others']>();
  const othersOf = (row: Observation): Question['others'] => {
    if (current.has(row)) return today;
    let others = then.get(row.known);
    if (others === undefined) then.set(row.known, (others = byIndicator(knownAt(all, { known: row.known }))));
    return others;
  };
  const known = new Map(chosen(newestOf(history)).map((row) => [factKey(row), row]));
  return sent.flatMap((row, index) => {
    if (row.value === undefined) return [];
    const before = known.get(factKey(row));
    const question = { index, candidate: { ...row, value: row.value }, others: othersOf(row), isCandidate: (id: string) => ids.has(id) };
    return [before === undefined ? question : { ...question, before }];
  });
};

/** A figure of the same kind at another time, in the candidate's unit. */
export type Neighbour = { readonly period: Period; readonly value: Decimal };

const basis = (row: Observation): string => factKey({ ...row, indicator: '', period: '2000' });

/**
 * Exact figures of the candidate's series, measure, frequency and price basis, ascending: those before it, and those after it. With `samePart`, only those of
 * the same part of other years, for amounts that have a season.
 */
export const neighbours = (
  { candidate, others }: Question,
  samePart = false,
): { readonly earlier: readonly Neighbour[]; readonly later: readonly Neighbour[] } => {
  const own = basis(candidate);
  const end = endOf(candidate.period);
  const month = lastMonthOf(candidate.period);
  const found = (others.get(candidate.indicator) ?? []).flatMap((row): Neighbour[] => {
    if (row.value === undefined || row.bound !== undefined || row.period === candidate.period || basis(row) !== own) return [];
    if (frequencyOf(row.period) !== frequencyOf(candidate.period) || (samePart && lastMonthOf(row.period) !== month)) return [];
    const value = convertUnit(row.value, row.unit, candidate.unit);
    return value === undefined ? [] : [{ period: row.period, value }];
  });
  const sorted = found.toSorted((a, b) => (endOf(a.period) < endOf(b.period) ? -1 : 1));
  return { earlier: sorted.filter(({ period }) => endOf(period) < end), later: sorted.filter(({ period }) => endOf(period) > end) };
};

/** Amounts within a year have a season; a level or a growth rate follows the one before it. */
export const hasSeason = ({ measure }: Observation): boolean => measure === 'flow' || measure === 'ytd';
