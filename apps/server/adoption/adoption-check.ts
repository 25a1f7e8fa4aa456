import type { Adoption, AdoptedPlan, Held, Kept, WriteGuard } from '../../../src/database/index.ts';
import { guardBinding, type Amendment } from '../../../src/evaluation/index.ts';
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

/** The version in force that an adoption would follow; undefined for a first one. It is checked against everything there is, whoever adopts. */
export const againstOf = async (held: Held, plan: string, next: Plan): Promise<Against | undefined> => {
  const before = plan === '' ? undefined : await held.plan(plan);
  if (before === undefined) return undefined;
  const amendments = await held.list('amendment', { plan });
  const { labels } = await labelsIn(held, plan);
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
export const checkedAdoption = async (held: Held, form: AdoptionForm, adoption: Adoption, against: Against | undefined): Promise<CheckedAdoption> => {
  if (against === undefined) return { ok: true, adoption };
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
  const settings = await held.settings(adoption.plan);
  const next = { plan: applyCorrections(kept.compiled, kept.corrections, kept.text).plan };
  const approved: readonly Amendment[] = amendments.map(({ body }) => body);
  // A target that was settled lies over what is printed, so that what is printed is asked on its own as well.
  const printed = settings.map(({ target: _target, ...rest }) => rest);
  // A version that holds from an earlier day follows another one than the newest.
  const then = await held.plan(adoption.plan, { known: adoption.known });
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

/** Thrown in the place of an adoption that what holds at the moment of the write refuses; nothing of it was written. */
export class AdoptionRefused extends Error {
  readonly checked: Extract<CheckedAdoption, { ok: false }>;
  constructor(checked: Extract<CheckedAdoption, { ok: false }>) {
    super(checked.fault.en);
    this.checked = checked;
  }
}

/** The same check within the write: what was looked at must still be the newest version, and hold against what was settled since. */
export const adoptionGuard =
  (form: AdoptionForm, adoption: Adoption, seen: Against | undefined, next: Plan): WriteGuard =>
  async (held) => {
    const against = await againstOf(held, adoption.plan, next);
    if (against?.before.version !== seen?.before.version)
      throw new AdoptionRefused({ ok: false, field: 'plan', fault: inBoth(({ faults }) => faults.overtaken(against?.before.version ?? 0)) });
    const checked = await checkedAdoption(held, form, adoption, against);
    if (!checked.ok) throw new AdoptionRefused(checked);
  };

/** Broken ids as sentences, as many as a page shows. */
export const brokenIds = ({ breaks }: IdReading, language: 'zh' | 'en', most: number): readonly string[] =>
  breaks.slice(0, most).map((broken) => idBreakText(broken, language));
