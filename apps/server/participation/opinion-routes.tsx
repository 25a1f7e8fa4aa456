import { Hono } from 'hono';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import { isWorkday, unitInForce } from '../../../src/delivery/index.ts';
import { may, SYSTEM } from '../../../src/identity/index.ts';
import { opinionId, workdaysAfter } from '../../../src/participation/index.ts';
import { safePath } from '../access/safe-path.ts';
import type { Env, PageContext } from '../app-state.ts';
import { forbiddenPage, onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { withQuery } from '../layout/links.ts';
import { holidaysIn } from '../reports/holiday-choice.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { bodiesOf } from '../whistles/whistle-rows.ts';
import { actionOfDeed, deedDone, deedNotices, OPINION_DEEDS, type DeedGiven, type OpinionDeedName } from './opinion-deed.ts';
import { opinionsXlsx } from './opinion-export.ts';
import { opinionPage } from './opinion-page.tsx';
import { opinionsPage } from './opinions-page.tsx';
import { sentForm, type SentForm } from '../sent-form.ts';
import { opinionsPath } from './participation-path.ts';
import { participationSettings } from './participation-settings.ts';
import { saveSettings, settingsPage } from './settings-page.tsx';
import { statisticsPage } from './statistics-page.tsx';

/** Most opinions that one press handles. */
const TOGETHER = 200;

const givenFor = async ({ delivery, store, context }: Delivery, form: SentForm, row?: Kept<'opinion'>): Promise<DeedGiven> => {
  const program = store.delivery(context.region.code, SYSTEM);
  const plan = context.plan.id;
  const number = form.field('into') || form.field('number').trim();
  const [units, { settings }, { holidays }, into, merged] = await Promise.all([
    unitsOf(delivery),
    participationSettings(program),
    holidaysIn(program),
    number === '' ? undefined : program.get('opinion', opinionId(plan, number)),
    row === undefined ? [] : program.list('opinion', { plan, states: ['merged'] }),
  ]);
  const bodies = bodiesOf(units);
  return {
    field: form.field,
    isUnit: (id) => id !== '' && unitInForce(bodies, id) === id,
    ...(into === undefined ? {} : { into: into.body }),
    holders: merged.filter(({ body }) => body.mergedInto === row?.body.number).length,
    due: workdaysAfter(context.today, settings.dueWorkdays, (day) => isWorkday(day, holidays)),
  };
};

type OnOpinion = (c: PageContext, given: Delivery, row: Kept<'opinion'>) => Promise<Response>;

const onOpinion = (handler: OnOpinion) =>
  onDelivery('opinion.read', async (c, given) => {
    const row = await given.delivery.get('opinion', c.req.param('id') ?? '');
    return row === undefined || row.body.plan !== given.context.plan.id ? notFound(c) : handler(c, given, row);
  });

const doDeed: OnOpinion = async (c, given, row) => {
  const { store, context, delivery, actor } = given;
  const name = c.req.param('deed') as OpinionDeedName;
  const action = actionOfDeed(name);
  const units = row.body.unit === undefined ? [] : [row.body.unit];
  if (!may(actor, action, { region: context.region.code, units })) return forbiddenPage(c);
  const form = await sentForm(c);
  const outcome = deedDone(row.body, name, await givenFor(given, form, row), { actor, at: c.var.state.clock() });
  if (outcome.refused !== undefined) {
    const fields = Object.fromEntries(['text', 'reason', 'number'].map((field) => [field, form.field(field)]));
    return opinionPage(c, given, row, { deed: name, fault: outcome.refused, fields });
  }
  // What the form showed is what its reader has seen: an opinion that moved on since refuses the deed.
  const version = /^\d+$/.test(form.field('version')) ? Number(form.field('version')) : row.version;
  const reason = form.field('reason').trim();
  const changes: RecordChange[] = [
    { kind: 'opinion', id: row.id, version, body: outcome.ok },
    ...deedNotices(store, context, row.id, name, outcome.ok, { reason, byUnit: actor.unit !== undefined }),
  ];
  await delivery.change({ action, changes, ...(reason === '' ? {} : { reason }) });
  return c.redirect(opinionsPath(context, encodeURIComponent(row.id)), 303);
};

/** The same deed on many: what it cannot be done to is left as it is, and the number that it was done to is told. */
const bulk = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { store, context, delivery, actor } = given;
  const form = await sentForm(c);
  const name = (['assign', 'hide', 'publish'] as const).find((one) => one === form.field('deed'));
  const next = safePath(form.field('next'), opinionsPath(context));
  const ids = [...new Set(form.all('id'))].slice(0, TOGETHER);
  if (name === undefined || ids.length === 0) return c.redirect(next, 303);
  const [around, rows] = await Promise.all([givenFor(given, form), delivery.list('opinion', { ids })]);
  const deed = { actor, at: c.var.state.clock() };
  const reason = form.field('reason').trim();
  const changes = rows
    .filter(({ body }) => body.plan === context.plan.id)
    .flatMap(({ id, version, body }): RecordChange[] => {
      const outcome = deedDone(body, name, around, deed);
      if (outcome.refused !== undefined) return [];
      const notices = deedNotices(store, context, id, name, outcome.ok, { reason, byUnit: false });
      return [{ kind: 'opinion', id, version, body: outcome.ok }, ...notices];
    });
  const done = changes.filter(({ kind }) => kind === 'opinion').length;
  if (done > 0) await delivery.change({ action: 'opinion.moderate', changes, ...(name === 'hide' ? { reason } : {}) });
  const [path, query] = next.split('?') as [string, string | undefined];
  return c.redirect(withQuery(path, new URLSearchParams(query), { done: String(done) }), 303);
};

/** Handling opinions, under `/regions/:region/:plan/opinions`. */
export const opinionRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/opinions';
  app.get(under, onDelivery('opinion.read', opinionsPage));
  app.post(`${under}/bulk`, onDelivery('opinion.moderate', bulk));
  app.get(`${under}/statistics`, onDelivery('opinion.read', statisticsPage));
  app.get(`${under}/export.xlsx`, onDelivery('opinion.read', opinionsXlsx));
  app.get(
    `${under}/settings`,
    onDelivery('preference.edit', (c, given) => settingsPage(c, given)),
  );
  app.post(`${under}/settings`, onDelivery('preference.edit', saveSettings));
  app.get(
    `${under}/:id`,
    onOpinion((c, given, row) => opinionPage(c, given, row)),
  );
  app.post(`${under}/:id/:deed{${OPINION_DEEDS.join('|')}}`, onOpinion(doDeed));
  return app;
};
