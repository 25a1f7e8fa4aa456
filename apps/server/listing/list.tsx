import type { Child } from 'hono/jsx';
import { PAGE_ROWS } from '../layout/entry-links.ts';
import { EmptyState } from '../layout/notice.tsx';
import type { Words } from '../words/index.ts';
import { normalize, wordsOf } from '../search/normal-form.ts';
import { arrange, ListQuery } from './arrange.ts';
import { DataTable, Paging, type Column } from './data-table.tsx';
import { Filters, optionsOf, type Choice } from './filters.tsx';

/** A field rows are chosen by, as the parameter `name` of the address. */
export type Facet<R> = {
  readonly name: string;
  readonly label: string;
  readonly of: (row: R) => string | undefined;
  readonly labelOf: (value: string) => string;
  /** The values in the order of the choice; order of first appearance without. */
  readonly order?: readonly string[];
};

export type ListSpec<R> = {
  readonly caption: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly facets: readonly Facet<R>[];
  readonly keyOf: (row: R) => string;
  /** What the text filter looks in. */
  readonly textOf: (row: R) => string;
  readonly empty: readonly [title: string, help: string];
  readonly rowClass?: (row: R) => string | undefined;
  /** Parameters that stay as they are when filters change. */
  readonly kept?: readonly string[];
  /** A short list below another: no filters of its own. */
  readonly plain?: boolean;
  /** Rows of a page, where it is opened often and by many; `PAGE_ROWS` otherwise. */
  readonly pageRows?: number;
};

/** The rows that every facet and every word of the address lets through. */
export const chosen = <R,>({ rows, facets, textOf }: Pick<ListSpec<R>, 'rows' | 'facets' | 'textOf'>, query: URLSearchParams): readonly R[] => {
  const wanted = facets.flatMap(({ name, of }) => {
    const value = query.get(name);
    return value && rows.some((row) => of(row) === value) ? [{ of, value }] : [];
  });
  const words = wordsOf(query.get('q') ?? '');
  if (wanted.length === 0 && words.length === 0) return rows;
  return rows.filter((row) => {
    if (!wanted.every(({ of, value }) => of(row) === value)) return false;
    if (words.length === 0) return true;
    const text = normalize(textOf(row));
    return words.every((word) => text.includes(word));
  });
};

/** A whole list: filters with counts, sorted table, paging; or what belongs here where there is nothing. */
export const List = <R,>({ words, url, spec }: { words: Words; url: URL; spec: ListSpec<R> }): Child => {
  const { rows, facets, columns, keyOf, caption, empty, rowClass } = spec;
  if (rows.length === 0) return <EmptyState title={empty[0]} help={empty[1]} />;
  const query = url.searchParams;
  const list = ListQuery.parse(Object.fromEntries(query));
  const matching = chosen(spec, query);
  const arranged = arrange(matching, columns, list, keyOf, spec.pageRows ?? PAGE_ROWS);
  const choices = facets.map(({ name, label, of, labelOf, order }): Choice => {
    const options = optionsOf(rows, of, labelOf, order);
    const value = query.get(name) ?? undefined;
    return { name, label, options, value: options.some((option) => option.value === value) ? value : undefined };
  });
  const kept = Object.fromEntries(['sort', 'dir', ...(spec.kept ?? [])].map((name) => [name, query.get(name) ?? undefined]));
  return (
    <>
      {!spec.plain && (
        <Filters words={words} action={url.pathname} choices={choices} text={query.get('q') ?? ''} kept={kept} count={matching.length} all={rows.length} />
      )}
      {matching.length === 0 ? (
        <p class="no-match">{words.listing.noMatch}</p>
      ) : (
        <>
          <DataTable words={words} url={url} columns={columns} arranged={arranged} keyOf={keyOf} caption={caption} {...(rowClass ? { rowClass } : {})} />
          <Paging words={words} url={url} arranged={arranged} />
        </>
      )}
    </>
  );
};
