import type { Said } from './observations/draft.ts';

/** A table of words, row by row from the top, or why the file is none. `cut` is true where rows or columns past the limits were left unread. */
export type WordTable =
  | { readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[]; readonly cut: boolean }[]; readonly refused?: never }
  | { readonly refused: Said; readonly sheets?: never };

/** Reads a .xlsx or .csv file as tables of words, told by content and not by name; merged cells give their words to all they cover. Never throws. */
export const readWordTable = async (bytes: Uint8Array): Promise<WordTable> => (await import('./word-table-reader.ts')).readWordTable(bytes);
