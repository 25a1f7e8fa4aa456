import { Hono } from 'hono';
import type { Outcome } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import {
  checkedScheme,
  draftedScheme,
  editedScheme,
  issuedScheme,
  mappingColumns,
  mappingOfTable,
  nextEdition,
  retiredScheme,
  schemeRefusals,
  type Scheme,
} from '../../../src/evaluation/index.ts';
import { readWordTable } from '../../../src/intake/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { attachment } from '../export/attachment.ts';
import { pointsPage } from './points-page.tsx';
import { schemeEditor } from './scheme-editor.tsx';
import { draftOf, fieldsOfScheme, mappingFields, schemeGiven, schemeNames, withBounds, withEqualWeights, type SchemeDraft } from './scheme-fields.ts';
import { schemePage } from './scheme-page.tsx';
import { lineOf, schemesPage } from './schemes-page.tsx';
import { sentForm, type SentForm } from '../sent-form.ts';
import { schemePath } from './score-path.ts';
import { scoreWords } from './words/index.ts';

const MB = 10;

type OnScheme = (c: PageContext, given: Delivery, row: Kept<'scheme'>) => Response | Promise<Response>;

const onScheme = (action: 'scheme.read' | 'scheme.edit', handler: OnScheme) =>
  onDelivery(action, async (c, given) => {
    const row = await given.delivery.get('scheme', c.req.param('id') ?? '');
    return row === undefined || row.body.plan !== given.context.plan.id ? notFound(c) : handler(c, given, row);
  });

const askedDraft = ({ field, fields }: SentForm): SchemeDraft =>
  draftOf({ method: field('method'), finds: field('finds'), objects: field('objects'), mapped: field('mapped') }, fields);

/** A button that fills in fields, and keeps nothing. */
const filled = (draft: SchemeDraft, how: string, { context }: Delivery): SchemeDraft | undefined => {
  if (how === 'equal') return withEqualWeights(draft, context);
  if (how === 'bounds') return withBounds(draft, context);
  return how === 'rows' ? draft : undefined;
};

const newScheme = (c: PageContext, given: Delivery): Response | Promise<Response> => {
  const at = (name: string): string => c.req.query(name) ?? '';
  return schemeEditor(c, given, { draft: draftOf({ method: at('method'), finds: at('finds'), objects: at('objects'), mapped: at('mapped') }) });
};

const makeScheme = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery } = given;
  const form = await sentForm(c);
  const draft = askedDraft(form);
  const fresh = filled(draft, form.field('fill'), given);
  if (fresh !== undefined) return schemeEditor(c, given, { draft: fresh });
  const checked = checkedScheme(schemeGiven(context.plan.id, draft, form, context.items), schemeNames(context));
  if (checked.refused !== undefined) return schemeEditor(c, given, { draft, fault: checked.refused[c.var.language] });
  const id = given.newId();
  await delivery.change({ action: 'scheme.edit', changes: [{ kind: 'scheme', id, version: null, body: draftedScheme(checked.ok) }] });
  return c.redirect(schemePath(context, id), 303);
};

/** The draft as it is, or as another method would have it. */
const editScheme: OnScheme = (c, given, { id, version, body }) => {
  if (body.state !== 'draft') return c.redirect(schemePath(given.context, id), 303);
  const draft = fieldsOfScheme(body, given.context.items);
  const [method, finds, objects] = [c.req.query('method'), c.req.query('finds') ?? '', c.req.query('objects') ?? draft.objects];
  const shown = method === undefined || draft.isMapped ? draft : draftOf({ method, finds, objects, mapped: '' }, draft.fields);
  return schemeEditor(c, given, { draft: shown, id, version });
};

const saveScheme: OnScheme = async (c, given, row) => {
  const { context, delivery } = given;
  const form = await sentForm(c);
  const draft = askedDraft(form);
  const version = form.version(row.version);
  const shown = { id: row.id, version };
  const fresh = filled(draft, form.field('fill'), given);
  if (fresh !== undefined) return schemeEditor(c, given, { draft: fresh, ...shown });
  const checked = checkedScheme(schemeGiven(context.plan.id, draft, form, context.items), schemeNames(context));
  if (checked.refused !== undefined) return schemeEditor(c, given, { draft, fault: checked.refused[c.var.language], ...shown });
  const outcome = editedScheme(row.body, checked.ok);
  if (outcome.refused !== undefined) return schemePage(c, given, row, outcome.refused[c.var.language]);
  await delivery.change({ action: 'scheme.edit', changes: [{ kind: 'scheme', id: row.id, version, body: outcome.ok }] });
  return c.redirect(schemePath(context, row.id), 303);
};

const stepScheme =
  (step: (scheme: Scheme, c: PageContext, given: Delivery, form: SentForm) => Outcome<Scheme>): OnScheme =>
  async (c, given, row) => {
    const form = await sentForm(c);
    const outcome = step(row.body, c, given, form);
    if (outcome.refused !== undefined) return schemePage(c, given, row, outcome.refused[c.var.language]);
    const document = outcome.ok.issued?.document;
    await given.delivery.change({
      action: 'scheme.edit',
      changes: [{ kind: 'scheme', id: row.id, version: form.version(row.version), body: outcome.ok }],
      ...(document === undefined ? {} : { document }),
    });
    return c.redirect(schemePath(given.context, row.id), 303);
  };

/** The draft of the next edition; where there is one already, that. */
const draftNext: OnScheme = async (c, given, row) => {
  const { context, delivery } = given;
  const line = lineOf(row);
  const editions = (await delivery.list('scheme', { plan: context.plan.id })).filter((each) => lineOf(each) === line);
  const open = editions.find(({ body }) => body.state === 'draft');
  if (open !== undefined) return c.redirect(schemePath(context, open.id, 'edit'), 303);
  const outcome = nextEdition(row.body, line, 1 + Math.max(...editions.map(({ body }) => body.edition)));
  if (outcome.refused !== undefined) return schemePage(c, given, row, outcome.refused[c.var.language]);
  const id = given.newId();
  await delivery.change({ action: 'scheme.edit', changes: [{ kind: 'scheme', id, version: null, body: outcome.ok }] });
  return c.redirect(schemePath(context, id, 'edit'), 303);
};

/** Reads a table of a higher level into the form; nothing is kept. */
const readMapping = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { language } = c.var;
  const words = scoreWords(language).editor;
  const empty = draftOf({ method: 'weighted', finds: '', objects: '', mapped: 'yes' });
  const refuse = (fault: string) => schemeEditor(c, given, { draft: empty, fault });
  const { file } = await c.req.parseBody();
  if (!(file instanceof File) || file.size === 0) return refuse(words.noFile);
  if (file.size > MB * 1024 * 1024) return refuse(words.largeFile(MB));
  const table = await readWordTable(new Uint8Array(await file.arrayBuffer()));
  if (table.refused !== undefined) return refuse(table.refused[language]);
  const { items } = given.context;
  const read = table.sheets.map(({ rows }) => mappingOfTable(rows, items)).find(({ ok }) => ok !== undefined)?.ok;
  if (read === undefined) return refuse(schemeRefusals.noTable[language]);
  return schemeEditor(c, given, {
    draft: { ...empty, fields: mappingFields(read, items) },
    told: words.read(read.length, read.filter(({ item }) => item !== undefined).length),
  });
};

const template = (c: PageContext): Response => {
  const titles = Object.values(mappingColumns).map((column) => column[c.var.language][0]);
  return c.body(`\uFEFF${titles.join(',')}\r\n`, 200, attachment(`${scoreWords(c.var.language).editor.mapping}.csv`, 'text/csv; charset=utf-8'));
};

export const schemeRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/schemes';
  app.get(under, onDelivery('scheme.read', schemesPage));
  app.post(under, onDelivery('scheme.edit', makeScheme));
  app.get(`${under}/new`, onDelivery('scheme.edit', newScheme));
  app.post(`${under}/mapping`, onDelivery('scheme.edit', readMapping));
  app.get(`${under}/mapping.csv`, onDelivery('scheme.edit', template));
  app.get(
    `${under}/:id`,
    onScheme('scheme.read', (c, given, row) => schemePage(c, given, row)),
  );
  app.post(`${under}/:id`, onScheme('scheme.edit', saveScheme));
  app.get(`${under}/:id/edit`, onScheme('scheme.edit', editScheme));
  app.get(`${under}/:id/points`, onScheme('scheme.read', pointsPage));
  app.post(
    `${under}/:id/issue`,
    onScheme(
      'scheme.edit',
      stepScheme((scheme, c, { actor }, { field }) => issuedScheme(scheme, c.var.state.clock(), actor.name, field('document').slice(0, 200))),
    ),
  );
  app.post(`${under}/:id/next`, onScheme('scheme.edit', draftNext));
  app.post(
    `${under}/:id/retire`,
    onScheme(
      'scheme.edit',
      stepScheme((scheme) => retiredScheme(scheme)),
    ),
  );
  return app;
};
