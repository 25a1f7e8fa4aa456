/** A printed line of the original; `text` may hold soft breaks (`\n`), `paragraph` is its number there. */
export type Line = { readonly text: string; readonly paragraph: number };

/** A row of a table: one line of text with tabs between its cells. */
export type Row = { readonly cells: readonly Line[] };

export type Block = Line | Row;

export const isRow = (block: Block): block is Row => 'cells' in block;

/** A line without the space that layout put before and after it, per soft break; breaks that stand alone are gone. */
export const trimmed = (text: string): string => {
  if (!text.includes('\n')) return text.trim();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
};

/** Blocks as one stretch of a single line: what a cell of a row shows. */
export const inlineText = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (isRow(block) ? block.cells.map((cell) => cell.text) : [block.text]))
    .filter((text) => text !== '')
    .join(' ')
    .replace(/[\n\t]/g, ' ');
