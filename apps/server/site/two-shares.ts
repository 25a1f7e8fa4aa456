import type { FrozenItem } from '../../../src/evaluation/index.ts';

/** The first number of a printed target (`≥[100]`, `10万元`). */
const numberIn = (text: string | undefined): number | undefined => {
  const found = /-?\d+(?:\.\d+)?/.exec((text ?? '').replaceAll(',', ''));
  return found === null ? undefined : Number(found[0]);
};

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/**
 * How far the judged value has come towards the old and the new target (双基线): of a sum its share, of a level the share of the way from the base. Undefined
 * where that cannot be told: no value, no number, a kind with another measure.
 */
export const twoShares = (
  { standing, baseline }: Pick<FrozenItem, 'standing' | 'baseline'>,
  before: string | undefined,
  after: string | undefined,
): { readonly before: string; readonly after: string } | undefined => {
  const [old, next] = [numberIn(before), numberIn(after)];
  const { observed, kind } = standing;
  if (old === undefined || next === undefined || observed === undefined) return undefined;
  const base = kind === 'cumulative' || kind === 'cap' ? 0 : kind === 'level' && baseline !== undefined ? Number(baseline) : undefined;
  if (base === undefined || old === base || next === base) return undefined;
  const share = (target: number): string => percent((observed - base) / (target - base));
  return { before: share(old), after: share(next) };
};
