import type { Store } from '../../../src/database/index.ts';
import { unitLabel, type TaskState } from '../../../src/delivery/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';

/** States in which a task has the lead that somebody confirmed. */
const OWNED: readonly TaskState[] = ['confirmed', 'issued', 'under_way', 'done'];

type Owners = ReadonlyMap<string, string>;
/** Who asks while they are read waits for the same reading. */
type Held = { readonly revision: string; readonly owners: Promise<Owners> };

const heldBy = new WeakMap<Store, Map<string, Held>>();

const same = (a: Owners, b: Owners): boolean => a.size === b.size && [...a].every(([ref, owner]) => b.get(ref) === owner);

const read = async (store: Store, region: string, plan: string): Promise<Owners> => {
  const delivery = store.delivery(region, SYSTEM);
  const [tasks, units] = await Promise.all([delivery.list('task', { plan, states: OWNED }), delivery.list('unit')]);
  const names = new Map(units.map(({ id, body }) => [id, unitLabel(body)]));
  const owned = tasks.filter(({ body }) => body.kind === 'indicator' || body.kind === 'commitment');
  return new Map(
    owned.flatMap(({ body }) => {
      const name = names.get(body.lead ?? '');
      return name === undefined ? [] : [[body.ref, name] as const];
    }),
  );
};

/**
 * What the lead unit of each watched item is called, by the item's id: of confirmed tasks alone. Read again when a record of the region changed; as long as no
 * owner did, it is the same map, so that what is derived from it can be kept.
 */
export const ownersOf = async (store: Store, region: string, plan: string): Promise<Owners> => {
  const held = heldBy.get(store) ?? new Map<string, Held>();
  heldBy.set(store, held);
  const key = `${region}/${plan}`;
  const revision = await store.delivery(region, SYSTEM).revision();
  const known = held.get(key);
  if (known?.revision === revision) return known.owners;
  const owners = read(store, region, plan).then(async (fresh) => {
    const before = await known?.owners.catch(() => undefined);
    return before !== undefined && same(before, fresh) ? before : fresh;
  });
  held.set(key, { revision, owners });
  owners.catch(() => held.delete(key));
  return owners;
};
