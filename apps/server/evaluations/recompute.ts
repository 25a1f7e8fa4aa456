import type { Kept, Store } from '../../../src/database/index.ts';
import { frozenDifferences, frozenText, type FrozenDifference } from '../../../src/evaluation/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { frozenFileOf } from './frozen-file.ts';
import { gatherFrozen } from './gather-frozen.ts';

/** The same bytes; what differs; or the file cannot be read. */
export type RecomputeResult =
  | { readonly result: 'same' }
  | { readonly result: 'differs'; readonly differences: readonly FrozenDifference[] }
  | { readonly result: 'damaged' };

/**
 * Gathers an evaluation again for the days that it was frozen for, with what was written down by the moment of freezing, and compares the bytes. Undefined where
 * nothing is frozen.
 */
export const recomputed = async (store: Store, region: string, { id, body }: Kept<'evaluation'>): Promise<RecomputeResult | undefined> => {
  if (body.frozen === undefined) return undefined;
  const frozen = await frozenFileOf(store, region, body);
  if (frozen === undefined) return { result: 'damaged' };
  const recorded = body.frozen.recorded ?? body.frozen.at;
  const then = await store.delivery(region, SYSTEM).asOf('evaluation', recorded, { ids: [id] });
  const evaluation = then[0]?.body ?? body;
  const again = await gatherFrozen(store, { region, plan: body.plan }, { id, evaluation, recorded });
  if (frozenText(again) === frozenText(frozen)) return { result: 'same' };
  return { result: 'differs', differences: frozenDifferences(frozen, again) };
};
