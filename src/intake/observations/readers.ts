import type { WordTable } from '../word-table.ts';
import type { Figure, DraftContext, ObservationDraft, ObservationTable, TableOptions, TemplateRequest } from './draft.ts';

// Each reader is loaded when it is first asked for, as those of documents are.

/** Reads a figure as people type it; never throws. */
export const readFigure = async (text: string): Promise<Figure> => (await import('./figure.ts')).readFigure(text);

/** Reads a CSV file of observations, its text or its bytes, cell by cell; never throws. */
export const readObservationCsv = async (text: string | Uint8Array, options: TableOptions = {}): Promise<ObservationTable> =>
  (await import('./observation-csv.ts')).readObservationCsv(text, options);

/** Reads a `.csv` or `.xlsx` file, told apart by content, as a dry run; what cannot be read at all is `refused` in the draft. */
export const readObservationTable = async (bytes: Uint8Array, name: string, context: DraftContext): Promise<ObservationDraft> =>
  (await import('./observation-file.ts')).readObservationFile(bytes, name, context);

/** Reads an Excel workbook, one of our templates or somebody's own ledger, as a dry run. */
export const readObservationWorkbook = async (bytes: Uint8Array, context: DraftContext): Promise<ObservationDraft> =>
  (await import('./observation-workbook.ts')).readObservationWorkbook(bytes, context);

/** Makes the Excel file (填报表) that one unit fills for one period. */
export const fillTemplate = async (request: TemplateRequest): Promise<Uint8Array> => (await import('./template.ts')).fillTemplate(request);

/** Reads a .xlsx or .csv file as tables of words, told by content and not by name; merged cells give their words to all they cover. Never throws. */
export const readWordTable = async (bytes: Uint8Array): Promise<WordTable> => (await import('../word-table-reader.ts')).readWordTable(bytes);
