import { stuckOf, type Stuck } from '../../../src/delivery/index.ts';
import type { DeliveryStore, Kept } from '../../../src/database/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { may } from '../../../src/identity/index.ts';
import { nameIn, type KeptUnits } from '../whistles/whistle-rows.ts';

/** Reports and tasks that can be stuck: the others are not read. */
const OPEN_TASKS = ['confirmed', 'issued', 'under_way'] as const;

/** What is stuck in a plan and not yet on the agenda of a meeting to come, gravest first. */
export const stuckMatters = async (
  delivery: DeliveryStore,
  plan: string,
  { units, meetings, now, today, actor }: { units: KeptUnits; meetings: readonly Kept<'meeting'>[]; now: string; today: string; actor: Actor },
): Promise<readonly Stuck[]> => {
  if (!may(actor, 'meeting.edit')) return [];
  const dueBy = today as `${number}-${number}-${number}`;
  const [whistles, tasks, reports] = await Promise.all([
    delivery.list('whistle', { plan, states: ['open', 'answered', 'proposed_closed'] }),
    delivery.list('task', { plan, states: OPEN_TASKS, dueBy }),
    delivery.list('report', { plan, states: ['open', 'submitted'], dueBy }),
  ]);
  const planned = new Set(meetings.filter(({ body }) => body.state === 'planned').flatMap(({ body }) => body.agenda.map(({ kind, ref }) => `${kind}:${ref}`)));
  return stuckOf({ whistles, tasks, reports, nameOf: nameIn(units), now }).filter(({ kind, ref }) => !planned.has(`${kind}:${ref}`));
};
