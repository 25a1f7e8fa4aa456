import type { Opinion } from './opinion.ts';

/** The same words, whatever their width, spaces and punctuation. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, '');

const pairsOf = (words: string): ReadonlySet<string> => {
  const characters = [...words];
  return new Set(characters.length < 2 ? characters : characters.slice(1).map((character, i) => characters[i]! + character));
};

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const pair of less) if (more.has(pair)) both += 1;
  return both;
};

/** How alike two texts are, 0 to 1: the share of pairs of neighbouring characters that both have. 1 only for the same words. */
export const likeness = (a: string, b: string): number => {
  const [one, other] = [pairsOf(plainWords(a)), pairsOf(plainWords(b))];
  if (one.size === 0 || other.size === 0) return 0;
  const both = shared(one, other);
  return both / (one.size + other.size - both);
};

const ALIKE = 0.5;

/** Opinions that may say the same, the most alike first: for a person to join or to leave. */
export const likeOpinions = <O extends Pick<Opinion, 'number' | 'text' | 'about'>>(
  opinion: O,
  others: readonly O[],
  most = 5,
): readonly { readonly opinion: O; readonly likeness: number }[] =>
  others
    .filter(({ number }) => number !== opinion.number)
    // On the same topic less likeness says more.
    .map((other) => ({ opinion: other, likeness: likeness(opinion.text, other.text), least: other.about.ref === opinion.about.ref ? ALIKE : 0.75 }))
    .filter((one) => one.likeness >= one.least)
    .sort((a, b) => b.likeness - a.likeness || (a.opinion.number < b.opinion.number ? -1 : 1))
    .slice(0, most)
    .map(({ opinion: other, likeness: share }) => ({ opinion: other, likeness: share }));
