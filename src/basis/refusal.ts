/** One sentence in both languages. The words themselves lie in `words/`. */
export type Said = { readonly zh: string; readonly en: string };

/** What is said in each language. */
export const both = (say: (language: 'zh' | 'en') => string): Said => ({ zh: say('zh'), en: say('en') });

/** Picks one sentence, in both languages, out of words that there are in both. */
export const bothOf =
  <W>(words: (language: 'zh' | 'en') => W) =>
  (pick: (words: W) => string): Said =>
    both((language) => pick(words(language)));

/** The next state of something, or one sentence why not: what, where, what to do. */
export type Outcome<T> = { readonly ok: T; readonly refused?: never } | { readonly refused: Said; readonly ok?: never };
