/** Marks that end a sentence (句末点号). */
export const sentenceEnds = '。！？!?';

/** Marks between the phrases of a sentence (逗号、分号、冒号). ASCII ones count only away from digits. */
export const phraseEnds = '，；：;,:';

/** Quotation marks, book-title marks and brackets: what stands inside is set apart. */
export const enclosures: readonly (readonly [open: string, close: string, kind: 'quote' | 'title' | 'bracket'])[] = [
  ['“', '”', 'quote'],
  ['‘', '’', 'quote'],
  ['「', '」', 'quote'],
  ['『', '』', 'quote'],
  ['《', '》', 'title'],
  ['〈', '〉', 'title'],
  ['（', '）', 'bracket'],
  ['(', ')', 'bracket'],
  ['【', '】', 'bracket'],
  ['〔', '〕', 'bracket'],
  ['[', ']', 'bracket'],
];
