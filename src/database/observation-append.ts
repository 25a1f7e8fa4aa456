import type { Transaction } from 'kysely';
import { CompiledQuery } from 'kysely';
import { arrayLiteral } from './array-literal.ts';
import { canonical } from '../basis/index.ts';
import { COLUMNS, type ObservationRow } from './observation-row.ts';
import type { Tables } from './tables.ts';

/** Rows of one statement: enough to make its costs small, few enough that the next is made ready while the database takes this one. */
const CHUNK = 1000;

const TYPES: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  id: 'uuid',
  indicator: 'text',
  period: 'text',
  measure: 'text',
  accumulated: 'boolean',
  price_basis: 'text',
  authority: 'text',
  known: 'date',
  recorded: 'timestamptz',
  batch: 'uuid',
  value: 'numeric',
  missing: 'text',
  bound: 'text',
  unit: 'text',
  status: 'text',
  document: 'text',
  place: 'text',
  address: 'text',
  by: 'text',
  reason: 'text',
  note: 'text',
  attachments: 'jsonb',
};

const textOf = (value: ObservationRow[number]): string | null =>
  value === null || typeof value === 'string' ? value : typeof value === 'boolean' ? (value ? 't' : 'f') : canonical(value);

/** A column in which all rows agree crosses once, the others as one array each. */
const statementOf = (region: string, rows: readonly ObservationRow[]): CompiledQuery => {
  const parameters: (string | null)[] = [region];
  const selected: string[] = [];
  const arrays: string[] = [];
  COLUMNS.forEach((column, at) => {
    const first = rows[0]![at];
    // Ids always cross as an array, so that there is one also where a single row is sent.
    const same = column === 'id' ? false : typeof first !== 'object' || first === null ? rows.every((row) => row[at] === first) : false;
    parameters.push(same ? textOf(first) : arrayLiteral(rows.map((row) => textOf(row[at]))));
    if (same) selected.push(`$${parameters.length}::${TYPES[column]}`);
    else {
      arrays.push(`$${parameters.length}::${TYPES[column]}[]`);
      selected.push(`r.c${arrays.length}`);
    }
  });
  const columns = COLUMNS.map((column) => `"${column}"`).join(', ');
  const names = arrays.map((_, at) => `c${at + 1}`).join(', ');
  return CompiledQuery.raw(
    `insert into observation (region, ${columns}) select $1, ${selected.join(', ')} from unnest(${arrays.join(', ')}) as r(${names})`,
    parameters,
  );
};

/** Appends rows, whose ids differ, in statements of a thousand; `onSent` is told those of a statement while the database works on it. */
export const appendRows = async (
  db: Transaction<Tables>,
  region: string,
  rows: readonly ObservationRow[],
  onSent: (rows: readonly ObservationRow[]) => void,
): Promise<void> => {
  let before: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    // Made ready while the database takes the statement before.
    const statement = statementOf(region, chunk);
    await before;
    before = db.executeQuery(statement);
    // Looked at above, one turn later.
    before.catch(() => undefined);
    // The statement leaves in a later turn of the loop than this one.
    await new Promise(setImmediate);
    onSent(chunk);
  }
  await before;
};
