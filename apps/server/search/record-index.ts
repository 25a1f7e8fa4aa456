import type { DeliveryStore, Kept, Store } from '../../../src/database/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { Recent } from '../region/recent.ts';
import { titled, type Titled } from './plan-entries.ts';

/** Kinds that are found by the initials of their names. */
const BY_INITIALS = ['unit', 'project', 'whistle', 'meeting'] as const;
export type IndexedKind = (typeof BY_INITIALS)[number];
/** A record with the title that it is found by. */
export type IndexedRecord = Titled & { readonly kind: IndexedKind; readonly record: Kept<IndexedKind>; readonly shown: string };

type Held = { readonly revision: string; readonly entries: Promise<readonly IndexedRecord[]> };
const heldBy = new WeakMap<Store, Recent<Held>>();
/** Views of regions that are held: what one actor may see of one region. */
const HELD = 16;
const MOST = 5000;

/** The name that is shown, and with it every other that it is found by. */
const namesOf = ({ body }: Kept<IndexedKind>): readonly [shown: string, all: string] => {
  if (!('name' in body)) return [body.title, body.title];
  const others = [...('short' in body && body.short !== undefined ? [body.short] : []), ...('aliases' in body ? (body.aliases ?? []) : [])];
  return [body.name, [body.name, ...others].join(' ')];
};

const read = async (delivery: DeliveryStore): Promise<readonly IndexedRecord[]> => {
  const lists = await Promise.all(BY_INITIALS.map(async (kind) => (await delivery.list(kind, { limit: MOST })).map((record) => ({ kind, record }))));
  return lists.flat().map(({ kind, record }) => {
    const [shown, all] = namesOf(record);
    return { ...titled(all), kind, record, shown };
  });
};

/** What the actor may see of a region's units, projects, whistles and meetings, read once until something changes. */
export const recordIndex = async (store: Store, region: string, actor: Actor): Promise<readonly IndexedRecord[]> => {
  const held = heldBy.get(store) ?? new Recent<Held>(HELD);
  heldBy.set(store, held);
  const delivery = store.delivery(region, actor);
  const key = JSON.stringify([region, actor.roles, actor.unit, actor.region]);
  const revision = await delivery.revision();
  const known = held.get(key);
  if (known?.revision === revision) return known.entries;
  const entries = read(delivery);
  held.set(key, { revision, entries });
  entries.catch(() => held.delete(key));
  return entries;
};
