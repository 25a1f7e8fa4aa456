import type { Cell, Row } from '../syntax/index.ts';
import type { Column } from './indicator-columns.ts';
import { cellComparators, cumulativeMarks, emptyCells, natures, unitEndings } from './words/table-heads.ts';
import { natureLike } from './words/patterns.ts';

/** Cells of a row by the role of their column. */
export type RowCells = {
  readonly serial?: Cell;
  readonly name: Cell;
  readonly subName?: Cell;
  readonly group?: Cell;
  readonly unit?: Cell;
  readonly nature?: Cell;
  readonly values: readonly { readonly column: Column; readonly cell: Cell }[];
};

const isSerial = (cell: Cell | undefined): boolean => cell !== undefined && /^[0-9]{1,3}$/.test(cell.text);
const isNature = (cell: Cell | undefined): boolean => cell !== undefined && (cell.text in natures || natureLike.test(cell.text));
const isValueRole = (column: Column): boolean =>
  column.role === 'baseline' || column.role === 'target' || column.role === 'actual' || column.role === 'annual-growth' || column.role === 'cumulative';
/** A cell that can stand in a value column: a number with its marks, or a dash. */
const looksLikeValue = (cell: Cell): boolean => emptyCells.includes(cell.text) || /[0-9]/.test(cell.text);

const byColumn = (cells: readonly Cell[], columns: readonly Column[]): RowCells | undefined => {
  const out: { serial?: Cell; name?: Cell; subName?: Cell; group?: Cell; unit?: Cell; nature?: Cell } = {};
  const values: { column: Column; cell: Cell }[] = [];
  for (const [i, column] of columns.entries()) {
    const cell = cells[i];
    if (cell === undefined) continue;
    if (isValueRole(column)) values.push({ column, cell });
    else if (column.role === 'sub-name') {
      if (cell.text !== '' && cell.text !== out.name?.text) out.subName = cell;
    } else if (column.role !== 'other') out[column.role as 'serial'] = cell;
  }
  return out.name === undefined ? undefined : { ...out, name: out.name, values };
};

/** Whether cells put against the columns one by one agree with them. */
const agrees = (cells: readonly Cell[], columns: readonly Column[]): boolean =>
  columns.every((column, i) => {
    const cell = cells[i];
    if (column.role === 'serial') return isSerial(cell) || cell?.text === '' || cell === undefined || !/[\u4e00-\u9fff]/.test(cell.text);
    if (column.role === 'nature') return cell === undefined || cell.text === '' || isNature(cell);
    if (column.role === 'name' && cell?.text === '' && columns[i + 1]?.role === 'sub-name') return (cells[i + 1]?.text ?? '') !== '';
    return column.role !== 'name' || (cell !== undefined && /[\u4e00-\u9fffA-Za-z]{2}/.test(cell.text) && !isNature(cell));
  });

/** Reads a row from its end: the attribute, the values before it, the unit, and the name before those. */
const fromTheEnd = (row: Row, columns: readonly Column[]): RowCells | undefined => {
  const cells = row.cells.filter((cell) => cell.text !== '');
  const nature = isNature(cells.at(-1)) ? cells.pop() : undefined;
  const wanted = columns.filter(isValueRole);
  const serial = isSerial(cells[0]) ? cells.shift() : undefined;
  let first = cells.length;
  while (first > 1 && looksLikeValue(cells[first - 1]!) && !(cells[first - 1]!.text.length > 12 && !/^[≥≤<>]/.test(cells[first - 1]!.text))) first--;
  const found = cells.slice(first);
  if (found.length === 0) return undefined;
  // A lone sum over the period belongs to the last column: the cells of single years were left empty.
  const skipped =
    found.length < wanted.length && changes(wanted.at(-1)) && cumulativeMarks.some((mark) => found.at(-1)!.text.includes(mark))
      ? wanted.length - found.length
      : 0;
  const values = wanted
    .map((column, i) => ({ column, cell: i < wanted.length - 1 ? found[i - skipped] : joined(found.slice(i - skipped)) }))
    .filter((value): value is { column: Column; cell: Cell } => value.cell !== undefined);
  const before = cells.slice(0, first);
  const hasUnit = columns.some((column) => column.role === 'unit');
  const unit = hasUnit && before.length > 1 && isUnit(before.at(-1)!.text) ? before.pop() : undefined;
  const name = before.pop();
  if (name === undefined) return undefined;
  const group = before.length > 0 ? { text: before.map((cell) => cell.text).join(''), span: before[0]!.span } : undefined;
  return {
    name,
    values,
    ...(serial === undefined ? {} : { serial }),
    ...(unit === undefined ? {} : { unit }),
    ...(nature === undefined ? {} : { nature }),
    ...(group === undefined ? {} : { group }),
  };
};

const changes = (column: Column | undefined): boolean => column?.role === 'annual-growth' || column?.role === 'cumulative';

const joined = (cells: readonly Cell[]): Cell | undefined =>
  cells.length === 0 ? undefined : { text: cells.map((cell) => cell.text).join(' '), span: [cells[0]!.span[0], cells.at(-1)!.span[1]] };

export const isUnit = (words: string): boolean =>
  words !== '' && words.length <= 14 && (/^[x:：∶X]+$/.test(words) || emptyCells.includes(words) || unitEndings.some((ending) => words.endsWith(ending)));

/** 「4 城镇化率」 without values: it heads the rows below it, which have no number of their own. */
export const headRow = (row: Row, columns: readonly Column[]): RowCells | undefined => {
  const [serial, name, ...more] = row.cells.filter((cell) => cell.text !== '');
  if (!columns.some((column) => column.role === 'serial') || name === undefined || more.length > 0) return undefined;
  return isSerial(serial) && /[\u4e00-\u9fff]{2}/.test(name.text) && !isNature(name) && !/[0-9]$/.test(name.text)
    ? { serial: serial!, name, values: [] }
    : undefined;
};

const number = /[0-9](?:[0-9.,]*[0-9])?/;

/** What stands behind the number of a value cell as its unit: 0.8名, 1.2名以上, 6人（含）以下. */
export const valueUnit = (words: string): string | undefined => {
  const match = number.exec(words);
  if (match === null) return undefined;
  let rest = words.slice(match.index + match[0].length).replace(/[（(].*$|[\]】〕*＊].*$/, '');
  for (const [comparator] of cellComparators) if (rest.endsWith(comparator)) rest = rest.slice(0, -comparator.length);
  return /[％%]/.test(rest) ? '%' : isUnit(rest) && !emptyCells.includes(rest) ? rest : undefined;
};

/** Puts a row's cells under the table's columns, although merged cells left some out. */
export const rowCells = (row: Row, columns: readonly Column[]): RowCells | undefined => {
  const { cells } = row;
  if (cells.length <= columns.length && cells.length >= columns.length - 1 && agrees(cells, columns)) return byColumn(cells, columns);
  const group = columns.findIndex((column) => column.role === 'group');
  if (cells.length === columns.length + 1 && agrees(cells.slice(1), columns)) {
    const read = byColumn(cells.slice(1), columns);
    return read === undefined || cells[0]!.text === '' ? read : { ...read, group: cells[0]! };
  }
  if (group >= 0 && cells.length === columns.length - 1) {
    const rest = columns.filter((_, i) => i !== group);
    if (agrees(cells, rest)) return byColumn(cells, rest);
  }
  return fromTheEnd(row, columns);
};
