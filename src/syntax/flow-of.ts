import type { Span } from '../basis/index.ts';
import type { Flow } from './flow.ts';

const isCjk = (unit: number): boolean =>
  (unit >= 0x2e80 && unit <= 0x9fff) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0xff00 && unit <= 0xffef) ||
  (unit >= 0x3000 && unit <= 0x303f) ||
  unit === 0x201c ||
  unit === 0x201d ||
  unit === 0x2014;

const isLatin = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

const PLAIN = 0;
const GAP = 1;
/** Marks without width: zero-width spaces and joiners, the byte order mark, soft hyphen, control codes. */
const UNSEEN = 2;
const STAR = 3;
const SUPERSCRIPT = 4;
const BRACKET = 5;
/** Full-width digits, letters, ％ ＋ － ． ／ ＜ ＝ ＞ ～ become half-width; other full-width marks stay. */
const WIDE = 6;

/** What a code unit is to the reader of a flow. */
const classes: Uint8Array = (() => {
  const table = new Uint8Array(0x10000);
  const set = (value: number, ...ranges: readonly (readonly [from: number, to: number])[]): void => {
    for (const [from, to] of ranges) table.fill(value, from, to + 1);
  };
  set(UNSEEN, [0x00, 0x1f], [0x7f, 0x7f], [0xad, 0xad], [0x200b, 0x200f], [0xfeff, 0xfeff]);
  set(GAP, [0x09, 0x0a], [0x0c, 0x0d], [0x20, 0x20], [0xa0, 0xa0], [0x2000, 0x200a], [0x2028, 0x2028], [0x3000, 0x3000]);
  set(STAR, [0x2a, 0x2a]);
  set(SUPERSCRIPT, [0xb2, 0xb3], [0xb9, 0xb9], [0x2070, 0x2070], [0x2074, 0x2079]);
  set(BRACKET, [0x5b, 0x5b]);
  set(WIDE, [0xff05, 0xff05], [0xff0b, 0xff0b], [0xff0d, 0xff19], [0xff1c, 0xff1e], [0xff21, 0xff3a], [0xff41, 0xff5a], [0xff5e, 0xff5e]);
  return table;
})();

/** Length of a bracketed footnote reference (`[12]`) after a Chinese character, else 0. */
const referenceLength = (text: string, at: number, end: number): number => {
  if (!isCjk(text.charCodeAt(at - 1))) return 0;
  let i = at + 1;
  while (i < end && text.charCodeAt(i) >= 0x30 && text.charCodeAt(i) <= 0x39) i++;
  return i > at + 1 && i - at <= 4 && text.charCodeAt(i) === 0x5d ? i + 1 - at : 0;
};

/** A footnote mark set as superscript stands after a word; after a letter it belongs to a unit (km², m³). */
const isFootnote = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1);
  return isCjk(before) || classes[before] === SUPERSCRIPT;
};

/** How many code units at `at` no reader reads. */
const skipped = (text: string, at: number, end: number, kind: number): number => {
  if (kind === UNSEEN) return 1;
  if (kind === STAR) return text.charCodeAt(at + 1) === 0x2a || text.charCodeAt(at - 1) === 0x2a ? 1 : 0;
  if (kind === SUPERSCRIPT) return isFootnote(text, at) ? 1 : 0;
  return kind === BRACKET ? referenceLength(text, at, end) : 0;
};

/** A gap is read only between Latin words or numbers, and not where a line break split a number. */
const keepsGap = (before: number, after: number, gap: number): boolean =>
  isLatin(before) && isLatin(after) && !(before <= 0x39 && after <= 0x39 && gap === 0x0a);

/** Reads pieces of the source, in order, as one paragraph's flow (see `Flow`). */
export const flowOfPieces = (text: string, pieces: readonly Span[]): Flow => {
  // A gap may be read between two pieces, where none of them has a character for it.
  let size = pieces.length;
  for (const [start, end] of pieces) size += end - start;
  const offsets = new Uint32Array(size);
  let out = '';
  let length = 0;
  let last = 0;
  let gapAt = -1;
  for (const [start, end] of pieces) {
    let run = start;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const kind = classes[unit]!;
      if (kind !== PLAIN) {
        const skip = kind === GAP ? 1 : skipped(text, i, end, kind);
        if (skip > 0) {
          if (kind === GAP && gapAt < 0) gapAt = i;
          if (i > run) out += text.slice(run, i);
          i += skip - 1;
          run = i + 1;
          continue;
        }
      }
      const mapped = kind === WIDE ? unit - 0xfee0 : unit;
      if (gapAt >= 0) {
        if (keepsGap(last, mapped, text.charCodeAt(gapAt))) {
          out += ' ';
          offsets[length++] = gapAt;
        }
        gapAt = -1;
      }
      if (kind === WIDE) {
        out += text.slice(run, i) + String.fromCharCode(mapped);
        run = i + 1;
      }
      offsets[length++] = i;
      last = mapped;
    }
    if (end > run) out += text.slice(run, end);
    if (gapAt < 0) gapAt = end;
  }
  return { text: out, offsets: offsets.subarray(0, length) };
};

/** Reads `text.slice(start, end)` as one paragraph's flow. */
export const flowOf = (text: string, start: number, end: number): Flow => flowOfPieces(text, [[start, end]]);
