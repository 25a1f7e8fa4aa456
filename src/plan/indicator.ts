import type { Span } from '../basis/index.ts';
import type { Cell, Paragraph, Row, Table } from '../syntax/index.ts';
import { type Column, indicatorColumns } from './indicator-columns.ts';
import { isUnit, type RowCells, rowCells } from './indicator-row.ts';
import { kindOf, type Marks, readCell } from './indicator-value.ts';
import type { Indicator, IndicatorBaseline, IndicatorTarget } from './schema.ts';
import { annualMarks, cumulativeMarks, natures, noteAnnualWords, noteCumulativeWords, priceBasisPattern } from './words/table-heads.ts';
import { groupNumber, subRow } from './words/patterns.ts';

/** 指标: the rows of a plan's indicator tables, of its targets and of the results of the plan before. */
const price = new RegExp(`^${priceBasisPattern}$`);
const trailing = /[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]$/;
const subNumber = /[①-⑳]/;

/** A mark whose note says 年均 or 累计 means that; an unexplained mark keeps its usual meaning. */
const marksOf = (notes: readonly Paragraph[]): Marks => {
  const annual = new Set(annualMarks);
  const cumulative = new Set(cumulativeMarks);
  for (const note of notes) {
    for (const clause of note.flow.text.split(/[，；。]/)) {
      const says = (words: readonly string[]): boolean => words.some((word) => clause.includes(word));
      const marked = (marks: readonly string[]): readonly string[] => marks.filter((mark) => clause.includes(mark));
      if (says(noteAnnualWords) && !says(noteCumulativeWords)) for (const mark of marked(cumulativeMarks)) { cumulative.delete(mark); annual.add(mark); }
      if (says(noteCumulativeWords) && !says(noteAnnualWords)) for (const mark of marked(annualMarks)) { annual.delete(mark); cumulative.add(mark); }
    }
  }
  return { annual: [...annual], cumulative: [...cumulative] };
};

type Name = { readonly name: string; readonly unit?: string; readonly priceBasis?: string };

/** A name and what its closing bracket says: （万元, 2020年价） is unit and price basis. */
const readName = (cell: Cell): Name => {
  const words = cell.text.replace(/[\s\u3000]*[*＊]$/, '').replace(subRow, '').trim();
  const bracket = trailing.exec(words);
  if (bracket === null) return { name: tidy(words) };
  const parts = bracket[1]!.split(/[,，、；;]\s*/);
  const basis = parts.find((part) => price.test(part) && part !== '');
  const unit = parts.find((part) => part !== basis && isUnit(part));
  if (unit === undefined && basis === undefined) return { name: tidy(words) };
  return { name: tidy(words.slice(0, bracket.index)), ...(unit === undefined ? {} : { unit }), ...(basis === undefined ? {} : { priceBasis: basis }) };
};

const tidy = (words: string): string => words.replace(/(?<=[^\x21-\x7e])[ \u3000]+|[ \u3000]+(?=[^\x21-\x7e])/g, '').trim();

const groupName = (words: string): string => tidy(words).replace(groupNumber, '');

const rawOf = (text: string, cell: Cell): string => text.slice(cell.span[0], cell.span[1]);

type Reading = { text: string; marks: Marks };

const valueOf = (cell: Cell, column: Column, name: string, unit: string | undefined, reading: Reading): IndicatorTarget => {
  const read = readCell(cell.text, reading.marks);
  const kind = column.role === 'annual-growth' && read.form === 'value' && !read.cumulative ? 'avg_annual_growth' : column.role === 'cumulative' && read.form === 'value' && !read.annual ? kindOf({ ...read, cumulative: true }, name, unit) : kindOf(read, name, unit);
  const year = 'year' in column ? column.year : undefined;
  return {
    ...(year === undefined ? {} : { year }), ...(read.value === undefined ? {} : { value: read.value }), ...(read.upper === undefined ? {} : { upper: read.upper }),
    ...(read.comparator === undefined ? {} : { comparator: read.comparator }), kind, raw: rawOf(reading.text, cell),
  };
};

/**
 * A reached value (baseline or actual): absent where the cell is empty; its comparator is given only where one is printed.
 * A baseline is one year's figure whatever the target's kind; a result (actual) has the kind its marks say.
 */
const reached = (value: IndicatorTarget, isResult: boolean): IndicatorBaseline | undefined => {
  if (value.kind === 'none') return undefined;
  const { comparator, kind, ...rest } = value;
  return { ...rest, ...(comparator === undefined || comparator === '=' ? {} : { comparator }), ...(isResult && value.value !== undefined ? { kind } : {}) };
};

/** The target of a row: its year's column, or the column of growth or sum where that one is empty. */
const targetOf = (values: readonly { readonly column: Column; readonly value: IndicatorTarget }[], planTo: number | undefined): IndicatorTarget | undefined => {
  const dated = values.filter(({ column }) => column.role === 'target').map(({ value }) => value);
  const last = dated.findLast((value) => value.kind !== 'none');
  if (last !== undefined) return last;
  const printed = dated.filter((value) => value.raw !== '');
  const change = values.find(({ column, value }) => (column.role === 'annual-growth' || column.role === 'cumulative') && value.kind !== 'none');
  if (change !== undefined) return { ...(planTo === undefined ? {} : { year: planTo }), ...change.value };
  return printed.at(-1);
};

const rowSpan = (text: string, row: Row): Span => {
  let [start, end] = row.span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return [start, end];
};

type Parent = { readonly id: string; readonly name: string; readonly unit?: string; subs: number };

const readTable = (text: string, table: Table, columns: readonly Column[], number: number, planTo: number | undefined): Indicator[] => {
  const reading: Reading = { text, marks: marksOf(table.notes) };
  const out: Indicator[] = [];
  const ids = new Set<string>();
  let group: string | undefined;
  let parent: Parent | undefined;
  for (const row of table.rows) {
    if (row.group) {
      group = groupName(row.cells.find((cell) => cell.text !== '')!.text);
      continue;
    }
    const cells = rowCells(row, columns);
    if (cells === undefined) continue;
    if (cells.group !== undefined && cells.group.text !== '') group = groupName(cells.group.text);
    const named = readName(cells.name);
    if (named.name === '') continue;
    const isSub: boolean = parent !== undefined && (cells.serial === undefined || cells.serial.text === '') && (subRow.test(cells.name.text) || (cells.unit !== undefined && cells.unit.text === ''));
    const own = unitOf(cells, named);
    const unit: string | undefined = own ?? (isSub ? parent!.unit : undefined);
    const fullName = isSub ? parent!.name + named.name : named.name;
    const values = cells.values.map(({ column, cell }) => ({ column, value: valueOf(cell, column, fullName, unit, reading) }));
    const no = isSub ? (subNumber.exec(cells.name.text)?.[0] ?? String(parent!.subs + 1)) : cells.serial?.text === '' ? undefined : cells.serial?.text;
    // A row without a number stands under the one before it: t1.5b.
    let id = isSub ? `${parent!.id}.${++parent!.subs}` : no === undefined ? `${parent?.id ?? `t${number}.0`}b` : `t${number}.${no}`;
    while (ids.has(id)) id += '~2';
    ids.add(id);
    const baseline = values.findLast(({ column }) => column.role === 'baseline');
    const actual = values.findLast(({ column }) => column.role === 'actual');
    const target = targetOf(values, planTo);
    const base = baseline === undefined ? undefined : reached(baseline.value, false);
    const result = actual === undefined ? undefined : reached(actual.value, true);
    const printedNature = cells.nature?.text;
    const nature = printedNature === undefined ? undefined : natures[printedNature];
    out.push({
      id, table: number, ...(no === undefined ? {} : { no }), ...(isSub ? { parent: parent!.id } : {}), ...(group === undefined ? {} : { group }), name: named.name,
      ...(unit === undefined ? {} : { unit }), ...(named.priceBasis === undefined ? {} : { priceBasis: named.priceBasis }), ...(nature === undefined ? {} : { nature }),
      ...(nature === undefined && printedNature !== undefined && printedNature !== '' ? { natureRaw: printedNature } : {}),
      ...(base === undefined ? {} : { baseline: base }), ...(result === undefined ? {} : { actual: result }), ...(target === undefined ? {} : { target }), span: rowSpan(text, row),
    });
    if (!isSub) parent = { id, name: named.name, ...(unit === undefined ? {} : { unit }), subs: 0 };
  }
  return out;
};

const unitOf = (cells: RowCells, named: Name): string | undefined => {
  const printed = cells.unit?.text;
  return printed === undefined || printed === '' ? named.unit : printed;
};

/** Indicators of all tables, in order. Tables of other things (standards, project lists) give none. */
export const readIndicators = (text: string, tables: readonly Table[], planTo: number | undefined, baseYear: number | undefined): Indicator[] => {
  const out: Indicator[] = [];
  const taken = new Set<number>();
  for (const table of tables) {
    const columns = indicatorColumns(table, planTo, baseYear);
    if (columns === undefined) continue;
    let number = table.caption?.number ?? taken.size + 1;
    while (taken.has(number)) number++;
    const rows = readTable(text, table, columns, number, planTo);
    if (rows.length === 0) continue;
    taken.add(number);
    out.push(...rows);
  }
  return out;
};
