import { z } from 'zod';
import { Decimal, readPlainDate, yearOf, type PlainDate } from '../../../../src/basis/index.ts';
import type { NewEvent, NewSetting } from '../../../../src/database/index.ts';
import { pathGap, type Monitored, type PathGap, type PathPoint, type Setting, type StandingKind } from '../../../../src/monitoring/index.ts';
import type { RegionContext } from '../../region/index.ts';
import type { Bilingual } from '../draft/candidate.ts';
import { inBoth, type DataWords } from '../words/index.ts';
import { pathOf } from './path-amount.ts';

export const KINDS = [
  'level',
  'avg_annual_growth',
  'cumulative',
  'cumulative_reduction',
  'hold',
  'cap',
  'interval',
  'awaiting',
  'milestone',
  'none',
] as const satisfies readonly StandingKind[];
export const COMPARATORS = ['=', '>=', '>', '<=', '<', '~'] as const;
export const FREQUENCIES = ['year', 'half', 'quarter', 'month'] as const;

const Text = z.string().trim().max(500).default('');
const YesNo = z.enum(['yes', 'no']).optional().catch(undefined);
const Form = z.object({
  owner: z.string().trim().max(100).optional(),
  kind: z.enum(KINDS).optional().catch(undefined),
  lower: YesNo,
  geometric: YesNo,
  frequency: z.enum(FREQUENCIES).optional().catch(undefined),
  usual: z.string().optional(),
  targetValue: Text,
  targetComparator: z.enum(COMPARATORS).catch('>='),
  targetKind: z.enum(KINDS).optional().catch(undefined),
  known: Text,
  reason: Text,
  anyway: z.string().optional(),
});

export type SettingFaults = Readonly<Record<string, Bilingual>>;
export type SettingRequest =
  | { readonly ok: true; readonly setting: NewSetting | undefined }
  | { readonly ok: false; readonly faults: SettingFaults; readonly gap?: PathGap };

const isNumber = (text: string): boolean => text.length <= 30 && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text);

/** Amounts of the years as the form has them; undefined where every field is empty. */
const amountsIn = (item: Monitored, fields: Readonly<Record<string, string>>): readonly { readonly year: number; readonly text: string }[] | undefined => {
  const given = Array.from({ length: item.due - item.base }, (_, i) => {
    const year = item.base + i + 1;
    return { year, text: (fields[`path.${year}`] ?? '').normalize('NFKC').trim() };
  });
  return given.every(({ text }) => text === '') ? undefined : given;
};

const samePath = (a: Readonly<Record<number, number>> | undefined, b: Readonly<Record<number, number>>): boolean =>
  a !== undefined &&
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(b).every(([year, value]) => Math.abs((a[Number(year)] ?? Number.NaN) - value) < 1e-9);

/** Whether the amounts miss the target by more than a rounding. */
export const misses = ({ short, target }: PathGap): boolean => Math.abs(short) > 1e-6 * Math.max(1, Math.abs(target));

/**
 * What the form of one item changes, as a setting; undefined where nothing differs from what holds. A path that does not reach the target is told (`gap`)
 * unless the sender says so is meant.
 */
export const settingRequest = (item: Monitored, { plan, today }: RegionContext, fields: Readonly<Record<string, string>>): SettingRequest => {
  const faults: Record<string, Bilingual> = {};
  const fault = (field: string, pick: (words: DataWords) => string): void => {
    faults[field] ??= inBoth(pick);
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const form = Form.safeParse({ ...given, ...(fields['owner'] === undefined ? {} : { owner: fields['owner'] }) });
  if (!form.success) return { ok: false, faults: { reason: inBoth(({ problems }) => problems.tooLong) } };
  const { owner, kind, lower, geometric, frequency, usual, targetValue, targetComparator, targetKind, reason, anyway } = form.data;
  const known = readPlainDate(form.data.known || today);
  if (known === undefined) fault('known', ({ problems }) => problems.day);
  const target = targetValue === '' ? undefined : targetValue;
  if (target !== undefined && !isNumber(target)) fault('targetValue', ({ problems, settings }) => problems.number(settings.targetValue));
  if (target !== undefined && targetKind === undefined) fault('targetKind', ({ problems }) => problems.kind);
  const amounts = usual === undefined ? amountsIn(item, fields) : undefined;
  for (const { year, text } of amounts ?? []) if (!isNumber(text)) fault(`path.${year}`, ({ problems }) => problems.number(String(year)));
  if (known === undefined || Object.keys(faults).length > 0) return { ok: false, faults };
  const points = amounts?.map(({ year, text }): PathPoint => ({ year, value: new Decimal(text).toNumber() }));
  const path = points && Object.fromEntries(pathOf(item.kind, points).map(({ year, value }) => [year, value]));
  const changed: Partial<Setting> = {
    ...(owner !== undefined && owner !== (item.owner ?? '') ? { owner } : {}),
    ...(kind !== undefined && kind !== item.kind ? { kind } : {}),
    ...(lower !== undefined && (lower === 'yes') !== item.lowerIsBetter ? { lowerIsBetter: lower === 'yes' } : {}),
    ...(geometric !== undefined && (geometric === 'yes') !== (item.geometric ?? false) ? { geometric: geometric === 'yes' } : {}),
    ...(frequency !== undefined && frequency !== item.frequency ? { frequency } : {}),
    ...(path !== undefined && !samePath(item.path, path) ? { path } : {}),
    // An empty path is the formula's own: nothing at the base, all at the target year, even between.
    ...(usual !== undefined && item.path !== undefined && Object.keys(item.path).length > 0 ? { path: {} } : {}),
    ...(target === undefined ? {} : { target: { value: Number(target), comparator: targetComparator, kind: targetKind! } }),
  };
  if (Object.keys(changed).length === 0) return { ok: true, setting: undefined };
  const gap = changed.path === undefined || points === undefined ? undefined : pathGap(item, points);
  if (gap !== undefined && misses(gap) && anyway === undefined) return { ok: false, faults: {}, gap };
  if (reason === '') return { ok: false, faults: { reason: inBoth(({ problems }) => problems.reason) } };
  return { ok: true, setting: { plan: plan.id, item: item.id, known, reason, ...changed } };
};

/** Owners that the list of all items changes, under one reason. */
export const ownersRequest = (
  { items, plan, today }: RegionContext,
  fields: Readonly<Record<string, string>>,
): { readonly settings: readonly NewSetting[]; readonly fault?: Bilingual } => {
  const reason = (fields['reason'] ?? '').slice(0, 500);
  const settings = items.flatMap((item): NewSetting[] => {
    const owner = fields[`owner.${item.id}`]?.slice(0, 100);
    return owner === undefined || owner === (item.owner ?? '') ? [] : [{ plan: plan.id, item: item.id, known: today, reason, owner }];
  });
  return settings.length > 0 && reason === '' ? { settings, fault: inBoth(({ problems }) => problems.reason) } : { settings };
};

const Event = z.object({
  kind: z.enum(['definition_change', 'cancelled']),
  effective: Text,
  document: Text,
  note: Text,
  restated: z.string().optional(),
  known: Text,
});

export type EventRequest = { readonly ok: true; readonly event: NewEvent } | { readonly ok: false; readonly faults: SettingFaults };

/** A series is cut or ended between the base and the target year, or not at all. */
export const inPlan = ({ base, due }: Monitored, day: PlainDate): boolean => yearOf(day) >= base && yearOf(day) <= due;

/** Something that happened to an item's series, as its form says. */
export const eventRequest = (item: Monitored, today: string, fields: Readonly<Record<string, string>>): EventRequest => {
  const form = Event.safeParse(fields);
  if (!form.success) return { ok: false, faults: { kind: inBoth(({ problems }) => problems.form) } };
  const { kind, document, note, restated } = form.data;
  const effective = readPlainDate(form.data.effective);
  const known = readPlainDate(form.data.known || today);
  const faults: Record<string, Bilingual> = {
    ...(effective === undefined ? { effective: inBoth(({ problems }) => problems.day) } : {}),
    ...(effective !== undefined && !inPlan(item, effective) ? { effective: inBoth(({ problems }) => problems.effective(effective, item.base, item.due)) } : {}),
    ...(known === undefined ? { eventKnown: inBoth(({ problems }) => problems.day) } : {}),
    ...(known !== undefined && known > today ? { eventKnown: inBoth(({ problems }) => problems.knownLater(known, today)) } : {}),
    ...(document === '' ? { eventDocument: inBoth(({ problems }) => problems.source) } : {}),
  };
  if (effective === undefined || known === undefined || Object.keys(faults).length > 0) return { ok: false, faults };
  return {
    ok: true,
    event: {
      indicator: item.series,
      kind,
      effective,
      document,
      known,
      ...(note === '' ? {} : { note }),
      ...(kind === 'definition_change' && restated !== undefined ? { restated: true } : {}),
    },
  };
};
