/** Tells how many characters of `text` from `at` (or up to `at`) are one of a set of words; 0 when none. The longest word wins. */
export type Matcher = (text: string, at: number) => number;

const byCharacter = (words: Iterable<string>, characterOf: (word: string) => string): Map<string, string[]> => {
  const index = new Map<string, string[]>();
  for (const word of words) {
    const character = characterOf(word);
    const kin = index.get(character);
    if (kin === undefined) index.set(character, [word]);
    else if (!kin.includes(word)) kin.push(word);
  }
  for (const kin of index.values()) kin.sort((a, b) => b.length - a.length);
  return index;
};

/** Matches words that start at a place. */
export const opensWith = (words: Iterable<string>): Matcher => {
  const index = byCharacter(words, (word) => word[0]!);
  return (text, at) => {
    const kin = index.get(text[at]!);
    if (kin !== undefined) for (const word of kin) if (word.length === 1 || text.startsWith(word, at)) return word.length;
    return 0;
  };
};

/** Matches words that end at a place: `endsWith(words)(text, end)`. */
export const closesWith = (words: Iterable<string>): Matcher => {
  const index = byCharacter(words, (word) => word[word.length - 1]!);
  return (text, end) => {
    const kin = index.get(text[end - 1]!);
    if (kin !== undefined) for (const word of kin) if (word.length <= end && text.startsWith(word, end - word.length)) return word.length;
    return 0;
  };
};
