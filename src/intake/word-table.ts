import type { Said } from './observations/draft.ts';

/** A table of words, row by row from the top, or why the file is none. `cut` is true where rows or columns past the limits were left unread. */
export type WordTable =
  | { readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[]; readonly cut: boolean }[]; readonly refused?: never }
  | { readonly refused: Said; readonly sheets?: never };
