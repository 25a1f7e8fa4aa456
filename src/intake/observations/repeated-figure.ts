import { figureKey } from '../../ledger/index.ts';
import type { DraftObservation } from './draft.ts';

/** Two rows of one file with this in common say the same thing twice; another day or another document is another vintage or another voice. */
export const figureLine = (observation: DraftObservation): string =>
  JSON.stringify([figureKey(observation), observation.known, observation.source.document ?? '', observation.source.address ?? '']);
