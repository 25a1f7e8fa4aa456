import type { PageContext } from '../app-state.ts';
import { readLink } from '../layout/entry-links.ts';
import { renderPage } from '../layout/page.tsx';
import { List } from '../listing/list.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { entriesOfPlan, type EntryOf } from '../reading/entries.ts';
import { usesOf } from '../reading/uses.ts';
import { quoteColumn, whereColumn } from './columns.tsx';
import { PageHead } from './page-head.tsx';
import { UseLinks } from './use-links.tsx';

type Row = EntryOf<'place'>;

/** One row for a name of a kind, however many times the plan lists it. */
const byName = (places: readonly Row[]): readonly Row[] =>
  [...new Map([...places].reverse().map((row) => [`${row.value.kind}|${row.value.name}`, row])).values()].reverse();

/** 地点: what the text names on the ground, and the spatial standards it sets. */
export const placesPage = (c: PageContext, stored: StoredPlan): Promise<Response> => {
  const { words } = c.var;
  const { fields, placeKinds, standardKinds } = words;
  const entries = entriesOfPlan(stored.plan);
  const uses = usesOf(stored);
  const url = new URL(c.req.url);
  const standards = entries.of('standard');
  return renderPage(
    c,
    { title: words.places.title, plan: stored, view: 'places' },
    <section class="listing">
      <PageHead title={words.places.title} lede={words.places.lede} />
      <List
        words={words}
        url={url}
        spec={{
          caption: words.places.title,
          rows: byName(entries.of('place')),
          keyOf: ({ key }: Row) => key,
          textOf: ({ value }) => value.name,
          empty: [words.places.empty, words.places.emptyHelp],
          facets: [
            {
              name: 'kind',
              label: fields.placeKind,
              of: ({ value }) => value.kind,
              labelOf: (kind) => placeKinds[kind as keyof typeof placeKinds],
              order: Object.keys(placeKinds),
            },
          ],
          columns: [
            {
              name: 'place',
              as: 'lead',
              label: fields.place,
              sort: ({ value }) => value.name,
              cell: (row) => (
                <a lang="zh-CN" href={readLink(stored, row.span, row.key)}>
                  {row.value.name}
                </a>
              ),
            },
            { name: 'kind', label: fields.placeKind, as: 'short', sort: ({ value }) => placeKinds[value.kind], cell: ({ value }) => placeKinds[value.kind] },
            {
              name: 'uses',
              label: fields.occurrences,
              as: 'wide',
              sort: ({ key }) => uses.get(key)?.length ?? 0,
              cell: ({ key, span }) => {
                // A name that stands only in an explanation is in no sentence of the text.
                const spans = uses.get(key) ?? [span];
                return (
                  <>
                    {words.places.times(spans.length)} <UseLinks stored={stored} words={words} spans={spans} />
                  </>
                );
              },
            },
          ],
        }}
      />
      <h2 id="standards">{words.places.standards}</h2>
      {standards.length === 0 ? (
        <p class="no-match">{words.places.standardsEmpty}</p>
      ) : (
        <List
          words={words}
          url={new URL(url.pathname, url)}
          spec={{
            caption: words.places.standards,
            rows: standards,
            facets: [],
            plain: true,
            keyOf: ({ key }) => key,
            textOf: ({ value }) => value.text,
            empty: ['', ''],
            columns: [
              { name: 'standard', as: 'lead', label: fields.standard, cell: ({ value }) => <b lang="zh-CN">{value.text}</b> },
              { name: 'kind', label: fields.standardKind, as: 'short', cell: ({ value }) => standardKinds[value.kind] },
              whereColumn(stored, words),
              quoteColumn<EntryOf<'standard'>>(stored, words),
            ],
          }}
        />
      )}
    </section>,
  );
};
