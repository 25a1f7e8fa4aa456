import type { PageContext } from '../app-state.ts';
import { planLink } from '../layout/links.ts';
import { renderPage } from '../layout/page.tsx';
import type { Column } from '../listing/data-table.tsx';
import { List, type ListSpec } from '../listing/list.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { entriesOfPlan, type EntryOf } from '../reading/entries.ts';
import { IndicatorLink } from '../reading/fields.tsx';
import type { Words } from '../words/index.ts';
import { chapterFacet, correctionColumn, figureColumns, figureWords, quoteColumn, whereColumn } from './columns.tsx';
import { PageHead, Tabs } from './page-head.tsx';

type TargetRow = EntryOf<'target'>;
type MeasureRow = EntryOf<'measure'>;

const targetList = (stored: StoredPlan, words: Words): ListSpec<TargetRow> => {
  const rows = entriesOfPlan(stored.plan).of('target');
  const { fields, targetKinds, deadlines } = words;
  const deadlineOf = ({ value }: TargetRow): number | undefined => value.deadline ?? value.inheritedDeadline;
  // A plan whose commitments repeat no indicator has no column for it.
  const linked: readonly Column<TargetRow>[] = rows.some(({ value }) => value.indicator !== undefined)
    ? [
        {
          name: 'indicator',
          label: fields.indicator,
          sort: ({ value }) => value.indicator,
          cell: ({ value }) => value.indicator && <IndicatorLink stored={stored} id={value.indicator} />,
        },
      ]
    : [];
  return {
    caption: words.commitments.title,
    rows,
    keyOf: ({ key }) => key,
    textOf: ({ value }) => `${value.subject} ${value.quote} ${figureWords(value)}`,
    empty: [words.commitments.empty, words.commitments.emptyHelp],
    facets: [
      chapterFacet(stored, words),
      {
        name: 'kind',
        label: fields.kind,
        of: ({ value }) => value.kind,
        labelOf: (kind) => targetKinds[kind as keyof typeof targetKinds],
        order: Object.keys(targetKinds),
      },
      { name: 'unit', label: fields.unit, of: ({ value }) => value.unit || undefined, labelOf: (unit) => unit },
      {
        name: 'deadline',
        label: fields.deadline,
        of: (row) => String(deadlineOf(row) ?? 'none'),
        labelOf: (year) => (year === 'none' ? deadlines.none : words.document.year(Number(year))),
        order: [...new Set(rows.map((row) => String(deadlineOf(row) ?? 'none')))].sort(),
      },
    ],
    columns: [
      { name: 'subject', label: fields.subject, as: 'lead', sort: ({ value }) => value.subject, cell: ({ value }) => <b lang="zh-CN">{value.subject}</b> },
      ...figureColumns(words, rows, ({ value }: TargetRow) => value),
      { name: 'kind', label: fields.kind, as: 'short', sort: ({ value }) => targetKinds[value.kind], cell: ({ value }) => targetKinds[value.kind] },
      {
        name: 'deadline',
        label: fields.deadline,
        as: 'short',
        sort: deadlineOf,
        cell: ({ value }) =>
          value.deadline ??
          (value.inheritedDeadline === undefined ? (
            <span class="faint">{deadlines.none}</span>
          ) : (
            <span title={deadlines.inheritedHelp}>{deadlines.inherited(value.inheritedDeadline)}</span>
          )),
      },
      ...linked,
      whereColumn(stored, words),
      quoteColumn(stored, words),
      correctionColumn(stored, words),
    ],
  };
};

const measureList = (stored: StoredPlan, words: Words): ListSpec<MeasureRow> => ({
  caption: words.commitments.tabMeasures,
  rows: entriesOfPlan(stored.plan).of('measure'),
  kept: ['tab'],
  keyOf: ({ key }) => key,
  textOf: ({ value }) => `${value.verbs.join(' ')} ${value.text}`,
  empty: [words.commitments.measuresEmpty, words.commitments.measuresEmptyHelp],
  facets: [chapterFacet(stored, words), { name: 'verb', label: words.fields.verb, of: ({ value }) => value.verbs[0], labelOf: (verb) => verb }],
  columns: [
    { name: 'verbs', label: words.fields.verbs, as: 'short', sort: ({ value }) => value.verbs[0], cell: ({ value }) => value.verbs.slice(0, 3).join('、') },
    quoteColumn(stored, words),
    whereColumn(stored, words),
    correctionColumn(stored, words),
  ],
});

/** 承诺: what the text promises outside the tables, with numbers and, on the second tab, without. */
export const commitmentsPage = (c: PageContext, stored: StoredPlan): Promise<Response> => {
  const { words } = c.var;
  const url = new URL(c.req.url);
  const measures = c.req.query('tab') === 'measures';
  const title = measures ? words.commitments.measuresTitle : words.commitments.title;
  const base = planLink(stored.id, 'commitments');
  return renderPage(
    c,
    { title, plan: stored, view: 'commitments' },
    <section class="listing">
      <PageHead title={title} lede={measures ? words.commitments.measuresLede : words.commitments.lede}>
        <Tabs
          label={words.commitments.title}
          tabs={[
            { href: base, label: words.commitments.tabTargets, count: stored.plan.targets.length, current: !measures },
            { href: `${base}?tab=measures`, label: words.commitments.tabMeasures, count: stored.plan.measures.length, current: measures },
          ]}
        />
      </PageHead>
      {measures ? <List words={words} url={url} spec={measureList(stored, words)} /> : <List words={words} url={url} spec={targetList(stored, words)} />}
    </section>,
  );
};
