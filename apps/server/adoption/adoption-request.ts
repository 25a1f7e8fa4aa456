import { z } from 'zod';
import { readPlainDate, type PlainDate } from '../../../src/basis/index.ts';
import type { Adoption, Region } from '../../../src/database/index.ts';
import { divisionName } from '../../../src/plan/index.ts';
import { VERSION_STAGES } from '../amendments/plan-labels.ts';
import type { Bilingual } from '../data/draft/candidate.ts';
import type { StoredPlan } from '../plan-store.ts';
import { inBoth, type AdoptionWords } from './words/index.ts';

const Text = z.string().trim().max(300).catch('');
const Form = z.object({
  code: Text,
  name: Text,
  parent: Text,
  plan: Text,
  known: Text,
  note: Text,
  by: Text,
  /** What becomes of ids that the version breaks. */
  ids: z.enum(['keep', 'fresh', '']).catch(''),
  amendment: Text,
  stage: z.enum([...VERSION_STAGES, '']).catch(''),
  day: Text,
  document: Text,
  sure: z.literal('1').optional().catch(undefined),
});
export type AdoptionForm = z.infer<typeof Form>;
export type AdoptionFaults = Partial<Record<keyof AdoptionForm, Bilingual>>;

/** Five-year plans are counted from 1951: that of 2021 to 2025 is the 14th. */
const planWord = (from: number | undefined): string => (from !== undefined && from > 1951 && (from - 1951) % 5 === 0 ? String((from - 1951) / 5) : '');

/** What the plan itself says, filled in: its region with its code, its number, and the day from which it holds. */
export const proposedForm = ({ plan }: StoredPlan, today: PlainDate, by: string): AdoptionForm => {
  const { region, period, issued } = plan.document;
  const issuedDay = readPlainDate(issued ?? '');
  const first = period === undefined ? undefined : readPlainDate(`${period.from}-01-01`);
  const known = [issuedDay, first].find((day) => day !== undefined && day <= today) ?? today;
  return {
    code: region?.code ?? '',
    name: region?.name ?? '',
    parent: region?.parent ?? '',
    plan: planWord(period?.from),
    known,
    note: '',
    by,
    ids: '',
    amendment: '',
    stage: '',
    day: '',
    document: '',
  };
};

export type AdoptionRequest =
  | { readonly ok: true; readonly form: AdoptionForm; readonly adoption: Adoption }
  | { readonly ok: false; readonly form: AdoptionForm; readonly faults: AdoptionFaults };

/** A plan of the library with its file as it came. */
export type Adoptable = { readonly stored: StoredPlan; readonly source: Uint8Array };

/** Reads the form; `regions` are those there are, which keep their names. */
export const adoptionRequest = (given: unknown, { stored, source }: Adoptable, regions: readonly Region[]): AdoptionRequest => {
  const form = Form.parse(given);
  const { code, name, parent, plan, note, by, sure } = form;
  const faults: AdoptionFaults = {};
  const fault = (field: keyof AdoptionForm, pick: (words: AdoptionWords['faults']) => string): void => {
    faults[field] ??= inBoth((words) => pick(words.faults));
  };
  const own = stored.plan.document.region?.code;
  const known = readPlainDate(form.known);
  const there = regions.find((region) => region.code === code);
  if (!/^\d{6}$/.test(code)) fault('code', (say) => say.region);
  else if (code.startsWith('9999') && there === undefined) fault('code', (say) => say.simulated);
  else if (there !== undefined && there.name !== name) fault('name', (say) => say.taken(code, there.name));
  else if (there === undefined && sure === undefined) {
    const official = divisionName(code);
    if (own !== undefined && own !== code) fault('sure', (say) => say.unlike(code, own));
    else if (official === undefined) fault('sure', (say) => say.unlisted(code));
    else if (official !== name && name !== '') fault('sure', (say) => say.named(code, official));
  }
  if (name === '') fault('name', (say) => say.name);
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(plan)) fault('plan', (say) => say.plan);
  if (known === undefined) fault('known', (say) => say.known);
  if (known === undefined || Object.keys(faults).length > 0) return { ok: false, form, faults };
  const region: Region = there ?? { code, name, ...(parent === '' ? {} : { parent }), simulated: false };
  return {
    ok: true,
    form,
    adoption: {
      region,
      plan,
      compiled: stored.compiled.plan,
      text: stored.compiled.tree.text,
      corrections: stored.corrections,
      source: { name: stored.name, bytes: source },
      known,
      ...(by === '' ? {} : { by }),
      ...(note === '' ? {} : { note }),
    },
  };
};
