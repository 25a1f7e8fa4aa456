import { isBlank, isIndented, type Line } from './line.ts';
import { isBareNumber, isChrome, isPageMark } from './page-mark.ts';
import { clingingMarks, closingMarks, innerMarks, lineEnds, openMarks, titleEnds } from './words/structure.ts';
import type { Span } from '../basis/index.ts';

/** Lines that are one paragraph: its pieces without the page marks between them, and the first line after it. */
export type JoinedParagraph = { readonly pieces: readonly Span[]; readonly next: number };

const SHORTEST_WRAPPED = 18;
const innerMark = new RegExp(`[${innerMarks}]`);

const bare = (text: string, line: Line): number => {
  let end = line.end;
  while (end > line.start && (text[end - 1] === '*' || text[end - 1] === ' ')) end--;
  return end;
};

/**
 * The line stops in the middle of a sentence: no mark ends it, it is long enough to have been wrapped and, where lines
 * are not wrapped as a rule or it is much shorter than they are, it is prose with marks inside and not a title.
 */
const breaksOff = (text: string, line: Line, layout: Layout, afterTitle: boolean): boolean => {
  const end = bare(text, line);
  if (end === line.start) return false;
  const last = text[end - 1]!;
  if (openMarks.includes(last)) return true;
  if (lineEnds.includes(last) || (end - line.start < SHORTEST_WRAPPED && !afterTitle)) return false;
  const hasInner = innerMark.test(text.slice(line.start, end));
  if (!hasInner && !isOpenQuote(text, line.start, end) && titleEnds.some((word) => text.slice(line.start, end).endsWith(word))) return false;
  return hasInner || (layout.wrapped && end - line.start >= layout.width * SHORT_OF_FULL);
};

const isOpenQuote = (text: string, start: number, end: number): boolean =>
  ['《》', '“”', '（）'].some(([open, close]) => text.slice(start, end).lastIndexOf(open!) > text.slice(start, end).lastIndexOf(close!));

/** One or two characters alone on a line are a scrap of a sentence: 「到」 before 「2025年，…」. */
const isScrap = (text: string, line: Line): boolean => line.end - line.start <= 2 && /^[\u4e00-\u9fff]+$/.test(text.slice(line.start, line.end));

/**
 * How a document's lines are set. `wrapped`: most lines stop in the middle of a sentence, it was copied from a page of
 * fixed width. `width`: characters in a usual line. `fullWidth`: characters in a full line where the first line of a
 * paragraph is indented, else 0; there a full line is gone on with by every line that is not indented.
 */
export type Layout = { readonly wrapped: boolean; readonly width: number; readonly fullWidth: number };

const SHORT_OF_FULL = 0.6;
const LONGER_THAN_FULL = 1.2;

/** Rows of a table say nothing of how prose is set. */
const isRow = (text: string, line: Line): boolean => /[\t|]/.test(text.slice(line.start, line.end));

export const layoutOf = (text: string, lines: readonly Line[]): Layout => {
  const widths: number[] = [];
  let open = 0;
  let indented = 0;
  for (const line of lines) {
    const end = bare(text, line);
    if (end - line.start < SHORTEST_WRAPPED || isRow(text, line)) continue;
    if (isIndented(line)) indented++;
    widths.push(end - line.start);
    if (!lineEnds.includes(text[end - 1]!)) open++;
  }
  const wrapped = widths.length >= 8 && open / widths.length > 0.4;
  if (!wrapped) return { wrapped, width: 0, fullWidth: 0 };
  widths.sort((x, y) => x - y);
  const width = widths[Math.floor(widths.length * 0.7)]!;
  // Lines well over the usual width were not wrapped at it.
  const isFixed = widths[Math.floor(widths.length * 0.95)]! <= width * LONGER_THAN_FULL;
  return { wrapped, width, fullWidth: isFixed && indented >= widths.length * 0.05 ? width : 0 };
};

const isFull = (line: Line, layout: Layout): boolean => layout.fullWidth > 0 && line.end - line.start + (isIndented(line) ? 2 : 0) >= layout.fullWidth * 0.94;

/** What a line opens, as far as joining must know: `firmly` means that it cannot be the middle of a sentence. */
export type Openings = { readonly opens: (at: number) => boolean; readonly firmly: (at: number) => boolean };

/** The line is cut, although a quotation or bracket closes it, when the next one clings to it. */
const clings = (text: string, line: Line): boolean => clingingMarks.includes(text[line.start]!);

const isBetween = (text: string, line: Line): boolean => isBlank(line) || isPageMark(text, line) || isBareNumber(text, line) || isChrome(text, line);

/**
 * Joins the paragraph that begins on line `first` over hard wraps and page breaks. A line that opens something else
 * (heading, box, table, caption) never goes on with it, but after a full line of an indented text only a firm one does not.
 */
export const joinParagraph = (
  text: string,
  lines: readonly Line[],
  first: number,
  start: number,
  layout: Layout,
  afterTitle: boolean,
  openings: Openings,
): JoinedParagraph => {
  const pieces: Span[] = [[start, lines[first]!.end]];
  const { wrapped } = layout;
  let last = first;
  for (;;) {
    let at = last + 1;
    while (at < lines.length && at - last < 12 && isBetween(text, lines[at]!)) at++;
    const line = lines[at];
    if (line === undefined || isBlank(line)) break;
    const before = lines[last]!;
    const full = isFull(before, layout) && !isIndented(line);
    const cut =
      breaksOff(text, before, layout, afterTitle && last === first) ||
      (at === last + 1 && isScrap(text, before)) ||
      (wrapped && at === last + 1 && isWrappedQuote(text, before));
    if (!clings(text, line) && !full && !(cut && !isIndented(line))) break;
    if (full ? openings.firmly(at) : openings.opens(at)) break;
    pieces.push([line.start, line.end]);
    last = at;
  }
  return { pieces, next: last + 1 };
};

/** A wrapped line may end on a closing quotation mark or bracket: 「“五位\n一体”总体布局」. */
const isWrappedQuote = (text: string, line: Line): boolean => {
  const end = bare(text, line);
  return end - line.start >= SHORTEST_WRAPPED && end - line.start <= 60 && closingMarks.includes(text[end - 1]!);
};
