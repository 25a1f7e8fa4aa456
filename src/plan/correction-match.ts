import type { Span } from '../basis/index.ts';
import type { locator } from './correction-anchor.ts';
import { labelOf, type Entry } from './correction-entry.ts';
import type { Correction } from './correction.ts';

const baseOf = (key: string): string => key.replace(/~\d+$/, '');

/** Share of the two spans that both cover, 0 to 1. */
const overlapOf = (a: Span, b: Span): number => {
  const both = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return both <= 0 ? 0 : both / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
};

const distanceOf = (a: Span, b: Span): number => Math.abs(a[0] - b[0]);

const countsOf = (words: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const character of words) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
};

/** Share of the characters two labels have in common, 0 to 1 (Dice over single characters: labels are short). */
export const likeness = (a: string, b: string): number => {
  const left = countsOf(a);
  const right = countsOf(b);
  let common = 0;
  let all = 0;
  for (const [character, count] of left) {
    common += Math.min(count, right.get(character) ?? 0);
    all += count;
  }
  for (const count of right.values()) all += count;
  return all === 0 ? 1 : (2 * common) / all;
};

const ENOUGH = 0.5;

/** Entries of one list, found by key: a plan may have tens of thousands, and thousands of corrections. */
export type Roll<E extends Entry> = { readonly entries: E[]; readonly byBase: Map<string, E[]> };

export const enrol = <E extends Entry>({ byBase }: Roll<E>, entry: E): void => {
  const base = baseOf(entry.key);
  const kin = byBase.get(base);
  if (kin === undefined) byBase.set(base, [entry]);
  else kin.push(entry);
};

export const rollOf = <E extends Entry>(entries: E[]): Roll<E> => {
  const roll: Roll<E> = { entries, byBase: new Map() };
  for (const entry of entries) enrol(roll, entry);
  return roll;
};

/**
 * The entry of its list that a correction speaks of: by key; among entries of equal content the one where the words stand;
 * where the key is gone, the entry that covers the words, and of several in one sentence the one that says most nearly
 * what the machine had said.
 */
export const entryOf = <E extends Entry>({ entries, byBase }: Roll<E>, correction: Correction, locate: ReturnType<typeof locator>): E | undefined => {
  const { of, list, was } = correction;
  const named = of === undefined ? [] : (byBase.get(baseOf(of)) ?? []);
  if (named.length === 1) return named[0];
  const place = locate(correction);
  if (named.length > 1) {
    const near = place ?? correction.span;
    return named.reduce((best, entry) => (distanceOf(entry.span, near) < distanceOf(best.span, near) ? entry : best));
  }
  if (place === undefined) return undefined;
  const covering = entries.map((entry) => ({ entry, share: overlapOf(entry.span, place) })).filter(({ share }) => share >= ENOUGH);
  if (covering.length === 0) return undefined;
  const most = Math.max(...covering.map(({ share }) => share));
  const closest = covering.filter(({ share }) => share === most).map(({ entry }) => entry);
  if (closest.length === 1 || was === undefined) return closest[0];
  const said = labelOf(list, was);
  return closest.reduce((best, entry) => (likeness(labelOf(list, entry.fields), said) > likeness(labelOf(list, best.fields), said) ? entry : best));
};
