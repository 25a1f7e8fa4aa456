import { warningRules, type Warning } from '../../../src/monitoring/index.ts';
import type { RegionContext } from '../region/index.ts';
import { historyUnder } from '../warnings/region-warnings.ts';

type Working = Promise<readonly Warning[]>;

/** By the plan as it is held in memory, which is another object as soon as anything of the region changes, and by the moment. */
const begun = new WeakMap<RegionContext['plan'], Map<string, Working>>();

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Item by item, with a turn for other requests in between: five years of monthly figures are some thousand judgements. */
const work = async (context: RegionContext): Working => {
  const warnings: Warning[] = [];
  for (const item of context.items) {
    await turn();
    warnings.push(...historyUnder(context, [item], warningRules));
  }
  return warnings;
};

/**
 * All warnings of a region's plan up to the context's moment, or undefined for the one who asks first: they are worked out once the page has gone out,
 * and whoever asks again waits for them.
 */
export const warningsOf = async (context: RegionContext): Promise<readonly Warning[] | undefined> => {
  const { plan, moment } = context;
  const moments = begun.get(plan) ?? new Map<string, Working>();
  begun.set(plan, moments);
  const key = [moment.asOf, moment.known, moment.recorded].join(' ');
  const known = moments.get(key);
  if (known !== undefined) return known;
  const working = turn().then(() => work(context));
  moments.set(key, working);
  // A fault is told to who asks again, and the next one may try anew.
  working.catch(() => moments.delete(key));
  return undefined;
};
