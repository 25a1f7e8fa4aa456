import type { DivisionEntry } from './division-entry.ts';
import { dayIn, unitNamesIn } from './division-entry.ts';
import { unguarded } from './table-cell.ts';
import { divisionColumns } from './words/division-columns.ts';

type Column = keyof typeof divisionColumns;
const COLUMNS = Object.keys(divisionColumns) as readonly Column[];

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s*]/g, '').toLowerCase();
const named = new Map(COLUMNS.flatMap((column) => [...divisionColumns[column].zh, ...divisionColumns[column].en].map((word) => [bare(word), column] as const)));

const columnsOf = (row: readonly string[]): ReadonlyMap<Column, number> => {
  const columns = new Map<Column, number>();
  for (const [at, cell] of row.entries()) {
    const column = named.get(bare(cell));
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  }
  return columns;
};

/** How many rows may stand over the head: a title, a unit, a date. */
const MOST_OVER_HEAD = 10;

/**
 * The lines of a table that divides work; undefined where no row of its first ones is a head with a column of tasks and one of units. Where only 责任单位 is
 * there, the first of them leads.
 */
export const tableAsEntries = (rows: readonly (readonly string[])[], where = (row: number): string => String(row)): readonly DivisionEntry[] | undefined => {
  const head = rows.slice(0, MOST_OVER_HEAD).findIndex((row) => {
    const columns = columnsOf(row);
    return (columns.has('words') || columns.has('ref')) && (columns.has('lead') || columns.has('support'));
  });
  if (head < 0) return undefined;
  const columns = columnsOf(rows[head]!);
  const has = (column: Column): boolean => columns.has(column);
  return rows.slice(head + 1).flatMap((row, i): readonly DivisionEntry[] => {
    const at = (column: Column): string => unguarded(row[columns.get(column) ?? -1] ?? '');
    if (at('words') === '' && at('ref') === '') return [];
    const named = { lead: unitNamesIn(at('lead')), support: unitNamesIn(at('support')) };
    const units = has('lead') ? named : { lead: named.support.slice(0, 1), support: named.support.slice(1) };
    const optional = (column: 'person' | 'acceptance'): object => (has(column) ? { [column]: at(column) } : {});
    const dated = (column: 'begins' | 'due'): object => (has(column) ? { [column]: dayIn(at(column)) ?? at(column) } : {});
    return [
      {
        place: where(head + i + 2),
        ...(at('ref') === '' ? {} : { ref: at('ref') }),
        words: at('words'),
        ...(at('chapter') === '' ? {} : { heading: at('chapter') }),
        ...(units.lead.length === 0 ? {} : { lead: units.lead }),
        ...(has('support') ? { support: units.support } : {}),
        ...optional('person'),
        ...dated('begins'),
        ...dated('due'),
        ...optional('acceptance'),
      },
    ];
  });
};

export type DivisionColumn = Column;

/** What the program writes over each column. */
export const divisionColumnTitles = (language: 'zh' | 'en'): Readonly<Record<DivisionColumn, string>> =>
  Object.fromEntries(COLUMNS.map((column) => [column, divisionColumns[column][language][0]])) as Record<DivisionColumn, string>;
