import { convertUnit, sameUnit } from '../../basis/index.ts';
import type { Authority } from '../../ledger/index.ts';
import { addressOf } from './address.ts';
import type { CellFault, CellQuestion, DraftCell, DraftContext, DraftObservation, ObservationDraft, Said } from './draft.ts';
import { outcomeOf, shownFigure } from './draft-outcome.ts';
import { rowReader, type RowProblem, type WrittenRow } from './observation-row.ts';
import { comparable } from './series-name.ts';
import type { SheetView } from './sheet/sheet-view.ts';
import type { LineMark, TemplateMeta } from './template-meta.ts';
import { valueCell } from './value-cell.ts';
import type { ObservationColumn } from './words/column-words.ts';
import { cellQuestions } from './words/question-words.ts';
import { accumulatedGrowth, measureLabels, templateColumns, templateFaults, type TemplateColumn } from './words/template-words.ts';

type Columns = ReadonlyMap<TemplateColumn, number>;

const HEADS: ReadonlyMap<string, TemplateColumn> = new Map(
  (Object.keys(templateColumns) as TemplateColumn[]).map((column) => [comparable(templateColumns[column].head), column]),
);

type Found = { readonly row: number; readonly columns: Columns; readonly others: readonly (readonly [column: number, head: string])[] };

/** Finds the head row by its words, wherever rows or columns were moved to. */
export const templateHead = (view: SheetView): Found | undefined => {
  for (let row = 1; row <= Math.min(view.lastRow, 40); row++) {
    const columns = new Map<TemplateColumn, number>();
    const others: [number, string][] = [];
    for (let column = 1; column <= view.lastColumn; column++) {
      const words = view.at(row, column)?.text.trim() ?? '';
      if (words === '') continue;
      const named = HEADS.get(comparable(words));
      if (named === undefined || columns.has(named)) others.push([column, words]);
      else columns.set(named, column);
    }
    if (columns.has('name') && columns.has('value')) return { row, columns, others };
  }
  return undefined;
};

/** Which figure a row is about: by its code, as long as the name beside it agrees, else by name and measure. */
const lineFinder = (lines: readonly LineMark[]): ((code: string, name: string, measure: string) => LineMark | undefined) => {
  const byCode = new Map(lines.map((line) => [line.line, line]));
  const label = (line: LineMark): string => (line.accumulated && line.measure === 'growth' ? accumulatedGrowth : measureLabels[line.measure]);
  return (code, name, measure) => {
    const coded = byCode.get(code);
    if (coded !== undefined && (name === '' || comparable(coded.name) === comparable(name))) return coded;
    const named = lines.filter((line) => comparable(line.name) === comparable(name));
    const exact = named.filter((line) => label(line) === measure);
    return exact.length === 1 ? exact[0] : named.length === 1 ? named[0] : undefined;
  };
};

const COLUMN_OF: Readonly<Partial<Record<ObservationColumn, TemplateColumn>>> = {
  value: 'value',
  unit: 'unit',
  status: 'status',
  known: 'known',
  source: 'source',
  reason: 'reason',
  note: 'note',
  indicator: 'name',
};

/** Another unit than the one asked for is kept as given, and shown in the one asked for. */
const unitQuestion = ({ value, unit }: DraftObservation, expected: string): CellQuestion[] => {
  const converted = value === undefined || sameUnit(unit, expected) ? undefined : convertUnit(value, unit, expected);
  return converted === undefined ? [] : [{ code: 'other_unit', message: cellQuestions.otherUnit(unit, expected, converted.toFixed()) }];
};

const writtenRow = (mark: LineMark, meta: TemplateMeta, value: string, words: (column: TemplateColumn) => string): WrittenRow => ({
  indicator: mark.series,
  period: meta.period,
  measure: mark.measure,
  accumulated: mark.accumulated ? '1' : '',
  price_basis: mark.priceBasis ?? '',
  value,
  unit: words('unit') === '' ? mark.unit : words('unit'),
  status: words('status'),
  known: words('known'),
  source: words('source'),
  reason: words('reason'),
  note: words('note'),
});

/** Reads a template that came back, cell by cell. */
export const readTemplate = (view: SheetView, meta: TemplateMeta, context: DraftContext, notes: CellFault[]): ObservationDraft => {
  const { template, region, plan, owner, period, issued } = meta;
  const mark = { template, region, plan, owner, period, ...(issued === undefined ? {} : { issued }) };
  const head = templateHead(view);
  if (head === undefined)
    return { form: 'template', template: mark, refused: { code: 'no_head', message: templateFaults.noFillSheet() }, cells: [], notes, seen: {} };
  const { columns } = head;
  for (const [column, words] of head.others)
    notes.push({
      row: head.row,
      column: words,
      cell: addressOf(head.row, column),
      sheet: view.name,
      code: 'extra_column',
      message: templateFaults.extraColumn(words),
    });
  const read = rowReader({
    ...context,
    known: context.known ?? context.today,
    ...(meta.authority === undefined ? {} : { authority: meta.authority as Authority }),
  });
  const find = lineFinder(meta.lines);
  const valueColumn = columns.get('value')!;
  const cells: DraftCell[] = [];
  const seen: Record<string, string | null> = {};
  const placed = new Map<string, string>();
  for (let row = head.row + 1; row <= view.lastRow; row++) {
    const words = (column: TemplateColumn): string => (columns.has(column) ? view.words(row, columns.get(column)!) : '');
    const cell = addressOf(row, valueColumn);
    const entry = valueCell(view, row, valueColumn);
    if (entry.kind === 'empty') continue;
    const note = (code: string, message: Said): void => void notes.push({ row, cell, sheet: view.name, code, message });
    if (view.sheet.hiddenRows.has(row)) {
      note('hidden_row', templateFaults.hiddenRow(row));
      continue;
    }
    const name = words('name');
    const line = find(words('line'), name, words('measure'));
    if (line === undefined) {
      note('unknown_line', templateFaults.unknownLine(name));
      continue;
    }
    const base = { sheet: view.name, row, cell, name: line.name, entered: entry.text };
    const refuse = (code: string, message: Said, at = cell): void =>
      void cells.push({ ...base, cell: at, outcome: 'refused', key: line.key, fault: { code, message }, questions: [] });
    const twin = placed.get(line.key);
    if (twin !== undefined) {
      refuse('duplicate', templateFaults.repeatedLine(twin));
      continue;
    }
    placed.set(line.key, cell);
    if (entry.kind === 'fault') {
      refuse(entry.code, entry.message);
      continue;
    }
    const reading = read(writtenRow(line, meta, entry.text, words));
    for (const problem of reading.problems) refuse(problem.code, problem.message, placeOf(problem, columns, row) ?? cell);
    if (reading.observation === undefined) continue;
    const made = outcomeOf(reading.observation, context, [...entry.questions, ...unitQuestion(reading.observation, line.unit)]);
    const untouched = line.sent !== '' && entry.text === line.sent;
    const now = made.previous;
    if (untouched && made.outcome !== 'changed') cells.push({ ...base, ...made, outcome: 'same', questions: [] });
    else if (line.locked && made.outcome !== 'same') refuse('locked', templateFaults.locked(line.name));
    else if (made.outcome !== 'same' && now !== undefined && now.id !== line.head) refuse('moved_on', templateFaults.movedOn(shownFigure(now)));
    else {
      cells.push({ ...base, ...made });
      if (made.outcome !== 'refused' && made.outcome !== 'same') seen[made.key ?? line.key] = now?.id ?? null;
    }
  }
  return { form: 'template', template: mark, cells, notes, seen };
};

const placeOf = ({ column }: RowProblem, columns: Columns, row: number): string | undefined => {
  const named = COLUMN_OF[column];
  const at = named === undefined ? undefined : columns.get(named);
  return at === undefined ? undefined : addressOf(row, at);
};
