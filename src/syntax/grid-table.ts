import { isBlank, type Line } from './line.ts';
import { isBareNumber, isPageMark } from './page-mark.ts';
import type { Cell, Row } from './tree.ts';
import { natureWords, noteWords, serialHeads } from './words/structure.ts';
import { gridGroup, gridHead } from './words/patterns.ts';

/** A table whose rows stand on lines: cells parted by tabs, by pipes, or by gaps of two spaces and more. */
export type Grid = { readonly head: readonly Cell[]; readonly rows: readonly Row[]; readonly next: number };

type Parting = 'tab' | 'pipe' | 'gap';

const rule = /^[\s|:+\-=—─┌┬┐├┼┤└┴┘│]+$/;

/** Cells of a line; empty cells between two partings are kept so that columns line up. */
export const cellsOf = (text: string, line: Line, parting: Parting): Cell[] => {
  const cells: Cell[] = [];
  const separator = parting === 'tab' ? /\t/g : parting === 'pipe' ? /[|│]/g : /[ \u00a0]{2,}|\u3000[ \u3000]*/g;
  const from = parting === 'tab' ? line.from : line.start;
  const to = parting === 'tab' ? Math.max(line.end, line.next - (text.endsWith('\n', line.next) ? 1 : 0)) : line.end;
  let at = from;
  const push = (end: number): void => {
    let start = at;
    let stop = end;
    while (start < stop && /[\s\u3000]/.test(text[start]!)) start++;
    while (stop > start && /[\s\u3000]/.test(text[stop - 1]!)) stop--;
    cells.push({ text: text.slice(start, stop).replace(/(?<=[^\x21-\x7e])[ \u3000]+(?=[^\x21-\x7e])|\*\*/g, ''), span: [start, stop] });
  };
  for (const match of text.slice(from, to).matchAll(separator)) {
    push(from + match.index);
    at = from + match.index + match[0].length;
  }
  push(to);
  if (parting === 'pipe') {
    if (cells[0]?.text === '') cells.shift();
    if (cells.at(-1)?.text === '') cells.pop();
  }
  while (parting === 'tab' && cells.length > 2 && cells.at(-1)!.text === '') cells.pop();
  return cells;
};

/** How the cells of this line are parted, if it looks like a row. */
export const partingOf = (text: string, line: Line): Parting | undefined => {
  const words = text.slice(line.start, line.end);
  if (words.length > 400) return undefined;
  const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
  if (words.includes('\t') && filled(words.split('\t')) >= 2) return 'tab';
  if (/^[|│]/.test(words) || filled(words.split(/[|│]/)) >= 3) return 'pipe';
  if (/[。；]/.test(words)) return undefined;
  const gaps = words.split(/[ \u00a0]{2,}|\u3000[ \u3000]*/);
  return filled(gaps) >= 3 ? 'gap' : undefined;
};

const isHead = (cells: readonly Cell[]): boolean =>
  serialHeads.includes(cells[0]?.text.replace(/[\s\u3000]/g, '') ?? '') || (cells.length >= 2 && cells.every((cell) => !/^[-≥≤<>[【]?[0-9.,]+[%％\]】]?$/.test(cell.text)) && cells.some((cell) => gridHead.test(cell.text)));

const isNote = (words: string): boolean => noteWords.some((word) => words.startsWith(word) && /^[：:\s\u3000]/.test(words.slice(word.length)));

/** A line of one cell between rows names a group of the rows after it (一、… or a short name). */
const isGroupLine = (words: string): boolean => words.length <= 30 && !/[。；，]/.test(words) && /[\u4e00-\u9fff]/.test(words);

/**
 * Reads a grid that begins on line `first`. Blank lines, page marks and a repeated head inside it are skipped; it ends at
 * the first line that is neither a row nor the name of a group of rows.
 */
export const readGrid = (text: string, lines: readonly Line[], first: number, opensBlock: (at: number) => boolean): Grid | undefined => {
  const parting = partingOf(text, lines[first]!);
  if (parting === undefined) return undefined;
  let head: readonly Cell[] = [];
  const rows: Row[] = [];
  let next = first;
  let blanks = 0;
  for (let i = first; i < lines.length; i++) {
    const line = lines[i]!;
    if (isBlank(line) || isPageMark(text, line)) {
      if (++blanks > 6) break;
      continue;
    }
    const words = text.slice(line.start, line.end);
    if (rule.test(words)) {
      next = i + 1;
      continue;
    }
    if (isNote(words)) break;
    const own = partingOf(text, line);
    if (own !== parting) {
      const lookahead = nextRow(text, lines, i + 1, parting);
      if (isBareNumber(text, line) && lookahead) continue;
      if ((rows.length === 0 && head.length === 0) || !lookahead || !isGroupLine(words) || (opensBlock(i) && !gridGroup.test(words))) break;
      const cell: Cell = { text: words, span: [line.start, line.end] };
      rows.push({ span: cell.span, cells: [cell], group: true });
      next = i + 1;
      blanks = 0;
      continue;
    }
    const cells = cellsOf(text, line, parting);
    blanks = 0;
    next = i + 1;
    if (rows.length === 0 && head.length === 0 && isHead(cells)) {
      head = cells;
      continue;
    }
    if (head.length > 0 && cells.length === head.length && cells.every((cell, at) => cell.text === head[at]!.text)) continue;
    const filled = cells.filter((cell) => cell.text !== '');
    rows.push({ span: [line.start, line.end], cells, group: filled.length === 1 && cells.length > 2 && !natureWords.includes(filled[0]!.text) });
  }
  if (rows.length === 0 || (rows.length < 2 && head.length === 0)) return undefined;
  return { head, rows, next };
};

const nextRow = (text: string, lines: readonly Line[], from: number, parting: Parting): boolean => {
  for (let i = from; i < Math.min(lines.length, from + 4); i++) {
    const line = lines[i]!;
    if (isBlank(line) || isPageMark(text, line) || isBareNumber(text, line)) continue;
    return partingOf(text, line) === parting;
  }
  return false;
};
