import { z } from 'zod';

/** What every list reads from its address; an unknown value counts as none. */
export const ListQuery = z.object({
  sort: z.string().max(40).optional().catch(undefined),
  dir: z.enum(['asc', 'desc']).catch('asc'),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  /** Key of a row to open the list at. */
  at: z.string().max(200).optional().catch(undefined),
});
export type ListQuery = z.infer<typeof ListQuery>;

/** What a row is sorted by: numbers before texts, nothing last. */
export type SortKey = string | number | undefined;
export type Sortable<R> = { readonly name: string; readonly sort?: (row: R) => SortKey };

export type Arranged<R> = {
  readonly rows: readonly R[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly sort: string | undefined;
  readonly descending: boolean;
};

const collator = new Intl.Collator('zh-CN', { numeric: true });

const compare = (a: SortKey, b: SortKey): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return typeof a === 'number' ? -1 : 1;
};

/** Sorts by the asked column (a row without a value stays last either way) and takes one page. Without a column the order of the text holds. */
export const arrange = <R>(rows: readonly R[], columns: readonly Sortable<R>[], query: ListQuery, keyOf: (row: R) => string, pageRows: number): Arranged<R> => {
  const column = columns.find(({ name, sort }) => sort !== undefined && name === query.sort);
  const descending = column !== undefined && query.dir === 'desc';
  let ordered = rows;
  if (column?.sort) {
    const keyed = rows.map((row) => ({ row, key: column.sort!(row) }));
    const sign = descending ? -1 : 1;
    ordered = keyed
      .sort((a, b) => (a.key === undefined || b.key === undefined ? Number(a.key === undefined) - Number(b.key === undefined) : sign * compare(a.key, b.key)))
      .map(({ row }) => row);
  }
  const pages = Math.max(1, Math.ceil(ordered.length / pageRows));
  const wanted = query.at === undefined ? -1 : ordered.findIndex((row) => keyOf(row) === query.at);
  const page = Math.min(pages, wanted === -1 ? query.page : Math.floor(wanted / pageRows) + 1);
  return { rows: ordered.slice((page - 1) * pageRows, page * pageRows), total: ordered.length, page, pages, sort: column?.name, descending };
};
