import type { DraftContext, ObservationDraft } from './draft.ts';

export const readObservationWorkbook = async (_bytes: Uint8Array, _context: DraftContext): Promise<ObservationDraft> => ({
  form: 'ledger',
  cells: [],
  notes: [],
  seen: {},
});
