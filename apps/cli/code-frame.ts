import type { Span } from '../../src/basis/index.ts';
import { characterWidth } from './display-width.ts';
import type { LineTable } from './line-table.ts';

/** A text with its line table. */
export type Numbered = { readonly text: string; readonly lines: LineTable };

type Piece = { readonly shown: string; readonly columns: number; readonly from: number };

const tabStop = 4;
const longestSpan = 3;

/** What one character looks like at a column: tabs become spaces, and nothing in a document may command the terminal. */
const pieceAt = (character: string, from: number, column: number): Piece => {
  if (character === '\t') return { shown: ' '.repeat(tabStop - (column % tabStop)), columns: tabStop - (column % tabStop), from };
  const code = character.codePointAt(0)!;
  if (code < 0x20) return { shown: String.fromCodePoint(0x2400 + code), columns: 1, from };
  if (/^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]$/u.test(character)) return { shown: '', columns: 0, from };
  return { shown: character, columns: characterWidth(character), from };
};

/** Where the window into a long line opens: so far before the words meant that a third of it is what leads up to them. */
const windowStart = (text: string, lineStart: number, at: number, width: number): number => {
  let columns = 0;
  let from = at;
  while (from > lineStart && columns < width / 3) columns += Math.max(1, characterWidth(text[--from]!));
  // Never between the two halves of a surrogate pair.
  return from > lineStart && /[\uDC00-\uDFFF]/.test(text[from]!) ? from - 1 : from;
};

const fits = (text: string, start: number, end: number, width: number): boolean => {
  if (end - start > width) return false;
  let columns = 0;
  for (const character of text.slice(start, end)) columns += character === '\t' ? tabStop : characterWidth(character);
  return columns <= width;
};

/** One line of source, at most `width` columns, and the marks under the part of `span` that lies in it. */
const lineFrame = ({ text, lines }: Numbered, line: number, span: Span, mark: string, width: number): readonly [source: string, marks: string] => {
  const { start, end } = lines.extent(line);
  const whole = fits(text, start, end, width);
  const meant = Math.max(span[0], start);
  const from = whole ? start : windowStart(text, start, meant, width - 4);
  const head = from > start ? '… ' : '';
  let shown = head;
  let marks = ' '.repeat(head.length);
  let at = from;
  for (; at < end && shown.length < 4 * width; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    const piece = pieceAt(character, at, marks.length);
    if (!whole && marks.length + piece.columns > width - 2) break;
    shown += piece.shown;
    marks += (at >= span[0] && at < span[1] ? mark : ' ').repeat(piece.columns);
    at += character.length;
  }
  if (at < end) shown += ' …';
  // An empty span, or one that lies in the line break, still gets one mark.
  if (!marks.includes(mark)) marks = marks.slice(0, columnOf(text, from, meant, head.length)) + mark;
  return [shown.trimEnd(), marks.trimEnd()];
};

const columnOf = (text: string, from: number, to: number, offset: number): number => {
  let column = offset;
  for (const character of text.slice(from, to)) column += pieceAt(character, 0, column).columns;
  return column;
};

/** The source lines of a span with marks right under its words, in a gutter of line numbers; long spans show their first lines. */
export const codeFrame = (source: Numbered, span: Span, mark: '^' | '-', width: number): string[] => {
  const first = source.lines.position(span[0]).line;
  const last = Math.max(first, source.lines.position(Math.max(span[0], span[1] - 1)).line);
  const shown: number[] = [];
  for (let line = first; line <= last && shown.length < longestSpan; line++) {
    const { start, end } = source.lines.extent(line);
    if (line === first || source.text.slice(start, end).trim() !== '') shown.push(line);
  }
  const gutter = Math.max(4, String(shown.at(-1)).length);
  const frame = shown.flatMap((line) => {
    const [text, marks] = lineFrame(source, line, span, mark, width - gutter - 3);
    return [`${String(line).padStart(gutter)} | ${text}`, `${' '.repeat(gutter)} | ${marks}`];
  });
  return shown.at(-1)! < last && shown.length === longestSpan ? [...frame, `${' '.repeat(gutter)} | …`] : frame;
};
