import { CompiledQuery, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import type { PlainDate } from '../basis/index.ts';
import { figureKey, knownAt, type Knowledge, type Observation } from '../ledger/index.ts';
import { COLUMNS, observationOf, type ObservationRow } from './observation-row.ts';
import type { Database } from './driver.ts';
import type { Tables } from './tables.ts';

const EVER: PlainDate = '9999-12-31';

type Asked = Partial<Knowledge> & { readonly indicators?: readonly string[]; readonly plan?: string };

/** Asks one question, for `LIST`, and gives its rows as arrays: half the work of rows as objects, which counts where a cockpit asks for thousands. */
export type AskRows = (statement: string, parameters: readonly unknown[]) => Promise<readonly ObservationRow[]>;

export const askingPool =
  (pool: Pool): AskRows =>
  async (text, values) =>
    (await pool.query<ObservationRow[number][]>({ text, values: [...values], rowMode: 'array' })).rows as unknown as readonly ObservationRow[];

/** Inside a transaction, on its own connection. */
export const askingWithin =
  (db: Database | Transaction<Tables>): AskRows =>
  async (text, values) =>
    (await db.executeQuery<object>(CompiledQuery.raw(text, [...values]))).rows.map((row) => Object.values(row) as unknown as ObservationRow);

const LIST = COLUMNS.map((column) => `"${column}"`).join(', ');
/** Columns that say which figure a row speaks of; with the region, the start of the index. */
const FIGURE = 'indicator, period, measure, accumulated, price_basis, authority';
const condition = (region: string, { known, recorded, indicators, plan }: Asked): { where: string; parameters: unknown[] } => {
  const parameters: unknown[] = [region];
  const parts = ['region = $1'];
  const add = (part: (place: string) => string, value: unknown): void => {
    parameters.push(value);
    parts.push(part(`$${parameters.length}`));
  };
  // Series of a plan are `<plan>/<item>`; `0` is what comes after `/`, so that the index serves as for any range.
  if (plan !== undefined) {
    add((place) => `indicator >= ${place}`, `${plan}/`);
    add((place) => `indicator < ${place}`, `${plan}0`);
  }
  if (indicators !== undefined) add((place) => `indicator = any(${place}::text[])`, indicators);
  if (known !== undefined) add((place) => `known <= ${place}::date`, known);
  if (recorded !== undefined) add((place) => `recorded <= ${place}::timestamptz`, recorded);
  return { where: parts.join(' and '), parameters };
};

/** Every row known then, with every revision. */
export const rowsOf = async (ask: AskRows, region: string, asked: Asked = {}): Promise<readonly Observation[]> => {
  const { where, parameters } = condition(region, asked);
  return (await ask(`select ${LIST} from observation where ${where}`, parameters)).map((row) => observationOf(region, row));
};

const sameRun = (a: ObservationRow, b: ObservationRow): boolean => a[2] === b[2] && a[1] === b[1] && a[3] === b[3];

/**
 * The newest row of every figure as known then: one walk along the index, for ids stand in the order of vintages (`sending.ts`). The columns tell apart some spellings of one figure that `figureKey` does not
 * (a source that says nothing is statistics), so `ledger` has the last word.
 */
export const newestOf = async (ask: AskRows, region: string, asked: Asked): Promise<readonly Observation[]> => {
  const { where, parameters } = condition(region, asked);
  const order = `region, ${FIGURE}, known desc, id desc`;
  const rows = await ask(`select distinct on (region, ${FIGURE}) ${LIST} from observation where ${where} order by ${order}`, parameters);
  const newest: Observation[] = [];
  // Spellings of one figure stand in one run of rows of an indicator, a period and a measure; most runs are one row.
  for (let from = 0, to = 1; from < rows.length; from = to++) {
    while (to < rows.length && sameRun(rows[from]!, rows[to]!)) to++;
    if (to - from === 1) newest.push(observationOf(region, rows[from]!));
    else
      newest.push(
        ...knownAt(
          rows.slice(from, to).map((row) => observationOf(region, row)),
          { known: EVER },
        ),
      );
  }
  return newest;
};

/** The id of the newest row of each figure, by `figureKey`. */
export const headsOf = async (ask: AskRows, region: string, indicators?: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await newestOf(ask, region, indicators === undefined ? {} : { indicators })).map((row) => [figureKey(row), row.id]));

const PAGE = 10_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** All rows of the region in the order of their ids, a page at a time. */
export async function* everyRow(ask: AskRows, region: string): AsyncGenerator<ObservationRow> {
  for (let after = FIRST; ; ) {
    const rows = await ask(`select ${LIST} from observation where region = $1 and id > $2::uuid order by id limit ${PAGE}`, [region, after]);
    yield* rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)![0];
  }
}
