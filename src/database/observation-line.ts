import { readInstant } from './driver.ts';
import { COLUMNS, type ObservationRow } from './observation-row.ts';

/** Between the fields of a row, and in the place of one that is null; `rowOf` lets neither into the ledger. */
const SEPARATOR = '\u001f';
const ABSENT = '\u001e';

/** Columns that are never null. */
const CERTAIN: ReadonlySet<string> = new Set(COLUMNS.filter((_, at) => at < 10 || at === 13 || at === 14));

/**
 * A whole row as one text: a cockpit asks for thousands of rows of 22 columns, and reading each field apart takes the driver three times as long as cutting a
 * text in pieces.
 */
export const LINE = `concat_ws(e'\\x1f', ${COLUMNS.map((column) => (CERTAIN.has(column) ? `"${column}"` : `coalesce("${column}"::text, e'\\x1e')`)).join(', ')})`;

const nullable = (field: string): string | null => (field === ABSENT ? null : field);

/** Reads what `LINE` wrote. Throws where the fields are not as many as the columns: somebody wrote around the store. */
export const rowOfLine = (line: string): ObservationRow => {
  const f = line.split(SEPARATOR);
  if (f.length !== COLUMNS.length) throw new RangeError(`observation ${f[0]}: a control character in a text`);
  const attachments = nullable(f[21]!);
  return [
    f[0]!,
    f[1]!,
    f[2]!,
    f[3]!,
    f[4] === 't',
    f[5]!,
    f[6]!,
    f[7]!,
    readInstant(f[8]!),
    f[9]!,
    nullable(f[10]!),
    nullable(f[11]!),
    nullable(f[12]!),
    f[13]!,
    f[14]!,
    nullable(f[15]!),
    nullable(f[16]!),
    nullable(f[17]!),
    nullable(f[18]!),
    nullable(f[19]!),
    nullable(f[20]!),
    attachments === null ? null : (JSON.parse(attachments) as unknown),
  ];
};
