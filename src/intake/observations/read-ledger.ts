import { quantityOf, sameUnit } from '../../basis/index.ts';
import { addressOf } from './address.ts';
import type { CellFault, CellQuestion, DraftCell, DraftContext, FedSeries, ObservationDraft, Said } from './draft.ts';
import { outcomeOf } from './draft-outcome.ts';
import { bracketed, ledgerHead, type FigureColumn, type LedgerHead } from './ledger-head.ts';
import { rowReader, type WrittenRow } from './observation-row.ts';
import { comparable, seriesFinder, usualMeasure } from './series-name.ts';
import type { SheetView } from './sheet/sheet-view.ts';
import { readTableSheet } from './table-sheet.ts';
import { valueCell } from './value-cell.ts';
import type { ObservationColumn } from './words/column-words.ts';
import { growthSuffix, ledgerFaults } from './words/ledger-words.ts';
import { templateFaults } from './words/template-words.ts';

/** The item a row's name means, for amounts and for growth: 一般公共预算收入 has its growth in 一般公共预算收入年均增速. */
type Named = { readonly direct: FedSeries | 'unknown' | 'ambiguous'; readonly grown?: FedSeries };

const namer = (items: readonly FedSeries[]): ((name: string) => Named) => {
  const direct = seriesFinder(items);
  const stems = new Map<string, FedSeries[]>();
  for (const item of items) {
    if (usualMeasure(item) !== 'growth') continue;
    const stem = comparable(item.name).replace(growthSuffix, '');
    stems.set(stem, [...(stems.get(stem) ?? []), item]);
  }
  return (name) => {
    const grown = stems.get(comparable(name).replace(growthSuffix, ''));
    return { direct: direct(name), ...(grown?.length === 1 ? { grown: grown[0]! } : {}) };
  };
};

type Taken = { readonly item: FedSeries; readonly measure: string; readonly accumulated: boolean };

/** What the figure of a row in a column measures; a word where the row is left out. */
const takenOf = ({ direct, grown }: Named, name: string, column: FigureColumn): Taken | 'other' | 'amount' | 'ambiguous' | 'unused' => {
  const ytd = column.period?.ytd === true;
  const growing = growthSuffix.test(comparable(name));
  if (column.growth || growing) {
    if (grown !== undefined) return { item: grown, measure: 'growth', accumulated: ytd };
    return typeof direct === 'object' ? 'unused' : direct === 'ambiguous' ? 'ambiguous' : 'other';
  }
  if (direct === 'ambiguous') return 'ambiguous';
  if (direct === 'unknown') return grown === undefined ? 'other' : 'amount';
  const usual = usualMeasure(direct);
  if (usual === 'growth') return { item: direct, measure: 'growth', accumulated: ytd };
  // Days counted from January on add up, whatever a year's end says of them.
  const addsUp = usual === 'flow' || (direct.unit !== undefined && quantityOf(direct.unit) === 'time');
  return { item: direct, measure: addsUp && ytd ? 'ytd' : usual, accumulated: false };
};

const NAMES_SHOWN = 8;

const CARRIED: readonly ObservationColumn[] = ['status', 'known', 'source', 'reason', 'note', 'price_basis', 'authority', 'place', 'address'];

const readLedger = (view: SheetView, head: LedgerHead, context: DraftContext, notes: CellFault[]): DraftCell[] => {
  const read = rowReader({ ...context, known: context.known ?? context.today });
  const named = namer(context.items);
  const cells: DraftCell[] = [];
  const placed = new Map<string, string>();
  const others: string[] = [];
  const used = new Set<number>();
  const note = (row: number, column: number, code: string, message: Said): void =>
    void notes.push({ row, cell: addressOf(row, column), sheet: view.name, code, message });
  for (const column of head.figures.filter(({ period }) => period === undefined))
    note(head.top, column.column, 'no_period', ledgerFaults.noPeriod(column.head));
  for (let row = head.bottom + 1; row <= view.lastRow; row++) {
    const written = view.words(row, head.name);
    const { rest: name, unit: nameUnit } = bracketed(written);
    if (name === '') continue;
    const found = named(name);
    if (found.direct === 'unknown' && found.grown === undefined) {
      others.push(name);
      continue;
    }
    if (view.sheet.hiddenRows.has(row)) {
      note(row, head.name, 'hidden_row', templateFaults.hiddenRow(row));
      continue;
    }
    for (const figure of head.figures) {
      if (figure.period === undefined) continue;
      const entry = valueCell(view, row, figure.column);
      if (entry.kind === 'empty') continue;
      used.add(figure.column);
      const taken = takenOf(found, name, figure);
      if (taken === 'ambiguous') note(row, figure.column, 'ambiguous_row', ledgerFaults.ambiguousRow(name));
      if (taken === 'amount') note(row, figure.column, 'amount_of_growth', ledgerFaults.amountOfGrowth(name));
      if (typeof taken === 'string') continue;
      const cell = addressOf(row, figure.column);
      const base = { sheet: view.name, row, cell, name: taken.item.name, entered: entry.text };
      const refuse = (code: string, message: Said): void => void cells.push({ ...base, outcome: 'refused', fault: { code, message }, questions: [] });
      const { period } = figure.period;
      if (context.period !== undefined && context.period !== period) refuse('other_period', ledgerFaults.otherPeriod(period, context.period));
      else if (entry.kind === 'fault') refuse(entry.code, entry.message);
      else {
        const columnUnit = head.others.has('unit') ? view.words(row, head.others.get('unit')!) : '';
        // The nearest word about the unit counts: in the head of the column, in the row, in the name, over the table.
        const unit = taken.measure === 'growth' ? '%' : figure.unit || columnUnit || nameUnit || head.unit || '';
        const cellsOfRow = Object.fromEntries(
          CARRIED.flatMap((column) => (head.others.has(column) ? [[column, view.words(row, head.others.get(column)!)]] : [])),
        );
        const line: WrittenRow = {
          ...cellsOfRow,
          indicator: taken.item.series ?? taken.item.id,
          period,
          measure: taken.measure,
          accumulated: taken.accumulated ? '1' : '',
          value: entry.text,
          unit,
        };
        const { observation, problems } = read(line);
        for (const { code, message } of problems) refuse(code, message);
        if (observation === undefined) continue;
        const questions: CellQuestion[] = [...entry.questions];
        if (unit === '' && taken.item.unit !== undefined && sameUnit(observation.unit, taken.item.unit))
          questions.push({ code: 'unit_assumed', message: ledgerFaults.unitAssumed(taken.item.unit) });
        const made = outcomeOf(observation, context, questions);
        const twin = placed.get(made.key ?? '');
        if (twin === undefined) cells.push({ ...base, ...made });
        else refuse('duplicate', templateFaults.repeatedLine(twin));
        placed.set(made.key ?? '', twin ?? cell);
      }
    }
  }
  for (const [column, words] of head.unread) note(head.top, column, 'unread_column', ledgerFaults.unusedColumn(words));
  if (others.length > 0) {
    const shown = others.slice(0, NAMES_SHOWN).join('、') + (others.length > NAMES_SHOWN ? '……' : '');
    notes.push({ row: head.bottom + 1, sheet: view.name, code: 'other_rows', message: ledgerFaults.otherRows(others.length, shown) });
  }
  return cells;
};

/** Reads the sheets of somebody's own workbook: tables with our columns, and tables of indicators with a head of one row or several. */
export const readLedgerSheets = (views: readonly SheetView[], context: DraftContext, notes: CellFault[]): ObservationDraft => {
  const cells: DraftCell[] = [];
  let tables = 0;
  for (const view of views) {
    const table = readTableSheet(view, context, notes);
    const head = table === undefined ? ledgerHead(view, context.period) : undefined;
    if (table === undefined && head === undefined) continue;
    tables++;
    cells.push(...(table ?? readLedger(view, head!, context, notes)));
  }
  const refused = tables === 0 ? ledgerFaults.noHead : cells.length === 0 ? ledgerFaults.nothing : undefined;
  return {
    form: 'ledger',
    ...(refused === undefined ? {} : { refused: { code: tables === 0 ? 'no_head' : 'nothing_known', message: refused } }),
    cells,
    notes,
    seen: Object.fromEntries(cells.flatMap(({ key, previous, outcome }) => (key === undefined || outcome === 'refused' ? [] : [[key, previous?.id ?? null]]))),
  };
};
