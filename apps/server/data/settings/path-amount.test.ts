import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StandingKind } from '../../../../src/monitoring/index.ts';
import { amountsOf, pathOf, plannedText } from './path-amount.ts';

const years = (values: readonly number[]) => values.map((value, i) => ({ year: 2021 + i, value }));
const shown = (kind: StandingKind, values: readonly number[]): string[] => pathOf(kind, years(values)).map(({ value }) => plannedText(value));

describe('the path of yearly amounts', () => {
  it('is their running sum for sums', () => expect(shown('cumulative', [15, 18, 20, 20, 20])).toEqual(['15', '33', '53', '73', '93']));
  it('is the cut in all for compound cuts', () => expect(shown('cumulative_reduction', [3, 2, 4])).toEqual(['3', '4.94', '8.7424']));
  it('is the mean so far for growth', () => expect(shown('avg_annual_growth', [3, 4, 5])).toEqual(['3', '3.49879', '3.99679']));
  it('is the level itself for levels', () => expect(shown('level', [7.64, 8.23])).toEqual(['7.64', '8.23']));
  it('leads back to the amounts', () => {
    const kinds = fc.constantFrom<StandingKind>('cumulative', 'cap', 'avg_annual_growth', 'cumulative_reduction', 'level', 'hold');
    fc.assert(
      fc.property(kinds, fc.array(fc.double({ min: 0.01, max: 40, noNaN: true }), { minLength: 1, maxLength: 5 }), (kind, values) => {
        const back = amountsOf(kind, pathOf(kind, years(values)));
        back.forEach(({ value }, i) => expect(value).toBeCloseTo(values[i]!, 6));
      }),
    );
  });
});
