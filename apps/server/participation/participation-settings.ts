import type { DeliveryStore, Kept } from '../../../src/database/index.ts';
import { readParticipationSettings, type ParticipationSettings } from '../../../src/participation/index.ts';

export const PARTICIPATION_PREFERENCE = 'participation';

/** What the region settled about participation, where it did; else the defaults. */
export const participationSettings = async (
  delivery: DeliveryStore,
): Promise<{ readonly settings: ParticipationSettings; readonly kept?: Kept<'preference'> }> => {
  const kept = await delivery.get('preference', PARTICIPATION_PREFERENCE);
  return { settings: readParticipationSettings(kept?.body.value), ...(kept === undefined ? {} : { kept }) };
};
