import { textOfLine, type TextLine } from './text-line.ts';

/** A line of the text a page gives, and how far down the page it stands (0 at the top, 1 at the bottom). */
export type PageLine = { readonly text: string; readonly down: number };

/** Mark of a paragraph's first line, as in typed Chinese text. */
export const INDENT = '　　';

const MOST_INDENT = 8;

/** Where running text begins on a page: the leftmost place at which a fair share of its long lines begin. */
export const leftMargin = (lines: readonly TextLine[]): number | undefined => {
  const widest = lines.reduce((most, line) => Math.max(most, line.right - line.left), 0);
  const long = lines.filter((line) => line.right - line.left >= 0.6 * widest);
  if (long.length < 3) return undefined;
  const lefts = long.map((line) => line.left).sort((a, b) => a - b);
  const enough = Math.max(2, lefts.length * 0.15);
  for (const [at, left] of lefts.entries()) {
    let near = at;
    while (near < lefts.length && lefts[near]! - left <= 3) near++;
    if (near - at >= enough) return left;
  }
  return lefts[0];
};

const isCentred = (line: TextLine, left: number, right: number): boolean =>
  Math.abs(line.left - left - (right - line.right)) <= line.size && right - line.right > 1.5 * line.size;

const sentenceEnd = /[。；：！？…”）]$/;

/**
 * Text of a line with `INDENT` where it stands indented and opens a paragraph: not centred, not the next line of a block
 * that is indented as a whole, and not the rest of a sentence that filled the line before.
 */
export const indentedText = (line: TextLine, before: TextLine | undefined, left: number, right: number): string => {
  const text = textOfLine(line);
  const offset = (line.left - left) / line.size;
  if (offset < 1.5 || offset > MOST_INDENT || isCentred(line, left, right)) return text;
  const follows = before !== undefined && line.y > before.y && line.y - before.y <= 2.5 * line.size && right - before.right <= 1.2 * line.size;
  const inBlock = follows && (Math.abs(before.left - line.left) <= 0.3 * line.size || !sentenceEnd.test(textOfLine(before)));
  return inBlock ? text : INDENT + text;
};
