import type { Child } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { unitLabel, unitTypes, type Unit } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { csvText } from '../charts/csv-text.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { attachment } from '../export/attachment.ts';
import { renderPage } from '../layout/page.tsx';
import { List, type ListSpec } from '../listing/list.tsx';
import type { RegionContext } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { shownUnit } from './shown-unit.ts';
import { unitsOf } from './unit-choice.tsx';
import { unitsPath } from './unit-path.ts';
import { unitPageWords } from './words/index.ts';

type Row = { readonly id: string; readonly unit: Unit; readonly into?: string; readonly leads: number };

const nameCell = ({ id, unit, into }: Row, context: RegionContext, language: Language): Child => {
  const words = unitPageWords(language);
  return (
    <>
      <a lang="zh-CN" href={unitsPath(context, encodeURIComponent(id))}>
        {unit.name}
      </a>
      {unit.short !== undefined && unit.short !== unit.name && <small class="faint"> {unit.short}</small>}
      {unit.ended !== undefined && <p class="faint">{words.endedOn(unit.ended.date, into ?? unit.ended.unit, unit.ended.document)}</p>}
      {(unit.formerNames ?? []).map(({ name, until }) => (
        <p class="faint">{words.formerly(name, until)}</p>
      ))}
    </>
  );
};

const TYPES = Object.keys(unitTypes) as readonly Unit['type'][];

const listOf = (context: RegionContext, rows: readonly Row[], language: Language, mayEdit: boolean): ListSpec<Row> => {
  const words = unitPageWords(language);
  const { columns } = words;
  return {
    caption: words.title,
    rows,
    keyOf: ({ id }) => id,
    textOf: ({ unit }) => [unit.name, unit.short, ...(unit.aliases ?? []), unit.creditCode, unit.division, unit.contact?.person].filter(Boolean).join(' '),
    empty: [words.empty, words.emptyHelp],
    rowClass: ({ unit }) => (unit.ended === undefined ? undefined : 'over'),
    facets: [
      { name: 'type', label: words.filters.type, of: ({ unit }) => unit.type, labelOf: (type) => unitTypes[type as Unit['type']][language], order: TYPES },
      {
        name: 'state',
        label: words.filters.state,
        of: ({ unit }) => (unit.ended === undefined ? 'active' : 'ended'),
        labelOf: (state) => words.states[state as 'active'],
        order: ['active', 'ended'],
      },
    ],
    columns: [
      { name: 'name', label: columns.name, as: 'lead', sort: ({ unit }) => unit.name, cell: (row) => nameCell(row, context, language) },
      { name: 'type', label: columns.type, as: 'short', sort: ({ unit }) => TYPES.indexOf(unit.type), cell: ({ unit }) => unitTypes[unit.type][language] },
      {
        name: 'code',
        label: columns.code,
        as: 'short',
        sort: ({ unit }) => unit.creditCode ?? unit.division,
        cell: ({ unit }) => <span class="figure">{unit.creditCode ?? unit.division ?? ''}</span>,
      },
      { name: 'leads', label: columns.leads, as: 'number', sort: ({ leads }) => leads, cell: ({ leads }) => <span class="figure">{leads}</span> },
      { name: 'person', label: columns.person, cell: ({ unit: { contact } }) => [contact?.person, contact?.phone].filter(Boolean).join(' ') },
      { name: 'approver', label: columns.approver, cell: ({ unit }) => unit.approver?.person ?? '' },
      { name: 'source', label: columns.source, as: 'wide', cell: ({ unit }) => <span class="unit-source">{unit.source ?? ''}</span> },
      ...(mayEdit
        ? [
            {
              name: 'edit',
              label: words.edit,
              as: 'act' as const,
              cell: ({ id }: Row): Child => <a href={unitsPath(context, `${encodeURIComponent(id)}/edit`)}>{words.edit}</a>,
            },
          ]
        : []),
    ],
  };
};

const toldOf = (c: PageContext): string | undefined => {
  const words = unitPageWords(c.var.language);
  const count = (name: string): number | undefined => (/^\d{1,6}$/.test(c.req.query(name) ?? '') ? Number(c.req.query(name)) : undefined);
  const [moved, written] = [count('moved'), count('written')];
  const accounts = count('accounts');
  if (moved !== undefined) return [words.moved(moved), accounts !== undefined && words.accountsLeft(accounts)].filter(Boolean).join(' ');
  if (written !== undefined) return words.importDone(written);
  if (c.req.query('renamed') !== undefined) return words.renamed;
  return c.req.query('saved') === undefined ? undefined : words.saved;
};

/** The catalogue of units (单位名录): those that go on first, each with its codes, persons and what it leads. */
export const unitsPage = async (c: PageContext, { context, delivery, actor }: Delivery): Promise<Response> => {
  const { language } = c.var;
  const words = unitPageWords(language);
  const region = context.region.code;
  const [units, tasks] = await Promise.all([
    unitsOf(delivery),
    may(actor, 'task.read', { region, units: actor.unit === undefined ? [] : [actor.unit] })
      ? delivery.list('task', { plan: context.plan.id, states: ['confirmed', 'issued', 'under_way'] })
      : [],
  ]);
  const leads = new Map<string, number>();
  for (const { body } of tasks) if (body.lead !== undefined) leads.set(body.lead, (leads.get(body.lead) ?? 0) + 1);
  const rows = [...units.values()]
    .map(({ id, body }): Row => {
      const into = body.ended === undefined ? undefined : units.get(body.ended.unit)?.body;
      return { id, unit: shownUnit(body, actor, region), leads: leads.get(id) ?? 0, ...(into === undefined ? {} : { into: unitLabel(into) }) };
    })
    .toSorted(
      (a, b) =>
        Number(a.unit.ended !== undefined) - Number(b.unit.ended !== undefined) ||
        TYPES.indexOf(a.unit.type) - TYPES.indexOf(b.unit.type) ||
        (a.unit.division ?? '').localeCompare(b.unit.division ?? ''),
    );
  const mayEdit = may(actor, 'unit.edit', { region });
  const told = toldOf(c);
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'units' },
    <section class="listing units">
      <PageHead title={words.title} lede={words.lede}>
        <p class="unit-tools">
          {mayEdit && (
            <>
              <a href={unitsPath(context, 'import')}>{words.import}</a>
              <a class="button" href={unitsPath(context, 'new')}>
                {words.add}
              </a>
            </>
          )}
          {rows.length > 0 && (
            <a href={unitsPath(context, 'units.csv')} download>
              {words.csv}
            </a>
          )}
        </p>
      </PageHead>
      {told !== undefined && (
        <p class="told" role="status">
          ✔ {told}
        </p>
      )}
      <List words={c.var.words} url={new URL(c.req.url)} spec={listOf(context, rows, language, mayEdit)} />
    </section>,
  );
};

const COLUMNS = ['name', 'short', 'kind', 'code', 'division', 'contact', 'phone', 'email', 'approver', 'aliases', 'fields', 'source'] as const;

/** The catalogue as a table that can be read in again: units that go on. */
export const unitsCsv = async (c: PageContext, { context, delivery, actor }: Delivery): Promise<Response> => {
  const words = unitPageWords(c.var.language);
  const units = [...(await unitsOf(delivery)).values()].filter(({ body }: Kept<'unit'>) => body.ended === undefined);
  const rows = units
    .map(({ body: unit }) => shownUnit(unit, actor, context.region.code))
    .map((body) => [
      body.name,
      body.short,
      unitTypes[body.type].zh,
      body.creditCode ?? body.division,
      body.creditCode === undefined ? undefined : body.division,
      body.contact?.person,
      body.contact?.phone,
      body.contact?.email,
      body.approver?.person,
      body.aliases?.join('、'),
      body.fields?.join('、'),
      body.source,
    ]);
  const name = [context.region.name, words.csvName, ...(context.region.simulated ? [words.simulated] : [])].join('-');
  return c.body(csvText(COLUMNS, rows), 200, attachment(`${name}.csv`, 'text/csv; charset=utf-8; header=present'));
};
