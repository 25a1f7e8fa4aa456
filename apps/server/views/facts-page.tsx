import type { PageContext } from '../app-state.ts';
import { renderPage } from '../layout/page.tsx';
import { List } from '../listing/list.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { entriesOfPlan, type EntryOf } from '../reading/entries.ts';
import { chapterFacet, correctionColumn, figureColumns, figureWords, quoteColumn, whereColumn } from './columns.tsx';
import { PageHead } from './page-head.tsx';

type Row = EntryOf<'fact'>;

/** 已有成绩: the figures the text says have been reached. */
export const factsPage = (c: PageContext, stored: StoredPlan): Promise<Response> => {
  const { words } = c.var;
  const { fields, targetKinds } = words;
  const rows = entriesOfPlan(stored.plan).of('fact');
  const years = ({ value }: Row): string | undefined =>
    value.year === undefined ? undefined : value.from === undefined || value.from === value.year ? String(value.year) : `${value.from}—${value.year}`;
  return renderPage(
    c,
    { title: words.facts.title, plan: stored, view: 'facts' },
    <section class="listing">
      <PageHead title={words.facts.title} lede={words.facts.lede} />
      <List
        words={words}
        url={new URL(c.req.url)}
        spec={{
          caption: words.facts.title,
          rows,
          keyOf: ({ key }) => key,
          textOf: ({ value }) => `${value.subject} ${value.quote} ${figureWords(value)}`,
          empty: [words.facts.empty, words.facts.emptyHelp],
          facets: [
            chapterFacet(stored, words),
            {
              name: 'kind',
              label: fields.factKind,
              of: ({ value }) => value.kind,
              labelOf: (kind) => targetKinds[kind as keyof typeof targetKinds],
              order: Object.keys(targetKinds),
            },
            { name: 'unit', label: fields.unit, of: ({ value }) => value.unit || undefined, labelOf: (unit) => unit },
            {
              name: 'year',
              label: fields.year,
              of: years,
              labelOf: (year) => year,
              order: [...new Set(rows.map(years))].filter((year) => year !== undefined).sort(),
            },
          ],
          columns: [
            {
              name: 'subject',
              label: fields.subject,
              as: 'lead',
              sort: ({ value }) => value.subject,
              cell: ({ value }) => <b lang="zh-CN">{value.subject}</b>,
            },
            ...figureColumns(words, rows, ({ value }: Row) => value),
            { name: 'kind', label: fields.factKind, as: 'short', sort: ({ value }) => targetKinds[value.kind], cell: ({ value }) => targetKinds[value.kind] },
            { name: 'year', label: fields.year, as: 'short', sort: ({ value }) => value.year, cell: years },
            whereColumn(stored, words),
            quoteColumn<Row>(stored, words),
            correctionColumn<Row>(stored, words),
          ],
        }}
      />
    </section>,
  );
};
