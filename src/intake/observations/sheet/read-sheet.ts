import { addDays, Decimal } from '../../../basis/index.ts';
import { readAddress } from '../address.ts';
import type { NumberStyle } from './number-style.ts';
import { Enough, readUntilEnough, type Parts } from './workbook-parts.ts';

/**
 * A cell of a sheet. `text` is what a person reads in it: the words, the plain number, `8.8%` of a percentage, the day of a date. A formula gives the result
 * that was stored with it, and `computed` is false where none was.
 */
export type SheetCell = {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'percent' | 'date' | 'truth' | 'error';
  readonly formula: boolean;
  readonly computed: boolean;
};

export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type Sheet = {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly (readonly [from: number, to: number])[];
  /** Rows or columns past the limits were left unread. */
  readonly cut: boolean;
};

type Book = { readonly strings: (count: number) => readonly string[]; readonly styles: readonly NumberStyle[]; readonly from1904: boolean };

export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 200;
const MOST_CELLS = 200_000;
const MOST_MERGES = 5_000;

/** No spreadsheet keeps a number of a larger power of ten; written out, one would fill the memory. */
const LARGEST_POWER = 308;

/** Doubles show 15 digits in a spreadsheet; what is past them is noise of binary sums. */
const exact = (digits: string): Decimal | undefined => {
  try {
    const value = new Decimal(digits);
    return value.isFinite() && Math.abs(value.e) <= LARGEST_POWER ? value.toSignificantDigits(15) : undefined;
  } catch {
    return undefined;
  }
};

/** Day of a serial number; Excel believes that 1900 was a leap year. */
const dayOf = (serial: number, from1904: boolean): string => {
  if (!(serial >= 0 && serial < 110_000)) return '?';
  const whole = Math.floor(serial);
  return from1904 ? addDays('1904-01-01', whole) : addDays(whole < 60 ? '1899-12-31' : '1899-12-30', whole);
};

type Open = {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: NumberStyle;
  formula: boolean;
  value?: string;
  inline?: string;
};

const cellOf = ({ type, style, formula, value, inline }: Open, book: Book): SheetCell | undefined => {
  const made = (text: string, kind: SheetCell['kind']): SheetCell => ({ text, kind, formula, computed: true });
  if (type === 'inlineStr') return made(inline ?? '', 'text');
  if (value === undefined || (value === '' && type !== 'str')) return formula ? { text: '', kind: 'text', formula, computed: false } : undefined;
  if (type === 'str') return made(value, 'text');
  if (type === 'e') return made(value, 'error');
  if (type === 'b') return made(value === '1' ? 'TRUE' : 'FALSE', 'truth');
  if (type === 'd') return made(value.slice(0, 10), 'date');
  const number = exact(value);
  if (number === undefined) return made(value, 'text');
  if (style === 'date') return made(dayOf(number.toNumber(), book.from1904), 'date');
  return style === 'percent' ? made(`${number.times(100).toFixed()}%`, 'percent') : made(number.toFixed(), 'number');
};

/** A row's number as it is written, from 1; undefined where it is none. */
const countOf = (text: string | undefined): number | undefined => (text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

const rangeOf = (text: string): Merge | undefined => {
  const [from, to] = text.split(':').map((address) => readAddress(address));
  return from === undefined || to === undefined ? undefined : { top: from.row, left: from.column, bottom: to.row, right: to.column };
};

/** Reads one sheet's cells, merges and what is hidden in it, within the limits. */
export const readSheet = (parts: Parts, part: string, book: Book): Sheet => {
  const rows = new Map<number, Map<number, SheetCell>>();
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: [number, number][] = [];
  let row = 0;
  let column = 0;
  let count = 0;
  let wide = false;
  let open: Open | undefined;
  let reading: 'value' | 'inline' | undefined;
  const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';
  // Shared words are looked up once it is known which of them are needed.
  const shared: { readonly line: Map<number, SheetCell>; readonly column: number; readonly index: number; readonly formula: boolean }[] = [];
  const place = (at: Open): void => {
    const index = at.type === 's' && at.value !== undefined ? Number(at.value) : undefined;
    const cell = index === undefined ? cellOf(at, book) : { text: '', kind: 'text' as const, formula: at.formula, computed: true };
    if (cell === undefined) return;
    // A cell may give an address far outside the row it stands in.
    if (at.column > MOST_COLUMNS || at.row > MOST_ROWS) {
      wide = true;
      return;
    }
    if (++count > MOST_CELLS) throw new Enough();
    let line = rows.get(at.row);
    if (line === undefined) rows.set(at.row, (line = new Map()));
    line.set(at.column, cell);
    if (index !== undefined && Number.isSafeInteger(index) && index >= 0) shared.push({ line, column: at.column, index, formula: at.formula });
  };
  const long = readUntilEnough(parts, part, {
    open: (name, attribute) => {
      if (name === '?:col' && isTrue(attribute('hidden'))) hiddenColumns.push([Number(attribute('min')), Number(attribute('max'))]);
      else if (name === '?:row') {
        row = countOf(attribute('r')) ?? row + 1;
        column = 0;
        if (row > MOST_ROWS) throw new Enough();
        if (isTrue(attribute('hidden'))) hiddenRows.add(row);
      } else if (name === '?:c') {
        const address = readAddress(attribute('r') ?? '');
        column = address?.column ?? column + 1;
        open = { row: address?.row ?? row, column, type: attribute('t') ?? 'n', style: book.styles[Number(attribute('s') ?? 0)] ?? 'plain', formula: false };
      } else if (open !== undefined) {
        if (name === '?:f') open.formula = true;
        reading = name === '?:v' ? 'value' : name === '?:t' ? 'inline' : undefined;
        if (name === '?:v') open.value = '';
      } else if (name === '?:mergeCell' && merges.length < MOST_MERGES) {
        const range = rangeOf(attribute('ref') ?? '');
        if (range !== undefined) merges.push(range);
      }
    },
    text: (piece) => {
      if (open === undefined || reading === undefined) return;
      if (reading === 'value') open.value = (open.value ?? '') + piece;
      else open.inline = (open.inline ?? '') + piece;
    },
    close: (name) => {
      if (name === '?:v' || name === '?:t') reading = undefined;
      if (name !== '?:c' || open === undefined) return;
      place(open);
      open = undefined;
    },
  });
  let needed = 0;
  for (const { index } of shared) needed = Math.max(needed, index + 1);
  const words = book.strings(needed);
  for (const { line, column: at, index, formula } of shared) line.set(at, { text: words[index] ?? '', kind: 'text', formula, computed: true });
  return { rows, merges, hiddenRows, hiddenColumns, cut: long || wide };
};
