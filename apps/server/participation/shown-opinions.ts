import type { Store } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { publicOpinions, type PublicOpinion } from '../../../src/participation/index.ts';
import { Recent } from '../region/recent.ts';

type Held = { readonly revision: string; readonly shown: Promise<readonly PublicOpinion[]> };

/** Plans whose opinions are held: anybody may ask for any. */
const PLANS = 8;

const heldBy = new WeakMap<Store, Recent<Held>>();

/** 年度 and count of a number, the later the greater. */
const place = (number: string): readonly [number, number] => number.split('-').map(Number) as [number, number];

const later = (a: PublicOpinion, b: PublicOpinion): number => {
  const [[year, count], [other, before]] = [place(a.number), place(b.number)];
  return other - year || before - count;
};

/**
 * All opinions of a plan as everybody may see them, the newest first. Made once for all who ask, and made anew as soon as one of them changes: reading and
 * masking thousands takes a second that nobody may ask of the server again and again.
 */
export const shownOpinions = async (store: Store, region: string, plan: string): Promise<readonly PublicOpinion[]> => {
  const held = heldBy.get(store) ?? new Recent<Held>(PLANS);
  heldBy.set(store, held);
  const program = store.delivery(region, SYSTEM);
  const key = `${region}\n${plan}`;
  const revision = await program.revision('opinion');
  const known = held.get(key);
  if (known?.revision === revision) return known.shown;
  const shown = program.list('opinion', { plan }).then((rows) => publicOpinions(rows.map(({ body }) => body)).toSorted(later));
  held.set(key, { revision, shown });
  shown.catch(() => held.delete(key));
  return shown;
};
