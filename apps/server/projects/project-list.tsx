import type { FC } from 'hono/jsx';
import { arrange, ListQuery } from '../listing/arrange.ts';
import { DataTable, Paging } from '../listing/data-table.tsx';
import { Filters, optionsOf, type Choice } from '../listing/filters.tsx';
import { chosen, type ListSpec } from '../listing/list.tsx';
import type { Words } from '../words/index.ts';
import type { LibraryRow } from './library-state.ts';

/** Rows of a page of the list. */
const PAGE = 100;

/** The list of the library, shorter pages than other lists have: it is opened often, and by many. */
export const ProjectList: FC<{ words: Words; url: URL; spec: ListSpec<LibraryRow> }> = ({ words, url, spec }) => {
  const { rows, facets, columns, keyOf, caption, rowClass } = spec;
  const query = url.searchParams;
  const matching = chosen(spec, query);
  const arranged = arrange(matching, columns, ListQuery.parse(Object.fromEntries(query)), keyOf, PAGE);
  const choices = facets.map(({ name, label, of, labelOf, order }): Choice => {
    const options = optionsOf(rows, of, labelOf, order);
    const value = query.get(name) ?? undefined;
    return { name, label, options, value: options.some((option) => option.value === value) ? value : undefined };
  });
  const kept = Object.fromEntries(['sort', 'dir'].map((name) => [name, query.get(name) ?? undefined]));
  return (
    <>
      <Filters words={words} action={url.pathname} choices={choices} text={query.get('q') ?? ''} kept={kept} count={matching.length} all={rows.length} />
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
