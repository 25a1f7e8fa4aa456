import { inGroups } from '../basis/index.ts';
import { guarded } from './csv.ts';
import type { Label } from './table.ts';
import type { OpenColumnId } from './words/open-titles.ts';
import { openTitles } from './words/open-titles.ts';

export type OpenCell = string | number | boolean | undefined;

/** `decimal` is exact text of digits, `double` the shortest text of a computed number. */
export type OpenType = 'text' | 'decimal' | 'double' | 'integer' | 'date' | 'year' | 'boolean' | 'uri';

export type OpenColumn = { readonly id: OpenColumnId; readonly title: Label; readonly type: OpenType; readonly required?: true };

/** 开放数据表: rows have one cell for each column; `key` names the columns that tell rows apart. */
export type OpenTable = {
  readonly title: Label;
  readonly about: Label;
  readonly columns: readonly OpenColumn[];
  readonly key: readonly OpenColumnId[];
  readonly rows: readonly (readonly OpenCell[])[];
};

export type OpenColumnOf<T> = OpenColumn & { readonly read: (thing: T) => OpenCell };

export const open = <T>(id: OpenColumnId, type: OpenType, read: (thing: T) => OpenCell, required?: true): OpenColumnOf<T> => ({
  id,
  title: openTitles[id],
  type,
  read,
  ...(required === undefined ? {} : { required }),
});

export const openTableOf = <T>(
  texts: { readonly title: Label; readonly about: Label },
  columns: readonly OpenColumnOf<T>[],
  key: readonly OpenColumnId[],
  things: readonly T[],
): OpenTable => ({
  ...texts,
  key,
  columns: columns.map(({ id, title, type, required }) => ({ id, title, type, ...(required === undefined ? {} : { required }) })),
  rows: things.map((thing) => columns.map(({ read }) => read(thing))),
});

const isText = ({ type }: OpenColumn): boolean => type === 'text';

/** A cell as text; only words are guarded, since a sign begins many figures. */
const shown = (column: OpenColumn, cell: OpenCell): string => {
  const words = cell === undefined ? '' : isText(column) ? guarded(String(cell)) : String(cell);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
};

/** A table as CSV (RFC 4180), UTF-8 with a byte-order mark and CRLF as Excel wants it; Chinese titles above, as CSVW says them. In pieces. */
export const openCsv = function* ({ columns, rows }: OpenTable): Generator<string> {
  yield `\uFEFF${columns.map(({ id, title }) => shown({ id, title, type: 'text' }, title.zh)).join(',')}\r\n`;
  for (const group of inGroups(rows)) yield group.map((row) => `${columns.map((column, i) => shown(column, row[i])).join(',')}\r\n`).join('');
};

/** A row as an object by the names of columns; what it has none of is left out. */
export const openRow = ({ columns }: OpenTable, row: OpenTable['rows'][number]): Readonly<Record<string, OpenCell>> =>
  Object.fromEntries(columns.flatMap(({ id }, i) => (row[i] === undefined ? [] : [[id, row[i]]])));
