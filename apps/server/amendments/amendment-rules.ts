import type { PlainDate } from '../../../src/basis/index.ts';
import type { DeliveryStore, Kept } from '../../../src/database/index.ts';
import { amendmentDeadline, readAmendmentRules, type AmendmentRules } from '../../../src/evaluation/index.ts';
import type { RegionContext } from '../region/index.ts';

/** The region's own days of the procedure are kept as a preference of this name. */
export const AMENDMENT_RULES_NAME = 'amendment-rules';

export const amendmentRulesIn = async (delivery: DeliveryStore): Promise<{ readonly rules: AmendmentRules; readonly kept?: Kept<'preference'> }> => {
  const kept = await delivery.get('preference', AMENDMENT_RULES_NAME);
  return { rules: readAmendmentRules(kept?.body.value), ...(kept === undefined ? {} : { kept }) };
};

/** The last day on which an amendment of the plan may be proposed without a special case; never, for a plan without a period. */
export const deadlineFor = ({ plan }: Pick<RegionContext, 'plan'>, rules: AmendmentRules): PlainDate =>
  plan.period === undefined ? '9999-12-31' : amendmentDeadline(plan.period.from, rules);
