import type { AdoptedPlan, DeliveryStore, RecordChange } from '../../../src/database/index.ts';
import { plannedItems } from '../../../src/delivery/index.ts';
import { may, type Actor } from '../../../src/identity/index.ts';
import { sameBoxItems } from '../../../src/plan/index.ts';

/** Old ref → new ref of every item of a box that stands elsewhere in the new version. */
const movedRefs = (before: AdoptedPlan, after: AdoptedPlan): ReadonlyMap<string, string> => {
  const refs = ({ plan }: AdoptedPlan): ReadonlyMap<string, string> =>
    new Map(plannedItems(plan).flatMap(({ kind, ref, span }) => (kind === 'box_item' ? [[span.join('-'), ref] as const] : [])));
  const [old, now] = [refs(before), refs(after)];
  return new Map(
    sameBoxItems(before.plan, after.plan).flatMap(([was, is]) => {
      const [from, to] = [old.get(was.join('-')), now.get(is.join('-'))];
      return from === undefined || to === undefined || from === to ? [] : [[from, to] as const];
    }),
  );
};

/**
 * Tasks and projects of box items follow them to where they stand in the new version: refs of boxes are places, which no mapping of ids can keep. Done as far as
 * the actor may; gives how many followed.
 */
export const carryBoxItems = async (delivery: DeliveryStore, actor: Actor, before: AdoptedPlan, after: AdoptedPlan, document: string): Promise<number> => {
  const moved = movedRefs(before, after);
  const { region, id: plan } = after;
  if (moved.size === 0) return 0;
  let count = 0;
  const why = document === '' ? {} : { document };
  if (may(actor, 'task.assign', { region })) {
    const tasks = (await delivery.list('task', { plan })).filter(({ body }) => moved.has(body.ref));
    const changes = tasks.map(({ id, version, body }): RecordChange => ({ kind: 'task', id, version, body: { ...body, ref: moved.get(body.ref)! } }));
    if (changes.length > 0) await delivery.change({ action: 'task.assign', changes, ...why });
    count += changes.length;
  }
  if (may(actor, 'project.keep', { region })) {
    const projects = (await delivery.list('project', { plan })).filter(({ body }) => body.places.some(({ ref }) => moved.has(ref)));
    const changes = projects.map(
      ({ id, version, body }): RecordChange => ({
        kind: 'project',
        id,
        version,
        body: { ...body, places: body.places.map((place) => ({ ...place, ref: moved.get(place.ref) ?? place.ref })) },
      }),
    );
    if (changes.length > 0) await delivery.change({ action: 'project.keep', changes, ...why });
    count += changes.length;
  }
  return count;
};
