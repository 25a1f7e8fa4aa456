import { addDays, type PlainDate } from '../basis/index.ts';
import type { Evaluation, EvaluationKind } from './evaluation.ts';

/** The years of a plan, first and last. */
export type PlanYears = { readonly from: number; readonly to: number };

export type EvaluationWindow = Pick<Evaluation, 'from' | 'until' | 'cutoff' | 'known'>;

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

/** Days after the middle of a year by which its figures are there. */
const AFTER_HALF = 60;

/** The year that an annual evaluation is of, unless somebody says another: the last that ended, within the plan. */
export const annualYear = ({ from, to }: PlanYears, today: PlainDate): number => Math.min(to, Math.max(from, Number(today.slice(0, 4)) - 1));

/**
 * What an evaluation looks at by default: one year; from the plan's first day to 30 June of its third year (中期); all of it (总结). The known day is today, or
 * the day by which the figures are usually there where that has passed.
 */
export const usualWindow = (kind: EvaluationKind, years: PlanYears, today: PlainDate, year = annualYear(years, today)): EvaluationWindow => {
  if (kind === 'mid_term') {
    const until: PlainDate = `${Math.min(years.to, years.from + 2)}-06-30`;
    return { from: `${years.from}-01-01`, until, cutoff: until, known: earlier(today, addDays(until, AFTER_HALF)) };
  }
  const last = kind === 'annual' ? year : years.to;
  const until: PlainDate = `${last}-12-31`;
  return { from: `${kind === 'annual' ? year : years.from}-01-01`, until, cutoff: until, known: earlier(today, `${last + 1}-04-30`) };
};
