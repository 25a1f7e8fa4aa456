import type { CellFault, DraftCell, DraftContext, ObservationDraft, ObservationTable } from './draft.ts';
import { outcomeOf, shownFigure } from './draft-outcome.ts';
import { readObservationCsv } from './observation-csv.ts';
import { signatureOf } from '../signature.ts';
import { tableRefusal } from './table-refusal.ts';

const told = ({ code, message }: CellFault): { readonly code: string; readonly message: CellFault['message'] } => ({ code, message });

/** A CSV table as a dry run: one cell for each row, since a row holds one figure. */
const draftOfTable = (table: ObservationTable, context: DraftContext): ObservationDraft => {
  const names = new Map(context.items.map((item) => [item.series ?? item.id, item.name]));
  const cells: DraftCell[] = table.rows.map(({ row, cell, observation }) => ({
    row,
    cell,
    name: names.get(observation.indicator) ?? observation.indicator,
    entered: shownFigure(observation),
    ...outcomeOf(observation, context),
  }));
  const refused: DraftCell[] = table.faults
    .filter(({ row }) => row > 1)
    .map((fault) => ({ row: fault.row, cell: fault.cell ?? `${fault.row}`, name: '', entered: '', outcome: 'refused', fault: told(fault), questions: [] }));
  const whole = table.faults.find(({ row }) => row === 1);
  const all = [...cells, ...refused].toSorted((a, b) => a.row - b.row);
  return {
    form: 'csv',
    ...(whole === undefined ? {} : { refused: told(whole) }),
    cells: all,
    notes: [...table.notes, ...table.faults.filter((fault) => fault.row === 1 && fault !== whole)],
    seen: Object.fromEntries(cells.flatMap(({ key, previous }) => (key === undefined ? [] : [[key, previous?.id ?? null]]))),
  };
};

/** Reads a `.csv` or `.xlsx` file as a dry run; told by content, not by name. Never throws for a fault of the file. */
export const readObservationFile = async (bytes: Uint8Array, name: string, context: DraftContext): Promise<ObservationDraft> => {
  const refused = tableRefusal(bytes);
  if (refused !== undefined) return refusedDraft(refused.code, refused.message);
  if (signatureOf(bytes).kind === 'zip' || /\.xls[xm]$/i.test(name)) return (await import('./observation-workbook.ts')).readObservationWorkbook(bytes, context);
  return draftOfTable(readObservationCsv(bytes, context), context);
};

const refusedDraft = (code: string, message: CellFault['message']): ObservationDraft => ({
  form: 'csv',
  refused: { code, message },
  cells: [],
  notes: [],
  seen: {},
});
