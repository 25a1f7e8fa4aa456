import { yearOfPeriod } from '../basis/index.ts';
import { yearsAtEnd } from './elapsed.ts';
import { numberOf } from './number.ts';
import { logOf } from './read-rate.ts';
import type { Input, Monitored, Standing } from './standing.ts';
import type { TrendPoint } from './trend.ts';

/** Done shares at the ends of the years a standing was made of, from its inputs: what its trend went through. */
export const doneByYear = (item: Monitored, { inputs }: Standing): readonly TrendPoint[] => {
  const { kind, base, due, baseline, target } = item;
  if (target === undefined) return [];
  const goal = numberOf(target);
  let total = 0;
  /** Running totals: a total that was given takes the place of the sum. */
  const running = ({ measure }: Input, amount: number): number => (total = measure === 'since_start' ? amount : total + amount);
  return inputs
    .filter(({ period }) => Number.isInteger(yearsAtEnd(base, period)))
    .flatMap((input): readonly TrendPoint[] => {
      const year = yearOfPeriod(input.period);
      switch (kind) {
        case 'level':
          return baseline === undefined ? [] : [{ year, value: (input.value - numberOf(baseline)) / (goal - numberOf(baseline)) }];
        case 'avg_annual_growth':
          return [{ year, value: running(input, logOf(input.value)) / ((due - base) * logOf(goal)) }];
        case 'cumulative_reduction':
          return [{ year, value: running(input, logOf(-input.value)) / logOf(-goal) }];
        case 'cumulative':
        case 'cap':
          return [{ year, value: running(input, input.value) / goal }];
        default:
          return [];
      }
    });
};
