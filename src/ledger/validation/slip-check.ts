import { Decimal, convertUnit, unitTimes } from '../../basis/index.ts';
import type { Period } from '../../basis/index.ts';
import { hasSeason, neighbours } from './question.ts';
import type { Check, Question } from './question.ts';

/** What the figure should be near to: the last one of its kind, else what was said of it before, else the next one. */
const expected = (question: Question): { readonly period: Period; readonly value: Decimal } | undefined => {
  const { candidate, before } = question;
  const { earlier, later } = neighbours(question, hasSeason(candidate));
  if (earlier.length > 0) return earlier.at(-1);
  const said = before?.value === undefined || before.bound !== undefined ? undefined : convertUnit(before.value, before.unit, candidate.unit);
  return said === undefined ? later[0] : { period: candidate.period, value: said };
};

export const checkSlip: Check<'slip'> = ({ powers }, question) => {
  const { candidate } = question;
  const last = candidate.bound === undefined ? expected(question) : undefined;
  if (last === undefined || last.value.isZero() || candidate.value.isZero() || last.value.isNegative() !== candidate.value.isNegative()) return undefined;
  const distance = Math.log10(candidate.value.div(last.value).toNumber());
  const near = powers.filter((each) => Math.abs(distance - each.power) <= each.near);
  const [closest] = near.toSorted((a, b) => Math.abs(distance - a.power) - Math.abs(distance - b.power));
  if (closest === undefined) return undefined;
  const suggestedUnit = unitTimes(candidate.unit, -closest.power);
  return {
    details: {
      measure: candidate.measure,
      value: candidate.value.toString(),
      unit: candidate.unit,
      previous: last.value.toString(),
      previousPeriod: last.period,
      power: closest.power,
      suggested: candidate.value.div(new Decimal(10).pow(closest.power)).toString(),
      ...(suggestedUnit === undefined ? {} : { suggestedUnit }),
    },
  };
};
