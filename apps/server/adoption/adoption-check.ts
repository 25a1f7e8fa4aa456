import type { Adoption, AdoptedPlan, Kept, Store } from '../../../src/database/index.ts';
import { guardBinding, type Amendment } from '../../../src/evaluation/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { applyCorrections, correctionsWithKeptIds, idBreakText, readIds, withKeptIds, type IdReading, type Plan } from '../../../src/plan/index.ts';
import { itemsUnder } from '../amendments/amendment-force.ts';
import { isEarlyStage, labelsIn, type VersionStage } from '../amendments/plan-labels.ts';
import type { Bilingual } from '../data/draft/candidate.ts';
import type { AdoptionForm } from './adoption-request.ts';
import { inBoth } from './words/index.ts';

/** What a new version is measured against: the one in force, its label, and the amendments of the plan. */
export type Against = {
  readonly before: AdoptedPlan;
  readonly stage?: VersionStage;
  readonly amendments: readonly Kept<'amendment'>[];
  readonly ids: IdReading;
};

/** The version in force that an adoption would follow; undefined for a first one. Read as the program: an adoption is checked against everything there is. */
export const againstOf = async (store: Store, region: string, plan: string, next: Plan): Promise<Against | undefined> => {
  const before = /^\d{6}$/.test(region) && plan !== '' ? await store.plan(region, plan) : undefined;
  if (before === undefined) return undefined;
  const delivery = store.delivery(region, SYSTEM);
  const [amendments, { labels }] = await Promise.all([delivery.list('amendment', { plan }), labelsIn(delivery, plan)]);
  const stage = labels[before.version]?.stage ?? (before.plan.document.status === 'draft' ? 'draft' : undefined);
  return { before, amendments, ids: readIds(before.plan, next), ...(stage === undefined ? {} : { stage }) };
};

/** The adoption with the ids that the version in force has. */
export const withIdsKept = (adoption: Adoption, { keep }: IdReading): Adoption => ({
  ...adoption,
  compiled: withKeptIds(adoption.compiled, keep),
  corrections: correctionsWithKeptIds(adoption.corrections, keep),
});

export type CheckedAdoption =
  | { readonly ok: true; readonly adoption: Adoption; readonly amendment?: Kept<'amendment'> }
  | { readonly ok: false; readonly field: keyof AdoptionForm; readonly fault: Bilingual };

/**
 * Whether a new version may follow the one in force: its ids are kept or given up knowingly, an amendment that it names is approved and of the same day, and no
 * binding target asks for less without an approved amendment. From a draft to the text issued targets may change, by its document.
 */
export const checkedAdoption = async (store: Store, form: AdoptionForm, adoption: Adoption, against: Against): Promise<CheckedAdoption> => {
  const fail = (field: keyof AdoptionForm, fault: Bilingual): CheckedAdoption => ({ ok: false, field, fault });
  const { before, stage, amendments, ids } = against;
  // What was issued binds: a draft adopted over it would unbind it again.
  if (isEarlyStage(form.stage) && !isEarlyStage(stage ?? '') && adoption.known >= before.known)
    return fail(
      'stage',
      inBoth(({ faults }) => faults.early),
    );
  if (ids.breaks.length > 0 && form.ids === '')
    return fail(
      'ids',
      inBoth(({ faults }) => faults.ids(ids.breaks.length)),
    );
  const amendment = form.amendment === '' ? undefined : amendments.find(({ id, body }) => id === form.amendment && body.state === 'approved');
  if (form.amendment !== '' && amendment === undefined)
    return fail(
      'amendment',
      inBoth(({ faults }) => faults.noAmendment),
    );
  if (amendment !== undefined && amendment.body.effective !== adoption.known)
    return fail(
      'amendment',
      inBoth(({ faults }) => faults.amendment(amendment.body.effective ?? '')),
    );
  const kept = form.ids === 'keep' ? withIdsKept(adoption, ids) : adoption;
  const settings = await store.settings(adoption.region.code, adoption.plan);
  const next = { plan: applyCorrections(kept.compiled, kept.corrections, kept.text).plan };
  const approved: readonly Amendment[] = amendments.map(({ body }) => body);
  // A target that was settled lies over what is printed, so that what is printed is asked on its own as well.
  const printed = settings.map(({ target: _target, ...rest }) => rest);
  // A version that holds from an earlier day follows another one than the newest.
  const then = await store.plan(adoption.region.code, adoption.plan, { known: adoption.known });
  const followed = then === undefined || then.version === before.version ? [before] : [before, then];
  const guarded = followed.flatMap((one) =>
    [settings, printed].map((own) => guardBinding(itemsUnder(one, adoption.plan, own), itemsUnder(next, adoption.plan, own), approved, adoption.known)),
  );
  const lowered = guarded.find(({ refused }) => refused !== undefined)?.refused;
  const isIssued = stage !== undefined && isEarlyStage(stage) && (form.stage === 'deliberated' || form.stage === 'issued');
  if (lowered !== undefined && !isIssued) return fail('amendment', lowered);
  if (lowered !== undefined && form.document === '')
    return fail(
      'document',
      inBoth(({ faults }) => faults.document),
    );
  return { ok: true, adoption: kept, ...(amendment === undefined ? {} : { amendment }) };
};

/** Broken ids as sentences, as many as a page shows. */
export const brokenIds = ({ breaks }: IdReading, language: 'zh' | 'en', most: number): readonly string[] =>
  breaks.slice(0, most).map((broken) => idBreakText(broken, language));
