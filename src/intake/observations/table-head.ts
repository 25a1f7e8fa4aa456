import { plainForms } from './figure.ts';
import { columnHeads, type ObservationColumn } from './words/column-words.ts';

const COLUMN_OF: ReadonlyMap<string, ObservationColumn> = new Map(
  (Object.entries(columnHeads) as [ObservationColumn, readonly string[]][]).flatMap(([column, heads]) => heads.map((head) => [head, column] as const)),
);

/** The column a head names, in English or Chinese, whatever blanks, case and stars (必填) stand around it. */
export const columnNamed = (head: string): ObservationColumn | undefined =>
  COLUMN_OF.get(
    plainForms(head)
      .replace(/[\s*]|\((?:必填|选填)\)/g, '')
      .toLowerCase(),
  );

/** The head we write for a column in Chinese and in English. */
export const headOf = (column: ObservationColumn): { readonly zh: string; readonly en: string } => ({ zh: columnHeads[column][1]!, en: column });
