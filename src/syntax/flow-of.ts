import type { Span } from '../basis/index.ts';
import type { Flow } from './flow.ts';

const isCjk = (unit: number): boolean => (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xff00 && unit <= 0xffef) || (unit >= 0x3000 && unit <= 0x303f) || unit === 0x201c || unit === 0x201d || unit === 0x2014;

const isLatin = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

const isGap = (unit: number): boolean => unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d || unit === 0x0c || unit === 0x3000 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028;

/** Marks without width: zero-width spaces and joiners, the byte order mark, soft hyphen, control codes. */
const isUnseen = (unit: number): boolean => (unit >= 0x200b && unit <= 0x200f) || unit === 0xfeff || unit === 0xad || (unit < 0x20 && !isGap(unit)) || unit === 0x7f;

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Full-width digits, letters, ％ ＋ － ． between digits and ＜ ＞ ＝ become half-width; other full-width marks stay. */
const halfWidth = (unit: number): number => {
  if ((unit >= 0xff10 && unit <= 0xff19) || (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a)) return unit - 0xfee0;
  if (unit === 0xff05 || unit === 0xff0b || unit === 0xff0d || unit === 0xff0e || unit === 0xff0f || unit === 0xff1c || unit === 0xff1d || unit === 0xff1e || unit === 0xff5e) return unit - 0xfee0;
  return unit;
};

/** A footnote mark set as superscript stands after a word; after a letter it belongs to a unit (km², m³). */
const isFootnote = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1);
  return SUPERSCRIPT.includes(text[at]!) && (isCjk(before) || SUPERSCRIPT.includes(text[at - 1] ?? ' '));
};

/** Length of a bracketed footnote reference (`[12]`) after a Chinese character, else 0. */
const referenceLength = (text: string, at: number, end: number): number => {
  if (text.charCodeAt(at) !== 0x5b || !isCjk(text.charCodeAt(at - 1))) return 0;
  let i = at + 1;
  while (i < end && text.charCodeAt(i) >= 0x30 && text.charCodeAt(i) <= 0x39) i++;
  return i > at + 1 && i - at <= 4 && text.charCodeAt(i) === 0x5d ? i + 1 - at : 0;
};

/** Reads pieces of the source, in order, as one paragraph's flow (see `Flow`). */
export const flowOfPieces = (text: string, pieces: readonly Span[]): Flow => {
  let size = 0;
  for (const [start, end] of pieces) size += end - start;
  const offsets = new Uint32Array(size);
  const out: string[] = [];
  let length = 0;
  let last = 0;
  let gapAt = -1;
  for (const [start, end] of pieces) {
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      if (isGap(unit)) {
        if (gapAt < 0) gapAt = i;
        continue;
      }
      if (isUnseen(unit)) continue;
      if (unit === 0x2a && (text.charCodeAt(i + 1) === 0x2a || text.charCodeAt(i - 1) === 0x2a)) continue;
      if (isFootnote(text, i)) continue;
      const reference = referenceLength(text, i, end);
      if (reference > 0) {
        i += reference - 1;
        continue;
      }
      const mapped = halfWidth(unit);
      if (gapAt >= 0) {
        if (isLatin(last) && isLatin(mapped) && !(last <= 0x39 && mapped <= 0x39 && text.charCodeAt(gapAt) === 0x0a)) {
          out.push(' ');
          offsets[length++] = gapAt;
        }
        gapAt = -1;
      }
      out.push(String.fromCharCode(mapped));
      offsets[length++] = i;
      last = mapped;
    }
    if (gapAt < 0) gapAt = end;
  }
  return { text: out.join(''), offsets: offsets.subarray(0, length) };
};

/** Reads `text.slice(start, end)` as one paragraph's flow. */
export const flowOf = (text: string, start: number, end: number): Flow => flowOfPieces(text, [[start, end]]);
