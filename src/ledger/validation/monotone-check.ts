import { convertUnit, lastMonthOf, yearOfPeriod } from '../../basis/index.ts';
import type { Observation } from '../observation.ts';
import type { Check } from './question.ts';

const month = ({ period }: Observation): number => yearOfPeriod(period) * 12 + lastMonthOf(period);

export const checkMonotone: Check<'monotone'> = (_, { candidate, others }) => {
  if (candidate.bound !== undefined) return undefined;
  const own = month(candidate);
  for (const row of others.get(candidate.indicator) ?? []) {
    const sameRun = row.measure === candidate.measure && row.priceBasis === candidate.priceBasis;
    if (!sameRun || row.value === undefined || row.bound !== undefined || month(row) === own) continue;
    if (row.measure === 'ytd' && yearOfPeriod(row.period) !== yearOfPeriod(candidate.period)) continue;
    const other = convertUnit(row.value, row.unit, candidate.unit);
    const falls = other !== undefined && (month(row) < own ? candidate.value.lt(other) : candidate.value.gt(other));
    if (falls) {
      const order = month(row) < own ? 'earlier' : 'later';
      const details = { measure: candidate.measure, value: candidate.value.toString(), unit: candidate.unit, other: other.toString(), otherPeriod: row.period };
      return { details: { ...details, order } };
    }
  }
  return undefined;
};
