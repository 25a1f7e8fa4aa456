import { isBlank, type Line } from './line.ts';
import { isBareNumber, isPageMark } from './page-mark.ts';
import type { Cell, Row } from './tree.ts';
import { cellValue, spacedHead, spacedHeadCell } from './words/patterns.ts';
import { groupHeads, innerMarks, nameHeads, natureHeads, natureWords, noteWords } from './words/structure.ts';

/**
 * A table of indicators whose cells one space parts (类别 指标 2020年 2025年 属性), as they are copied from a printed page:
 * the head tells how many columns there are, values and attribute where a row's name ends.
 */
export type SpacedTable = { readonly head: readonly Cell[]; readonly rows: readonly Row[]; readonly next: number };

const LONGEST_HEAD = 80;
const LONGEST_ROW = 120;
const LONGEST_GROUP = 8;
const prose = new RegExp(`[${innerMarks.replace(/[、：]/g, '')}；]`);

const tokensOf = (text: string, start: number, end: number, pattern: RegExp): Cell[] =>
  [...text.slice(start, end).matchAll(pattern)].map((match) => ({
    text: match[0].replace(/\s/g, ''),
    span: [start + match.index, start + match.index + match[0].length],
  }));

const isValue = (cell: Cell | undefined): boolean => cell !== undefined && cellValue.test(cell.text);
/** 「里程 2（公里）」: the mark of a footnote is no part of the name. */
const withoutFootnote = (words: string): string => words.replace(/^[0-9](?=[（(\u4e00-\u9fff])/, '');

const joined = (cells: readonly Cell[]): Cell => ({
  text: cells.map((cell, i) => (i === 0 ? cell.text : withoutFootnote(cell.text))).join(''),
  span: [cells[0]!.span[0], cells.at(-1)!.span[1]],
});

/** A numbered name goes on after the mark of a footnote. */
const withoutFootnotes = (tokens: readonly Cell[]): Cell[] => {
  const out: Cell[] = [];
  for (const token of tokens) {
    const before = out.at(-1);
    if (before !== undefined && /^[0-9]{1,2}[.．、]/.test(before.text) && withoutFootnote(token.text) !== token.text)
      out[out.length - 1] = joined([before, token]);
    else out.push(token);
  }
  return out;
};

type Shape = { readonly width: number; readonly name: number; readonly group: number; readonly nature: number; readonly values: readonly number[] };

const shapeOf = (head: readonly Cell[]): Shape | undefined => {
  const name = head.findIndex((cell) => nameHeads.includes(cell.text));
  const nature = head.findIndex((cell) => natureHeads.includes(cell.text));
  const values = [...head.keys()].filter((i) => spacedHead.test(head[i]!.text));
  return name < 0 || values.length === 0
    ? undefined
    : { width: head.length, name, group: head.findIndex((cell) => groupHeads.includes(cell.text)), nature, values };
};

/** The row's cells under the head's columns: a merged group leaves its cell out, a name with spaces gives several. */
const rowOf = (tokens: readonly Cell[], shape: Shape): Cell[] | undefined => {
  let cells = withoutFootnotes(tokens);
  if (cells.length === shape.width - 1 && shape.group === 0) cells.unshift({ text: '', span: [cells[0]!.span[0], cells[0]!.span[0]] });
  if (cells.length > shape.width) {
    const extra = cells.length - shape.width;
    cells = [...cells.slice(0, shape.name), joined(cells.slice(shape.name, shape.name + extra + 1)), ...cells.slice(shape.name + extra + 1)];
  }
  if (cells.length !== shape.width) return undefined;
  if (shape.nature >= 0 && !natureWords.includes(cells[shape.nature]!.text)) return undefined;
  return shape.nature >= 0 || shape.values.every((i) => isValue(cells[i])) ? cells : undefined;
};

const isNote = (words: string): boolean => noteWords.some((word) => words.startsWith(word) && /^[：:\s\u30001①]/.test(words.slice(word.length)));

/** Reads a spaced table whose head stands on line `first`; undefined when no two rows follow it. */
export const readSpacedTable = (text: string, lines: readonly Line[], first: number): SpacedTable | undefined => {
  const line = lines[first]!;
  if (line.end - line.start > LONGEST_HEAD) return undefined;
  const words = text.slice(line.start, line.end);
  if (!spacedHead.test(words) || !/[ \u3000]/.test(words) || prose.test(words)) return undefined;
  // A lone digit after a year is the mark of a footnote.
  const head = tokensOf(text, line.start, line.end, spacedHeadCell).filter((cell, i) => i === 0 || !/^[0-9]$/.test(cell.text));
  const shape = head.length < 4 ? undefined : shapeOf(head);
  if (shape === undefined) return undefined;
  const rows: Row[] = [];
  let next = first + 1;
  let pending: Cell[] = [];
  for (let i = first + 1; i < lines.length; i++) {
    const at = lines[i]!;
    if (isBlank(at) || isPageMark(text, at) || isBareNumber(text, at)) {
      if (i - next > 6) break;
      continue;
    }
    const own = text.slice(at.start, at.end);
    if (own.length > LONGEST_ROW || isNote(own) || /[。；]/.test(own)) break;
    const tokens = tokensOf(text, at.start, at.end, /[^\s\u3000]+/g);
    if (tokens.length === head.length && tokens.every((cell, column) => cell.text === head[column]!.text)) continue;
    const cells = rowOf(pending.length > 0 ? [joined([...pending, tokens[0]!]), ...tokens.slice(1)] : tokens, shape);
    if (cells !== undefined) {
      rows.push({ span: [cells[0]!.span[0], at.end], cells, group: false });
      pending = [];
      next = i + 1;
    } else if (tokens.length === 1 && own.length <= LONGEST_GROUP && !/[0-9（(]/.test(own)) {
      rows.push({ span: [at.start, at.end], cells: [tokens[0]!], group: true });
      next = i + 1;
    } else if (pending.length === 0 && tokens.length <= 2 && !tokens.some(isValue)) pending = [joined(tokens)];
    else break;
  }
  while (rows.at(-1)?.group === true) {
    next = lines.findIndex((other) => other.start === rows.at(-1)!.span[0]);
    rows.pop();
  }
  return rows.filter((row) => !row.group).length < 2 ? undefined : { head, rows, next };
};
