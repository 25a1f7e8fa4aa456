import { inlineText, isRow, type Block, type Line } from './block.ts';
import { MAX_COLUMNS } from './limits.ts';

/** A cell as drawn: what it holds and how many columns it covers. A cell continued from the row above holds nothing. */
export type DrawnCell = { readonly blocks: readonly Block[]; readonly columns: number };
export type DrawnRow = { readonly cells: readonly DrawnCell[] };

const NOTHING: Line = { text: '', paragraph: 0 };
const LONG_CELL = 200;
const TITLE_LENGTH = 60;
const sentenceEnd = /[。；;！？]$/;

const width = (row: DrawnRow): number => row.cells.reduce((sum, cell) => sum + cell.columns, 0);

/** Prose in a cell: several paragraphs that end as sentences do, or one that no table cell would hold. */
const isProse = (cell: DrawnCell): boolean => {
  const lines = cell.blocks.filter((block) => isRow(block) || block.text !== '');
  if (lines.length > 1) return lines.some((line) => isRow(line) || sentenceEnd.test(line.text));
  const [only] = lines;
  return only !== undefined && !isRow(only) && only.text.length > LONG_CELL;
};

const firstParagraph = (cell: DrawnCell): number => {
  const first = cell.blocks.find((block) => isRow(block) || block.text !== '');
  return first === undefined ? 0 : isRow(first) ? (first.cells[0]?.paragraph ?? 0) : first.paragraph;
};

/** One line per cell the row covers, so that columns line up; merged cells show their text once, at their first place. */
const rowOf = (row: DrawnRow): Block => {
  const cells: Line[] = [];
  for (const cell of row.cells) {
    cells.push({ text: inlineText(cell.blocks).trim(), paragraph: firstParagraph(cell) });
    for (let i = 1; i < cell.columns && cells.length <= MAX_COLUMNS; i++) cells.push(NOTHING);
  }
  return { cells };
};

/**
 * How a drawn table reads as lines. A row is one line with tabs. A box drawn as a table of one column (专栏), a title that
 * covers the whole first row, and a row of label and prose (at most two columns) are the lines they hold.
 */
export function* layoutTable(rows: readonly DrawnRow[]): Generator<Block> {
  const drawn = rows.filter((row) => row.cells.length > 0);
  const columns = drawn.reduce((most, row) => Math.max(most, width(row)), 0);
  const boxed = drawn.every((row) => row.cells.length === 1);
  for (const [at, row] of drawn.entries()) {
    const [only] = row.cells;
    const covers = row.cells.length === 1 && width(row) >= columns;
    const asLines =
      boxed || (columns <= 2 && row.cells.some(isProse)) || (covers && (at === 0 || isProse(only!) || inlineText(only!.blocks).length > TITLE_LENGTH));
    if (asLines) for (const cell of row.cells) yield* cell.blocks;
    else if (row.cells.some((cell) => cell.blocks.length > 0)) yield rowOf(row);
  }
}
