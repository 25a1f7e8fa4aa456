/** Tells how many characters of `text` from `at` (or up to `at`) are one of a set of words; 0 when none. The longest word wins. */
export type Matcher = (text: string, at: number) => number;

/** Words by one of their characters, behind a bit for each code unit: most places of a text open none of the words. */
type Index = { readonly bits: Uint8Array; readonly words: ReadonlyMap<number, readonly string[]> };

const indexOf = (words: Iterable<string>, unitOf: (word: string) => number): Index => {
  const bits = new Uint8Array(0x2000);
  const index = new Map<number, string[]>();
  for (const word of new Set(words)) {
    const unit = unitOf(word);
    bits[unit >> 3]! |= 1 << (unit & 7);
    const kin = index.get(unit);
    if (kin === undefined) index.set(unit, [word]);
    else kin.push(word);
  }
  for (const kin of index.values()) kin.sort((a, b) => b.length - a.length);
  return { bits, words: index };
};

/** Matches words that start at a place. */
export const opensWith = (words: Iterable<string>): Matcher => {
  const index = indexOf(words, (word) => word.charCodeAt(0));
  return (text, at) => {
    const unit = text.charCodeAt(at);
    if ((index.bits[unit >> 3]! & (1 << (unit & 7))) === 0) return 0;
    for (const word of index.words.get(unit)!) if (word.length === 1 || text.startsWith(word, at)) return word.length;
    return 0;
  };
};

/** Matches words that end at a place: `closesWith(words)(text, end)`. */
export const closesWith = (words: Iterable<string>): Matcher => {
  const index = indexOf(words, (word) => word.charCodeAt(word.length - 1));
  return (text, end) => {
    const unit = text.charCodeAt(end - 1);
    if ((index.bits[unit >> 3]! & (1 << (unit & 7))) === 0) return 0;
    for (const word of index.words.get(unit)!) if (word.length <= end && text.startsWith(word, end - word.length)) return word.length;
    return 0;
  };
};
