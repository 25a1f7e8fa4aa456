import { addressOf } from './address.ts';
import type { CellFault, DraftCell, DraftContext } from './draft.ts';
import { outcomeOf } from './draft-outcome.ts';
import { rowReader, type WrittenRow } from './observation-row.ts';
import { figureLine } from './repeated-figure.ts';
import type { SheetView } from './sheet/sheet-view.ts';
import { columnNamed } from './table-head.ts';
import { valueCell } from './value-cell.ts';
import type { ObservationColumn } from './words/column-words.ts';
import { rowFaults, tableFaults } from './words/row-words.ts';
import { templateFaults } from './words/template-words.ts';

type Columns = ReadonlyMap<ObservationColumn, number>;

const NEEDED: readonly ObservationColumn[] = ['indicator', 'period', 'value'];

const columnsOf = (view: SheetView, row: number): Columns => {
  const columns = new Map<ObservationColumn, number>();
  for (let column = 1; column <= view.lastColumn; column++) {
    const named = columnNamed(view.at(row, column)?.text ?? '');
    if (named !== undefined && !columns.has(named)) columns.set(named, column);
  }
  return columns;
};

/** Reads a sheet whose head has the columns of an observation table (指标、时期、数值 …), one figure a row; undefined for any other sheet. */
export const readTableSheet = (view: SheetView, context: DraftContext, notes: CellFault[]): DraftCell[] | undefined => {
  const columns = columnsOf(view, 1);
  if (!NEEDED.every((column) => columns.has(column))) return undefined;
  for (let column = 1; column <= view.lastColumn; column++) {
    const head = view.at(1, column)?.text.trim() ?? '';
    if (head !== '' && columnNamed(head) === undefined)
      notes.push({ row: 1, column: head, cell: addressOf(1, column), sheet: view.name, code: 'unknown_column', message: tableFaults.unknownColumn(head) });
  }
  const read = rowReader({ ...context, known: context.known ?? context.today });
  const names = new Map(context.items.map((item) => [item.series ?? item.id, item.name]));
  const valueColumn = columns.get('value')!;
  const placed = new Map<string, number>();
  const cells: DraftCell[] = [];
  for (let row = 2; row <= view.lastRow; row++) {
    const words: WrittenRow = Object.fromEntries([...columns].map(([column, at]) => [column, view.words(row, at)]));
    if (Object.values(words).every((text) => text === '')) continue;
    const cell = addressOf(row, valueColumn);
    if (view.sheet.hiddenRows.has(row)) {
      notes.push({ row, cell, sheet: view.name, code: 'hidden_row', message: templateFaults.hiddenRow(row) });
      continue;
    }
    const entry = valueCell(view, row, valueColumn);
    const base = { sheet: view.name, row, cell, name: words.indicator ?? '', entered: entry.kind === 'empty' ? '' : entry.text };
    const refuse = (code: string, message: CellFault['message'], at = cell): void =>
      void cells.push({ ...base, cell: at, outcome: 'refused', fault: { code, message }, questions: [] });
    if (entry.kind === 'fault') {
      refuse(entry.code, entry.message);
      continue;
    }
    const { observation, problems } = read({ ...words, value: entry.kind === 'words' ? entry.text : '' });
    for (const { column, code, message } of problems) refuse(code, message, columns.has(column) ? addressOf(row, columns.get(column)!) : cell);
    if (observation === undefined) continue;
    const line = figureLine(observation);
    const twin = placed.get(line);
    if (twin !== undefined) refuse('duplicate', rowFaults.duplicate({ row: twin }));
    else
      cells.push({
        ...base,
        name: names.get(observation.indicator) ?? base.name,
        ...outcomeOf(observation, context, entry.kind === 'words' ? entry.questions : []),
      });
    placed.set(line, twin ?? row);
  }
  return cells;
};
