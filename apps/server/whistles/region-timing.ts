import type { DeliveryStore } from '../../../src/database/index.ts';
import { clocksOf, redRulesOf, type Timing } from '../../../src/delivery/index.ts';
import type { WarningRuleSet } from '../../../src/monitoring/index.ts';
import { holidaysIn } from '../reports/holiday-choice.ts';

/** Preferences of whistles; each is one record, whose id is its name. */
export const CLOCKS = 'clocks';
export const RED_ITEMS = 'red_items';

/** The clocks by which the region's whistles run, in its own working days. */
export const timingOf = async (delivery: DeliveryStore): Promise<Timing> => {
  const [clocks, { holidays }] = await Promise.all([delivery.get('preference', CLOCKS), holidaysIn(delivery)]);
  return { clocks: clocksOf(clocks?.body.value), holidays };
};

/** The rules by which the region's indicators turn red for this. */
export const redRulesFor = async (delivery: DeliveryStore): Promise<WarningRuleSet> => redRulesOf((await delivery.get('preference', RED_ITEMS))?.body.value);
