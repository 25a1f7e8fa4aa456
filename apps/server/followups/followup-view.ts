import type { PlainDate } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import type { Task } from '../../../src/delivery/index.ts';
import { problemsOf, type Followup } from '../../../src/evaluation/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { namedAt } from '../supervision/records-at.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { nameIn, type KeptUnits } from '../whistles/whistle-rows.ts';

export type FollowupRow = Kept<'followup'>;

/**
 * What pages of follow-ups are made of: how the tasks of their problems stand, for everybody who may see the opinion, and which of them the reader may read, whose
 * words alone he is shown.
 */
export type FollowupView = {
  readonly tasks: ReadonlyMap<string, Task>;
  readonly kept: ReadonlyMap<string, Kept<'task'>>;
  readonly units: KeptUnits;
  readonly nameOf: (unit: string) => string;
  readonly day: PlainDate;
};

export const taskIds = (followups: readonly Followup[]): readonly string[] =>
  followups.flatMap((followup) => problemsOf(followup).flatMap(({ task }) => task ?? []));

export const followupView = async (given: Delivery, followups: readonly Followup[]): Promise<FollowupView> => {
  const { store, context, delivery } = given;
  const ids = taskIds(followups);
  const [all, own, units] = await Promise.all([
    namedAt({ delivery: store.delivery(context.region.code, SYSTEM), context }, 'task', ids),
    namedAt(given, 'task', ids),
    unitsOf(delivery),
  ]);
  return {
    tasks: new Map(all.map(({ id, body }) => [id, body])),
    kept: new Map(own.map((task) => [task.id, task])),
    units,
    nameOf: nameIn(units),
    day: context.moment.asOf,
  };
};
