import { z } from 'zod';
import type { TaskState } from '../../../src/delivery/index.ts';
import { normalize, wordsOf } from '../search/normal-form.ts';
import { chapterKey, groupKey, surenessOf, type KeptTask } from './board-model.ts';

export const TABS = ['open', 'confirmed', 'issued', 'under_way', 'done', 'dropped', 'all'] as const;
export type BoardTab = (typeof TABS)[number];

const Text = z.string().trim().max(200).optional().catch(undefined);

/** What the address asks of the board; whatever cannot be read is not asked. */
export const BoardQuery = z.object({
  state: z.enum(TABS).optional().catch(undefined),
  kind: z.enum(['indicator', 'commitment', 'measure', 'box_item', 'decision']).optional().catch(undefined),
  acceptance: z.enum(['done', 'begun', 'best_effort', 'pipeline', 'kept', 'reached', 'carried_out']).optional().catch(undefined),
  unit: Text,
  chapter: Text,
  group: Text,
  confidence: z.enum(['high', 'middle', 'low', 'none']).optional().catch(undefined),
  q: Text,
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type BoardQuery = z.infer<typeof BoardQuery>;

const STATE: Readonly<Record<Exclude<BoardTab, 'all'>, TaskState>> = {
  open: 'proposed',
  confirmed: 'confirmed',
  issued: 'issued',
  under_way: 'under_way',
  done: 'done',
  dropped: 'dropped',
};
export const tabOf = (state: TaskState): BoardTab => (state === 'proposed' ? 'open' : state);

/** The unit that leads a task, or would by its proposal. */
export const leadOf = ({ body }: KeptTask): string | undefined => body.lead ?? body.proposal?.lead;

/** The tasks that the query lets through, whatever their state; the tab is asked apart so that tabs can be counted. */
export const within = (tasks: readonly KeptTask[], query: BoardQuery): readonly KeptTask[] => {
  const words = wordsOf(query.q ?? '');
  return tasks.filter((task) => {
    const { body } = task;
    if (query.kind !== undefined && body.kind !== query.kind) return false;
    if (query.acceptance !== undefined && body.acceptance !== query.acceptance) return false;
    if (query.unit !== undefined && query.unit !== '' && leadOf(task) !== query.unit) return false;
    if (query.chapter !== undefined && query.chapter !== '' && chapterKey(body) !== query.chapter) return false;
    if (query.group !== undefined && query.group !== '' && groupKey(body) !== query.group) return false;
    if (query.confidence !== undefined && surenessOf(body) !== query.confidence) return false;
    if (words.length === 0) return true;
    const text = normalize(`${body.title} ${body.verb ?? ''} ${body.ref}`);
    return words.every((word) => text.includes(word));
  });
};

export const inTab = (tasks: readonly KeptTask[], tab: BoardTab): readonly KeptTask[] =>
  tab === 'all' ? tasks : tasks.filter(({ body }) => body.state === STATE[tab]);

/** How many in each tab. */
export const tabCounts = (tasks: readonly KeptTask[]): Readonly<Record<BoardTab, number>> => {
  const counts = Object.fromEntries(TABS.map((tab) => [tab, 0])) as Record<BoardTab, number>;
  for (const { body } of tasks) counts[tabOf(body.state)]++;
  return { ...counts, all: tasks.length };
};
