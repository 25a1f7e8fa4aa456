import type { Child } from 'hono/jsx';
import { stepSentence, warningSentence, warningWords, type WarningLevel } from '../../../src/monitoring/index.ts';
import type { PageContext } from '../app-state.ts';
import { itemPath, viewPath } from '../cockpit/addresses.ts';
import { withQuery } from '../layout/links.ts';
import { renderPage } from '../layout/page.tsx';
import { List, type ListSpec } from '../listing/list.tsx';
import type { RegionContext } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { Light } from './light.tsx';
import { daysOpen, warnedOf, type Warned } from './region-warnings.ts';
import { WarningTabs } from './warning-tabs.tsx';
import { warningPageWords } from './words/index.ts';

const ruleName = (rule: string, language: Language): string => warningWords(language).rules[rule] ?? rule;

const isOpen = ({ warning }: Warned): boolean => warning.closed === undefined;

/** Why it is open or how it ended, and every step with the numbers of its day. */
const whyCell = ({ warning, item }: Warned, language: Language): Child => {
  const words = warningPageWords(language);
  return (
    <>
      {warning.closed !== undefined && `${stepSentence(item, warning.steps[0]!, language)} `}
      {warningSentence(item, warning, language)}
      <details class="warning-steps">
        <summary>{words.steps(warning.steps.length + (warning.closed === undefined ? 0 : 1))}</summary>
        <ol>
          {warning.steps.map((step) => (
            <li>
              <time datetime={step.day}>{step.day}</time> <Light language={language} level={step.level} /> {stepSentence(item, step, language)}
            </li>
          ))}
          {warning.closed !== undefined && (
            <li>
              <time datetime={warning.closed}>{warning.closed}</time> {warningSentence(item, warning, language)}
            </li>
          )}
        </ol>
      </details>
    </>
  );
};

const listOf = (context: RegionContext, rows: readonly Warned[], language: Language): ListSpec<Warned> => {
  const words = warningPageWords(language);
  const { columns, lights, states, lists, natures } = words;
  const today = context.moment.known;
  return {
    caption: words.title,
    rows,
    kept: ['day', 'known'],
    keyOf: ({ warning }) => `${warning.item}-${warning.rule}-${warning.opened}`,
    textOf: ({ warning, item }) => [item.no, item.name, item.group, item.owner, ruleName(warning.rule, language)].filter(Boolean).join(' '),
    empty: [words.empty, words.emptyHelp],
    rowClass: (row) => (isOpen(row) ? undefined : 'over'),
    facets: [
      {
        name: 'state',
        label: columns.state,
        of: (row) => (isOpen(row) ? 'open' : 'closed'),
        labelOf: (value) => states[value as keyof typeof states],
        order: ['open', 'closed'],
      },
      { name: 'light', label: columns.light, of: ({ warning }) => warning.level, labelOf: (value) => lights[value as WarningLevel], order: ['red', 'yellow'] },
      { name: 'rule', label: columns.rule, of: ({ warning }) => warning.rule, labelOf: (value) => ruleName(value, language) },
      { name: 'list', label: columns.list, of: ({ item }) => item.list, labelOf: (value) => lists[value as keyof typeof lists] },
      { name: 'nature', label: columns.nature, of: ({ item }) => item.nature ?? 'none', labelOf: (value) => natures[value as keyof typeof natures] },
      { name: 'owner', label: columns.owner, of: ({ item }) => item.owner ?? words.unassigned, labelOf: (value) => value },
    ],
    columns: [
      {
        name: 'light',
        label: columns.light,
        as: 'short',
        sort: (row) => (isOpen(row) ? 0 : 2) + (row.warning.level === 'red' ? 0 : 1),
        cell: (row) => <Light language={language} level={row.warning.level} over={!isOpen(row)} />,
      },
      { name: 'no', label: columns.no, as: 'short', sort: ({ position }) => position, cell: ({ item }) => item.no ?? '' },
      {
        name: 'item',
        label: columns.item,
        as: 'lead',
        sort: ({ item }) => item.name,
        cell: ({ item }) => (
          <>
            <a lang="zh-CN" href={itemPath(context, item.id)}>
              {item.name}
            </a>
            {item.nature === 'binding' && <span class="binding-tag">{words.binding}</span>}
          </>
        ),
      },
      { name: 'rule', label: columns.rule, as: 'short', sort: ({ warning }) => warning.rule, cell: ({ warning }) => ruleName(warning.rule, language) },
      {
        name: 'opened',
        label: columns.opened,
        as: 'short',
        sort: ({ warning }) => warning.opened,
        cell: ({ warning }) => <span class="figure">{warning.opened}</span>,
      },
      {
        name: 'closed',
        label: columns.closed,
        as: 'short',
        sort: ({ warning }) => warning.closed,
        cell: ({ warning }) => (warning.closed === undefined ? '' : <span class="figure">{warning.closed}</span>),
      },
      {
        name: 'days',
        label: columns.days,
        as: 'number',
        sort: ({ warning }) => daysOpen(warning, today),
        cell: ({ warning }) => <span class="figure">{daysOpen(warning, today)}</span>,
      },
      { name: 'why', label: columns.why, as: 'wide', cell: (row) => whyCell(row, language) },
    ],
  };
};

/** How many items have a red light, how many a yellow one and no red: indicators and commitments apart. */
const Counts = ({ context, rows, language }: { context: RegionContext; rows: readonly Warned[]; language: Language }): Child => {
  const words = warningPageWords(language);
  const open = rows.filter(isOpen);
  const [path, query] = viewPath(context, 'warnings').split('?');
  if (open.length === 0) return rows.length === 0 ? null : <p class="warning-none">{words.none}</p>;
  return (['indicator', 'commitment'] as const).map((list) => {
    const own = open.filter(({ item }) => item.list === list);
    const red = new Set(own.filter(({ warning }) => warning.level === 'red').map(({ item }) => item.id));
    const yellow = new Set(own.filter(({ item }) => !red.has(item.id)).map(({ item }) => item.id));
    const link = (light: WarningLevel): string => withQuery(path!, new URLSearchParams(query), { list, state: 'open', light });
    return own.length === 0 ? null : (
      <div class="tally">
        <span class="what">{words.lists[list]}</span>
        {([red, yellow] as const).map((items, i) => {
          const level = i === 0 ? 'red' : 'yellow';
          return (
            <a href={link(level)}>
              <Light language={language} level={level} />
              <b class="figure">{words.items(items.size)}</b>
            </a>
          );
        })}
      </div>
    );
  });
};

/** 预警: what warned, open first, each with its steps, numbers and days. */
export const warningsPage = (c: PageContext, context: RegionContext): Promise<Response> => {
  const { language } = c.var;
  const words = warningPageWords(language);
  const rows = warnedOf(context);
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'warnings' },
    <section class="listing warnings">
      <PageHead title={words.title} lede={words.lede}>
        <WarningTabs language={language} context={context} actor={c.var.actor} view="warnings" />
      </PageHead>
      <Counts context={context} rows={rows} language={language} />
      <List words={c.var.words} url={new URL(c.req.url)} spec={listOf(context, rows, language)} />
      {rows.length > 0 && (
        <p class="export-links">
          {words.export}
          <a href={viewPath(context, 'warnings/export.csv')} download>
            {words.csv}
          </a>
        </p>
      )}
    </section>,
  );
};
