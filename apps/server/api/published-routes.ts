import { Hono } from 'hono';
import type { PlainDate } from '../../../src/basis/index.ts';
import type { Kept, Store } from '../../../src/database/index.ts';
import type { Evaluation } from '../../../src/evaluation/index.ts';
import { may, SYSTEM, type Actor } from '../../../src/identity/index.ts';
import { siteAddress } from '../../../src/publication/index.ts';
import type { Env } from '../app-state.ts';
import { seesEverything } from '../evaluations/on-evaluation.tsx';
import { publishedFile } from '../evaluations/published-file.ts';
import { shownOpinions } from '../participation/shown-opinions.ts';
import { dayOf, type RegionContext } from '../region/index.ts';
import { apiError } from './api-error.ts';
import { onPlan } from './on-plan.ts';
import { paged } from './paged.ts';
import { apiWords } from './words/index.ts';

const PLAN = '/api/v1/regions/:region/plans/:plan';

const head = ({ region, plan }: RegionContext): object => ({
  region: region.code,
  ...(region.simulated ? { simulated: true } : {}),
  plan: plan.id,
});

/** Who has no account is shown what was submitted; who may read evaluations also what was approved. */
const statesFor = (actor: Actor, region: string): readonly string[] => (may(actor, 'evaluation.read', { region }) ? ['approved', 'submitted'] : ['submitted']);

const evaluationsOf = async (store: Store, { region, plan, moment }: RegionContext, actor: Actor): Promise<readonly Kept<'evaluation'>[]> => {
  const all = await store.delivery(region.code, SYSTEM).list('evaluation', { plan: plan.id, states: statesFor(actor, region.code) });
  return all.filter(({ body }) => body.approved === undefined || dayOf(body.approved.at) <= moment.known);
};

/** Whether a reader is given the frozen file as it was kept; everybody else is given it as it is published. */
const readsWhole = (actor: Actor, region: string, evaluation: Evaluation): boolean =>
  may(actor, 'evaluation.read', { region }) && seesEverything(actor, evaluation);

const evaluationAnswer = (path: string, { id, body }: Kept<'evaluation'>, isWhole: boolean): object => {
  const { kind, title, state, from, until, cutoff, known, approved, submitted, frozen } = body;
  return {
    id,
    kind,
    title,
    state,
    from,
    until,
    cutoff,
    known,
    ...(approved === undefined ? {} : { approved: { day: dayOf(approved.at), ...(approved.document === undefined ? {} : { document: approved.document }) } }),
    ...(submitted === undefined ? {} : { submitted }),
    ...(frozen === undefined ? {} : { frozen: { [isWhole ? 'sha256' : 'original']: frozen.sha256, href: `${path}/${id}/frozen.json` } }),
  };
};

const releaseAnswer = (region: string, { body }: Kept<'release'>, known: PlainDate): object => {
  const { plan, number, title, asOf, known: knownThen, published, withdrawn, archive, head: chain } = body;
  const isWithdrawn = withdrawn !== undefined && dayOf(withdrawn.at) <= known;
  return {
    number,
    title,
    state: isWithdrawn ? 'withdrawn' : 'published',
    asOf,
    known: knownThen,
    ...(published === undefined ? {} : { published: dayOf(published.at) }),
    ...(isWithdrawn
      ? { withdrawn: { day: dayOf(withdrawn.at), reason: withdrawn.reason, ...(withdrawn.document === undefined ? {} : { document: withdrawn.document }) } }
      : {}),
    archive: { sha256: archive.sha256, size: archive.size, files: archive.files },
    head: chain,
    href: siteAddress({ region, plan, release: number }),
  };
};

/** What was decided to be seen: versions of the plan, evaluations, releases, opinions. Read as the program, and shown as far as it is published. */
export const publishedRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();

  app.get(
    `${PLAN}/versions`,
    onPlan(async (c, context, store) => {
      const { region, plan, moment } = context;
      const versions = (await store.plans(region.code)).filter((version) => version.plan === plan.id && version.known <= moment.known);
      return paged(
        c,
        'versions',
        versions.toSorted((a, b) => a.version - b.version),
        { region: region.code, plan: plan.id, known: moment.known },
        ({ version, title, known, adopted, note, source }) => ({ version, title, known, adopted, ...(note === undefined ? {} : { note }), source }),
      );
    }),
  );

  app.get(
    `${PLAN}/evaluations`,
    onPlan(async (c, context, store) =>
      paged(c, 'evaluations', await evaluationsOf(store, context, c.var.actor), head(context), (evaluation) =>
        evaluationAnswer(c.req.path, evaluation, readsWhole(c.var.actor, context.region.code, evaluation.body)),
      ),
    ),
  );

  app.get(
    `${PLAN}/evaluations/:evaluation/frozen.json`,
    onPlan(async (c, context, store) => {
      const evaluation = (await evaluationsOf(store, context, c.var.actor)).find(({ id }) => id === c.req.param('evaluation'));
      const file = evaluation?.body.frozen && (await store.attachment(context.region.code, evaluation.body.frozen.sha256));
      if (evaluation === undefined || file === undefined) return apiError(c, 404, apiWords.noEvaluation, 'evaluation');
      const type = { 'Content-Type': 'application/json; charset=utf-8' };
      if (readsWhole(c.var.actor, context.region.code, evaluation.body)) return c.body(new Uint8Array(file.bytes), 200, type);
      const text = publishedFile(file.bytes);
      return text === undefined ? apiError(c, 404, apiWords.noEvaluation, 'evaluation') : c.body(text, 200, type);
    }),
  );

  app.get(
    `${PLAN}/releases`,
    onPlan(async (c, context, store) => {
      const { region, plan, moment } = context;
      const all = await store.delivery(region.code, SYSTEM).list('release', { plan: plan.id, states: ['published', 'withdrawn'] });
      const then = all.filter(({ body }) => body.published !== undefined && dayOf(body.published.at) <= moment.known);
      return paged(
        c,
        'releases',
        then.toSorted((a, b) => b.body.number - a.body.number),
        head(context),
        (release) => releaseAnswer(region.code, release, moment.known),
      );
    }),
  );

  app.get(
    `${PLAN}/opinions`,
    onPlan(async (c, context, store) => {
      const shown = await shownOpinions(store, context.region.code, context.plan.id);
      return paged(
        c,
        'opinions',
        shown.filter(({ received }) => received <= context.moment.known),
        head(context),
        (opinion) => opinion,
      );
    }),
  );
  return app;
};
