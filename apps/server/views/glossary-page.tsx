import type { PageContext } from '../app-state.ts';
import { readLink } from '../layout/entry-links.ts';
import { renderPage } from '../layout/page.tsx';
import { List } from '../listing/list.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { entriesOfPlan } from '../reading/entries.ts';
import { usesOf } from '../reading/uses.ts';
import { PageHead } from './page-head.tsx';
import { UseLinks } from './use-links.tsx';

/** 名词: the terms the document explains, and where it uses them. */
export const glossaryPage = (c: PageContext, stored: StoredPlan): Promise<Response> => {
  const { words } = c.var;
  const uses = usesOf(stored);
  const rows = entriesOfPlan(stored.plan).of('term');
  return renderPage(
    c,
    { title: words.glossary.title, plan: stored, view: 'glossary' },
    <section class="listing">
      <PageHead title={words.glossary.title} lede={words.glossary.lede} />
      <List
        words={words}
        url={new URL(c.req.url)}
        spec={{
          caption: words.glossary.title,
          rows,
          facets: [],
          keyOf: ({ key }) => key,
          textOf: ({ value }) => `${value.terms.join(' ')} ${value.definition}`,
          empty: [words.glossary.empty, words.glossary.emptyHelp],
          columns: [
            {
              name: 'term',
              as: 'lead',
              label: words.fields.term,
              sort: ({ value }) => value.terms[0],
              cell: (row) => (
                <a class="term" lang="zh-CN" href={readLink(stored, row.span, row.key)}>
                  {row.value.terms.join('、')}
                </a>
              ),
            },
            {
              name: 'definition',
              label: words.fields.definition,
              as: 'wide',
              cell: ({ value }) => (
                <span class="definition" lang="zh-CN">
                  {value.definition}
                  {value.members && value.members.length > 0 && <small>{`${words.fields.members}${words.colon}${value.members.join('、')}`}</small>}
                </span>
              ),
            },
            {
              name: 'uses',
              as: 'full',
              label: words.fields.occurrences,
              sort: ({ key }) => uses.get(key)?.length ?? 0,
              cell: ({ key }) => {
                const spans = uses.get(key) ?? [];
                return spans.length === 0 ? (
                  <span class="doubt">{words.glossary.unused}</span>
                ) : (
                  <span>
                    {words.glossary.used(spans.length)} <UseLinks stored={stored} words={words} spans={spans} />
                  </span>
                );
              },
            },
          ],
        }}
      />
    </section>,
  );
};
