/** One sentence in both languages. The words themselves lie in `words/`. */
export type Said = { readonly zh: string; readonly en: string };

/** The next state of something, or one sentence why not: what, where, what to do. */
export type Outcome<T> = { readonly ok: T; readonly refused?: never } | { readonly refused: Said; readonly ok?: never };
