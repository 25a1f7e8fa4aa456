import type { Period } from '../../src/basis/index.ts';
import type { SeriesStory, Within } from './story.ts';

/** A figure inside a year, at the end of `month`. */
export type Part = { readonly period: Period; readonly month: number; readonly value: string };

const two = (n: number): string => String(n).padStart(2, '0');

const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, i) => i + 1);

/** Growth of January alone is not published: the holiday moves. */
const monthsOf = ({ frequency, measure }: Within): readonly number[] =>
  MONTHS.filter((month) => (frequency === 'quarter' ? month % 3 === 0 : month > 1 || measure !== 'growth'));

const periodOf = (year: number, month: number, measure: Within['measure'], frequency: Within['frequency']): Period =>
  frequency === 'quarter' && measure === 'level' ? (`${year}Q${month / 3}` as Period) : (`${year}-${two(month)}` as Period);

/** How much of a year's amount comes in each month: January and February come together. */
const weightsOf = (random: () => number): readonly number[] => Array.from({ length: 12 }, (_, i) => (i < 2 ? 0.7 : 1) * (0.85 + 0.3 * random()));

/**
 * The figures of a year as they ran up to it. Amounts up to a month never fall and end at the year's amount; levels and growth end at the year's own figure,
 * which the last part leaves to the yearly row.
 */
export const partsOf = ({ within, from }: SeriesStory, year: number, value: number, before: number | undefined, random: () => number): readonly Part[] => {
  if (within === undefined) return [];
  const weights = weightsOf(random);
  const sum = weights.reduce((a, b) => a + b, 0);
  const start = before ?? from ?? value;
  const spread = within.spread ?? 0;
  return monthsOf(within)
    .filter((month) => month < 12 || within.measure === 'ytd')
    .map((month) => {
      const share = weights.slice(0, month).reduce((a, b) => a + b, 0) / sum;
      const wander = spread * (1 - month / 12) * (2 * random() - 1);
      const way = within.measure === 'ytd' ? value * share : within.measure === 'level' ? start + ((value - start) * month) / 12 + wander : value + wander;
      return {
        period: periodOf(year, month, within.measure, within.frequency),
        month,
        value: month === 12 ? String(value) : String(Number(way.toFixed(within.digits))),
      };
    });
};
