import type { Figure } from './track.ts';

/** Something that adds up over the years: amounts, or logarithms of yearly factors. */
export type Sum<T> = { readonly zero: T; readonly add: (a: T, b: T) => T };

/** A figure with what it adds: of the year up to its end, or (`isTotal`) of all years since the base. */
export type Link<T> = { readonly figure: Figure; readonly amount: T; readonly isTotal: boolean };

export type Chained<T> = { readonly figure: Figure; readonly total: T };

/**
 * Totals since the base year at every end where they can be told: full years before plus the year so far, or a total that a source gave, which goes before a
 * sum and carries over a gap. Where a year is missing and no total bridges it, nothing after it has a total.
 */
export const chain = <T>(base: number, links: readonly Link<T>[], { zero, add }: Sum<T>): readonly Chained<T>[] => {
  const out: Chained<T>[] = [];
  let before: T | undefined = zero;
  let closed: T | undefined;
  let year = base + 1;
  for (let i = 0; i < links.length; i++) {
    const { figure, amount, isTotal } = links[i]!;
    while (year < figure.year) {
      before = closed;
      closed = undefined;
      year++;
    }
    if (!isTotal && links[i + 1]?.isTotal === true && links[i + 1]!.figure.end === figure.end) continue;
    const total = isTotal ? amount : before === undefined ? undefined : add(before, amount);
    if (total === undefined) continue;
    if (figure.isYear) closed = total;
    out.push({ figure, total });
  }
  return out;
};
