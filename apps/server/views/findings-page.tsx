import type { FC } from 'hono/jsx';
import type { PageContext } from '../app-state.ts';
import { readLink } from '../layout/entry-links.ts';
import { planLink, withQuery } from '../layout/links.ts';
import { renderPage } from '../layout/page.tsx';
import type { Column } from '../listing/data-table.tsx';
import { List } from '../listing/list.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { entriesOfPlan, type EntryOf } from '../reading/entries.ts';
import { sentenceAnchor } from '../reading/sentence-anchor.ts';
import type { Words } from '../words/index.ts';
import { chapterFacet, whereColumn } from './columns.tsx';
import { Evidence } from './evidence.tsx';
import { PageHead, Tabs } from './page-head.tsx';
import { messageIn, ruleText } from './rule-text.ts';

type Row = EntryOf<'finding'>;

const SEVERITIES = ['error', 'warning', 'info'] as const;
/** Each severity has a shape and a word beside its colour. */
const SHAPES = { error: '✕', warning: '▲', info: '·' } as const;

/** A small text of a rule; the words a finding would point at stand between ⟦ and ⟧. */
const Example: FC<{ text: string }> = ({ text }) => <>{text.split(/[⟦⟧]/).map((piece, i) => (i % 2 === 1 ? <mark>{piece}</mark> : piece))}</>;

const findingColumn = (stored: StoredPlan, words: Words, language: 'zh' | 'en'): Column<Row> => ({
  name: 'message',
  label: words.fields.message,
  as: 'wide',
  cell: ({ key, span, value }) => {
    const rule = ruleText(value.code, language);
    return (
      <>
        <p class="message">
          <b>{messageIn(value, language)}</b>
        </p>
        <p>
          <a href={readLink(stored, span, key)}>
            <Evidence stored={stored} span={span} tag="mark" />
          </a>
        </p>
        {value.related && value.related.length > 0 && (
          <ul class="related" aria-label={words.findings.related}>
            {value.related.map((related) => (
              <li>
                <a href={readLink(stored, related.span, sentenceAnchor(stored, related.span[0]))}>
                  {`${messageIn(related, language)}${words.colon}`}
                  <Evidence stored={stored} span={related.span} tag="em" />
                </a>
              </li>
            ))}
          </ul>
        )}
        {rule && (
          <div class="rule">
            <p>
              <span class="label">{words.fields.todo}</span>
              {rule.todo}
            </p>
            <details>
              <summary>{words.findings.explain}</summary>
              <p>
                <span class="label">{words.fields.why}</span>
                {rule.why}
              </p>
              <dl class="examples" lang="zh-CN">
                <dt>{words.findings.bad}</dt>
                <dd>
                  <Example text={rule.bad} />
                </dd>
                <dt>{words.findings.good}</dt>
                <dd>
                  <Example text={rule.good} />
                </dd>
              </dl>
            </details>
          </div>
        )}
      </>
    );
  },
});

/** 检查: what the plan's own text gets wrong, the gravest first, each with the words meant. */
export const findingsPage = (c: PageContext, stored: StoredPlan): Promise<Response> => {
  const { words, language } = c.var;
  const { fields, severities } = words;
  const all = [...entriesOfPlan(stored.plan).of('finding')].sort(
    (a, b) => SEVERITIES.indexOf(a.value.severity) - SEVERITIES.indexOf(b.value.severity) || a.span[0] - b.span[0],
  );
  const url = new URL(c.req.url);
  const severity = SEVERITIES.find((one) => one === url.searchParams.get('severity'));
  const rows = severity === undefined ? all : all.filter(({ value }) => value.severity === severity);
  const to = (one: string | undefined): string =>
    withQuery(planLink(stored.id, 'findings'), url.searchParams, { severity: one, code: undefined, page: undefined, at: undefined });
  return renderPage(
    c,
    { title: words.findings.title, plan: stored, view: 'findings' },
    <section class="listing findings">
      <PageHead title={words.findings.title} lede={words.findings.lede}>
        {all.length > 0 && (
          <Tabs
            label={words.findings.counts}
            tabs={[
              { href: to(undefined), label: words.listing.all, count: all.length, current: severity === undefined },
              ...SEVERITIES.map((one) => ({
                href: to(one),
                label: severities[one],
                count: all.filter(({ value }) => value.severity === one).length,
                current: severity === one,
              })),
            ]}
          />
        )}
      </PageHead>
      <List
        words={words}
        url={url}
        spec={{
          caption: words.findings.title,
          rows,
          kept: ['severity'],
          keyOf: ({ key }) => key,
          textOf: ({ value }) => `${value.code} ${value.message}`,
          rowClass: ({ value }) => `v-${value.severity}`,
          empty: [words.findings.empty, words.findings.emptyHelp],
          facets: [
            {
              name: 'code',
              label: fields.code,
              of: ({ value }) => value.code,
              labelOf: (code) => [code, ruleText(code, language)?.title].filter(Boolean).join(' '),
              order: [...new Set(rows.map(({ value }) => value.code))].sort(),
            },
            chapterFacet(stored, words),
          ],
          columns: [
            {
              name: 'severity',
              label: fields.severity,
              as: 'short',
              sort: ({ value }) => SEVERITIES.indexOf(value.severity),
              cell: ({ value }) => (
                <span class={`severity v-${value.severity}`}>
                  <span aria-hidden="true">{SHAPES[value.severity]}</span> {severities[value.severity]}
                </span>
              ),
            },
            findingColumn(stored, words, language),
            {
              name: 'code',
              label: fields.code,
              as: 'short',
              sort: ({ value }) => value.code,
              cell: ({ value }) => <span title={ruleText(value.code, language)?.title}>{value.code}</span>,
            },
            whereColumn(stored, words),
          ],
        }}
      />
    </section>,
  );
};
