import type { PlainDate } from '../../../src/basis/index.ts';
import { addDays } from '../../../src/basis/index.ts';
import type { DeliveryStore, Kept, Region, Store } from '../../../src/database/index.ts';
import { punctuality } from '../../../src/delivery/index.ts';
import { openDoubts } from '../projects/open-doubts.ts';
import { changesAbove } from '../years/link-targets.ts';
import { voiceQueue, type VoiceQueue } from './voice-queue.ts';

/** Names shown of the units that are late; the number counts all. */
export const LATE_SHOWN = 6;

/** What waits for the planning section in one plan of a region. */
export type PlannerQueue = {
  readonly review: number;
  readonly late: { readonly count: number; readonly first: readonly Kept<'report'>[] };
  /** Absent where the tasks of the plan have not been drawn up. */
  readonly orphans?: number;
  readonly whistles: number;
  readonly checks: number;
  readonly dispatches: number;
  /** Higher targets that changed since somebody looked; absent where the plan is tied to none. */
  readonly links?: number;
  /** Projects of which it is doubted that they are one; absent where there is no library. */
  readonly merges?: number;
  readonly voices: VoiceQueue;
};

/** States of reports that a unit may not have handed in yet: one that is to be signed counts once it is. */
export const NOT_IN = ['open', 'submitted'];

/** Higher targets that changed since somebody looked; undefined where there is no tie. */
export const changedLinks = async (store: Store, delivery: DeliveryStore, plan: string, today: PlainDate): Promise<number | undefined> => {
  const links = await delivery.list('link', { plan });
  return links.length === 0 ? undefined : (await changesAbove(store, links, today)).length;
};

const doubtsOf = async (store: Store, delivery: DeliveryStore, region: Region, id: string): Promise<number | undefined> => {
  // The plan's text is read again only where there is a library.
  if ((await delivery.count('project', { plan: id })) === 0) return undefined;
  const plan = await store.plan(region.code, id);
  return plan === undefined ? undefined : openDoubts(delivery, { region, plan });
};

/** A handful of questions, each a count over an index, but for the doubts of the library. */
export const plannerQueue = async (store: Store, delivery: DeliveryStore, region: Region, plan: string, today: PlainDate): Promise<PlannerQueue> => {
  const [reports, waiting, tasks, whistles, dispatches, links, merges, voices] = await Promise.all([
    delivery.states('report', { plan, states: ['submitted', 'signed'] }),
    delivery.list('report', { plan, states: NOT_IN, dueBy: addDays(today, -1), order: 'due' }),
    delivery.states('task', { plan }),
    delivery.states('whistle', { plan, states: ['open', 'answered', 'returned', 'proposed_closed'] }),
    delivery.count('dispatch', { states: ['given_up'] }),
    changedLinks(store, delivery, plan, today),
    doubtsOf(store, delivery, region, plan),
    voiceQueue(delivery, plan, today),
  ]);
  const late = waiting.filter(({ body }) => punctuality(body, today) === 'overdue');
  const { proposed_closed: checks = 0, ...going } = whistles;
  return {
    review: (reports['submitted'] ?? 0) + (reports['signed'] ?? 0),
    late: { count: late.length, first: late.slice(0, LATE_SHOWN) },
    ...(Object.keys(tasks).length === 0 ? {} : { orphans: tasks['proposed'] ?? 0 }),
    whistles: Object.values(going).reduce((sum, count) => sum + count, 0),
    checks,
    dispatches,
    voices,
    ...(links === undefined ? {} : { links }),
    ...(merges === undefined ? {} : { merges }),
  };
};
