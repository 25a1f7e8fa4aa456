import { locator } from './correction-anchor.ts';
import { drafted, homeOf, narrowed, renormalized } from './correction-draft.ts';
import { entriesByList, type Entry } from './correction-entry.ts';
import { entryFault, merged, strangeField, valueAt } from './correction-field.ts';
import { enrol, entryOf, rollOf, type Roll } from './correction-match.ts';
import type { Bilingual, Correctable, Correction, Fields } from './correction.ts';
import type { Plan } from './schema.ts';

/** open 待核对 · accepted 已确认 · rejected 已剔除 · corrected 已更正 · split 已拆分 · added 补录 */
export type EntryState = 'open' | 'accepted' | 'rejected' | 'corrected' | 'split' | 'added';

/** An entry as it stands with the corrections laid over it. */
export type CorrectedEntry = Entry & {
  readonly state: EntryState;
  /** What the machine said, where a person said otherwise. */
  readonly machine?: Fields;
  /** Ids of the corrections that speak of it, in order. */
  readonly corrections: readonly string[];
  /** Key of the entry it was split from. */
  readonly from?: string;
};

/** A correction that has taken effect. `drift`: since it was made the machine has come to say the same, or something else again. */
export type Applied = { readonly correction: Correction; readonly key: string; readonly drift?: 'agrees' | 'differs' };

/** A correction that has not: its entry or words are gone from the text, its entry has been split, or it is not valid. */
export type Orphaned = { readonly correction: Correction; readonly why: 'gone' | 'replaced' | 'invalid'; readonly message: Bilingual };

export type Layer = { readonly entries: readonly CorrectedEntry[]; readonly applied: readonly Applied[]; readonly orphaned: readonly Orphaned[] };

type Working = { -readonly [K in keyof CorrectedEntry]: K extends 'corrections' ? string[] : CorrectedEntry[K] };
type Refused = Pick<Orphaned, 'why' | 'message'>;
type Taken = { readonly key: string; readonly drift?: Applied['drift'] };
type Desk = { readonly plan: Plan; readonly text: string; readonly lists: Record<Correctable, Roll<Working>>; readonly locate: ReturnType<typeof locator> };

const refused = (why: Orphaned['why'], zh: string, en: string): Refused => ({ why, message: { zh, en } });
const GONE = refused(
  'gone',
  '原文里已找不到这条更正所指的文字或条目，请重新定位或撤销这条更正。',
  'The words or the entry this correction speaks of are no longer in the text; place it anew or withdraw it.',
);
const REPLACED = refused(
  'replaced',
  '这条更正所指的条目已被拆分，请改在拆出的条目上更正。',
  'The entry this correction speaks of has been split; correct its parts instead.',
);
const OUTSIDE = refused('invalid', '项目要补在专栏里：请在专栏的文字中选取。', 'A project is added inside a box: select words in a box.');
const NO_FINDING = refused('invalid', '检查结果只能确认或剔除。', 'A finding can only be accepted or rejected.');
const TOO_FEW = refused('invalid', '拆分至少要有两条。', 'A split needs at least two entries.');

const invalid = ({ list, entries }: Correction, fields: Fields): Refused | undefined => {
  const strange = (entries ?? []).map((changes) => strangeField(list, changes)).find((name) => name !== undefined);
  if (strange !== undefined) return refused('invalid', `没有“${strange}”这个可以更正的字段。`, `There is no field "${strange}" that may be corrected.`);
  const message = entryFault(list, fields);
  return message === undefined ? undefined : { why: 'invalid', message };
};

const pathsOf = (changes: Fields): string[] =>
  Object.entries(changes).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).map((part) => `${name}.${part}`) : [name],
  );

const driftOf = ({ was, entries }: Correction, machine: Fields): Applied['drift'] => {
  const changes = entries?.[0] ?? {};
  const agrees = (said: Fields): boolean =>
    pathsOf(changes).every((path) => JSON.stringify(valueAt(said, path) ?? null) === JSON.stringify(valueAt(machine, path) ?? null));
  if (agrees(changes)) return 'agrees';
  return was === undefined || agrees(was) ? undefined : 'differs';
};

const add = ({ plan, text, lists, locate }: Desk, correction: Correction): Taken | Refused => {
  const { list } = correction;
  if (list === 'diagnostics') return NO_FINDING;
  const span = locate(correction);
  if (span === undefined) return GONE;
  const home = list === 'items' ? homeOf(plan, span) : undefined;
  if (list === 'items' && home === undefined) return OUTSIDE;
  const key = `u${correction.id}`;
  const fields = merged(drafted(plan, text, list, key, span), correction.entries?.[0] ?? {});
  const fault = invalid(correction, fields);
  if (fault !== undefined) return fault;
  const entry: Working = { list, key, span, fields, state: 'added', corrections: [correction.id], ...(home === undefined ? {} : { home }) };
  lists[list].entries.push(entry);
  enrol(lists[list], entry);
  return { key };
};

const split = ({ text, lists, locate }: Desk, correction: Correction): Taken | Refused => {
  const roll = lists[correction.list];
  const whole = entryOf(roll, correction, locate);
  if (whole === undefined) return GONE;
  if (whole.state === 'split') return REPLACED;
  if ((correction.entries?.length ?? 0) < 2) return TOO_FEW;
  const parts = correction.entries!.map((changes, i): Working => {
    const key = `u${correction.id}.${i + 1}`;
    const span = narrowed(text, whole.span, changes['name'] ?? changes['text']);
    const fields = renormalized(whole.fields, merged({ ...whole.fields, ...('id' in whole.fields ? { id: key } : {}), span }, changes));
    return { ...whole, key, span, fields, state: 'added', from: whole.key, corrections: [correction.id] };
  });
  const fault = parts.map(({ fields }) => invalid(correction, fields)).find((found) => found !== undefined);
  if (fault !== undefined) return fault;
  whole.state = 'split';
  whole.corrections.push(correction.id);
  roll.entries.splice(roll.entries.indexOf(whole) + 1, 0, ...parts);
  for (const part of parts) enrol(roll, part);
  return { key: whole.key };
};

const change = ({ lists, locate }: Desk, correction: Correction): Taken | Refused => {
  const entry = entryOf(lists[correction.list], correction, locate);
  if (correction.list === 'diagnostics') return NO_FINDING;
  if (entry === undefined) return GONE;
  if (entry.state === 'split') return REPLACED;
  const fields = renormalized(entry.fields, merged(entry.fields, correction.entries?.[0] ?? {}));
  const fault = invalid(correction, fields);
  if (fault !== undefined) return fault;
  entry.corrections.push(correction.id);
  const drift = entry.state === 'added' ? undefined : driftOf(correction, entry.machine ?? entry.fields);
  if (entry.state !== 'added') {
    entry.machine ??= entry.fields;
    entry.state = 'corrected';
  }
  entry.fields = fields;
  return { key: entry.key, ...(drift === undefined ? {} : { drift }) };
};

const judge = ({ lists, locate }: Desk, correction: Correction): Taken | Refused => {
  const entry = entryOf(lists[correction.list], correction, locate);
  if (entry === undefined) return GONE;
  if (entry.state === 'split') return REPLACED;
  entry.corrections.push(correction.id);
  if (correction.action === 'reject') entry.state = 'rejected';
  else if (entry.state === 'open' || entry.state === 'rejected')
    entry.state = entry.machine === undefined ? (entry.key.startsWith('u') ? 'added' : 'accepted') : 'corrected';
  return { key: entry.key };
};

const ACTIONS: Readonly<Record<Correction['action'], readonly [phase: number, apply: (desk: Desk, correction: Correction) => Taken | Refused]>> = {
  add: [0, add],
  split: [1, split],
  change: [2, change],
  accept: [3, judge],
  reject: [3, judge],
};

/**
 * Lays corrections over a plan's entries. Their order decides only between corrections of the same field of one entry and
 * between judgements of one entry: the later holds. Never throws; what cannot take effect is reported with the reason.
 */
export const layer = (plan: Plan, corrections: readonly Correction[], text: string): Layer => {
  const lists = Object.fromEntries(
    Object.entries(entriesByList(plan)).map(([list, entries]) => [
      list,
      rollOf(entries.map((entry): Working => ({ ...entry, state: 'open', corrections: [] }))),
    ]),
  ) as Record<Correctable, Roll<Working>>;
  const desk: Desk = { plan, text, lists, locate: locator(text) };
  const applied: Applied[] = [];
  const orphaned: Orphaned[] = [];
  const ordered = corrections.toSorted((a, b) => ACTIONS[a.action][0] - ACTIONS[b.action][0]);
  for (const correction of ordered) {
    const outcome = ACTIONS[correction.action][1](desk, correction);
    if ('why' in outcome) orphaned.push({ correction, ...outcome });
    else applied.push({ correction, ...outcome } as Applied);
  }
  return { entries: Object.values(lists).flatMap(({ entries }) => entries), applied, orphaned };
};
