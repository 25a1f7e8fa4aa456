import type { Span } from '../../../src/basis/index.ts';
import type { FrozenItem, FrozenWork } from '../../../src/evaluation/index.ts';
import { plannedItems, type PlannedItem } from '../../../src/delivery/index.ts';
import { sitePage, type PublicPolicy, type PublicProject, type PublicTask } from '../../../src/publication/index.ts';
import { anchorOf, lastAtOrBefore, placedSentences } from '../reading/placed-sentences.ts';
import type { Block } from '../../../src/syntax/index.ts';
import { keptFor } from '../layout/kept.ts';
import { chapterAt, chaptersOf, type Chapter } from './site-chapters.ts';
import type { SiteContent } from './site-content.ts';

/** Something followed that stands at a place of the text. */
export type Noted = { readonly span: Span } & (
  | { readonly kind: 'item'; readonly item: FrozenItem }
  | { readonly kind: 'project'; readonly project: PublicProject }
  | { readonly kind: 'task'; readonly task: PublicTask }
);

/** A sentence of the text: where it begins in the source, and its words. */
export type PlacedText = { readonly at: number; readonly text: string };

/** Page and anchor. */
export type SitePlace = { readonly page: string; readonly anchor: string };

/** What the pages ask of the content again and again, worked out once. */
export type SiteIndex = {
  readonly chapters: readonly Chapter[];
  readonly items: ReadonlyMap<string, FrozenItem>;
  readonly works: ReadonlyMap<string, FrozenWork>;
  readonly tasksOf: ReadonlyMap<string, readonly PublicTask[]>;
  /** Everything that the plan asks for, by its id, whether somebody follows it or not. */
  readonly planned: ReadonlyMap<string, PlannedItem>;
  /** Policies by the things of the plan that they serve. */
  readonly policiesOf: ReadonlyMap<string, readonly PublicPolicy[]>;
  /** Everything that stands in the text, in its order. */
  readonly noted: readonly Noted[];
  /** Where the plan asks for a task, unless an indicator or a project of its own tells of it. */
  readonly placeOfTask: (task: PublicTask) => SitePlace | undefined;
  /** Page and anchor of a place in the text. */
  readonly placeOf: (offset: number) => SitePlace | undefined;
  readonly sentenceAt: (offset: number) => PlacedText | undefined;
};

/** Rows of tables, cell by cell. */
const rowsOf = (blocks: readonly Block[]): readonly PlacedText[] =>
  blocks.flatMap((block): readonly PlacedText[] => {
    if (block.type === 'box') return rowsOf(block.blocks);
    if (block.type !== 'table') return [];
    return block.rows.map(({ span, cells }) => ({
      at: span[0],
      text: cells
        .map((cell) => cell.text.trim())
        .filter((cell) => cell !== '')
        .join(' · '),
    }));
  });

/** The page of an item. */
export const itemPage = ({ id, list }: Pick<FrozenItem, 'id' | 'list'>): string => (list === 'indicator' ? sitePage.indicator(id) : sitePage.commitment(id));

const byServed = (policies: readonly PublicPolicy[]): ReadonlyMap<string, readonly PublicPolicy[]> => {
  const pairs = policies.flatMap((policy) => policy.items.map((ref) => ({ ref, policy })));
  return new Map([...Map.groupBy(pairs, ({ ref }) => ref)].map(([ref, list]) => [ref, list.map(({ policy }) => policy)]));
};

const index = (content: SiteContent): SiteIndex => {
  const { frozen, records, context, tree } = content;
  const chapters = chaptersOf(content);
  const items = new Map(frozen.items.map((item) => [item.id, item]));
  const planned = new Map(plannedItems(context.plan.plan, context.plan.text).map((item) => [item.ref, item]));
  const told = placedSentences(tree).map(({ flow, start, end, at }): PlacedText => ({ at, text: flow.text.slice(start, end).trim() }));
  const sentences = [...told, ...rowsOf(tree.blocks)].toSorted((a, b) => a.at - b.at);
  const built = new Set(records.projects.flatMap(({ places }) => places.map(({ ref }) => ref)));
  const noted: Noted[] = [
    ...context.items.flatMap(({ id, span }): Noted[] => (items.has(id) ? [{ kind: 'item', span, item: items.get(id)! }] : [])),
    ...records.projects.flatMap((project) => project.places.map((place): Noted => ({ kind: 'project', span: place.span, project }))),
    ...records.tasks.flatMap((task): Noted[] => {
      const span = planned.get(task.ref)?.span;
      return span === undefined || items.has(task.ref) || built.has(task.ref) ? [] : [{ kind: 'task', span, task }];
    }),
  ].toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const placeOf = (offset: number): SitePlace | undefined => {
    const chapter = chapterAt(chapters, offset);
    const sentence = lastAtOrBefore(sentences, offset);
    return chapter === undefined || sentence === undefined ? undefined : { page: sitePage.chapter(chapter.id), anchor: anchorOf(sentence.at) };
  };
  const placed = new Map(noted.flatMap((one) => (one.kind === 'task' ? [[one.task.id, one.span] as const] : [])));
  return {
    chapters,
    items,
    works: new Map(frozen.works.map((work) => [work.id, work])),
    tasksOf: Map.groupBy(records.tasks, ({ ref }) => ref),
    planned,
    policiesOf: byServed(records.policies),
    noted,
    placeOfTask: ({ id }) => {
      const span = placed.get(id);
      return span === undefined ? undefined : placeOf(span[0]);
    },
    placeOf,
    sentenceAt: (offset) => lastAtOrBefore(sentences, offset),
  };
};

export const siteIndex: (content: SiteContent) => SiteIndex = keptFor(index);
