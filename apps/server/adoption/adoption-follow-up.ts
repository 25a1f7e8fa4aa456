import { readPlainDate, type PlainDate } from '../../../src/basis/index.ts';
import type { AdoptedPlan, DeliveryStore, Kept, PlanVersion, Store } from '../../../src/database/index.ts';
import { amendmentInForce } from '../../../src/evaluation/index.ts';
import { may, SYSTEM } from '../../../src/identity/index.ts';
import { writeSettlement } from '../amendments/amendment-force.ts';
import { isEarly, isEarlyStage, labelsIn, labelsName, VERSION_STAGES, type VersionLabel } from '../amendments/plan-labels.ts';
import type { PageContext } from '../app-state.ts';
import { fieldsOf } from '../data/draft/confirmation.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { dayOf, regionPath } from '../region/index.ts';
import { carryBoxItems } from './adoption-carry.ts';
import type { AdoptionForm } from './adoption-request.ts';
import { versionsPage } from './versions-page.tsx';
import { inBoth } from './words/index.ts';

const labelOf = (fields: { readonly stage?: string; readonly day?: string; readonly document?: string }): VersionLabel | undefined => {
  const stage = VERSION_STAGES.find((one) => one === fields.stage);
  if (stage === undefined) return undefined;
  const [day, document] = [readPlainDate(fields.day ?? ''), fields.document ?? ''];
  return { stage, ...(day === undefined ? {} : { day }), ...(document === '' ? {} : { document }) };
};

const keepLabel = async (delivery: DeliveryStore, plan: string, version: number, label: VersionLabel | undefined): Promise<void> => {
  const { labels, kept } = await labelsIn(delivery, plan);
  const { [String(version)]: _old, ...others } = labels;
  const name = labelsName(plan);
  const value = label === undefined ? others : { ...others, [version]: label };
  await delivery.change({
    action: 'preference.edit',
    changes: [{ kind: 'preference', id: name, version: kept?.version ?? null, body: { name, value } }],
    ...(label?.document === undefined ? {} : { document: label.document }),
  });
};

type Following = { readonly form: AdoptionForm; readonly before: AdoptedPlan | undefined; readonly amendment: Kept<'amendment'> | undefined };

/** What goes with an adopted version: its label, tasks and projects of boxes that moved, the amendment that it puts in force. Each as far as the actor may. */
export const followUp = async (c: PageContext, store: Store, { region, plan, version }: PlanVersion, given: Following): Promise<void> => {
  const { actor, state } = c.var;
  const { form, before, amendment } = given;
  const delivery = store.delivery(region, actor);
  const stage = form.stage === '' && amendment !== undefined ? 'amended' : form.stage;
  const document = form.document === '' ? (amendment?.body.approval?.document ?? '') : form.document;
  const label = labelOf({ stage, day: form.day === '' ? (amendment?.body.approval?.date ?? '') : form.day, document });
  if (label !== undefined && may(actor, 'preference.edit', { region })) await keepLabel(delivery, plan, version, label);
  const after = before === undefined ? undefined : await store.plan(region, plan, { version });
  if (before !== undefined && after !== undefined && form.ids !== 'fresh') await carryBoxItems(delivery, actor, before, after, document);
  if (amendment === undefined || after === undefined || !may(actor, 'amendment.edit', { region })) return;
  const at = state.clock();
  const outcome = amendmentInForce(amendment.body, version, { actor, at, today: dayOf(at) });
  if (outcome.ok === undefined) return;
  await writeSettlement(store, region, after, amendment.body, actor.name);
  await delivery.change({
    action: 'amendment.edit',
    changes: [{ kind: 'amendment', id: amendment.id, version: amendment.version, body: outcome.ok }],
    document: amendment.body.approval!.document,
  });
};

/** Whether a version may still be called a draft: it is one by its title or label, another followed it, or it is the first and of today. */
const mayBeEarly = async (store: Store, { region, plan }: Delivery['context'], version: number, today: PlainDate): Promise<boolean> => {
  const versions = (await store.plans(region.code)).filter((one) => one.plan === plan.id);
  const own = versions.find((one) => one.version === version)!;
  if (
    (dayOf(own.adopted) === today && versions.length === 1) ||
    versions.some((one) => one.known > own.known || (one.known === own.known && one.version > version))
  )
    return true;
  const [adopted, { labels }] = await Promise.all([store.plan(region.code, plan.id, { version }), labelsIn(store.delivery(region.code, SYSTEM), plan.id)]);
  return adopted !== undefined && isEarly(adopted, labels);
};

/** 版本性质: what a version is, said or said anew. */
export const labelVersion = async (c: PageContext, { store, context, delivery }: Delivery): Promise<Response> => {
  const fields = fieldsOf(await c.req.parseBody());
  const version = Number(fields['version']);
  const { region, plan } = context;
  const known = (await store.plans(region.code)).some((one) => one.plan === plan.id && one.version === version);
  const { stage = '', day = '', document = '' } = fields;
  if (known) {
    // What is called a draft binds nobody, so that the version in force is not called one afterwards.
    if (isEarlyStage(stage) && !(await mayBeEarly(store, context, version, dayOf(c.var.state.clock()))))
      return versionsPage(
        c,
        context,
        inBoth(({ faults }) => faults.earlyLabel),
      );
    await keepLabel(delivery, plan.id, version, labelOf({ stage, day, document }));
  }
  return c.redirect(`${regionPath(region.code, plan.id, 'versions')}${known ? '?saved=1' : ''}#v${version}`, 303);
};
