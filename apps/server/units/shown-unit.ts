import type { Unit } from '../../../src/delivery/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { mayIn } from '../layout/tab-groups.ts';

/** The unit as the actor may read it: names and codes are everybody's, persons with their telephones only of who is inside. */
export const shownUnit = (unit: Unit, actor: Actor, region: string): Unit => {
  if (mayIn(actor, 'calendar.read', region)) return unit;
  const { contact: _, approver: __, ...rest } = unit;
  return rest;
};
