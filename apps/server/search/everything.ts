import type { DeliveryStore, Kept, Store } from '../../../src/database/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { recordPath } from '../desk/record-path.ts';
import { mayIn } from '../layout/tab-groups.ts';
import type { RegionContext } from '../region/index.ts';
import { asInitials, isTypedIn } from './initials.ts';
import { normalize, wordsOf } from './normal-form.ts';
import { entryHref, planEntries, type EntryKind, type Titled } from './plan-entries.ts';
import { recordIndex, type IndexedRecord } from './record-index.ts';
import { namedPath } from './record-names.ts';

/** What is found, in the order in which it is shown. */
export const FOUND_KINDS = [
  'indicator',
  'commitment',
  'unit',
  'project',
  'task',
  'evaluation',
  'document',
  'amendment',
  'policy',
  'followup',
  'suggestion',
  'inquiry',
  'whistle',
  'report',
  'meeting',
  'measure',
  'box_item',
  'term',
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

export type Found = {
  readonly kind: FoundKind;
  readonly title: string;
  readonly href: string;
  readonly region: string;
  readonly plan: string;
  readonly note?: string;
};
export type FoundGroup = { readonly kind: FoundKind; readonly found: readonly Found[]; readonly total: number };

/** What is asked: words that must all occur, or the initials of characters. */
type Question = { readonly words: readonly string[]; readonly typed: string | undefined };

/** 0 for a title that is the words, the further back they stand the more; undefined where it does not fit. */
const rankOf = ({ normal, forms }: Titled, { words, typed }: Question): number | undefined => {
  if (words.every((word) => normal.includes(word))) return normal === words.join(' ') ? 0 : 1 + normal.indexOf(words[0]!);
  return typed !== undefined && isTypedIn(typed, forms) ? 500 : undefined;
};

const fitting = <T extends Titled>(entries: readonly T[], question: Question): readonly T[] =>
  entries
    .flatMap((entry) => {
      const rank = rankOf(entry, question);
      return rank === undefined ? [] : [{ entry, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);

const inPlan = (context: RegionContext, question: Question): readonly Found[] =>
  fitting(planEntries(context.plan.plan), question).map((entry) => ({
    kind: entry.kind satisfies EntryKind,
    title: entry.title,
    href: entryHref(context, entry),
    region: context.region.code,
    plan: context.plan.id,
  }));

/** Tasks are many, so that the database looks for them: by the longest word, the rest is left to us. */
const MOST_TASKS = 120;

const inTasks = async (delivery: DeliveryStore, plan: string, { words }: Question): Promise<readonly Kept<'task'>[]> => {
  const longest = words.toSorted((a, b) => b.length - a.length)[0]!;
  const tasks = await delivery.list('task', { plan, text: longest, limit: MOST_TASKS });
  return tasks.filter(({ body }) => words.every((word) => normalize(body.title).includes(word)));
};

const inRecords = (context: RegionContext, records: readonly IndexedRecord[], question: Question): readonly IndexedRecord[] =>
  fitting(
    records.filter(({ kind, record }) => kind === 'unit' || (record.body as { plan?: string }).plan === context.plan.id),
    question,
  ).filter(({ record: { body } }) => !('mergedInto' in body && body.mergedInto !== undefined));

/** Units whose reports are shown, and the newest of each. */
const REPORTS = { units: 3, each: 3 };

const reportsOf = async (delivery: DeliveryStore, plan: string, units: readonly string[]): Promise<readonly Kept<'report'>[]> =>
  (await Promise.all(units.slice(0, REPORTS.units).map((lead) => delivery.list('report', { plan, lead, order: 'newest', limit: REPORTS.each })))).flat();

/** Everything of one plan of a region that fits the question and that the actor may read. */
const findIn = async (store: Store, context: RegionContext, actor: Actor, question: Question): Promise<readonly Found[]> => {
  const { code } = context.region;
  const plan = context.plan.id;
  const delivery = store.delivery(code, actor);
  const [records, tasks] = await Promise.all([recordIndex(store, code, actor), mayIn(actor, 'task.read', code) ? inTasks(delivery, plan, question) : []]);
  const named = inRecords(context, records, question);
  const units = named.filter(({ kind }) => kind === 'unit');
  const reports = await reportsOf(
    delivery,
    plan,
    units.map(({ record }) => record.id),
  );
  const unitNames = new Map(units.map(({ record, shown }) => [record.id, shown]));
  const common = { region: code, plan };
  return [
    ...inPlan(context, question),
    ...named.map(
      ({ kind, title, record, shown }): Found => ({
        ...common,
        kind,
        title: kind === 'unit' ? title : shown,
        href: namedPath(context, kind, record.id),
      }),
    ),
    ...tasks.map(({ id, body }): Found => ({ ...common, kind: 'task', title: body.title, href: recordPath('task', code, plan, id) })),
    ...reports.map(
      ({ id, body }): Found => ({
        ...common,
        kind: 'report',
        title: unitNames.get(body.unit) ?? '',
        note: body.period,
        href: recordPath('report', code, plan, id),
      }),
    ),
  ];
};

/** Everything that the actor may read and that fits, grouped; nothing for a question without words. `most` of each kind are given, all are counted. */
export const findEverything = async (
  store: Store,
  contexts: readonly RegionContext[],
  actor: Actor,
  asked: string,
  most: number,
): Promise<readonly FoundGroup[]> => {
  const words = wordsOf(asked);
  if (words.length === 0) return [];
  const question = { words, typed: asInitials(asked) };
  const found = (await Promise.all(contexts.map((context) => findIn(store, context, actor, question)))).flat();
  const byKind = Map.groupBy(found, ({ kind }) => kind);
  return FOUND_KINDS.flatMap((kind) => {
    const own = byKind.get(kind);
    return own === undefined ? [] : [{ kind, found: own.slice(0, most), total: own.length }];
  });
};
