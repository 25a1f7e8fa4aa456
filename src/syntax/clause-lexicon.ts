/**
 * A closed word list that answers "which listed word starts here, or ends here". The longest word wins, so that 提高到 is not
 * read as 提高. Lookups cost the few words that share one character, whatever the length of the text.
 */
export type Lexicon<T> = {
  /** The longest listed word that starts at `index`. */
  readonly at: (text: string, index: number) => LexiconEntry<T> | undefined;
  /** The longest listed word that ends just before `index` and starts at or after `from`. */
  readonly before: (text: string, index: number, from?: number) => LexiconEntry<T> | undefined;
  readonly get: (word: string) => T | undefined;
};
export type LexiconEntry<T> = { readonly word: string; readonly value: T };

const byKey = <T>(words: readonly (readonly [string, T])[], keyOf: (word: string) => number): Map<number, LexiconEntry<T>[]> => {
  const map = new Map<number, LexiconEntry<T>[]>();
  for (const [word, value] of words) {
    const key = keyOf(word);
    const list = map.get(key);
    if (list === undefined) map.set(key, [{ word, value }]);
    else list.push({ word, value });
  }
  for (const list of map.values()) list.sort((a, b) => b.word.length - a.word.length);
  return map;
};

export const lexicon = <T>(words: readonly (readonly [string, T])[]): Lexicon<T> => {
  const starting = byKey(words, (word) => word.charCodeAt(0));
  const ending = byKey(words, (word) => word.charCodeAt(word.length - 1));
  const whole = new Map(words);
  return {
    at: (text, index) => {
      const list = starting.get(text.charCodeAt(index));
      if (list === undefined) return undefined;
      for (const entry of list) if (entry.word.length === 1 || text.startsWith(entry.word, index)) return entry;
      return undefined;
    },
    before: (text, index, from = 0) => {
      const list = index > from ? ending.get(text.charCodeAt(index - 1)) : undefined;
      if (list === undefined) return undefined;
      for (const entry of list) if (index - entry.word.length >= from && text.startsWith(entry.word, index - entry.word.length)) return entry;
      return undefined;
    },
    get: (word) => whole.get(word),
  };
};

/** A lexicon of words that carry nothing but themselves. */
export const wordSet = (words: readonly string[]): Lexicon<true> => lexicon(words.map((word) => [word, true] as const));

/** One byte for every code unit: whether it is among the first characters of these words, or one of these characters. */
export const characterTable = (characters: Iterable<string>): Uint8Array => {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
};
