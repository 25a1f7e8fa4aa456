import type { DeliveryStore, Kept } from '../../../src/database/index.ts';
import { HOLIDAY_YEARS, HOLIDAYS, holidaysOf, readHolidayFile, type Arrangement, type Holidays } from '../../../src/delivery/index.ts';

export const HOLIDAY_PREFERENCE = 'holidays';

/** The region's own file of days off, where it brought one that can still be read; else what came with the program. */
export const holidaysIn = async (
  delivery: DeliveryStore,
): Promise<{ readonly kept?: Kept<'preference'>; readonly holidays: Holidays; readonly years: readonly Arrangement[] }> => {
  const kept = await delivery.get('preference', HOLIDAY_PREFERENCE);
  const own = kept === undefined ? undefined : readHolidayFile(JSON.stringify(kept.body.value)).ok;
  return own === undefined
    ? { ...(kept === undefined ? {} : { kept }), holidays: HOLIDAYS, years: HOLIDAY_YEARS }
    : { kept: kept!, holidays: holidaysOf(own), years: own };
};
