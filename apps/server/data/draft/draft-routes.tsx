import { Hono } from 'hono';
import { Conflict, type Store } from '../../../../src/database/index.ts';
import type { Env, PageContext } from '../../app-state.ts';
import { forbiddenPage } from '../../delivery/on-delivery.tsx';
import { Notice } from '../../layout/notice.tsx';
import { onRegion, type RegionContext } from '../../region/index.ts';
import { dataPath, renderData } from '../data-page.tsx';
import { rememberSender } from '../sender.ts';
import { dataWords } from '../words/index.ts';
import { compare } from './comparison.ts';
import { confirmation, fieldsOf } from './confirmation.ts';
import { conflictPage } from './conflict-page.tsx';
import { headsOf, keepDraft, openDraft, type Draft } from './draft.ts';
import { dryRunPage } from './dry-run-page.tsx';

/** A handler of one draft; a page that says it is gone where it is. */
const onDraft = (handler: (c: PageContext, context: RegionContext, store: Store, draft: Draft) => Response | Promise<Response>) =>
  onRegion(async (c, context) => {
    // What nobody has confirmed is no figure yet, and nobody else's to read.
    if (!c.var.mayWrite) return forbiddenPage(c);
    const store = await c.var.state.database();
    const draft = await openDraft(store, context, c.req.param('draft') ?? '');
    if (draft !== undefined) return handler(c, context, store, draft);
    const { dry, back } = dataWords(c.var.language);
    return renderData(
      c,
      context,
      { title: dry.gone, status: 404 },
      <Notice title={dry.gone} text={dry.goneHelp} action={{ href: dataPath(context), label: back }} />,
    );
  });

/** Figures that moved on since the sheet they were filled in went out. */
const movedSince = (context: RegionContext, { body }: Draft): ReadonlySet<string> => {
  const now = headsOf(context, body.candidates);
  return new Set(Object.keys(now).filter((key) => body.seen[key] !== undefined && body.seen[key] !== now[key]));
};

/** The body with one unit mended, and the reasons that were typed before that key was pressed. */
const withUnit = (body: Draft['body'], fix: string, fields: Readonly<Record<string, string>>): Draft['body'] | undefined => {
  const [, n, unit] = /^(\d+) (.{1,40})$/.exec(fix) ?? [];
  const row = body.candidates[Number(n ?? -1)];
  if (row === undefined || unit === undefined) return undefined;
  const candidates = body.candidates
    .with(Number(n), { ...row, figure: { ...row.figure, unit } })
    .map(({ figure, ...rest }, i) => ({ ...rest, figure: { ...figure, ...(fields[`reason.${i}`] ? { reason: fields[`reason.${i}`] } : {}) } }));
  return { ...body, candidates };
};

/** A dry run: looked at, mended, confirmed in one transaction, or discarded. */
export const draftRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const path = '/regions/:region/:plan/data/drafts/:draft';

  app.get(
    path,
    onDraft((c, context, _, draft) => dryRunPage(c, context, draft, { moved: movedSince(context, draft) })),
  );

  app.post(
    path,
    onDraft(async (c, context, store, draft) => {
      const form = await c.req.parseBody();
      const region = context.region.code;
      if (typeof form['fix'] === 'string') {
        const body = withUnit(draft.body, form['fix'], fieldsOf(form));
        const { id } = body === undefined ? draft : await keepDraft(store, context, body);
        if (id !== draft.id) await store.dropDraft(region, draft.id);
        return c.redirect(dataPath(context, `drafts/${id}`), 303);
      }
      const rows = compare(context, draft.body.candidates);
      const fields = fieldsOf(form);
      const decided = confirmation(rows, fields);
      if (!decided.ok) return dryRunPage(c, context, draft, { entered: { fields, missing: decided.missing }, moved: movedSince(context, draft) });
      if (decided.observations.length === 0) return c.redirect(dataPath(context, `drafts/${draft.id}`), 303);
      const by = rememberSender(c, form['by']);
      try {
        const { batch } = await store.send({
          region,
          channel: draft.body.channel,
          ...(by === undefined ? {} : { by }),
          observations: decided.observations,
          findings: decided.findings,
          seen: Object.fromEntries(decided.keys.map((key) => [key, draft.body.seen[key] ?? null])),
        });
        await store.dropDraft(region, draft.id);
        return c.redirect(dataPath(context, `sendings/${batch}?done`), 303);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        return conflictPage(c, context, draft, error.keys);
      }
    }),
  );

  // The same figures against what is there now: what the sender saw is seen anew.
  app.post(
    `${path}/again`,
    onDraft(async (c, context, store, draft) => {
      const { seen: _, plan: __, ...body } = draft.body;
      const { id } = await keepDraft(store, context, body);
      await store.dropDraft(context.region.code, draft.id);
      return c.redirect(dataPath(context, `drafts/${id}`), 303);
    }),
  );

  app.post(
    `${path}/discard`,
    onDraft(async (c, context, store, draft) => {
      await store.dropDraft(context.region.code, draft.id);
      return c.redirect(dataPath(context), 303);
    }),
  );
  return app;
};
