import type { CellFault, DraftContext, ObservationDraft, Said } from './draft.ts';
import { readLedgerSheets } from './read-ledger.ts';
import { readTemplate, templateHead } from './read-template.ts';
import { openWorkbook, type Workbook } from './sheet/read-workbook.ts';
import { viewOf, type SheetView } from './sheet/sheet-view.ts';
import { WorkbookError } from './sheet/workbook-parts.ts';
import { tableRefusal } from './table-refusal.ts';
import { readMeta, type TemplateMeta } from './template-meta.ts';
import { templateFaults, templateTexts } from './words/template-words.ts';

const MOST_SHEETS = 30;

/** Why the template is not one that is asked for here. */
const mismatch = (meta: TemplateMeta, { region, plan, owner, period }: DraftContext): { readonly code: string; readonly message: Said } | undefined => {
  if (meta.region !== region) return { code: 'other_region', message: templateFaults.otherRegion(meta.region, region) };
  if (plan !== undefined && meta.plan !== plan) return { code: 'other_plan', message: templateFaults.otherPlan(meta.plan, plan) };
  if (owner !== undefined && meta.owner !== owner) return { code: 'other_owner', message: templateFaults.otherOwner(meta.owner, owner) };
  if (period !== undefined && meta.period !== period) return { code: 'other_period', message: templateFaults.otherPeriod(meta.period, period) };
  return undefined;
};

const readBook = (book: Workbook, context: DraftContext): ObservationDraft => {
  const marked = book.sheets.find(({ name }) => name === templateTexts.hiddenSheet);
  const meta = marked === undefined ? undefined : readMeta(book.sheet(marked.name));
  const nothing = { cells: [], notes: [], seen: {} };
  if (meta !== undefined && 'version' in meta) {
    return { form: 'template', ...nothing, refused: { code: 'other_version', message: templateFaults.newer(meta.version) } };
  }
  const refused = meta === undefined ? undefined : mismatch(meta, context);
  if (refused !== undefined) return { form: 'template', ...nothing, refused };
  const notes: CellFault[] = [];
  const views: SheetView[] = [];
  for (const { name, hidden } of book.sheets.slice(0, MOST_SHEETS)) {
    if (name === marked?.name) continue;
    if (hidden) {
      notes.push({ row: 1, sheet: name, code: 'hidden_sheet', message: templateFaults.hiddenSheet(name) });
      continue;
    }
    const view = viewOf(name, book.sheet(name));
    if (view.sheet.cut) notes.push({ row: 1, sheet: name, code: 'cut', message: templateFaults.cut() });
    views.push(view);
  }
  if (meta === undefined) return readLedgerSheets(views, context, notes);
  const filled = views.find((view) => templateHead(view) !== undefined) ?? views[0];
  if (filled === undefined) return { form: 'template', ...nothing, notes, refused: { code: 'no_head', message: templateFaults.noFillSheet() } };
  return readTemplate(filled, meta, context, notes);
};

/**
 * Reads an Excel workbook as a dry run: one of our templates, or any workbook with a head row that names indicators. Nothing past the limits is unpacked;
 * what cannot be read is `refused` in a sentence.
 */
export const readObservationWorkbook = async (bytes: Uint8Array, context: DraftContext): Promise<ObservationDraft> => {
  try {
    return readBook(openWorkbook(bytes), context);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const known = error.code === 'damaged' ? tableRefusal(bytes) : undefined;
    return { form: 'ledger', refused: known ?? { code: error.code, message: error.said }, cells: [], notes: [], seen: {} };
  }
};
