import type { Kept } from '../../../src/database/index.ts';
import { chapterOf, type Task } from '../../../src/delivery/index.ts';
import type { Plan } from '../../../src/plan/index.ts';
import type { Language } from '../words/index.ts';
import { taskPageWords } from './words/index.ts';

export type KeptTask = Kept<'task'>;

/** A stretch of the board: what stands under one heading or in one box, under its chapter. */
export type Group = {
  readonly key: string;
  readonly title: string;
  readonly chapter: string;
  readonly chapterTitle: string;
  readonly tasks: readonly KeptTask[];
};

/** How sure a proposal is, in the words that a planner filters by. */
export type Sureness = 'high' | 'middle' | 'low' | 'none';
export const SURE = 0.7;
const FAIRLY_SURE = 0.5;
export const surenessOf = ({ proposal }: Task): Sureness => {
  if (proposal?.lead === undefined) return 'none';
  return proposal.confidence >= SURE ? 'high' : proposal.confidence >= FAIRLY_SURE ? 'middle' : 'low';
};

/** Chapter of a task as a filter names it. */
export const chapterKey = ({ kind, section }: Task): string =>
  kind === 'indicator' ? 'indicators' : kind === 'decision' ? 'decisions' : section === undefined ? 'none' : chapterOf(section);

/** Group of a task: indicators together, items of a box together, the others by heading. */
export const groupKey = (task: Task): string => {
  if (task.kind === 'box_item' && task.box !== undefined) return `box${task.box}`;
  const chapter = chapterKey(task);
  return chapter === 'indicators' || chapter === 'decisions' || chapter === 'none' ? chapter : `s${task.section}`;
};

const KINDS: readonly Task['kind'][] = ['indicator', 'commitment', 'measure', 'box_item', 'decision'];

/** Tasks in the order in which the plan is read: indicators first, decisions last. */
export const inOrder = (tasks: readonly KeptTask[], plan: Plan): readonly KeptTask[] => {
  const places = new Map(plan.outline.map(({ id }, i) => [id, i]));
  const boxes = new Map<string, number>();
  for (const { body } of tasks) {
    const key = groupKey(body);
    if (key.startsWith('box') && body.span !== undefined) boxes.set(key, Math.min(boxes.get(key) ?? Infinity, body.span[0]));
  }
  const rank = ({ kind, section }: Task): number => (kind === 'indicator' ? -1 : kind === 'decision' ? Infinity : (places.get(section ?? '') ?? 1e6));
  const at = (task: Task): number => (task.kind === 'box_item' ? (boxes.get(groupKey(task)) ?? 0) : -1);
  return tasks.toSorted(
    ({ body: a, id: x }, { body: b, id: y }) =>
      rank(a) - rank(b) ||
      at(a) - at(b) ||
      (a.kind === 'box_item' && b.kind === 'box_item' ? 0 : KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)) ||
      (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) ||
      (x < y ? -1 : 1),
  );
};

/** Titles of chapters, headings and boxes, as the board prints them. */
export const titlesOf = (plan: Plan, language: Language): { readonly chapter: (key: string) => string; readonly group: (key: string) => string } => {
  const words = taskPageWords(language);
  const headings = new Map(plan.outline.map(({ id, title }) => [id, title]));
  let unnumbered = 1001;
  const boxes = new Map(
    plan.boxes.map(({ no, title }) => {
      const number = no ?? unnumbered++;
      return [`box${number}`, words.box(number, title)];
    }),
  );
  const special = (key: string): string | undefined => (key in words.chapters ? words.chapters[key as keyof typeof words.chapters] : undefined);
  return {
    chapter: (key) => special(key) ?? `${key} ${headings.get(key) ?? ''}`.trim(),
    group: (key) => special(key) ?? boxes.get(key) ?? (key.startsWith('s') ? `${key.slice(1)} ${headings.get(key.slice(1)) ?? ''}`.trim() : key),
  };
};

/** The tasks, in order, as groups. */
export const groupsOf = (tasks: readonly KeptTask[], plan: Plan, language: Language): readonly Group[] => {
  const titles = titlesOf(plan, language);
  const groups = new Map<string, KeptTask[]>();
  for (const task of tasks) {
    const key = `${chapterKey(task.body)} ${groupKey(task.body)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [task]);
    else group.push(task);
  }
  return [...groups].map(([both, own]) => {
    const [chapter, key] = both.split(' ') as [string, string];
    return { key, title: titles.group(key), chapter, chapterTitle: titles.chapter(chapter), tasks: own };
  });
};
