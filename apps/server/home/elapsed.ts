import { daysBetween, plainDate, type PlainDate } from '../../../src/basis/index.ts';

/** How much of the years `from` to `to` had run at the end of the day, 0 to 1. */
export const elapsedOf = ({ from, to }: { readonly from: number; readonly to: number }, day: PlainDate): number => {
  const first = plainDate(from, 1, 1);
  const last = plainDate(to, 12, 31);
  if (first === undefined || last === undefined || last < first) return 0;
  return Math.min(1, Math.max(0, (daysBetween(first, day) + 1) / (daysBetween(first, last) + 1)));
};
