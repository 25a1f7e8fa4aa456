import { addDays, type PlainDate } from '../../../src/basis/index.ts';
import type { DeliveryStore } from '../../../src/database/index.ts';
import { isWorkday, unitInForce, type Holidays } from '../../../src/delivery/index.ts';
import { monthsAfter } from '../../../src/evaluation/index.ts';
import { supervisionSettingOf, type SupervisionDeed, type Terms } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { dayOf } from '../region/index.ts';
import { holidaysIn } from '../reports/holiday-choice.ts';
import { bodiesOf, type KeptUnits } from '../whistles/whistle-rows.ts';

/** The preference that holds the terms of supervision. */
export const SUPERVISION = 'supervision';

/** So many working days after a day, which itself does not count. */
const workdaysAfter = (day: PlainDate, count: number, holidays: Holidays): PlainDate => {
  let [next, left] = [day, count];
  while (left > 0) {
    next = addDays(next, 1);
    if (isWorkday(next, holidays)) left -= 1;
  }
  return next;
};

/** The region's terms, in its own working days. */
export const termsIn = async (delivery: DeliveryStore): Promise<Terms> => {
  const [kept, { holidays }] = await Promise.all([delivery.get('preference', SUPERVISION), holidaysIn(delivery)]);
  return { setting: supervisionSettingOf(kept?.body.value), monthsAfter, workdaysAfter: (day, count) => workdaysAfter(day, count, holidays) };
};

export const deedOf = (c: PageContext, { actor }: Pick<Delivery, 'actor'>): SupervisionDeed => {
  const at = c.var.state.clock();
  return { actor, at, today: dayOf(at) };
};

/** Whether an id names a unit that can still be given something to do. */
export const unitCheck = (units: KeptUnits): ((unit: string) => boolean) => {
  const bodies = bodiesOf(units);
  return (unit) => unitInForce(bodies, unit) === unit;
};
