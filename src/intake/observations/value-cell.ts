import type { CellQuestion, Said } from './draft.ts';
import type { SheetView } from './sheet/sheet-view.ts';
import { rangeText } from './sheet/sheet-view.ts';
import { cellQuestions } from './words/question-words.ts';
import { templateFaults } from './words/template-words.ts';

/** What a cell that should hold a figure holds: its words for `readFigure`, with what to ask, or why it cannot be taken. */
export type ValueCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'words'; readonly text: string; readonly questions: readonly CellQuestion[] }
  | { readonly kind: 'fault'; readonly text: string; readonly code: string; readonly message: Said };

/** Reads the cell of a figure. A merged cell may belong to any row it covers, a formula is worth its stored result, a date is what became of a figure. */
export const valueCell = (view: SheetView, row: number, column: number): ValueCell => {
  const merge = view.merge(row, column);
  const cell = view.at(row, column) ?? (merge === undefined ? undefined : view.at(merge.top, merge.left));
  if (cell === undefined || (cell.text.trim() === '' && cell.computed)) return { kind: 'empty' };
  const fault = (code: string, message: Said): ValueCell => ({ kind: 'fault', text: cell.text, code, message });
  if (merge !== undefined && merge.bottom > merge.top) return fault('merged', templateFaults.mergedCell(rangeText(merge)));
  if (!cell.computed) return fault('formula', templateFaults.formula());
  if (cell.kind === 'error') return fault('error_value', templateFaults.errorCell(cell.text));
  if (cell.kind === 'truth') return fault('truth_value', templateFaults.truthCell(cell.text));
  if (cell.kind === 'date') return fault('date', templateFaults.dateCell(cell.text));
  const questions: CellQuestion[] = [];
  if (cell.formula) questions.push({ code: 'formula', message: cellQuestions.formula });
  if (cell.kind === 'percent') questions.push({ code: 'percent', message: cellQuestions.percentCell(cell.text.slice(0, -1)) });
  return { kind: 'words', text: cell.text.trim(), questions };
};
