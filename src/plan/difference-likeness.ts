import { likeness } from './correction-match.ts';

/** Two texts that are alike, by their places, with how much (0 to 1). */
export type Alike = { readonly before: number; readonly after: number; readonly share: number };

/** Characters of a shingle; shorter texts are taken by the two. */
const SHINGLE = 3;
/** A shingle that so many texts share tells none of them. */
const COMMON = 40;
/** Nearest texts that one is compared with. */
const NEAREST = 12;

const shinglesOf = (text: string, size: number): ReadonlySet<string> => {
  const out = new Set<string>();
  for (let i = 0; i + size <= text.length; i++) out.add(text.slice(i, i + size));
  return out;
};

/** Share of the shingles two sets have in common (Dice). */
const shareOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const one of few) if (many.has(one)) both++;
  return (2 * both) / (a.size + b.size);
};

type Measure = (a: number, b: number) => number;

/** Candidates by the shingles they share, nearest first, so that long lists are not compared each with each. */
const candidates = (before: readonly ReadonlySet<string>[], after: readonly ReadonlySet<string>[], measure: Measure, least: number): readonly Alike[] => {
  const holders = new Map<string, number[]>();
  for (const [i, set] of after.entries())
    for (const shingle of set) {
      const held = holders.get(shingle);
      if (held === undefined) holders.set(shingle, [i]);
      else held.push(i);
    }
  const times = new Map<string, number>();
  for (const set of before) for (const shingle of set) times.set(shingle, (times.get(shingle) ?? 0) + 1);
  return before.flatMap((set, i) => {
    const shared = new Map<number, number>();
    for (const shingle of set) {
      const held = holders.get(shingle);
      // Both sides count, so that the answer is the same whichever is called before.
      if (held === undefined || held.length > COMMON || times.get(shingle)! > COMMON) continue;
      for (const j of held) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    return [...shared]
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, NEAREST)
      .flatMap(([j]): readonly Alike[] => {
        const share = measure(i, j);
        return share < least ? [] : [{ before: i, after: j, share }];
      });
  });
};

/** The best pairs first, each text in one pair; of equals the ones that stand nearest to each other. */
const chosen = (pairs: readonly Alike[]): readonly Alike[] => {
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return pairs
    .toSorted((a, b) => b.share - a.share || Math.abs(a.before - a.after) - Math.abs(b.before - b.after) || a.before + a.after - b.before - b.after)
    .filter(({ before, after }) => {
      if (taken.before.has(before) || taken.after.has(after)) return false;
      taken.before.add(before);
      taken.after.add(after);
      return true;
    });
};

/** Long texts that say nearly the same, by what their shingles share: order of words counts. Places are those of the lists given. */
export const alikeTexts = (before: readonly string[], after: readonly string[], least: number): readonly Alike[] => {
  const [old, now] = [before.map((text) => shinglesOf(text, SHINGLE)), after.map((text) => shinglesOf(text, SHINGLE))];
  return chosen(candidates(old, now, (i, j) => shareOf(old[i]!, now[j]!), least));
};

/** Short labels that are nearly the same, by the characters they share. */
export const alikeLabels = (before: readonly string[], after: readonly string[], least: number): readonly Alike[] => {
  const [old, now] = [before.map((text) => shinglesOf(text, 2)), after.map((text) => shinglesOf(text, 2))];
  return chosen(candidates(old, now, (i, j) => likeness(before[i]!, after[j]!), least));
};
