import { bracketedAside, distinctions, indicatorSynonyms, measureSuffix, namePadding, placeBefore } from './words/bulletin-synonyms.ts';

/** What a name comes to: the plan's own terms for what it is called, without words that tell nothing apart. */
export type ComparedName = { readonly text: string; readonly replaced: readonly (readonly [name: string, term: string])[] };

const SYNONYMS: readonly (readonly [string, string])[] = indicatorSynonyms
  .flatMap(([term, names]) => [...names, term].map((name) => [name.toUpperCase(), term] as const))
  .toSorted(([a], [b]) => b.length - a.length);

const bare = (name: string): string => name.normalize('NFKC').replace(bracketedAside, '').replace(namePadding, '').toUpperCase();

/** Replaces what is a term's other name, longest first, each place once; marks keep a term from being read into again. */
const inTerms = (name: string): ComparedName => {
  const replaced: [string, string][] = [];
  let rest = name;
  const terms: string[] = [];
  for (const [other, term] of SYNONYMS) {
    if (!rest.includes(other)) continue;
    rest = rest.replace(other, `\u0001${terms.length}\u0002`);
    terms.push(term);
    if (other !== term.toUpperCase()) replaced.push([other, term]);
  }
  return { text: rest.replace(/\u0001(\d+)\u0002/g, (_, n: string) => terms[Number(n)]!), replaced };
};

/** The name of an item in the plan's terms. */
export const comparedName = (name: string): ComparedName => inTerms(bare(name).replace(measureSuffix, ''));

/** What a bulletin may mean by a subject: the words themselves and, where they open with a place, the rest. */
export const comparedSubjects = (subject: string): readonly ComparedName[] => {
  const stem = bare(subject).replace(measureSuffix, '');
  return [...new Set([stem, stem.replace(placeBefore, '')])].filter((one) => one !== '').map(inTerms);
};

/** One of two names has a word that makes another indicator of it. */
export const differInKind = (a: string, b: string): boolean => distinctions.some((word) => a.includes(word) !== b.includes(word));

const bigrams = (text: string): Set<string> => new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

/** Share of common pairs of characters, 0 to 1 (Dice). */
export const likeness = (a: string, b: string): number => {
  if (a === b) return 1;
  const [left, right] = [bigrams(a), bigrams(b)];
  let common = 0;
  for (const pair of left) if (right.has(pair)) common++;
  return (2 * common) / (left.size + right.size);
};
