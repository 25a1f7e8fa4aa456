import { Hono } from 'hono';
import type { Kept } from '../../../src/database/index.ts';
import { unitLabel } from '../../../src/delivery/index.ts';
import { amendmentCommented, amendmentInForce, proposeAmendment, readAmendmentRules, type AmendmentDeed } from '../../../src/evaluation/index.ts';
import type { Action } from '../../../src/identity/index.ts';
import { storableText } from '../../../src/intake/index.ts';
import { officialDocumentFile } from '../../../src/publication/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { attachment } from '../export/attachment.ts';
import { amendmentNotice } from './amendment-notice.ts';
import { deedDone, deedNotices } from './amendment-deeds.ts';
import { writeSettlement } from './amendment-force.ts';
import { AMENDMENT_DEEDS, type AmendmentDeedName, type DeedFault } from './amendment-forms.tsx';
import { amendmentPage } from './amendment-page.tsx';
import { amendmentPath } from './amendment-path.ts';
import { AMENDMENT_RULES_NAME, amendmentRulesIn, deadlineFor } from './amendment-rules.ts';
import { amendmentOn } from './amendments-kept.ts';
import { amendmentsPage } from './amendments-page.tsx';
import { baselinesOf } from './baseline-table.tsx';
import { differencePage } from './difference-page.tsx';
import { explanationDocument } from './explanation.ts';
import { proposalPage } from './proposal-page.tsx';
import { changesGiven, textFields, type Fields } from './proposal-request.ts';
import { inBoth } from './words/index.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const deedOf = (c: PageContext, { actor, context }: Delivery): AmendmentDeed => ({ actor, at: c.var.state.clock(), today: context.today });

const propose = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery } = given;
  const fields = await textFields(c);
  const deadline = deadlineFor(context, (await amendmentRulesIn(delivery)).rules);
  const stored = (fields['text'] ?? '') === '' ? undefined : await c.var.state.store.get(fields['text']!);
  const outcome = proposeAmendment(
    {
      plan: context.plan.id,
      title: fields['title'] ?? '',
      basis: fields['basis'] ?? '',
      reason: fields['reason'] ?? '',
      special: fields['special'] ?? '',
      changes: changesGiven(fields, context.items),
      against: context.plan.version,
      ...(stored === undefined ? {} : { text: { id: stored.id, name: stored.name } }),
    },
    { items: context.items, deadline },
    deedOf(c, given),
  );
  if (outcome.refused !== undefined) return proposalPage(c, given, deadline, { fault: outcome.refused, fields });
  const id = given.newId();
  await delivery.change({ action: 'amendment.edit', changes: [{ kind: 'amendment', id, version: null, body: outcome.ok }] });
  return c.redirect(amendmentPath(context, id), 303);
};

type OnAmendment = (c: PageContext, given: Delivery, row: Kept<'amendment'>) => Promise<Response>;

const onAmendment = (action: Action, handler: OnAmendment) =>
  onDelivery(action, async (c, given) => {
    const row = await amendmentOn(given.delivery, given.context, c.req.param('id') ?? '');
    return row === undefined ? notFound(c) : handler(c, given, row);
  });

/** The version that the form was made of: an amendment that moved on since refuses it. */
const seen = (fields: Fields, row: Kept<'amendment'>): number => (/^\d+$/.test(fields['version'] ?? '') ? Number(fields['version']) : row.version);

const formOf = async (c: PageContext): Promise<{ readonly fields: Fields; readonly files: unknown; readonly file: unknown }> => {
  const form = await c.req.parseBody({ all: true });
  const fields = Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, storableText(value).trim().slice(0, 4000)]] : [])),
  );
  return { fields, files: form['files'], file: form['file'] };
};

/** 生效: what judges is written first and the record after it; written twice it changes nothing. */
const force = async (c: PageContext, given: Delivery, row: Kept<'amendment'>, fields: Fields): Promise<Response> => {
  const { context, store, delivery, actor } = given;
  const region = context.region.code;
  const { body } = row;
  const fail = (fault: DeedFault['fault']): Promise<Response> => amendmentPage(c, given, row, { deed: 'force', fault, fields });
  // The new text was adopted from the effective day on: what it says is in force with it.
  const made =
    body.text === undefined
      ? undefined
      : (await store.plans(region)).find(({ plan, known, version }) => plan === context.plan.id && known === body.effective && version > (body.against ?? 0))
          ?.version;
  if (body.text !== undefined && made === undefined) return fail(inBoth(({ deeds }) => deeds.force.adopt));
  const outcome = amendmentInForce(body, made, deedOf(c, given));
  if (outcome.refused !== undefined) return fail(outcome.refused);
  const plan = made === undefined ? context.plan : ((await store.plan(region, context.plan.id, { version: made })) ?? context.plan);
  await writeSettlement(store, region, plan, body, actor.name);
  await delivery.change({
    action: 'amendment.edit',
    changes: [{ kind: 'amendment', id: row.id, version: seen(fields, row), body: outcome.ok }],
    document: body.approval!.document,
  });
  return c.redirect(amendmentPath(context, encodeURIComponent(row.id)), 303);
};

const doDeed =
  (name: AmendmentDeedName): OnAmendment =>
  async (c, given, row) => {
    const { context, delivery } = given;
    const { fields, files, file } = await formOf(c);
    if (name === 'force') return force(c, given, row, fields);
    const { rules } = await amendmentRulesIn(delivery);
    const outcome = await deedDone(c, given, row, name, { fields, files, file, rules, deed: deedOf(c, given) });
    if (outcome.refused !== undefined) return amendmentPage(c, given, row, { deed: name, fault: outcome.refused, fields });
    const document = name === 'approve' ? outcome.ok.approval?.document : undefined;
    await delivery.change({
      action: name === 'approve' || name === 'refuse' ? 'amendment.approve' : 'amendment.edit',
      changes: [
        { kind: 'amendment', id: row.id, version: seen(fields, row), body: outcome.ok },
        ...(await deedNotices(given, row.id, name, outcome.ok, rules)),
      ],
      ...(document === undefined ? {} : { document }),
    });
    return c.redirect(amendmentPath(context, encodeURIComponent(row.id)), 303);
  };

/** 单位意见: of a unit that was asked; who leads the planning is told. */
const comment: OnAmendment = async (c, given, row) => {
  const { store, context, delivery, actor } = given;
  const { fields } = await formOf(c);
  const outcome = amendmentCommented(row.body, fields['text'] ?? '', deedOf(c, given));
  if (outcome.refused !== undefined) return amendmentPage(c, given, row, { deed: 'comment', fault: outcome.refused, fields });
  const unit = (await delivery.get('unit', actor.unit ?? ''))?.body;
  const said = inBoth(({ notice }) => notice.commented(row.body.title, unit === undefined ? actor.name : unitLabel(unit)));
  await delivery.change({
    action: 'amendment.comment',
    changes: [
      { kind: 'amendment', id: row.id, version: seen(fields, row), body: outcome.ok },
      amendmentNotice(store, context, row.id, { role: 'planner' }, said),
    ],
  });
  return c.redirect(`${amendmentPath(context, encodeURIComponent(row.id))}#comments`, 303);
};

const explanation: OnAmendment = async (c, { context }, { body }) => {
  const document = explanationDocument(context, body, baselinesOf(body, context));
  return c.body(new Uint8Array(await officialDocumentFile(document)), 200, attachment(`${document.title}.docx`, DOCX));
};

const fileOf: OnAmendment = async (c, { store, context }, { body }) => {
  const sha256 = c.req.param('sha256') ?? '';
  const own = [...(body.files ?? []), ...(body.approval?.file === undefined ? [] : [body.approval.file])].find((file) => file.sha256 === sha256);
  const kept = own === undefined ? undefined : await store.attachment(context.region.code, sha256);
  return own === undefined || kept === undefined ? notFound(c) : c.body(new Uint8Array(kept.bytes), 200, attachment(own.name, kept.type));
};

const saveRules = async (c: PageContext, { context, delivery }: Delivery): Promise<Response> => {
  const fields = await textFields(c);
  const { kept } = await amendmentRulesIn(delivery);
  const version = /^\d+$/.test(fields['version'] ?? '') ? Number(fields['version']) : (kept?.version ?? null);
  const reason = fields['reason'] ?? '';
  await delivery.change({
    action: 'preference.edit',
    changes: [
      {
        kind: 'preference',
        id: AMENDMENT_RULES_NAME,
        version,
        body: { name: AMENDMENT_RULES_NAME, value: readAmendmentRules(fields), ...(reason === '' ? {} : { reason }) },
      },
    ],
    ...(reason === '' ? {} : { reason }),
  });
  return c.redirect(`${amendmentPath(context)}?saved=1`, 303);
};

export const amendmentRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/amendments';
  app.get(under, onDelivery('amendment.read', amendmentsPage));
  app.post(under, onDelivery('amendment.edit', propose));
  app.get(
    `${under}/new`,
    onDelivery('amendment.edit', async (c, given) => proposalPage(c, given, deadlineFor(given.context, (await amendmentRulesIn(given.delivery)).rules))),
  );
  app.get(`${under}/difference`, onDelivery('amendment.read', differencePage));
  app.post(`${under}/rules`, onDelivery('preference.edit', saveRules));
  app.get(`${under}/:id/explanation.docx`, onAmendment('amendment.read', explanation));
  app.get(`${under}/:id/files/:sha256{[0-9a-f]{64}}`, onAmendment('amendment.read', fileOf));
  app.get(
    `${under}/:id`,
    onAmendment('amendment.read', (c, given, row) => amendmentPage(c, given, row)),
  );
  app.post(`${under}/:id/comment`, onAmendment('amendment.comment', comment));
  for (const deed of AMENDMENT_DEEDS)
    app.post(`${under}/:id/${deed}`, onAmendment(deed === 'approve' || deed === 'refuse' ? 'amendment.approve' : 'amendment.edit', doDeed(deed)));
  return app;
};
