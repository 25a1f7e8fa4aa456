import { isShareUnit } from '../../basis/index.ts';
import type { Decimal } from '../../basis/index.ts';
import { hasSeason, neighbours } from './question.ts';
import type { Check } from './question.ts';

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Median absolute deviation × this estimates a standard deviation (of normal figures). */
const NORMAL = 1.4826;

/** The change as a share of where it began, or in points; undefined from zero. */
const change = (from: Decimal, to: Decimal, inPoints: boolean): number | undefined => {
  if (inPoints) return to.minus(from).toNumber();
  return from.isZero() ? undefined : to.minus(from).div(from.abs()).toNumber();
};

export const checkJump: Check<'jump'> = ({ last, fewest, times, floor, alone }, question) => {
  const { candidate } = question;
  if (candidate.bound !== undefined) return undefined;
  const inPoints = candidate.measure === 'growth' || isShareUnit(candidate.unit);
  const earlier = neighbours(question, hasSeason(candidate)).earlier.slice(-last - 1);
  const previous = earlier.at(-1);
  const own = previous === undefined ? undefined : change(previous.value, candidate.value, inPoints);
  if (previous === undefined || own === undefined) return undefined;
  const changes = earlier.slice(1).flatMap((each, i) => change(earlier[i]!.value, each.value, inPoints) ?? []);
  const said = {
    measure: candidate.measure,
    value: candidate.value.toString(),
    unit: candidate.unit,
    previous: previous.value.toString(),
    previousPeriod: previous.period,
    change: own,
    terms: inPoints ? 'points' : 'share',
    compared: changes.length,
  };
  if (changes.length < fewest) return Math.abs(own) > alone ? { details: { ...said, limit: alone } } : undefined;
  const usual = median(changes);
  const limit = times * Math.max(NORMAL * median(changes.map((each) => Math.abs(each - usual))), floor / times);
  return Math.abs(own - usual) > limit ? { details: { ...said, usual, limit } } : undefined;
};
