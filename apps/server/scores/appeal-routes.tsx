import { Hono } from 'hono';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import type { Notice } from '../../../src/delivery/index.ts';
import { decidedAppeal, filedAppeal, withdrawnAppeal, type Appeal } from '../../../src/evaluation/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { forbiddenPage, onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { frozenFileOf } from '../evaluations/frozen-file.ts';
import { attachment } from '../export/attachment.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { keepFiles } from '../whistles/whistle-files.ts';
import { nameIn } from '../whistles/whistle-rows.ts';
import { appealForm } from './appeal-form.tsx';
import { appealPage, judgesFor } from './appeal-page.tsx';
import { appealsPage } from './appeals-page.tsx';
import { sentForm } from '../sent-form.ts';
import { appealPath } from './score-path.ts';
import { scoreWords } from './words/index.ts';

type OnAppeal = (c: PageContext, given: Delivery, row: Kept<'appeal'>) => Response | Promise<Response>;

const onAppeal = (action: 'appeal.read' | 'appeal.file' | 'appeal.decide', handler: OnAppeal) =>
  onDelivery(action, async (c, given) => {
    const row = await given.delivery.get('appeal', c.req.param('id') ?? '');
    return row === undefined || row.body.plan !== given.context.plan.id ? notFound(c) : handler(c, given, row);
  });

const noticeOf = ({ store, context }: Delivery, id: string, to: Notice['to'], said: Notice['said'], level: Notice['level']): RecordChange => ({
  kind: 'notice',
  id: store.newId(),
  version: null,
  body: { plan: context.plan.id, to, said, about: { kind: 'appeal', ref: id, href: appealPath(context, id) }, level },
});

const fileAppeal = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { store, context, delivery, actor } = given;
  const { language } = c.var;
  const region = context.region.code;
  const form = await sentForm(c);
  const { unit } = actor;
  if (unit === undefined) return forbiddenPage(c);
  const [evaluationId = '', item = ''] = form.field('row').split(' ');
  const evaluation = evaluationId === '' ? undefined : await delivery.get('evaluation', evaluationId);
  const frozen = evaluation === undefined ? undefined : await frozenFileOf(store, region, evaluation.body);
  const fail = (fault: string) => appealForm(c, given, { fields: form.fields, fault });
  if (evaluation === undefined || frozen === undefined || evaluation.body.plan !== context.plan.id) return fail(scoreWords(language).appeal.none);
  const earlier = await delivery.list('appeal', { plan: context.plan.id, about: [evaluationId] });
  const fileGiven = { id: evaluationId, evaluation: evaluation.body, frozen, unit, item, text: form.field('text'), earlier: earlier.map(({ body }) => body) };
  const latest = evaluation.body.scores?.at(-1);
  const first = filedAppeal({ ...fileGiven, ...(latest === undefined ? {} : { score: latest }) }, c.var.state.clock(), actor.name);
  if (first.refused !== undefined) return fail(first.refused[language]);
  const files = await keepFiles(store, region, form.files('files'));
  if (files.refused !== undefined) return fail(files.refused[language]);
  const kept = files.ok.map(({ sha256, name, type }) => ({ sha256, name, type: type ?? 'application/octet-stream' }));
  const body: Appeal = { ...first.ok, ...(kept.length === 0 ? {} : { files: kept }) };
  const id = given.newId();
  const name = nameIn(await unitsOf(delivery))(unit);
  const [zh, en] = (['zh', 'en'] as const).map((each) => scoreWords(each).appeal.noticeFiled(name, body.name ?? item, body.due));
  await delivery.change({
    action: 'appeal.file',
    changes: [
      { kind: 'appeal', id, version: null, body },
      ...(['leader', 'planner'] as const).map((role) => noticeOf(given, id, { role }, { zh: zh!, en: en! }, 'yellow')),
    ],
  });
  return c.redirect(appealPath(context, id), 303);
};

const decideAppeal: OnAppeal = async (c, given, row) => {
  const { context, delivery, actor } = given;
  const { language } = c.var;
  const form = await sentForm(c);
  const fail = (fault: string) => appealPage(c, given, row, { fault, fields: form.fields });
  const result = form.field('result');
  const outcome = decidedAppeal(
    row.body,
    { upheld: result === 'uphold', text: form.field('text'), document: form.field('document').slice(0, 200) },
    actor,
    c.var.state.clock(),
    await judgesFor(given, row),
  );
  if (outcome.refused !== undefined) return fail(outcome.refused[language]);
  if (result !== 'uphold' && result !== 'dismiss') return fail(scoreWords(language).appeal.result);
  const { state, decision, name, item, unit } = outcome.ok;
  const [zh, en] = (['zh', 'en'] as const).map((each) => {
    const words = scoreWords(each);
    return words.appeal.noticeDecided(name ?? item, words.appealStates[state]);
  });
  await delivery.change({
    action: 'appeal.decide',
    changes: [
      { kind: 'appeal', id: row.id, version: form.version(row.version), body: outcome.ok },
      noticeOf(given, row.id, { unit }, { zh: zh!, en: en! }, 'info'),
      ...(state === 'upheld' ? [noticeOf(given, row.id, { role: 'planner' }, { zh: zh!, en: en! }, 'yellow')] : []),
    ],
    ...(decision?.document === undefined ? {} : { document: decision.document }),
  });
  return c.redirect(appealPath(context, row.id), 303);
};

const withdrawAppeal: OnAppeal = async (c, given, row) => {
  const form = await sentForm(c);
  const outcome = withdrawnAppeal(row.body, given.actor);
  if (outcome.refused !== undefined) return appealPage(c, given, row, { fault: outcome.refused[c.var.language], fields: form.fields });
  await given.delivery.change({ action: 'appeal.file', changes: [{ kind: 'appeal', id: row.id, version: form.version(row.version), body: outcome.ok }] });
  return c.redirect(appealPath(given.context, row.id), 303);
};

const fileOf: OnAppeal = async (c, { store, context }, { body }) => {
  const named = (body.files ?? []).find(({ sha256 }) => sha256 === c.req.param('sha256'));
  const file = named === undefined ? undefined : await store.attachment(context.region.code, named.sha256);
  return named === undefined || file === undefined ? notFound(c) : c.body(new Uint8Array(file.bytes), 200, attachment(named.name, named.type));
};

export const appealRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/appeals';
  app.get(under, onDelivery('appeal.read', appealsPage));
  app.post(under, onDelivery('appeal.file', fileAppeal));
  app.get(
    `${under}/new`,
    onDelivery('appeal.file', (c, given) => appealForm(c, given)),
  );
  app.get(
    `${under}/:id`,
    onAppeal('appeal.read', (c, given, row) => appealPage(c, given, row)),
  );
  app.get(`${under}/:id/files/:sha256`, onAppeal('appeal.read', fileOf));
  app.post(`${under}/:id/decide`, onAppeal('appeal.decide', decideAppeal));
  app.post(`${under}/:id/withdraw`, onAppeal('appeal.file', withdrawAppeal));
  return app;
};
