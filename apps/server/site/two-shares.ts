import type { DoubleBaseline } from '../../../src/evaluation/index.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** How much is done of the old and of the new target (双基线), as the standings of both say; undefined where that cannot be told of either. */
export const twoShares = (both: DoubleBaseline | undefined): { readonly before: string; readonly after: string } | undefined => {
  const [old, next] = [both?.before.standing.done, both?.after.standing.done];
  return old === undefined || next === undefined ? undefined : { before: percent(old), after: percent(next) };
};
