import type { Span } from '../basis/index.ts';
import type { Cell, Row, Table } from '../syntax/index.ts';
import { type Column, indicatorColumns } from './indicator-columns.ts';
import { marksOf } from './indicator-mark.ts';
import { groupName, type Name, readName } from './indicator-name.ts';
import { headRow, type RowCells, rowCells, valueUnit } from './indicator-row.ts';
import { isRate, kindOf, type Marks, readCell } from './indicator-value.ts';
import type { Indicator, IndicatorBaseline, IndicatorTarget } from './schema.ts';
import { natures } from './words/table-heads.ts';
import { rowNumber, subRow } from './words/patterns.ts';

/** 指标: the rows of a plan's indicator tables, of its targets and of the results of the plan before. */
const subNumber = /[①-⑳]/;

const rawOf = (text: string, cell: Cell): string => text.slice(cell.span[0], cell.span[1]);

type Reading = { text: string; marks: Marks };

const valueOf = (cell: Cell, column: Column, name: string, unit: string | undefined, reading: Reading): IndicatorTarget => {
  const read = readCell(cell.text, reading.marks);
  const kind =
    column.role === 'annual-growth' && read.form === 'value' && !read.cumulative && !isRate(name)
      ? 'avg_annual_growth'
      : column.role === 'cumulative' && read.form === 'value' && !read.annual
        ? kindOf({ ...read, cumulative: true }, name, unit)
        : kindOf(read, name, unit);
  const marked = column.role === 'baseline' ? [...reading.marks.years].find(([mark]) => cell.text.includes(mark))?.[1] : undefined;
  const year = marked ?? ('year' in column ? column.year : undefined);
  return {
    ...(year === undefined ? {} : { year }),
    ...(read.value === undefined ? {} : { value: read.value }),
    ...(read.upper === undefined ? {} : { upper: read.upper }),
    ...(read.comparator === undefined ? {} : { comparator: read.comparator }),
    kind,
    raw: rawOf(reading.text, cell),
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

/** The target of a row: the column of the plan's last year, else the latest, or the column of growth or sum where that one is empty. */
const targetOf = (values: readonly { readonly column: Column; readonly value: IndicatorTarget }[], planTo: number | undefined): IndicatorTarget | undefined => {
  const dated = values.filter(({ column }) => column.role === 'target').map(({ value }) => value);
  const last = dated.findLast((value) => value.year === planTo && value.kind !== 'none') ?? dated.findLast((value) => value.kind !== 'none');
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

type Parent = {
  readonly id: string;
  readonly name: string;
  readonly unit?: string;
  readonly nature?: Indicator['nature'];
  readonly isHead: boolean;
  subs: number;
};

/** Where no column holds numbers, names may: 「1.国内生产总值」, 「（1）…」; the first row tells how rows of the first order are numbered. */
const numberForm = (table: Table, columns: readonly Column[]): 'bracketed' | 'pointed' | undefined => {
  if (columns.some((column) => column.role === 'serial')) return undefined;
  for (const row of table.rows) {
    const match = row.group ? null : rowNumber.exec(rowCells(row, columns)?.name.text ?? '');
    if (match !== null) return match[1] === undefined ? 'pointed' : 'bracketed';
  }
  return undefined;
};

const readTable = (text: string, table: Table, columns: readonly Column[], number: number, planTo: number | undefined): Indicator[] => {
  const reading: Reading = { text, marks: marksOf(table.notes) };
  const out: Indicator[] = [];
  const ids = new Set<string>();
  let group: string | undefined;
  let parent: Parent | undefined;
  const form = numberForm(table, columns);
  const isNumbered = form !== undefined || columns.some((column) => column.role === 'serial');
  for (const row of table.rows) {
    if (row.group) {
      group = groupName(row.cells.find((cell) => cell.text !== '')!.text);
      continue;
    }
    const heading = headRow(row, columns);
    const read = heading ?? rowCells(row, columns);
    if (read === undefined) continue;
    if (read.group !== undefined && read.group.text !== '') group = groupName(read.group.text);
    const numbered = form === undefined ? null : rowNumber.exec(read.name.text);
    const ownNumber = numbered === null || (numbered[1] === undefined) !== (form === 'pointed') ? undefined : (numbered[1] ?? numbered[2]);
    // Numbers inside names leave the name's cell without them, so that 「（1）」 opens no row under another.
    const cells = ownNumber === undefined ? read : { ...read, name: { ...read.name, text: read.name.text.slice(numbered![0].length) } };
    const serial = cells.serial?.text === '' ? undefined : (cells.serial?.text ?? ownNumber);
    const span = rowSpan(text, row);
    const add = (named: Name, under: Parent | undefined, own: RowCells, isHead: boolean): void => {
      const unit = unitOf(own, named, isHead) ?? under?.unit ?? (isHead ? undefined : unitOfValues(own));
      const fullName = under === undefined ? named.name : under.name + named.name;
      const values = isHead ? [] : own.values.map(({ column, cell }) => ({ column, value: valueOf(cell, column, fullName, unit, reading) }));
      const no = under === undefined ? serial : (subNumber.exec(own.name.text)?.[0] ?? String(under.subs + 1));
      // A row without a number stands under the one before it, t1.5b; in a table without numbers its name tells it.
      let id =
        under !== undefined
          ? `${under.id}.${++under.subs}`
          : no !== undefined
            ? `t${number}.${no}`
            : isNumbered
              ? `${parent?.id ?? `t${number}.0`}b`
              : `t${number}.${named.name}`;
      for (const first = id, taken = [0]; ids.has(id); taken[0]!++) id = `${first}~${taken[0]! + 2}`;
      ids.add(id);
      const baseline = values.findLast(({ column }) => column.role === 'baseline');
      const actual = values.findLast(({ column }) => column.role === 'actual');
      const target = targetOf(values, planTo);
      const base = baseline === undefined ? undefined : reached(baseline.value, false);
      const result = actual === undefined ? undefined : reached(actual.value, true);
      const printedNature = own.nature?.text;
      const nature =
        printedNature === undefined || printedNature === '' ? (under?.nature ?? (isHead ? undefined : natures[group ?? ''])) : natures[printedNature];
      out.push({
        id,
        table: number,
        ...(no === undefined ? {} : { no }),
        ...(under === undefined ? {} : { parent: under.id }),
        ...(group === undefined ? {} : { group }),
        name: named.name,
        ...(unit === undefined ? {} : { unit }),
        ...(named.priceBasis === undefined ? {} : { priceBasis: named.priceBasis }),
        ...(nature === undefined ? {} : { nature }),
        ...(nature === undefined && printedNature !== undefined && printedNature !== '' ? { natureRaw: printedNature } : {}),
        ...(base === undefined ? {} : { baseline: base }),
        ...(result === undefined ? {} : { actual: result }),
        ...(target === undefined ? {} : { target }),
        span,
      });
      if (under === undefined)
        parent = { id, name: named.name, ...(unit === undefined ? {} : { unit }), ...(nature === undefined ? {} : { nature }), isHead, subs: 0 };
    };
    if (heading !== undefined) {
      add(readName(cells.name), undefined, cells, true);
      continue;
    }
    if (cells.subName !== undefined) {
      // One name over several rows (城镇化率: 常住人口…, 户籍人口…) is their parent and has no values itself.
      if (cells.name.text !== '') add(readName(cells.name), undefined, cells, true);
      add(readName(cells.subName), parent, { ...cells, name: cells.subName }, false);
      continue;
    }
    const named = readName(cells.name);
    if (named.name === '') continue;
    const isSub: boolean =
      parent !== undefined && serial === undefined && (parent.isHead || subRow.test(cells.name.text) || (cells.unit !== undefined && cells.unit.text === ''));
    add(named, isSub ? parent : undefined, cells, false);
  }
  return out;
};

/** The unit that the values themselves bear (62%, 0.8名) is that of a row that prints no other; values of two units give none. */
const unitOfValues = (cells: RowCells): string | undefined => {
  const found = cells.values.flatMap(({ column, cell }) => (column.role === 'target' || column.role === 'baseline' ? (valueUnit(cell.text) ?? []) : []));
  return found.includes('%') ? '%' : new Set(found).size === 1 ? found[0] : undefined;
};

/** The unit of a row: its own cell's, else that of the name; a head over several rows has only that of its name. */
const unitOf = (cells: RowCells, named: Name, isHead: boolean): string | undefined => {
  const printed = isHead ? undefined : cells.unit?.text;
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
