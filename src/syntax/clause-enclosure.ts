import { characterTable } from './clause-lexicon.ts';
import { enclosures } from './words/clause-marks.ts';

/** What a character stands inside of: 0 nothing, 1 quotation marks, 2 a book title, 3 brackets (the marks themselves included). */
export type Enclosed = Uint8Array;
export const QUOTED = 1;
export const TITLED = 2;
export const BRACKETED = 3;

const KIND = { quote: QUOTED, title: TITLED, bracket: BRACKETED } as const;
const OPENS = characterTable(enclosures.map(([open]) => open));
const CLOSER = new Map(
  enclosures.map(([open, close, kind]) => [open.charCodeAt(0), { close: close.charCodeAt(0), open: open.charCodeAt(0), kind: KIND[kind] }] as const),
);

/** An opening mark whose partner is further away than this is a slip of the print, not an enclosure. */
const REACH = 160;

const partnerOf = (text: string, at: number, open: number, close: number): number => {
  let depth = 0;
  for (let i = at; i < text.length && i <= at + REACH; i++) {
    const unit = text.charCodeAt(i);
    if (unit === open && i > at) depth++;
    else if (unit === close) {
      if (depth === 0) return i;
      depth--;
    }
  }
  return -1;
};

/** Marks what is set apart in a text; the outermost enclosure counts. Time is linear: every search is bounded. */
export const enclosedIn = (text: string): Enclosed => {
  const out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (OPENS[unit] === 0) continue;
    const mark = CLOSER.get(unit)!;
    const close = partnerOf(text, i, mark.open, mark.close);
    if (close < 0) continue;
    out.fill(mark.kind, i, close + 1);
    i = close;
  }
  return out;
};
