import type { CellFault, DraftContext, ObservationDraft } from './draft.ts';
import type { SheetView } from './sheet/sheet-view.ts';

export const readLedgerSheets = (_views: readonly SheetView[], _context: DraftContext, notes: readonly CellFault[]): ObservationDraft => ({
  form: 'ledger',
  cells: [],
  notes,
  seen: {},
});
