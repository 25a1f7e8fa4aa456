import type { DeliveryStore, Kept, Store } from '../../../src/database/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { Recent } from '../region/recent.ts';
import { titled, type Titled } from './plan-entries.ts';
import { isShown, namesOf, NAMED_KINDS, type NamedKind } from './record-names.ts';

/** A record with the title that it is found by. */
export type IndexedRecord = Titled & { readonly kind: NamedKind; readonly record: Kept<NamedKind>; readonly shown: string };

type Held = { readonly revision: string; readonly entries: Promise<readonly IndexedRecord[]> };
const heldBy = new WeakMap<Store, Recent<Held>>();
/** Views of regions that are held: what one actor may see of one region. */
const HELD = 16;
const MOST = 5000;

const readKind = async <K extends NamedKind>(delivery: DeliveryStore, actor: Actor, kind: K): Promise<readonly IndexedRecord[]> =>
  (await delivery.list(kind, { limit: MOST }))
    .filter((record) => isShown(actor, kind, record))
    .map((record) => {
      const [shown, all] = namesOf(kind, record);
      return { ...titled(all), kind, record, shown };
    });

const read = async (delivery: DeliveryStore, actor: Actor): Promise<readonly IndexedRecord[]> =>
  (await Promise.all(NAMED_KINDS.map((kind) => readKind(delivery, actor, kind)))).flat();

/** What the actor may see of a region's records that have names, read once until something changes. */
export const recordIndex = async (store: Store, region: string, actor: Actor): Promise<readonly IndexedRecord[]> => {
  const held = heldBy.get(store) ?? new Recent<Held>(HELD);
  heldBy.set(store, held);
  const delivery = store.delivery(region, actor);
  const key = JSON.stringify([region, actor.roles, actor.unit, actor.region]);
  const revision = await delivery.revision();
  const known = held.get(key);
  if (known?.revision === revision) return known.entries;
  const entries = read(delivery, actor);
  held.set(key, { revision, entries });
  entries.catch(() => held.delete(key));
  return entries;
};
