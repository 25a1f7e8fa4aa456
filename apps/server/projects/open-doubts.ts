import type { DeliveryStore } from '../../../src/database/index.ts';
import { askedDoubts } from '../../../src/delivery/index.ts';
import type { RegionContext } from '../region/index.ts';
import { proposalsOf } from './proposals.ts';

/** 拿不准的合并: how many pairs of the library wait for somebody's word whether they are one; undefined where there is no library. */
export const openDoubts = async (delivery: DeliveryStore, given: Pick<RegionContext, 'region' | 'plan'>): Promise<number | undefined> => {
  const held = await delivery.list('project', { plan: given.plan.id });
  return held.length === 0 ? undefined : askedDoubts(proposalsOf(given), held).filter(({ verdict }) => verdict === undefined).length;
};
