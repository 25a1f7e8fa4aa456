import { isBlank, type Line } from './line.ts';
import type { Cell, Row } from './tree.ts';
import { natureWords, noteWords, serialHeads, splitHeads } from './words/structure.ts';

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
    const goesOn = before !== undefined && (/^[（(]/.test(cell.text) || splitHeads.some(([first, second]) => before.text.endsWith(first) && cell.text === second));
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

/** Reads a stacked table whose first head cell (序号) stands alone on line `first`. */
export const readStackedTable = (text: string, lines: readonly Line[], first: number, opensBlock: (at: number) => boolean): StackedTable | undefined => {
  if (!isSerialHead(text, lines[first]!)) return undefined;
  const cells: Cell[] = [];
  let next = first;
  let blanks = 0;
  for (let i = first; i < lines.length; i++) {
    const line = lines[i]!;
    if (isBlank(line)) {
      if (++blanks > 14) break;
      continue;
    }
    const words = text.slice(line.start, line.end);
    if (words.length > LONGEST_CELL || isNote(words)) break;
    const isNumberCell = /^[0-9]{1,3}$/.test(words);
    if (!isNumberCell && cells.length > 3 && (opensBlock(i) || /。$/.test(words))) break;
    blanks = 0;
    cells.push({ text: words.replace(/(?<=[^\x21-\x7e])[ \u3000]+(?=[^\x21-\x7e])/g, ''), span: [line.start, line.end] });
    next = i + 1;
  }
  const starts: number[] = [];
  for (let i = 1, serial = 1; i < cells.length; i++) {
    if (cells[i]!.text !== String(serial) || (starts.length > 0 && i - starts.at(-1)! < 3)) continue;
    starts.push(i);
    serial++;
  }
  if (starts.length < 2 || starts[0]! < 2) return undefined;
  const lengths = starts.map((start, i) => (starts[i + 1] ?? cells.length) - start);
  const width = mode(lengths.slice(0, -1));
  const rows: Row[] = starts.map((start, i) => {
    let end = starts[i + 1] ?? cells.length;
    if (i === starts.length - 1) {
      const nature = cells.findIndex((cell, at) => at > start && natureWords.includes(cell.text));
      end = nature > 0 ? nature + 1 : Math.min(end, start + width);
    }
    const own = cells.slice(start, end);
    return { span: [own[0]!.span[0], own.at(-1)!.span[1]], cells: own, group: false };
  });
  return { head: joinHeads(cells.slice(0, starts[0])), rows, next };
};
