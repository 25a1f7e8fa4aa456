import { Decimal, convertUnit, dayOfYear, daysBetween, endOf, startOf, yearOf, daysInYear } from '../../basis/index.ts';
import type { Observation } from '../observation.ts';
import type { Check } from './question.ts';

/** Days in the time that the figure covers; a level may look back over a year. */
const daysCovered = ({ measure, period }: Observation): number => {
  const end = endOf(period);
  if (measure === 'flow') return daysBetween(startOf(period), end) + 1;
  return measure === 'ytd' ? dayOfYear(end) : daysInYear(yearOf(end));
};

export const checkRange: Check<'range'> = ({ least, most }, { candidate }) => {
  const { value, unit } = candidate;
  const said = { measure: candidate.measure, value: value.toString(), unit };
  if (least !== undefined && value.lt(least)) return { details: { ...said, least } };
  if (most === undefined) return undefined;
  if (most !== 'days') return value.gt(most) ? { details: { ...said, most } } : undefined;
  const days = daysCovered(candidate);
  return convertUnit(value, unit, 'day')?.gt(days) ? { details: { ...said, most: convertUnit(new Decimal(days), 'day', unit)!.toString() } } : undefined;
};
