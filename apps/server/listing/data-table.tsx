import type { Child } from 'hono/jsx';
import { withQuery } from '../layout/links.ts';
import type { Words } from '../words/index.ts';
import type { Arranged, Sortable } from './arrange.ts';

export type Column<R> = Sortable<R> & {
  readonly label: string;
  readonly cell: (row: R) => Child;
  /** `number` is right-aligned, `short` never wraps, `wide` and `full` get the room that is left; `lead` is what the row is, on top where a row becomes a card; `act` is something to do with it. */
  readonly as?: 'number' | 'short' | 'wide' | 'full' | 'lead' | 'act';
};

type TableProps<R> = {
  readonly words: Words;
  readonly url: URL;
  readonly columns: readonly Column<R>[];
  readonly arranged: Arranged<R>;
  readonly keyOf: (row: R) => string;
  readonly caption: string;
  readonly rowClass?: (row: R) => string | undefined;
};

/** A list as a table: columns sort by link, each row has its anchor, and on a narrow screen each row becomes a card. */
export const DataTable = <R,>({ words, url, columns, arranged, keyOf, caption, rowClass }: TableProps<R>) => (
  <table class="data" data-rows>
    <caption class="unseen">{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ name, label, sort, as }) => {
          const current = arranged.sort === name;
          const order = current ? (arranged.descending ? 'descending' : 'ascending') : undefined;
          const next = current && !arranged.descending ? 'desc' : undefined;
          return (
            <th scope="col" class={as} aria-sort={order}>
              {as === 'act' ? (
                <span class="unseen">{label}</span>
              ) : sort ? (
                <a
                  href={withQuery(url.pathname, url.searchParams, {
                    sort: current && arranged.descending ? undefined : name,
                    dir: next,
                    page: undefined,
                    at: undefined,
                  })}
                  title={words.listing.sortBy(label)}
                  rel="nofollow"
                >
                  {label}
                  <span class="order" aria-hidden="true">
                    {order === 'descending' ? '▾' : order === 'ascending' ? '▴' : ''}
                  </span>
                </a>
              ) : (
                label
              )}
            </th>
          );
        })}
      </tr>
    </thead>
    <tbody>
      {arranged.rows.map((row) => (
        <tr id={keyOf(row)} class={rowClass?.(row)} tabindex={-1}>
          {columns.map(({ label, as, cell }) => (
            <td class={as} data-label={label}>
              {cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

export const Paging = ({ words, url, arranged }: { words: Words; url: URL; arranged: Pick<Arranged<unknown>, 'page' | 'pages'> }) => {
  const to = (page: number): string => withQuery(url.pathname, url.searchParams, { page: page === 1 ? undefined : String(page), at: undefined });
  return arranged.pages === 1 ? null : (
    <nav class="parts" aria-label={words.listing.page(arranged.page, arranged.pages)}>
      {arranged.page > 1 ? (
        <a rel="prev" href={to(arranged.page - 1)}>
          {words.listing.previous}
        </a>
      ) : (
        <span></span>
      )}
      <span>{words.listing.page(arranged.page, arranged.pages)}</span>
      {arranged.page < arranged.pages ? (
        <a rel="next" href={to(arranged.page + 1)}>
          {words.listing.next}
        </a>
      ) : (
        <span></span>
      )}
    </nav>
  );
};
