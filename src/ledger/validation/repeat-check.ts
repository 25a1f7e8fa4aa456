import { neighbours } from './question.ts';
import type { Check } from './question.ts';

export const checkRepeat: Check<'repeat'> = ({ times, except }, question) => {
  const { candidate } = question;
  if (candidate.bound !== undefined || except.some((each) => candidate.value.eq(each))) return undefined;
  const last = neighbours(question).earlier.slice(-times);
  if (last.length < times || !last.every(({ value }) => value.eq(candidate.value))) return undefined;
  return { details: { measure: candidate.measure, value: candidate.value.toString(), unit: candidate.unit, sincePeriod: last[0]!.period, times } };
};
