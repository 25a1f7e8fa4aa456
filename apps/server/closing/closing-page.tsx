import type { Child } from 'hono/jsx';
import { closingSentence, closingWords, type ClosedRow } from '../../../src/monitoring/index.ts';
import type { PageContext } from '../app-state.ts';
import { textPath, viewPath } from '../cockpit/addresses.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { withQuery } from '../layout/links.ts';
import { List, type ListSpec } from '../listing/list.tsx';
import type { RegionContext } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { closedRowsOf, countsOf, headRows, VERDICTS, yearsOf } from './closed-rows.ts';
import { VerdictMark } from './verdict-mark.tsx';
import { closingPageWords } from './words/index.ts';

/** A cell as printed, on one line. */
const printed = (cell: ClosedRow['target'] | ClosedRow['actual']): string => cell?.raw.replace(/\s+/g, '') ?? '';

const whyCell = (context: RegionContext, row: ClosedRow, language: Language): Child => {
  const words = closingPageWords(language);
  return (
    <>
      {closingSentence(row, language)}
      {row.note && (
        <details class="note-words">
          <summary>{words.noteFrom}</summary>
          <q lang="zh-CN">{context.plan.text.slice(...row.note.span).trim()}</q>
        </details>
      )}
    </>
  );
};

const listOf = (context: RegionContext, rows: readonly ClosedRow[], language: Language): ListSpec<ClosedRow> => {
  const words = closingPageWords(language);
  const { columns, natures } = words;
  const { verdicts } = closingWords(language);
  return {
    caption: words.title,
    rows,
    keyOf: ({ id }) => id,
    textOf: (row) => `${row.no ?? ''} ${row.name} ${row.group ?? ''} ${closingSentence(row, language)}`,
    empty: [words.empty, words.emptyHelp],
    facets: [
      { name: 'verdict', label: columns.verdict, of: ({ verdict }) => verdict, labelOf: (value) => verdicts[value as ClosedRow['verdict']], order: VERDICTS },
      { name: 'nature', label: columns.nature, of: ({ nature }) => nature, labelOf: (value) => natures[value as keyof typeof natures] },
      { name: 'group', label: columns.group, of: ({ group }) => group ?? words.noGroup, labelOf: (value) => value },
    ],
    rowClass: ({ verdict }) => `v-${verdict}`,
    columns: [
      { name: 'no', label: columns.no, as: 'short', sort: ({ span }) => span[0], cell: ({ no }) => no ?? '' },
      {
        name: 'name',
        label: columns.name,
        as: 'lead',
        sort: ({ name }) => name,
        cell: ({ id, name, parent, nature }) => (
          <>
            <a lang="zh-CN" class={parent === undefined ? undefined : 'under'} href={textPath(context, id)} title={words.toRow}>
              {name}
            </a>
            {nature === 'binding' && <span class="binding-tag">{words.binding}</span>}
          </>
        ),
      },
      {
        name: 'verdict',
        label: columns.verdict,
        as: 'short',
        sort: ({ verdict }) => VERDICTS.indexOf(verdict),
        cell: ({ verdict }) => <VerdictMark language={language} verdict={verdict} />,
      },
      { name: 'target', label: columns.target, as: 'number', cell: ({ target }) => <span lang="zh-CN">{printed(target)}</span> },
      { name: 'result', label: columns.result, as: 'number', cell: ({ actual }) => <span lang="zh-CN">{printed(actual)}</span> },
      { name: 'unit', label: columns.unit, as: 'short', cell: ({ unit }) => <span lang="zh-CN">{unit ?? ''}</span> },
      { name: 'reason', label: columns.reason, as: 'wide', cell: (row) => whyCell(context, row, language) },
    ],
  };
};

const Counts = ({ context, rows, language }: { context: RegionContext; rows: readonly ClosedRow[]; language: Language }): Child => {
  const words = closingPageWords(language);
  const counts = countsOf(rows);
  const heads = headRows(rows);
  const at = viewPath(context, 'closing');
  const [path, query] = at.split('?');
  return (
    <>
      <div class="tally">
        <span class="what">{words.counts}</span>
        {(['reached', 'missed', 'cancelled', 'not_assessable'] as const).map((verdict) => (
          <a href={withQuery(path!, new URLSearchParams(query), { verdict })} title={words.of(counts[verdict], heads.length)}>
            <VerdictMark language={language} verdict={verdict} />
            <b class="figure">{counts[verdict]}</b>
          </a>
        ))}
      </div>
      <p class="closing-sum">
        {words.bindingMissed(heads.filter(({ nature, verdict }) => nature === 'binding' && verdict === 'missed').length)}
        {rows.length > heads.length && words.parts(rows.length - heads.length)}
      </p>
    </>
  );
};

/** 上期收官: the table of results of the plan before, judged row by row as a final assessment. */
export const closingPage = (c: PageContext, context: RegionContext): Promise<Response> => {
  const { language } = c.var;
  const words = closingPageWords(language);
  const rows = closedRowsOf(context.plan);
  const { from, to } = yearsOf(context.plan, rows);
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'closing' },
    <section class="listing closing">
      <PageHead title={words.title} lede={words.lede(from, to)}>
        {rows.length > 0 && (
          <p class="export-links">
            {words.export}
            <a href={viewPath(context, 'closing/export.csv')} download>
              {words.csv}
            </a>
          </p>
        )}
      </PageHead>
      {rows.length === 0 ? (
        <EmptyState title={words.empty} help={words.emptyHelp} />
      ) : (
        <>
          <Counts context={context} rows={rows} language={language} />
          <List words={c.var.words} url={new URL(c.req.url)} spec={{ ...listOf(context, rows, language), kept: ['day', 'known'] }} />
          <details class="rule-words">
            <summary>{words.rule}</summary>
            <ul>
              {words.rules.map((rule) => (
                <li>{rule}</li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>,
  );
};
