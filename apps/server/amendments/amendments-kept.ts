import type { DeliveryStore, Kept } from '../../../src/database/index.ts';
import { endOfDay } from '../../../src/delivery/index.ts';
import type { RegionContext } from '../region/index.ts';

const isToday = ({ moment, today }: RegionContext): boolean => moment.known >= today;

/** The plan's amendments, newest first: as they are, or as they stood at the end of the day that is looked at. */
export const amendmentsOn = async (delivery: DeliveryStore, context: RegionContext): Promise<readonly Kept<'amendment'>[]> => {
  const plan = context.plan.id;
  if (isToday(context)) return delivery.list('amendment', { plan, order: 'newest' });
  return (await delivery.asOf('amendment', endOfDay(context.moment.known), { plan })).toReversed();
};

export const amendmentOn = async (delivery: DeliveryStore, context: RegionContext, id: string): Promise<Kept<'amendment'> | undefined> => {
  const row = isToday(context)
    ? await delivery.get('amendment', id)
    : (await delivery.asOf('amendment', endOfDay(context.moment.known), { plan: context.plan.id, ids: [id] }))[0];
  return row?.body.plan === context.plan.id ? row : undefined;
};
