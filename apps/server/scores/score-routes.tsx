import { Hono } from 'hono';
import type { Outcome } from '../../../src/basis/index.ts';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import { scored, scoreRefusals, scoreText, type Evaluation, type Scheme, type Score } from '../../../src/evaluation/index.ts';
import { workbookFile } from '../../../src/publication/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { frozenFileOf } from '../evaluations/frozen-file.ts';
import { attachment } from '../export/attachment.ts';
import { readScoreForm } from './score-form.ts';
import { scorePage } from './score-page.tsx';
import { scorePath } from './score-path.ts';
import { scoreWorkbook } from './score-workbook.ts';
import { scoresPage } from './scores-page.tsx';
import { scoreWords } from './words/index.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSON_TYPE = 'application/json; charset=utf-8';

type OnScore = (c: PageContext, given: Delivery, row: Kept<'score'>) => Response | Promise<Response>;

const onScore = (handler: OnScore) =>
  onDelivery('score.read', async (c, given) => {
    const row = await given.delivery.get('score', c.req.param('id') ?? '');
    return row === undefined || row.body.plan !== given.context.plan.id ? notFound(c) : handler(c, given, row);
  });

type Computing = {
  readonly evaluation: Kept<'evaluation'>;
  readonly scheme: Kept<'scheme'>;
  readonly after?: string;
  readonly appeal?: string;
};

const refusalOf = (scheme: Scheme): Outcome<never> | undefined =>
  scheme.state === 'in_force' ? undefined : { refused: scheme.state === 'draft' ? scoreRefusals.draft : scoreRefusals.retired };

/** A score of a frozen evaluation with the file that lets anyone compute it again; nothing is kept yet but the file. */
const computed = async (c: PageContext, { store, context, actor }: Delivery, { evaluation, scheme, after, appeal }: Computing): Promise<Outcome<Score>> => {
  const refused = refusalOf(scheme.body);
  if (refused !== undefined) return refused;
  const region = context.region.code;
  const frozen = await frozenFileOf(store, region, evaluation.body);
  if (frozen === undefined) return { refused: scoreRefusals.noFrozen };
  const outcome = scored(scheme.body, frozen);
  if (outcome.refused !== undefined) return outcome;
  const digest = evaluation.body.frozen!.sha256;
  const bytes = new TextEncoder().encode(scoreText({ ...outcome.ok, scheme: scheme.id, frozen: digest }, scheme.body, frozen));
  const file = { name: `score-${scheme.id}-${scheme.body.edition}.json`, type: 'application/json' };
  const { sha256 } = await store.attach(region, { ...file, bytes });
  return {
    ok: {
      ...outcome.ok,
      plan: context.plan.id,
      evaluation: evaluation.id,
      scheme: scheme.id,
      edition: scheme.body.edition,
      frozen: digest,
      file: { ...file, sha256 },
      at: c.var.state.clock(),
      by: actor.name,
      ...(after === undefined ? {} : { after }),
      ...(appeal === undefined ? {} : { appeal }),
    },
  };
};

const withScore = (evaluation: Evaluation, id: string): Evaluation => ({ ...evaluation, scores: [...(evaluation.scores ?? []), id] });

/** The score and the evaluation that it is of, in one change. */
const compute = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery, store } = given;
  const form = await readScoreForm(c);
  const [evaluation, scheme] = await Promise.all([delivery.get('evaluation', form.field('evaluation')), delivery.get('scheme', form.field('scheme'))]);
  const plan = context.plan.id;
  if (evaluation?.body.plan !== plan || scheme?.body.plan !== plan) return notFound(c);
  const [after, appeal] = await Promise.all([
    form.field('after') === '' ? undefined : delivery.get('score', form.field('after')),
    form.field('appeal') === '' ? undefined : delivery.get('appeal', form.field('appeal')),
  ]);
  const outcome = await computed(c, given, {
    evaluation,
    scheme,
    ...(after?.body.evaluation === evaluation.id ? { after: after.id } : {}),
    ...(appeal?.body.evaluation === evaluation.id && appeal.body.state === 'upheld' ? { appeal: appeal.id } : {}),
  });
  if (outcome.refused !== undefined) return scoresPage(c, given, { fields: form.fields, fault: outcome.refused[c.var.language] });
  const id = store.newId();
  const changes: readonly RecordChange[] = [
    { kind: 'score', id, version: null, body: outcome.ok },
    { kind: 'evaluation', id: evaluation.id, version: evaluation.version, body: withScore(evaluation.body, id) },
  ];
  await delivery.change({ action: 'score.compute', changes, ...(scheme.body.issued?.document === undefined ? {} : { document: scheme.body.issued.document }) });
  return c.redirect(scorePath(context, id), 303);
};

/** A file of the region by its digest, as it was kept. */
const fileOf = async (c: PageContext, { store, context }: Delivery, sha256: string | undefined, name: string): Promise<Response> => {
  const file = sha256 === undefined ? undefined : await store.attachment(context.region.code, sha256);
  return file === undefined ? notFound(c) : c.body(new Uint8Array(file.bytes), 200, attachment(name, JSON_TYPE));
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
    onScore((c, given, { body }) => fileOf(c, given, body.frozen, `frozen-${body.evaluation}.json`)),
  );
  app.get(`${under}/:id/score.xlsx`, onScore(xlsxOf));
  return app;
};
