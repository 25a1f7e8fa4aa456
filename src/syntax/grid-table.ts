import { isBlank, type Line } from './line.ts';
import { isBareNumber, isPageMark } from './page-mark.ts';
import type { Cell, Row } from './tree.ts';
import { boxHeads, continuedWords, headRests, natureWords, noteWords, serialHeads } from './words/structure.ts';
import { cellValue, gridGroup, gridHead, spacedHead } from './words/patterns.ts';

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
  cells.filter((cell) => boxHeads.includes(cell.text.replace(/[\s\u3000]/g, ''))).length >= 2 ||
  serialHeads.includes(cells[0]?.text.replace(/[\s\u3000]/g, '') ?? '') ||
  (cells.length >= 2 && cells.every((cell) => !/^[-≥≤<>[【]?[0-9.,]+[%％\]】]?$/.test(cell.text)) && cells.some((cell) => gridHead.test(cell.text)));

const isNote = (words: string): boolean => noteWords.some((word) => words.startsWith(word) && /^[：:\s\u3000]/.test(words.slice(word.length)));

/** A line of one cell between rows names a group of the rows after it (一、… or a short name). */
const isGroupLine = (words: string): boolean => words.length <= 30 && !/[。；，]/.test(words) && /[\u4e00-\u9fff]/.test(words);

/** 「4    每千人口拥有执业（助理）医师数」 alone on a line: its name goes on in the first cell of the next. */
const wrappedRow = /^[0-9]{1,3}(?: {2,}|\u3000)[^\s\u3000]/;
const wholeRow = (started: readonly Cell[], cells: readonly Cell[]): readonly Cell[] => {
  const name = started[1];
  if (name === undefined || cells.length === 0) return cells;
  return [started[0]!, { text: name.text + cells[0]!.text, span: [name.span[0], cells[0]!.span[1]] }, ...cells.slice(1)];
};

/** Where a cell stands on its line when characters of Chinese take two places. */
const placeOf = (text: string, line: Line, at: number): number => {
  let place = 0;
  for (let i = line.from; i < at; i++) place += text.charCodeAt(i) > 0x2e80 ? 2 : 1;
  return place;
};

/** A head cell over two lines stands half above its line (2025 年) and half below (目标值): it goes between the cells about it. */
const withSplitHead = (text: string, lines: readonly Line[], first: number, head: readonly Cell[], rows: readonly Row[]): readonly Cell[] => {
  const full = rows.filter((row) => !row.group && row.cells.length === head.length + 1).length;
  const above = lines[first - 1];
  if (full === 0 || full < rows.filter((row) => !row.group).length * 0.6 || above === undefined || isBlank(above) || above.end - above.start > 12) return head;
  const words = text.slice(above.start, above.end);
  if (!spacedHead.test(words)) return head;
  const place = placeOf(text, above, above.start);
  const at = head.findIndex((cell) => placeOf(text, lines[first]!, cell.span[0]) > place);
  const cell: Cell = { text: words.replace(/[ \u3000]+/g, ''), span: [above.start, above.end] };
  return at < 0 ? head : [...head.slice(0, at), cell, ...head.slice(at)];
};

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
  let started: readonly Cell[] = [];
  for (let i = first; i < lines.length; i++) {
    const line = lines[i]!;
    if (isBlank(line) || isPageMark(text, line)) {
      if (++blanks > 6) break;
      continue;
    }
    const words = text.slice(line.start, line.end);
    if (rule.test(words) || (head.length > 0 && continuedWords.includes(words))) {
      next = i + 1;
      continue;
    }
    if (isNote(words)) break;
    const own: Parting | undefined = partingOf(text, line) ?? (parting === 'tab' && isCoveringCell(text, line) ? 'tab' : undefined);
    if (own !== parting) {
      const lookahead = nextRow(text, lines, i + 1, parting);
      if (isBareNumber(text, line) && lookahead) continue;
      if ((rows.length === 0 && head.length === 0) || !lookahead || !isGroupLine(words) || (opensBlock(i) && !gridGroup.test(words))) break;
      if (rows.length === 0 && head.length > 0 && headRests.includes(words)) {
        next = i + 1;
        continue;
      }
      if (parting === 'gap' && wrappedRow.test(words)) {
        started = cellsOf(text, line, parting);
        continue;
      }
      const cell: Cell = { text: words, span: [line.start, line.end] };
      rows.push({ span: cell.span, cells: [cell], group: true });
      next = i + 1;
      blanks = 0;
      continue;
    }
    const cells = wholeRow(started, cellsOf(text, line, parting));
    started = [];
    blanks = 0;
    next = i + 1;
    if (rows.length === 0 && head.length === 0 && isHead(cells)) {
      head = cells;
      continue;
    }
    if (rows.length === 0 && isSecondHead(head, cells)) {
      head = withSecondHead(head, cells);
      continue;
    }
    if (head.length > 0 && cells.length === head.length && cells.every((cell, at) => cell.text === head[at]!.text)) continue;
    const filled = cells.filter((cell) => cell.text !== '');
    rows.push({
      span: [Math.min(cells[0]!.span[0], line.start), line.end],
      cells,
      group: filled.length === 1 && cells.length > 2 && !natureWords.includes(filled[0]!.text) && !/。$/.test(filled[0]!.text),
    });
  }
  if (rows.length === 0 || (rows.length < 2 && head.length === 0)) return undefined;
  return { head: parting === 'gap' ? withSplitHead(text, lines, first, head, rows) : head, rows, next };
};

/** A head of two rows: the second leaves the columns free that the first names by itself, and holds words over values, no values. */
const isSecondHead = (head: readonly Cell[], cells: readonly Cell[]): boolean =>
  head.length > 2 &&
  cells.length > 2 &&
  cells[0]!.text === '' &&
  cells.filter((cell) => cell.text !== '').length > 1 &&
  cells.every((cell) => !cellValue.test(cell.text) || cell.text === '') &&
  cells.some((cell) => spacedHead.test(cell.text));

/** The lower head says what the column holds; a year that it lacks stands in the upper one, over several columns. */
const withSecondHead = (head: readonly Cell[], cells: readonly Cell[]): readonly Cell[] => {
  let upper = '';
  return Array.from({ length: Math.max(head.length, cells.length) }, (_, i): Cell => {
    const above = head[i];
    const below = cells[i];
    if (above !== undefined && above.text !== '') upper = above.text;
    if (below === undefined || below.text === '') return above ?? below!;
    const isWhole = spacedHead.test(below.text) && (/[0-9]{4}/.test(below.text) || !/[0-9]{4}/.test(upper));
    return isWhole ? below : { text: upper + below.text, span: below.span };
  });
};

/** A sentence in one cell over all columns: tabs follow it on its line. */
const isCoveringCell = (text: string, line: Line): boolean => text[line.end - 1] === '。' && text.slice(line.end, line.next).includes('\t');

const nextRow = (text: string, lines: readonly Line[], from: number, parting: Parting): boolean => {
  for (let i = from; i < Math.min(lines.length, from + 4); i++) {
    const line = lines[i]!;
    if (isBlank(line) || isPageMark(text, line) || isBareNumber(text, line)) continue;
    const own = partingOf(text, line);
    if (own === parting) return true;
    // The rest of a head or the name of a group may stand between.
    if (own !== undefined || !isGroupLine(text.slice(line.start, line.end))) return false;
  }
  return false;
};
