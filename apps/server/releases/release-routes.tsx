import { Hono } from 'hono';
import { z } from 'zod';
import { readPlainDate, type Outcome, type Said } from '../../../src/basis/index.ts';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import { storableText } from '../../../src/intake/index.ts';
import type { Action } from '../../../src/identity/index.ts';
import {
  approvedRelease,
  discardedRelease,
  newestRelease,
  publishedRelease,
  releaseFaults,
  withdrawnRelease,
  type Release,
} from '../../../src/publication/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { forbiddenPage, onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { typeOf } from '../site/file-type.ts';
import { forgetReleases, shelved } from '../site/release-shelf.ts';
import { decoded } from '../site/site-routes.tsx';
import { makingPage } from './making-page.tsx';
import { beginRelease, progressOf } from './release-making.ts';
import { releasePage } from './release-page.tsx';
import { releasePath } from './release-path.ts';
import { releasesPage, seesAll } from './releases-page.tsx';
import { inBoth } from './words/index.ts';

const text = (most: number) =>
  z
    .string()
    .optional()
    .transform((given) =>
      storableText(given ?? '')
        .trim()
        .slice(0, most),
    );

/** `earlier`: the day that was said to be taken although a newer one is public. */
const Prepare = z.object({ title: text(80), asOf: text(10), note: text(1000), earlier: text(10) });
const Step = z.object({ version: z.coerce.number().int().positive().optional().catch(undefined), publish: text(3), reason: text(500), document: text(120) });

const formOf = async <T extends z.ZodType>(c: PageContext, shape: T): Promise<z.infer<T>> => {
  const given = Object.fromEntries(Object.entries(await c.req.parseBody()).filter(([, value]) => typeof value === 'string'));
  return shape.parse(given);
};

const prepare = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { store, context, actor } = given;
  const fields = await formOf(c, Prepare);
  const asOf = readPlainDate(fields.asOf);
  const refuse = (fault: Said): Promise<Response> => releasesPage(c, given, { fields, fault });
  if (asOf === undefined || asOf > context.today) return refuse(releaseFaults.future);
  const newest = newestRelease((await given.delivery.list('release', { plan: context.plan.id })).map(({ body }) => body));
  if (newest !== undefined && asOf < newest.asOf && fields.earlier !== asOf) return releasesPage(c, given, { fields, earlierThan: newest });
  const begun = beginRelease(
    store,
    {
      region: context.region.code,
      plan: context.plan.id,
      asOf,
      known: context.today,
      actor,
      now: c.var.state.clock(),
      note: fields.note,
      ...(fields.title === '' ? {} : { title: fields.title }),
    },
    (fault) => c.var.state.log('release-failed', { fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }),
  );
  if (begun === undefined) return refuse(inBoth(({ making }) => making.busy));
  return c.redirect(releasePath(context, `making/${encodeURIComponent(begun.id)}`), 303);
};

type OnRelease = (c: PageContext, given: Delivery, row: Kept<'release'>) => Response | Promise<Response>;

/** A handler about one release that the actor may see: drafts only by who works on them. */
const onRelease = (action: Action, handler: OnRelease) =>
  onDelivery(action, async (c, given) => {
    const row = await given.delivery.get('release', c.req.param('id') ?? '');
    if (row === undefined || row.body.plan !== given.context.plan.id) return notFound(c);
    return row.body.published === undefined && !seesAll(given) ? forbiddenPage(c) : handler(c, given, row);
  });

const notice = ({ store, context }: Delivery, row: Kept<'release'>, to: { role: string }, said: Said): RecordChange => ({
  kind: 'notice',
  id: store.newId(),
  version: null,
  body: { plan: row.body.plan, to, said, about: { kind: 'release', ref: row.id, href: releasePath(context, encodeURIComponent(row.id)) }, level: 'info' },
});

type Asked = z.infer<typeof Step>;

/** A step of a release: kept, told to whom it concerns, and from then on what readers get. */
const step =
  (action: Action, take: (c: PageContext, given: Delivery, row: Kept<'release'>, asked: Asked) => Promise<Outcome<Release>> | Outcome<Release>): OnRelease =>
  async (c, given, row) => {
    const { delivery, store, context } = given;
    const asked = await formOf(c, Step);
    const outcome = await take(c, given, row, asked);
    if (outcome.refused !== undefined) return releasePage(c, given, row, outcome.refused);
    const { state, title, withdrawn } = outcome.ok;
    const told =
      state === 'published'
        ? [
            notice(
              given,
              row,
              { role: 'planner' },
              inBoth(({ notice: say }) => say.published(title)),
            ),
          ]
        : state === 'withdrawn' && withdrawn !== undefined
          ? [
              notice(
                given,
                row,
                { role: 'leader' },
                inBoth(({ notice: say }) => say.withdrawn(title, withdrawn.reason)),
              ),
            ]
          : [];
    await delivery.change({
      action,
      changes: [{ kind: 'release', id: row.id, version: asked.version ?? row.version, body: outcome.ok }, ...told],
      ...(asked.reason === '' ? {} : { reason: asked.reason }),
      ...(asked.document === '' ? {} : { document: asked.document }),
    });
    forgetReleases(store, context.region.code, row.body.plan);
    return c.redirect(releasePath(context, encodeURIComponent(row.id)), 303);
  };

/** The highest number of the plan that was ever public. */
const newestPublic = async ({ delivery }: Delivery, { body }: Kept<'release'>): Promise<number | undefined> => {
  const numbers = (await delivery.list('release', { plan: body.plan })).filter((one) => one.body.published !== undefined).map((one) => one.body.number);
  return numbers.length === 0 ? undefined : Math.max(...numbers);
};

const approve = step('release.approve', async (c, given, row, { publish }) => {
  const doing = { actor: given.actor, at: c.var.state.clock() };
  const approved = approvedRelease(row.body, doing);
  return approved.refused !== undefined || publish !== 'yes' ? approved : publishedRelease(approved.ok, doing, await newestPublic(given, row));
});

const publish = step('release.approve', async (c, given, row) =>
  publishedRelease(row.body, { actor: given.actor, at: c.var.state.clock() }, await newestPublic(given, row)),
);

const withdraw = step('release.withdraw', (c, given, row, { reason, document }) =>
  withdrawnRelease(row.body, { actor: given.actor, at: c.var.state.clock() }, { reason, document }),
);

const discard = step('release.prepare', (c, given, row) => discardedRelease(row.body, { actor: given.actor, at: c.var.state.clock() }));

/** A file of a release before it is public, exactly as it will be. */
const preview: OnRelease = async (c, given, row) => {
  if (!seesAll(given)) return forbiddenPage(c);
  const prefix = `${releasePath(given.context, encodeURIComponent(row.id))}/preview/`;
  const { pathname } = new URL(c.req.url);
  const path = decoded(pathname.slice(prefix.length));
  if (path === undefined) return notFound(c);
  const file = (await shelved(given.store, given.context.region.code, row.body.archive.sha256))?.get(
    path === '' || path.endsWith('/') ? `${path}index.html` : path,
  );
  if (file === undefined) return notFound(c);
  return c.body(file.plain(), 200, {
    'Content-Type': typeOf(file.path),
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  });
};

const archive: OnRelease = async (c, given, row) => {
  if (!seesAll(given)) return forbiddenPage(c);
  const kept = await given.store.attachment(given.context.region.code, row.body.archive.sha256);
  if (kept === undefined) return notFound(c);
  return c.body(new Uint8Array(kept.bytes), 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="release-${row.body.number}.zip"`,
    'Cache-Control': 'private, no-store',
    'Content-Encoding': 'identity',
  });
};

const onWorkers = (handler: (c: PageContext, given: Delivery) => Response | Promise<Response>) =>
  onDelivery('release.prepare', (c, given) => handler(c, given));

export const releaseRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/releases';
  app.get(
    under,
    onDelivery('release.read', (c, given) => releasesPage(c, given)),
  );
  app.post(under, onDelivery('release.prepare', prepare));
  app.get(`${under}/making/:making`, onWorkers(makingPage));
  app.post(
    `${under}/making/:making/cancel`,
    onWorkers((c, { store, context }) => {
      const progress = progressOf(store, c.req.param('making') ?? '');
      if (progress !== undefined && progress.region === context.region.code) progress.stop.abort(new Error('canceled'));
      return c.redirect(releasePath(context), 303);
    }),
  );
  app.get(
    `${under}/:id`,
    onRelease('release.read', (c, given, row) => releasePage(c, given, row)),
  );
  app.get(`${under}/:id/site.zip`, onRelease('release.read', archive));
  app.get(`${under}/:id/preview/*`, onRelease('release.read', preview));
  app.post(`${under}/:id/approve`, onRelease('release.approve', approve));
  app.post(`${under}/:id/publish`, onRelease('release.approve', publish));
  app.post(`${under}/:id/withdraw`, onRelease('release.withdraw', withdraw));
  app.post(`${under}/:id/discard`, onRelease('release.prepare', discard));
  return app;
};
