import { Hono } from 'hono';
import {
  opinionParts,
  opinionText,
  registerFollowup,
  revisedFollowup,
  type EvaluationFile,
  type Followup,
  type FollowupAspect,
} from '../../../src/evaluation/index.ts';
import type { Action } from '../../../src/identity/index.ts';
import { officialDocumentFile, workbookFile } from '../../../src/publication/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { attachment } from '../export/attachment.ts';
import { sentForm } from '../sent-form.ts';
import { recordAt, recordsAt } from '../supervision/records-at.ts';
import { deedOf, termsIn } from '../supervision/terms.ts';
import { isShownPicture, keepFiles } from '../whistles/whistle-files.ts';
import { divide } from './division-routes.ts';
import { divisionPage } from './division-page.tsx';
import { FOLLOWUP_DEEDS } from './followup-deeds.ts';
import { followupDocument } from './followup-document.ts';
import { followupPage } from './followup-page.tsx';
import { followupPath } from './followup-path.ts';
import { followupView, type FollowupRow } from './followup-view.ts';
import { followupWorkbook } from './followup-workbook.ts';
import { followupsPage } from './followups-page.tsx';
import { registerPage } from './register-page.tsx';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type OnFollowup = (c: PageContext, given: Delivery, row: FollowupRow) => Promise<Response>;

const onFollowup = (action: Action, handler: OnFollowup) =>
  onDelivery(action, async (c, given) => {
    const row = await recordAt(given, 'followup', c.req.param('id') ?? '');
    return row === undefined ? notFound(c) : handler(c, given, row);
  });

/** The text is parted and shown; stored only once a person says that it is right. */
const register = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { store, context, delivery } = given;
  const form = await sentForm(c);
  const parts = opinionParts(form.field('text'));
  if (form.field('do') !== 'save') return registerPage(c, given, { fields: form.fields, parts });
  const { setting } = await termsIn(delivery);
  const evaluation = form.field('evaluation') === '' ? undefined : await delivery.get('evaluation', form.field('evaluation'));
  const asked = {
    plan: context.plan.id,
    title: form.field('title'),
    number: form.field('number'),
    date: form.day('date'),
    due: form.day('due'),
    parts,
    ...(evaluation === undefined ? {} : { evaluation: evaluation.id }),
    ...(evaluation?.body.document === undefined ? {} : { report: evaluation.body.document }),
  };
  const tried = registerFollowup(asked, setting.reportMonths, deedOf(c, given));
  if (tried.refused !== undefined) return registerPage(c, given, { fields: form.fields, parts, fault: tried.refused });
  const files = await keepFiles(store, context.region.code, form.files('files'));
  if (files.refused !== undefined) return registerPage(c, given, { fields: form.fields, parts, fault: files.refused });
  const id = given.newId();
  const body: Followup = files.ok.length === 0 ? tried.ok : { ...tried.ok, files: files.ok };
  await delivery.change({
    action: 'followup.edit',
    changes: [{ kind: 'followup', id, version: null, body }],
    ...(body.number === undefined ? {} : { document: body.number }),
  });
  return c.redirect(followupPath(context, id, 'division'), 303);
};

const partsIn = (aspects: readonly FollowupAspect[]) =>
  aspects.map(({ title, text, problems }) => ({ title, ...(text === undefined ? {} : { text }), problems: problems.map((problem) => problem.text) }));

const revise: OnFollowup = async (c, given, row) => {
  const form = await sentForm(c);
  const parts = opinionParts(form.field('text'));
  if (form.field('do') !== 'save') return registerPage(c, given, { fields: form.fields, parts }, row);
  const next = revisedFollowup(row.body, parts, deedOf(c, given));
  if (next.refused !== undefined) return registerPage(c, given, { fields: form.fields, parts, fault: next.refused }, row);
  await given.delivery.change({ action: 'followup.edit', changes: [{ kind: 'followup', id: row.id, version: form.version(row.version), body: next.ok }] });
  return c.redirect(followupPath(given.context, row.id), 303);
};

/** A file of the opinion, of a proof or of the report, to whoever may see the opinion. Pictures are shown, everything else is a download of bytes. */
const fileOf: OnFollowup = async (c, { store, context }, { body }) => {
  const sha256 = c.req.param('sha256') ?? '';
  const proofs = body.aspects.flatMap(({ problems }) => problems.flatMap(({ proof }) => proof?.files ?? []));
  const all: readonly EvaluationFile[] = [...(body.files ?? []), ...proofs, ...(body.reported?.file === undefined ? [] : [body.reported.file])];
  const file = all.some((one) => one.sha256 === sha256) ? await store.attachment(context.region.code, sha256) : undefined;
  if (file === undefined) return notFound(c);
  const bytes = new Uint8Array(file.bytes);
  if (!isShownPicture(file.type)) return c.body(bytes, 200, attachment(file.name, 'application/octet-stream'));
  return c.body(bytes, 200, { 'Content-Type': file.type, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, max-age=86400' });
};

const editionOf = async (given: Delivery, followups: readonly Followup[]) => {
  const view = await followupView(given, followups);
  const read = new Map([...view.kept].map(([id, { body }]) => [id, body]));
  return { region: given.context.region, tasks: view.tasks, read, nameOf: view.nameOf, day: view.day };
};

const paper: OnFollowup = async (c, given, { body }) => {
  const document = followupDocument({ ...(await editionOf(given, [body])), followup: body });
  return c.body(new Uint8Array(await officialDocumentFile(document)), 200, attachment(`${document.title}.docx`, DOCX));
};

const workbook = async (c: PageContext, given: Delivery): Promise<Response> => {
  const followups = await recordsAt(given, 'followup');
  const edition = await editionOf(
    given,
    followups.map(({ body }) => body),
  );
  const book = followupWorkbook({ ...edition, plan: given.context.plan.title, followups }, c.var.language);
  return c.body(new Uint8Array(workbookFile(book)), 200, attachment(`${book.title} ${edition.day}.xlsx`, XLSX));
};

/** One of the forms of an opinion's page, written with what follows from it in one entry of the chain. */
const deed = (name: string): ReturnType<typeof onFollowup> => {
  const { action, at, done } = FOLLOWUP_DEEDS[name]!;
  return onFollowup(action, async (c, given, row) => {
    const form = await sentForm(c);
    const place = at(form);
    const outcome = await done({ c, given, row, form });
    if (outcome.refused !== undefined) return followupPage(c, given, row, { at: place, fault: outcome.refused, fields: form.fields });
    const { followup, changes = [], reason, document } = outcome.ok;
    await given.delivery.change({
      action,
      changes: [{ kind: 'followup', id: row.id, version: form.version(row.version), body: followup }, ...changes],
      ...(reason === undefined ? {} : { reason }),
      ...(document === undefined ? {} : { document }),
    });
    return c.redirect(`${followupPath(given.context, row.id)}#${place === 'rate' || place === 'publish' ? 'report' : place}`, 303);
  });
};

export const followupRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/followups';
  app.get(
    under,
    onDelivery('followup.read', (c, given) => followupsPage(c, given)),
  );
  app.post(under, onDelivery('followup.edit', register));
  app.get(
    `${under}/new`,
    onDelivery('followup.edit', (c, given) => registerPage(c, given, { fields: { evaluation: c.req.query('evaluation') ?? '' } })),
  );
  app.get(`${under}/export.xlsx`, onDelivery('followup.read', workbook));
  app.get(
    `${under}/:id`,
    onFollowup('followup.read', (c, given, row) => followupPage(c, given, row)),
  );
  app.get(`${under}/:id/report.docx`, onFollowup('followup.read', paper));
  app.get(`${under}/:id/files/:sha256{[0-9a-f]{64}}`, onFollowup('followup.read', fileOf));
  app.get(
    `${under}/:id/edit`,
    onFollowup('followup.edit', (c, given, row) => registerPage(c, given, { fields: { text: opinionText(partsIn(row.body.aspects)) } }, row)),
  );
  app.post(`${under}/:id/edit`, onFollowup('followup.edit', revise));
  app.get(
    `${under}/:id/division`,
    onFollowup('followup.edit', (c, given, row) => divisionPage(c, given, row, { saved: c.req.query('saved') !== undefined })),
  );
  app.post(`${under}/:id/division`, onFollowup('followup.edit', divide));
  for (const name of Object.keys(FOLLOWUP_DEEDS)) app.post(`${under}/:id/${name}`, deed(name));
  return app;
};
