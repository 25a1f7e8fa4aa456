import { z } from 'zod';
import type { Draft as StoredDraft, Store } from '../../../../src/database/index.ts';
import { storableText } from '../../../../src/intake/index.ts';
import { figureKey, knownAt } from '../../../../src/ledger/index.ts';
import type { RegionContext } from '../../region/index.ts';
import { Candidate, Fault, observationOf } from './candidate.ts';

const KIND = 'figures';

/** 试读: what was read and not yet confirmed. `seen` has the newest row of each figure when it was made, so that whoever came between is noticed. */
export const DraftBody = z.object({
  plan: z.string(),
  channel: z.enum(['form', 'workbook', 'csv', 'bulletin', 'api']),
  /** What it came from, as a person calls it: a file, a form, a text. */
  name: z.string(),
  candidates: z.array(Candidate),
  faults: z.array(Fault),
  /** Faults past those that are kept. */
  moreFaults: z.int().optional(),
  notes: z.array(z.object({ zh: z.string(), en: z.string() })),
  seen: z.record(z.string(), z.string().nullable()),
});
export type DraftBody = z.infer<typeof DraftBody>;
export type Draft = { readonly id: string; readonly body: DraftBody };

/** The newest row of each figure that the candidates speak of, by key; null where there is none. */
export const headsOf = ({ rows, plan, today }: RegionContext, candidates: readonly Candidate[]): Record<string, string | null> => {
  const keys = new Set(candidates.map(({ figure }) => figureKey(observationOf(figure, plan.id))));
  const lines = Map.groupBy(
    rows.filter((row) => keys.has(figureKey(row))),
    figureKey,
  );
  return Object.fromEntries([...keys].map((key) => [key, knownAt(lines.get(key) ?? [], { known: today })[0]?.id ?? null]));
};

/** Words of a file may hold what no database keeps. */
const storable = (body: DraftBody): DraftBody =>
  JSON.parse(JSON.stringify(body), (_, value: unknown) => (typeof value === 'string' ? storableText(value) : value)) as DraftBody;

/** Keeps what was read until it is confirmed or forgotten. `seen` of a sheet that went out earlier stands before today's heads. */
export const keepDraft = async (
  store: Store,
  context: RegionContext,
  { seen, ...body }: Omit<DraftBody, 'plan' | 'seen'> & { readonly seen?: Readonly<Record<string, string | null>> },
): Promise<Draft> => {
  const whole = storable({ ...body, plan: context.plan.id, seen: { ...headsOf(context, body.candidates), ...seen } });
  const { id } = await store.keepDraft(context.region.code, KIND, whole);
  return { id, body: whole };
};

/** The draft, where it is still there and of this plan. */
export const openDraft = async (store: Store, { region, plan }: RegionContext, id: string): Promise<Draft | undefined> => {
  const stored: StoredDraft | undefined = /^[\w-]{1,80}$/.test(id) ? await store.draft(region.code, id) : undefined;
  const body = stored?.kind === KIND ? DraftBody.safeParse(stored.body) : undefined;
  return body?.success && body.data.plan === plan.id ? { id, body: body.data } : undefined;
};
