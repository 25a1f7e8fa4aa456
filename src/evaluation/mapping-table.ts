import type { Outcome } from '../basis/index.ts';
import type { MappedRow } from './scoring.ts';
import { mappingColumns } from './words/scheme-mapping-columns.ts';
import { schemeRefusals as say } from './words/scheme-refusals.ts';

type Column = keyof typeof mappingColumns;

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*]|[(（].*?[)）]/g, '')
    .toLowerCase();

const named = new Map(
  (Object.keys(mappingColumns) as Column[]).flatMap((column) =>
    [...mappingColumns[column].zh, ...mappingColumns[column].en].map((word) => [bare(word), column] as const),
  ),
);

const columnsOf = (row: readonly string[]): ReadonlyMap<Column, number> => {
  const columns = new Map<Column, number>();
  for (const [at, cell] of row.entries()) {
    const column = named.get(bare(cell));
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  }
  return columns;
};

/** How many rows may stand over the head. */
const MOST_OVER_HEAD = 10;

/** A number as tables write it: without separators, a percentage as a fraction. */
const numberIn = (text: string): string => {
  const plain = text.normalize('NFKC').replace(/[,\s]|分$/g, '');
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(plain);
  return percent === null ? plain : String(Number((Number(percent[1]) / 100).toFixed(8)));
};

const unguarded = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@＝＋－＠])/, '');

/**
 * 市考指标 out of a table: rows with a name and a full score. The item of the plan is what the table names (id, number or name), else the one that has the same
 * name; `rowId` makes an id for each. Refused where the table has no such columns; a row is not read where it has no full score (a heading between rows).
 */
export const mappingOfTable = (
  rows: readonly (readonly string[])[],
  items: readonly { readonly id: string; readonly no?: string; readonly name: string }[],
  rowId: (at: number) => string = (at) => `r${at}`,
): Outcome<readonly MappedRow[]> => {
  const head = rows.slice(0, MOST_OVER_HEAD).findIndex((row) => {
    const columns = columnsOf(row);
    return columns.has('name') && columns.has('full');
  });
  if (head < 0) return { refused: say.noTable };
  const columns = columnsOf(rows[head]!);
  const byWord = new Map(
    items.toReversed().flatMap(({ id, no, name }) => [[bare(name), id] as const, ...(no === undefined ? [] : [[no, id] as const]), [id, id] as const]),
  );
  const mapped = rows.slice(head + 1).flatMap((row, i): readonly MappedRow[] => {
    const at = (column: Column): string => unguarded(row[columns.get(column) ?? -1] ?? '');
    const [name, full, weight] = [at('name').replaceAll(/\s+/g, ' '), numberIn(at('full')), numberIn(at('weight'))];
    if (name === '' || full === '') return [];
    const said = at('item');
    const item = byWord.get(said) ?? byWord.get(bare(said)) ?? byWord.get(bare(name));
    return [{ id: rowId(head + i + 2), name, full, ...(weight === '' ? {} : { weight }), ...(item === undefined ? {} : { item }) }];
  });
  return mapped.length === 0 ? { refused: say.noTable } : { ok: mapped };
};
