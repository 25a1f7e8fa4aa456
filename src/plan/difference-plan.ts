import type { Span } from '../basis/index.ts';
import type { Fields } from './correction.ts';
import { aimChange, type AimChange } from './difference-aim.ts';
import { headingDifference, type HeadingChange } from './difference-heading.ts';
import { readIds, type IdBreak } from './difference-id.ts';
import { sentenceDifference, sentencesOfPlan, sentencesOfText, type PlanSentence, type SentenceChange } from './difference-sentence.ts';
import { fieldChanges, pairings, type Compared, type ComparedList, type FieldChange, type Pairing } from './difference.ts';
import type { Plan } from './schema.ts';

/** Lists of things that a plan says; headings and sentences are compared on their own. */
export type ItemList = Exclude<ComparedList, 'outline'>;

export type ComparedItem = { readonly id: string; readonly label: string; readonly span: Span; readonly fields: Fields };

export type ItemChange = {
  readonly list: ItemList;
  readonly what: 'added' | 'removed' | 'changed' | 'moved';
  readonly before?: ComparedItem;
  readonly after?: ComparedItem;
  readonly fields: readonly FieldChange[];
  /** It stands under another heading, in another box or table; what moved and changed is `changed`. */
  readonly moved?: true;
  readonly aim?: AimChange;
  /** 约束性, in either version. */
  readonly binding?: true;
};

/** `before` = same + changed + moved + removed, `after` = same + changed + moved + added. */
export type Tally = {
  readonly before: number;
  readonly after: number;
  readonly same: number;
  readonly changed: number;
  readonly moved: number;
  readonly added: number;
  readonly removed: number;
};

/** 两个版本的差异: what became of every item, heading and sentence of a plan, and which ids the newer version breaks. */
export type PlanDifference = {
  /** Plans of two periods (十四五, 十五五): items are continued, new or gone, and most of the text is another. */
  readonly isOtherPeriod: boolean;
  readonly items: readonly ItemChange[];
  readonly headings: readonly HeadingChange[];
  readonly sentences: readonly SentenceChange[];
  readonly ids: readonly IdBreak[];
  readonly counts: { readonly items: Readonly<Record<ItemList, Tally>>; readonly sentences: Tally };
};

const itemOf = ({ key, label, span, fields }: Compared): ComparedItem => ({ id: key, label, span, fields });

const tallyOf = (before: number, after: number, changes: readonly { readonly what: 'added' | 'removed' | 'changed' | 'moved' }[]): Tally => {
  const count = (what: string): number => changes.filter((change) => change.what === what).length;
  const [changed, moved, added, removed] = [count('changed'), count('moved'), count('added'), count('removed')];
  return { before, after, same: before - changed - moved - removed, changed, moved, added, removed };
};

/** Which table of the new version is the one of the old: by what most of their rows say. */
const tablesOf = ({ pairs }: Pairing): ReadonlyMap<unknown, unknown> => {
  const votes = Map.groupBy(pairs, ([{ fields }]) => fields['table']);
  return new Map(
    [...votes].map(([table, rows]) => {
      const counted = [...Map.groupBy(rows, ([, { fields }]) => fields['table'])].toSorted((a, b) => b[1].length - a[1].length);
      return [table, counted[0]![0]];
    }),
  );
};

type Mover = (before: Fields, after: Fields) => boolean;

/** Whether a thing stands elsewhere: under another heading (as headings were recognised), in another box, in another table. */
const moverOf = (headings: ReadonlyMap<string, string>, found: Readonly<Record<ComparedList, Pairing>>): Mover => {
  const boxes = new Map(found.boxes.pairs.map(([a, b]) => [a.fields['no'], b.fields['no']]));
  const tables = tablesOf(found.indicators);
  const through = (map: ReadonlyMap<unknown, unknown>, value: unknown): unknown => (map.has(value) ? map.get(value) : value);
  return (before, after) =>
    through(headings, before['section']) !== after['section'] ||
    through(boxes, before['box']) !== after['box'] ||
    through(tables, before['table']) !== after['table'];
};

const isBinding = (item: Compared | undefined): boolean => item?.fields['nature'] === 'binding';
/** A row that tells what the last plan came to asks for nothing any more. */
const isResult = ({ fields }: Compared): boolean => fields['actual'] !== undefined;
const ITEMS_WITH_AIMS: ReadonlySet<ComparedList> = new Set(['indicators', 'targets']);

const itemChanges = (list: ItemList, pairing: Pairing, hasMoved: Mover): readonly ItemChange[] => {
  const marks = (before: Compared | undefined, after: Compared | undefined): Partial<ItemChange> =>
    isBinding(before) || isBinding(after) ? { binding: true } : {};
  const kept = pairing.pairs.flatMap((pair): ItemChange[] => {
    const [before, after] = pair;
    const fields = fieldChanges(pair);
    const moved = list !== 'diagnostics' && hasMoved(before.fields, after.fields);
    if (fields.length === 0 && !moved) return [];
    const aim = ITEMS_WITH_AIMS.has(list) && !isResult(before) && !isResult(after) ? aimChange(before.fields, after.fields) : undefined;
    return [
      {
        list,
        what: fields.length === 0 ? 'moved' : 'changed',
        before: itemOf(before),
        after: itemOf(after),
        fields,
        ...(moved ? { moved: true as const } : {}),
        ...(aim === undefined ? {} : { aim }),
        ...marks(before, after),
      },
    ];
  });
  return [
    ...kept.toSorted((a, b) => a.after!.span[0] - b.after!.span[0]),
    ...pairing.after.map((one): ItemChange => ({ list, what: 'added', after: itemOf(one), fields: [], ...marks(undefined, one) })),
    ...pairing.before.map((one): ItemChange => ({ list, what: 'removed', before: itemOf(one), fields: [], ...marks(one, undefined) })),
  ];
};

const periodOf = ({ document: { period } }: Plan): string => (period === undefined ? '' : `${period.from}–${period.to}`);

/** The texts the plans were compiled from; without them sentences are what the data quotes. */
export type Texts = { readonly before: string; readonly after: string };

/**
 * What `after` says otherwise than `before`: every item, heading and sentence, those that moved recognised. Time is about linear in the length of the plans;
 * the same two plans give the same answer, and a plan has no difference to itself.
 */
export const planDifference = (before: Plan, after: Plan, texts?: Texts): PlanDifference => {
  const found = pairings(before, after);
  const [old, now]: readonly (readonly PlanSentence[])[] =
    texts === undefined ? [sentencesOfPlan(before), sentencesOfPlan(after)] : [sentencesOfText(texts.before), sentencesOfText(texts.after)];
  const { changes: all, pairs } = sentenceDifference(old!, now!);
  const headings = headingDifference(found.outline, { nodes: before.outline, sentences: old! }, { nodes: after.outline, sentences: now! }, pairs);
  const hasMoved = moverOf(headings.same, found);
  const sentences = all.map(
    (change): SentenceChange =>
      change.what === 'moved' && headings.same.get(change.before.section) === change.after.section ? { ...change, withHeading: true as const } : change,
  );
  const lists = (Object.keys(found) as ComparedList[]).filter((list): list is ItemList => list !== 'outline');
  const changed = lists.map((list) => [list, itemChanges(list, found[list], hasMoved)] as const);
  const sizeOf = (list: ItemList, side: 'before' | 'after'): number => found[list].pairs.length + found[list][side].length;
  return {
    isOtherPeriod: periodOf(before) !== periodOf(after),
    items: changed.flatMap(([, changes]) => changes),
    headings: headings.changes,
    sentences,
    ids: readIds(before, after).breaks,
    counts: {
      items: Object.fromEntries(changed.map(([list, changes]) => [list, tallyOf(sizeOf(list, 'before'), sizeOf(list, 'after'), changes)])) as Record<
        ItemList,
        Tally
      >,
      sentences: tallyOf(old!.length, now!.length, sentences),
    },
  };
};
