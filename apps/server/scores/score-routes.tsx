import { Hono } from 'hono';
import type { Kept } from '../../../src/database/index.ts';
import { scopeOf } from '../../../src/identity/index.ts';
import { workbookFile } from '../../../src/publication/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { seesOutcome } from '../evaluations/on-evaluation.tsx';
import { publishedFile } from '../evaluations/published-file.ts';
import { attachment } from '../export/attachment.ts';
import { computedScore, scoreChanges } from './score-computing.ts';
import { sentForm } from '../sent-form.ts';
import { scorePage } from './score-page.tsx';
import { scorePath } from './score-path.ts';
import { scoreWorkbook } from './score-workbook.ts';
import { scoresPage } from './scores-page.tsx';
import { scoreWords } from './words/index.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSON_TYPE = 'application/json; charset=utf-8';

type OnScore = (c: PageContext, given: Delivery, row: Kept<'score'>) => Response | Promise<Response>;

/** A handler of one score of the plan; 404 where there is none, or its evaluation is not decided and the actor does not make it. */
const onScore = (handler: OnScore) =>
  onDelivery('score.read', async (c, given) => {
    const row = await given.delivery.get('score', c.req.param('id') ?? '');
    if (row === undefined || row.body.plan !== given.context.plan.id) return notFound(c);
    const evaluation = await given.delivery.get('evaluation', row.body.evaluation);
    return seesOutcome(given.actor, evaluation?.body) ? handler(c, given, row) : notFound(c);
  });

/** The score and the evaluation that it is of, in one change. */
const compute = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery, store, actor } = given;
  const form = await sentForm(c);
  const [evaluation, scheme] = await Promise.all([delivery.get('evaluation', form.field('evaluation')), delivery.get('scheme', form.field('scheme'))]);
  const plan = context.plan.id;
  if (evaluation?.body.plan !== plan || scheme?.body.plan !== plan) return notFound(c);
  const [after, appeal] = await Promise.all([
    form.field('after') === '' ? undefined : delivery.get('score', form.field('after')),
    form.field('appeal') === '' ? undefined : delivery.get('appeal', form.field('appeal')),
  ]);
  const outcome = await computedScore(store, {
    region: context.region.code,
    evaluation,
    scheme,
    at: c.var.state.clock(),
    by: actor.name,
    ...(after?.body.evaluation === evaluation.id ? { after: after.id } : {}),
    ...(appeal?.body.evaluation === evaluation.id && appeal.body.state === 'upheld' ? { appeal: appeal.id } : {}),
  });
  if (outcome.refused !== undefined) return scoresPage(c, given, { fields: form.fields, fault: outcome.refused[c.var.language] });
  const id = given.newId();
  const changes = scoreChanges(evaluation, [{ id, body: outcome.ok }]);
  await delivery.change({ action: 'score.compute', changes, ...(scheme.body.issued?.document === undefined ? {} : { document: scheme.body.issued.document }) });
  return c.redirect(scorePath(context, id), 303);
};

/** A file of the region by its digest, as it was kept. */
const fileOf = async (c: PageContext, { store, context }: Delivery, sha256: string | undefined, name: string): Promise<Response> => {
  const file = sha256 === undefined ? undefined : await store.attachment(context.region.code, sha256);
  return file === undefined ? notFound(c) : c.body(new Uint8Array(file.bytes), 200, attachment(name, JSON_TYPE));
};

/** The frozen file that a score is of, as far as the actor reads what units said. */
const frozenOf = async (c: PageContext, given: Delivery, sha256: string, name: string): Promise<Response> => {
  if (scopeOf(given.actor, 'assessment.read') === 'any') return fileOf(c, given, sha256, name);
  const file = await given.store.attachment(given.context.region.code, sha256);
  const text = file && publishedFile(file.bytes);
  return text === undefined ? notFound(c) : c.body(text, 200, attachment(name, JSON_TYPE));
};

const xlsxOf: OnScore = async (c, { delivery, context }, { body }) => {
  const [scheme, evaluation] = await Promise.all([delivery.get('scheme', body.scheme), delivery.get('evaluation', body.evaluation)]);
  if (scheme === undefined) return notFound(c);
  const words = scoreWords(c.var.language);
  const { name, simulated } = context.region;
  const title = `${name}${simulated && !name.includes(words.simulated.slice(0, 2)) ? ` ${words.simulated}` : ''} ${scheme.body.name}`;
  const facts = [evaluation?.body.title, words.edition(body.edition), words.methods[scheme.body.method], `SHA-256 ${body.frozen}`].filter(Boolean).join(' · ');
  const book = scoreWorkbook({ title, facts, scheme: scheme.body, score: body, ...(simulated ? { mark: words.simulated } : {}) }, c.var.language);
  return c.body(new Uint8Array(workbookFile(book)), 200, attachment(`${title}.xlsx`, XLSX));
};

export const scoreRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/scores';
  app.get(
    under,
    onDelivery('score.read', (c, given) => scoresPage(c, given)),
  );
  app.post(under, onDelivery('score.compute', compute));
  app.get(
    `${under}/:id`,
    onScore((c, given, row) => scorePage(c, given, row)),
  );
  app.get(
    `${under}/:id/score.json`,
    onScore((c, given, { id, body }) => fileOf(c, given, body.file?.sha256, `score-${id}.json`)),
  );
  app.get(
    `${under}/:id/frozen.json`,
    onScore((c, given, { body }) => frozenOf(c, given, body.frozen, `frozen-${body.evaluation}.json`)),
  );
  app.get(`${under}/:id/score.xlsx`, onScore(xlsxOf));
  return app;
};
