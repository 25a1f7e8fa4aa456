import { isBlank, type Line } from './line.ts';
import type { Cell, Row } from './tree.ts';
import { cellValue, spacedHead } from './words/patterns.ts';
import { natureHeads, natureWords, noteWords, serialHeads, splitHeads, stackedHeads } from './words/structure.ts';

/** A table set with one cell a line, empty cells perhaps missing: rows are told by the serial numbers that count up. */
export type StackedTable = { readonly head: readonly Cell[]; readonly rows: readonly Row[]; readonly next: number };

const LONGEST_CELL = 90;

const isSerialHead = (text: string, line: Line): boolean => serialHeads.includes(text.slice(line.start, line.end).replace(/[\s\u3000]/g, ''));

const isNote = (words: string): boolean => noteWords.some((word) => words.startsWith(word) && /^[：:\s\u3000]/.test(words.slice(word.length)));

/** Heads set over two lines read as one: 指标 / 属性, “十三五”规划 / 目标, 比例 / （%）. */
const joinHeads = (cells: readonly Cell[]): Cell[] => {
  const out: Cell[] = [];
  for (const cell of cells) {
    const before = out.at(-1);
    const goesOn =
      before !== undefined && (/^[（([【〔［]/.test(cell.text) || splitHeads.some(([first, second]) => before.text.endsWith(first) && cell.text === second));
    if (goesOn) out[out.length - 1] = { text: before.text + cell.text, span: [before.span[0], cell.span[1]] };
    else out.push(cell);
  }
  return out;
};

const mode = (counts: readonly number[]): number => {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  return [...seen].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
};

const MOST_HEADS = 9;

/** Cells of the lines from `first`, one a line, as far as `isEnd` allows. */
const collect = (
  text: string,
  lines: readonly Line[],
  first: number,
  isEnd: (line: number, words: string, cells: readonly Cell[]) => boolean,
): { cells: Cell[]; nexts: number[] } => {
  const cells: Cell[] = [];
  const nexts: number[] = [];
  let blanks = 0;
  for (let i = first; i < lines.length; i++) {
    const line = lines[i]!;
    if (isBlank(line)) {
      if (++blanks > 14) break;
      continue;
    }
    const words = text.slice(line.start, line.end);
    if (words.length > LONGEST_CELL || isNote(words) || isEnd(i, words, cells)) break;
    blanks = 0;
    cells.push({ text: words.replace(/(?<=[^\x21-\x7e])[ \u3000]+(?=[^\x21-\x7e])/g, ''), span: [line.start, line.end] });
    nexts.push(i + 1);
  }
  return { cells, nexts };
};

/** Where a head without 序号 ends: with the attribute's cell, after one over values. -1 when it is no such head. */
const headEnd = (text: string, lines: readonly Line[], first: number): number => {
  let seen = 0;
  let hasValues = false;
  for (let i = first; i < lines.length && seen < MOST_HEADS; i++) {
    const line = lines[i]!;
    if (isBlank(line)) continue;
    const words = text.slice(line.start, line.end).replace(/[\s\u3000]/g, '');
    if (words.length > 16 || /[。；，]/.test(words)) return -1;
    if (seen === 0 && !stackedHeads.includes(words)) return -1;
    seen++;
    hasValues ||= spacedHead.test(words);
    if (natureHeads.includes(words)) return hasValues && seen > 2 ? i : -1;
  }
  return -1;
};

/** A stacked table without serial numbers: its rows are told by the attribute that closes each. */
const readByNature = (text: string, lines: readonly Line[], first: number, opensBlock: (at: number) => boolean): StackedTable | undefined => {
  const last = headEnd(text, lines, first);
  if (last < 0) return undefined;
  const head = joinHeads(collect(text, lines, first, (line) => line > last).cells);
  const beforeValues = head.findIndex((cell) => spacedHead.test(cell.text));
  const isNature = (cell: Cell | undefined): boolean => cell !== undefined && natureWords.includes(cell.text);
  // A row's own number looks like a heading's; between rows only a name with its unit may bear one.
  const { cells, nexts } = collect(
    text,
    lines,
    last + 1,
    (line, words, before) => /[。；]$/.test(words) || ((before.length === 0 || isNature(before.at(-1))) && opensBlock(line) && !/[）)]$/.test(words)),
  );
  const rows: Row[] = [];
  let next = first;
  let start = 0;
  for (let i = 0; i < cells.length; i++) {
    if (!isNature(cells[i])) continue;
    let own = cells.slice(start, i + 1);
    const named = own.findIndex((cell) => cellValue.test(cell.text));
    if (own.length > head.length * 2 || own.length < 2) break;
    // One name more than the head has columns for names a group of rows.
    if (named === beforeValues + 1 || (named < 0 && own.length > head.length)) {
      rows.push({ span: own[0]!.span, cells: [own[0]!], group: true });
      own = own.slice(1);
    }
    rows.push({ span: [own[0]!.span[0], own.at(-1)!.span[1]], cells: own, group: false });
    start = i + 1;
    next = nexts[i]!;
  }
  return rows.filter((row) => !row.group).length < 2 ? undefined : { head, rows, next };
};

/** Reads a stacked table whose first head cell (序号) stands alone on line `first`. */
export const readStackedTable = (text: string, lines: readonly Line[], first: number, opensBlock: (at: number) => boolean): StackedTable | undefined => {
  if (!isSerialHead(text, lines[first]!)) return readByNature(text, lines, first, opensBlock);
  const { cells, nexts } = collect(
    text,
    lines,
    first,
    (line, words, before) => !/^[0-9]{1,3}$/.test(words) && before.length > 3 && (opensBlock(line) || /。$/.test(words)),
  );
  const next = nexts.at(-1) ?? first;
  const starts: number[] = [];
  for (let i = 1, serial = 1; i < cells.length; i++) {
    if (cells[i]!.text !== String(serial) || (starts.length > 0 && i - starts.at(-1)! < 3)) continue;
    starts.push(i);
    serial++;
  }
  if (starts.length < 2 || starts[0]! < 2) return undefined;
  const lengths = starts.map((start, i) => (starts[i + 1] ?? cells.length) - start);
  const width = mode(lengths.slice(0, -1));
  const head = joinHeads(cells.slice(0, starts[0]));
  const closing = head.findIndex((cell) => natureHeads.includes(cell.text));
  const groupOf = (cell: Cell): Row => ({ span: cell.span, cells: [cell], group: true });
  // What stands behind the attribute that closes the head or a row names the group of the rows after it.
  const opening = closing < 0 ? [] : head.slice(closing + 1);
  const rows: Row[] = starts.flatMap((start, i): Row[] => {
    let end = starts[i + 1] ?? cells.length;
    if (i === starts.length - 1) {
      const nature = cells.findIndex((cell, at) => at > start && natureWords.includes(cell.text));
      end = nature > 0 ? nature + 1 : Math.min(end, start + width);
    }
    const all = cells.slice(start, end);
    const nature = all.findLastIndex((cell) => natureWords.includes(cell.text));
    const own = nature > 0 && nature === all.length - 2 ? all.slice(0, nature + 1) : all;
    const row: Row = { span: [own[0]!.span[0], own.at(-1)!.span[1]], cells: own, group: false };
    return own.length < all.length ? [row, groupOf(all.at(-1)!)] : [row];
  });
  return opening.length === 1 ? { head: head.slice(0, -1), rows: [groupOf(opening[0]!), ...rows], next } : { head, rows, next };
};
