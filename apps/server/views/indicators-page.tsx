import type { Child } from 'hono/jsx';
import type { Table, Tree } from '../../../src/syntax/index.ts';
import { overlaps } from '../../../src/basis/index.ts';
import type { PageContext } from '../app-state.ts';
import { PAGE_ROWS, readLink } from '../layout/entry-links.ts';
import { planLink } from '../layout/links.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { ListQuery } from '../listing/arrange.ts';
import { Paging } from '../listing/data-table.tsx';
import { List, type ListSpec } from '../listing/list.tsx';
import { askedPage, pagesBySize } from '../listing/pages-by-size.ts';
import type { StoredPlan } from '../plan-store.ts';
import { entriesOfPlan, type EntryOf } from '../reading/entries.ts';
import { ColumnFigure, decimals } from '../reading/figure.tsx';
import { PrintedTable } from '../reading/table-block.tsx';
import type { Words } from '../words/index.ts';
import { PageHead, Tabs } from './page-head.tsx';

type Row = EntryOf<'indicator'>;
type Cell = NonNullable<Row['value']['baseline']>;

const tablesIn = (blocks: Tree['blocks']): Table[] =>
  blocks.flatMap((block) => (block.type === 'table' ? [block] : block.type === 'box' ? tablesIn(block.blocks) : []));

const toSentence = (stored: StoredPlan, words: Words, row: Row | undefined): Child =>
  row && (
    <a href={readLink(stored, row.span, row.key)} title={row.value.name}>
      {words.reading.inText}
    </a>
  );

/** Whether an indicator was read from the table. */
const isOfIndicators = (stored: StoredPlan, { span }: Table): boolean =>
  entriesOfPlan(stored.plan)
    .within(span)
    .some(({ kind }) => kind === 'indicator');

const OfficialTables = ({ stored, words, url }: { stored: StoredPlan; words: Words; url: URL }): Child => {
  const entries = entriesOfPlan(stored.plan);
  const tables = tablesIn(stored.compiled.tree.blocks).filter((table) => isOfIndicators(stored, table));
  const covered = new Set(tables.flatMap(({ span }) => entries.within(span).filter(({ kind }) => kind === 'indicator')));
  const { page: asked, at } = ListQuery.parse(Object.fromEntries(url.searchParams));
  const pages = pagesBySize(
    tables.map(({ rows }) => rows.length),
    PAGE_ROWS,
  );
  const aimed = at === undefined ? undefined : entries.byKey.get(at);
  const page = askedPage(pages, asked, aimed === undefined ? -1 : tables.findIndex(({ span }) => overlaps(span, aimed.span)));
  return (
    <>
      {tables.slice(...pages[page - 1]!).map((table) => (
        <section class="official" lang="zh-CN">
          <PrintedTable
            stored={stored}
            words={words}
            table={table}
            anchors={false}
            rowEnd={(key) => toSentence(stored, words, key === undefined ? undefined : (entries.byKey.get(key) as Row | undefined))}
          />
        </section>
      ))}
      <Paging words={words} url={url} arranged={{ page, pages: pages.length }} />
      {covered.size < entries.of('indicator').length && (
        <p class="remark">
          {words.indicators.noTable} <a href={`${planLink(stored.id, 'indicators')}?tab=data`}>{words.indicators.asData}</a>
        </p>
      )}
    </>
  );
};

const dataList = (stored: StoredPlan, words: Words): ListSpec<Row> => {
  const rows = entriesOfPlan(stored.plan).of('indicator');
  const { fields, nature, indicatorKinds, comparators } = words;
  const base = ({ value }: Row): Cell | undefined => value.baseline ?? value.actual;
  const natureOf = ({ value }: Row): string | undefined => (value.nature ? nature[value.nature] : value.natureRaw);
  const places = (of: (row: Row) => number | undefined): number => Math.min(4, Math.max(0, ...rows.map((row) => decimals(of(row)))));
  const basePlaces = places((row) => base(row)?.value);
  const targetPlaces = places(({ value }) => value.target?.value);
  const printed = (cell: { value?: number | undefined; raw: string } | undefined, figure: Child): Child =>
    cell === undefined ? '' : cell.value === undefined ? <span class="faint">{cell.raw}</span> : figure;
  return {
    caption: words.indicators.title,
    rows,
    kept: ['tab'],
    keyOf: ({ key }) => key,
    textOf: ({ value }) => `${value.name} ${value.unit ?? ''} ${value.group ?? ''}`,
    empty: [words.indicators.empty, words.indicators.emptyHelp],
    facets: [
      {
        name: 'table',
        label: words.indicators.table(0).replace(/\s*0/, ''),
        of: ({ value }) => String(value.table),
        labelOf: (table) => words.indicators.table(Number(table)),
      },
      { name: 'group', label: fields.group, of: ({ value }) => value.group, labelOf: (group) => group },
      { name: 'nature', label: fields.nature, of: natureOf, labelOf: (value) => value },
      {
        name: 'kind',
        label: fields.kind,
        of: ({ value }) => value.target?.kind,
        labelOf: (kind) => indicatorKinds[kind as keyof typeof indicatorKinds],
        order: Object.keys(indicatorKinds),
      },
    ],
    columns: [
      { name: 'no', label: fields.no, as: 'short', sort: ({ span }) => span[0], cell: ({ value }) => value.no ?? '' },
      {
        name: 'name',
        label: fields.name,
        as: 'lead',
        sort: ({ value }) => value.name,
        cell: (row) => (
          <span class={row.value.parent ? 'under' : undefined}>
            <a lang="zh-CN" href={readLink(stored, row.span, row.key)}>
              {row.value.name}
            </a>
            {row.value.priceBasis && <small> {row.value.priceBasis}</small>}
          </span>
        ),
      },
      { name: 'unit', label: fields.unit, as: 'short', sort: ({ value }) => value.unit, cell: ({ value }) => value.unit ?? '' },
      {
        name: 'baseline',
        label: fields.baselineOrActual,
        as: 'number',
        sort: (row) => base(row)?.value,
        cell: (row) => printed(base(row), <ColumnFigure {...base(row)} places={basePlaces} />),
      },
      { name: 'baseYear', label: fields.year, as: 'short', sort: (row) => base(row)?.year, cell: (row) => base(row)?.year ?? '' },
      {
        name: 'comparator',
        label: fields.comparator,
        as: 'short',
        sort: ({ value }) => value.target?.comparator,
        cell: ({ value }) => value.target?.comparator && comparators[value.target.comparator],
      },
      {
        name: 'target',
        label: fields.target,
        as: 'number',
        sort: ({ value }) => value.target?.value,
        cell: ({ value }) => printed(value.target, <ColumnFigure value={value.target?.value} upper={value.target?.upper} places={targetPlaces} />),
      },
      { name: 'year', label: fields.year, as: 'short', sort: ({ value }) => value.target?.year, cell: ({ value }) => value.target?.year ?? '' },
      {
        name: 'kind',
        label: fields.kind,
        as: 'short',
        sort: ({ value }) => value.target?.kind,
        cell: ({ value }) => value.target && indicatorKinds[value.target.kind],
      },
      {
        name: 'nature',
        label: fields.nature,
        as: 'short',
        sort: natureOf,
        cell: (row) => <span class={row.value.nature === 'binding' ? 'binding' : undefined}>{natureOf(row) ?? ''}</span>,
      },
      { name: 'group', label: fields.group, sort: ({ value }) => value.group, cell: ({ value }) => value.group ?? '' },
    ],
  };
};

/** 指标: the plan's own table as it is printed, and each of its cells as data. */
export const indicatorsPage = (c: PageContext, stored: StoredPlan): Promise<Response> => {
  const { words } = c.var;
  const data = c.req.query('tab') === 'data';
  const base = planLink(stored.id, 'indicators');
  return renderPage(
    c,
    { title: words.indicators.title, plan: stored, view: 'indicators' },
    <section class="listing">
      <PageHead title={words.indicators.title} lede={words.indicators.lede}>
        <Tabs
          label={words.indicators.title}
          tabs={[
            { href: base, label: words.indicators.asTable, current: !data },
            { href: `${base}?tab=data`, label: words.indicators.asData, count: stored.plan.indicators.length, current: data },
          ]}
        />
      </PageHead>
      {stored.plan.indicators.length === 0 ? (
        <EmptyState title={words.indicators.empty} help={words.indicators.emptyHelp} />
      ) : data ? (
        <List words={words} url={new URL(c.req.url)} spec={dataList(stored, words)} />
      ) : (
        <OfficialTables stored={stored} words={words} url={new URL(c.req.url)} />
      )}
    </section>,
  );
};
