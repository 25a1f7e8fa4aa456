import { randomUUID } from 'node:crypto';
import { anchorOf, applyCorrections, type Bilingual, type CorrectedEntry, type Correction, layer, locator } from '../../../src/plan/index.ts';
import type { Span } from '../../../src/basis/index.ts';
import { flowOf } from '../../../src/syntax/index.ts';
import type { PlanStore, StoredPlan } from '../plan-store.ts';
import { wasOf, type CorrectionRequest } from './correction-request.ts';
import { turns, type Turns } from '../library/turns.ts';
import { inBoth } from './words/index.ts';

/** What became of a request: the corrections are kept, or one sentence says why not. `made` is absent where nothing had to be noted. */
export type Correcting =
  | { readonly ok: true; readonly stored: StoredPlan; readonly made?: Correction; readonly key?: string }
  | { readonly ok: false; readonly status: 404 | 409 | 422; readonly message: Bilingual };

const NO_PLAN: Correcting = { ok: false, status: 404, message: inBoth((words) => words.problems.gone) };
const NO_ENTRY: Correcting = { ok: false, status: 409, message: inBoth((words) => words.problems.gone) };
const NOTHING: Correcting = { ok: false, status: 409, message: inBoth((words) => words.problems.nothing) };
const NOT_IN_TEXT: Correcting = { ok: false, status: 422, message: inBoth((words) => words.add.missing) };

export type CorrectionDesk = {
  /** Notes a correction, or says why it cannot take effect; then nothing is noted. */
  note(id: string, request: CorrectionRequest, by?: string): Promise<Correcting>;
  /** Takes the last correction of an entry back, a named one, or the last of all. */
  withdraw(id: string, which: { readonly of?: string; readonly correction?: string }): Promise<Correcting>;
  /** Adds corrections made elsewhere, except those that are there already; what cannot be placed is kept and reported. */
  take(id: string, corrections: readonly Correction[]): Promise<{ readonly taken: number; readonly orphaned: number } | undefined>;
};

const close = (words: string): string => words.replace(/\s+/g, '');

/** Words given for an addition, where a person saw them: at the span if they stand there, else wherever in the text. */
const placed = (text: string, { span, words }: CorrectionRequest): Span | undefined => {
  const there = span !== undefined && span[0] < span[1] && span[1] <= text.length;
  if (span !== undefined && words === undefined) return there ? span : undefined;
  // A reader sees a sentence without the line wraps and page marks that the source has in it.
  if (there && [text.slice(...span), flowOf(text, ...span).text].some((seen) => close(seen) === close(words!))) return span;
  return words === undefined ? undefined : locator(text)({ span: span ?? [0, 0], quote: words });
};

const corrected = (stored: StoredPlan): readonly CorrectedEntry[] => layer(stored.compiled.plan, stored.corrections, stored.compiled.tree.text).entries;

/** What is made of a request for one plan, before it is kept. */
const drafted = (
  stored: StoredPlan,
  request: CorrectionRequest,
  by: string | undefined,
): { made: Correction; kept: readonly Correction[]; key: string } | Correcting => {
  const { text } = stored.compiled.tree;
  const { action, list, of, entries, note } = request;
  const common = {
    id: randomUUID().slice(0, 13),
    at: new Date().toISOString(),
    action,
    list,
    ...(by === undefined ? {} : { by }),
    ...(note === undefined ? {} : { note }),
    ...(entries === undefined ? {} : { entries }),
  };
  if (action === 'add') {
    const span = placed(text, request);
    return span === undefined ? NOT_IN_TEXT : { made: { ...common, ...anchorOf(text, span) }, kept: stored.corrections, key: `u${common.id}` };
  }
  const entry = corrected(stored).find((one) => one.list === list && one.key === of);
  if (entry === undefined || entry.state === 'split') return NO_ENTRY;
  if (action === 'accept' && (entry.state === 'accepted' || entry.state === 'corrected' || entry.state === 'added'))
    return { ok: true, stored, key: entry.key };
  if (action === 'reject' && entry.state === 'rejected') return { ok: true, stored, key: entry.key };
  // To change what was rejected is to take it back in.
  const mine = new Set(entry.corrections);
  const kept = action === 'change' ? stored.corrections.filter((other) => !(other.action === 'reject' && mine.has(other.id))) : stored.corrections;
  return { made: { ...common, of: entry.key, ...anchorOf(text, entry.span), was: wasOf(entry, entries?.[0] ?? {}) }, kept, key: entry.key };
};

/** Corrections of the plans of a store, one at a time for each plan. */
export const correctionDesk = (store: PlanStore, inTurn: Turns = turns()): CorrectionDesk => ({
  note: (id, request, by) =>
    inTurn(id, async () => {
      const stored = await store.get(id);
      if (stored === undefined) return NO_PLAN;
      const draft = drafted(stored, request, by);
      if ('ok' in draft) return draft;
      const { made, kept, key } = draft;
      const refusal = applyCorrections(stored.compiled.plan, [...kept, made], stored.compiled.tree.text).orphaned.find(
        ({ correction }) => correction.id === made.id,
      );
      if (refusal !== undefined) return { ok: false, status: 422, message: refusal.message };
      const after = await store.correct(id, [...kept, made]);
      return after === undefined ? NO_PLAN : { ok: true, stored: after, made, key };
    }),

  withdraw: (id, { of, correction }) =>
    inTurn(id, async () => {
      const stored = await store.get(id);
      if (stored === undefined) return NO_PLAN;
      const entry = of === undefined ? undefined : corrected(stored).find(({ key }) => key === of);
      if (of !== undefined && entry === undefined) return NO_ENTRY;
      const last =
        correction ?? (of === undefined ? stored.corrections.at(-1)?.id : stored.corrections.findLast((one) => entry!.corrections.includes(one.id))?.id);
      const gone = stored.corrections.find((one) => one.id === last);
      if (gone === undefined) return NOTHING;
      // What was said of its parts goes with a split, and what was said of an addition with the addition.
      const offspring = ({ of: key = '' }: Correction): boolean => key === `u${gone.id}` || key.startsWith(`u${gone.id}.`);
      const after = await store.correct(
        id,
        stored.corrections.filter((one) => one.id !== gone.id && !offspring(one)),
      );
      return after === undefined ? NO_PLAN : { ok: true, stored: after, made: gone, ...(gone.of === undefined ? {} : { key: entry?.from ?? gone.of }) };
    }),

  take: (id, corrections) =>
    inTurn(id, async () => {
      const stored = await store.get(id);
      if (stored === undefined) return undefined;
      const there = new Set(stored.corrections.map((one) => one.id));
      const fresh = corrections.filter((one) => !there.has(one.id));
      if (fresh.length === 0) return { taken: 0, orphaned: 0 };
      const after = await store.correct(id, [...stored.corrections, ...fresh]);
      const ids = new Set(fresh.map((one) => one.id));
      const { orphaned } = applyCorrections(after!.compiled.plan, after!.corrections, after!.compiled.tree.text);
      return { taken: fresh.length, orphaned: orphaned.filter(({ correction }) => ids.has(correction.id)).length };
    }),
});
