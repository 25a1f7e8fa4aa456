import { Hono } from 'hono';
import { Conflict, type Store } from '../../../../src/database/index.ts';
import { figureKey, type Attachment } from '../../../../src/ledger/index.ts';
import type { Env, PageContext } from '../../app-state.ts';
import { attachment as attachmentHeaders } from '../../export/attachment.ts';
import { onRegion, type RegionContext } from '../../region/index.ts';
import { dataPath } from '../data-page.tsx';
import { evidenceFault, evidenceName } from '../evidence-file.ts';
import type { Bilingual, Candidate } from '../draft/candidate.ts';
import { compare } from '../draft/comparison.ts';
import { conflictPage } from '../draft/conflict-page.tsx';
import { headsOf, keepDraft } from '../draft/draft.ts';
import { rememberSender } from '../sender.ts';
import { dataWords, inBoth } from '../words/index.ts';
import { ATTACHMENTS, askedForm, figurePage } from './figure-page.tsx';
import { readFigureForm } from './figure-request.ts';

const MB = 1024 * 1024;

const filesOf = (form: Readonly<Record<string, unknown>>): readonly File[] =>
  [form['attachments']].flat().filter((file): file is File => file instanceof File && file.size > 0);

const attachmentFault = async (files: readonly File[]): Promise<Bilingual | undefined> => {
  if (files.length > ATTACHMENTS.most) return inBoth(({ problems }) => problems.attachmentMany(ATTACHMENTS.most));
  const large = files.find(({ size }) => size > ATTACHMENTS.megabytes * MB);
  if (large !== undefined) return inBoth(({ problems }) => problems.attachmentLarge(evidenceName(large), ATTACHMENTS.megabytes));
  return (await Promise.all(files.map(evidenceFault))).find((fault) => fault !== undefined);
};

const keep = async (store: Store, region: string, files: readonly File[]): Promise<readonly Attachment[]> =>
  Promise.all(
    files.map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const name = evidenceName(file);
      const { sha256 } = await store.attach(region, { name, type: file.type.slice(0, 100) || 'application/octet-stream', bytes });
      return { name, sha256, bytes: bytes.length };
    }),
  );

/** A figure that is new, or revised with a reason, and raises no question is written at once; any other is shown as a dry run first. */
const take = async (c: PageContext, context: RegionContext, candidate: Candidate, head: string, by: string | undefined): Promise<Response> => {
  const store = await c.var.state.database();
  const seen = headsOf(context, [candidate]);
  const [row] = compare(context, [candidate]);
  // What the form showed as newest is what its sender has seen, if it still speaks of the same figure.
  const shown = context.rows.find(({ id }) => id === head);
  if (row !== undefined && shown !== undefined && figureKey(shown) === row.key) seen[row.key] = head;
  const plain = row !== undefined && (row.change === 'new' || (row.change === 'revised' && row.observation.reason !== undefined));
  const name = dataWords(c.var.language).form.title;
  if (!plain || row.findings.length > 0 || row.offers.length > 0 || row.overtaken !== undefined) {
    const { id } = await keepDraft(store, context, { channel: 'form', name, candidates: [candidate], faults: [], notes: [], seen });
    return c.redirect(dataPath(context, `drafts/${id}`), 303);
  }
  try {
    const { batch } = await store.send({
      region: context.region.code,
      channel: 'form',
      ...(by === undefined ? {} : { by }),
      observations: [row.observation],
      seen,
    });
    return c.redirect(dataPath(context, `sendings/${batch}?done`), 303);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const draft = await keepDraft(store, context, { channel: 'form', name, candidates: [candidate], faults: [], notes: [], seen });
    return conflictPage(c, context, draft, error.keys);
  }
};

/** The form of one figure, and the files that go with figures. */
export const figureRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const path = '/regions/:region/:plan/data/form';

  app.get(
    path,
    onRegion((c, context) => figurePage(c, context, askedForm(c, context))),
  );

  app.post(
    path,
    onRegion(async (c, context) => {
      const given = await c.req.parseBody({ all: true });
      const request = await readFigureForm(given, new Set(context.items.map(({ id }) => id)));
      const files = filesOf(given);
      const fault = await attachmentFault(files);
      const revised = context.rows.find(({ id }) => id === request.form.head);
      const page = { form: request.form, ...(revised === undefined ? {} : { revised }) };
      if (!request.ok) return figurePage(c, context, { ...page, faults: { ...request.faults, ...(fault && { attachments: fault }) } });
      if (fault !== undefined) return figurePage(c, context, { ...page, faults: { attachments: fault } });
      const by = rememberSender(c, given['by']);
      const attachments = await keep(await c.var.state.database(), context.region.code, files);
      const { place, figure } = request.candidate;
      const candidate = { place, figure: { ...figure, ...(attachments.length === 0 ? {} : { attachments: [...attachments] }) } };
      return take(c, context, candidate, request.form.head, by);
    }),
  );

  app.get(
    '/regions/:region/:plan/data/attachments/:sha256{[0-9a-f]{64}}',
    onRegion(async (c, { region, rows }) => {
      const sha256 = c.req.param('sha256') ?? '';
      // Files of whistles, projects and reports are shown by these, to whoever may see them: here only what a figure of the ledger names.
      const isNamed = rows.some(({ attachments }) => attachments?.some((one) => one.sha256 === sha256));
      const file = isNamed ? await (await c.var.state.database()).attachment(region.code, sha256) : undefined;
      // Always as a download of bytes: what was attached by others is never shown as a page of this server.
      return file === undefined ? c.notFound() : c.body(new Uint8Array(file.bytes), 200, attachmentHeaders(file.name, 'application/octet-stream'));
    }),
  );
  return app;
};
