import { quantityOf, type Period } from '../../basis/index.ts';
import { plainForms } from './figure.ts';
import { readWrittenPeriod, type WrittenPeriod } from './period-text.ts';
import type { SheetView } from './sheet/sheet-view.ts';
import { columnNamed } from './table-head.ts';
import type { ObservationColumn } from './words/column-words.ts';
import { growthHead, nameHeads, otherHead, periodInside, unitAbove, valueHead } from './words/ledger-words.ts';

/** A column of figures: of which time, in which unit, amounts or growth. */
export type FigureColumn = {
  readonly column: number;
  readonly head: string;
  readonly growth: boolean;
  readonly period?: WrittenPeriod;
  readonly unit?: string;
};

/** The head of somebody's own table, of one row or several. */
export type LedgerHead = {
  readonly top: number;
  readonly bottom: number;
  readonly name: number;
  readonly figures: readonly FigureColumn[];
  readonly others: ReadonlyMap<ObservationColumn, number>;
  readonly unread: readonly (readonly [column: number, head: string])[];
  /** Unit over the whole table (单位：万元). */
  readonly unit?: string;
};

/** A head row stands near the top, and a head has this many rows at most. */
const SEARCHED = 40;
const DEEPEST = 4;

const bare = (text: string): string => plainForms(text).replace(/\s/g, '');

/** The period that a title or head speaks of. */
export const periodIn = (text: string, year: number | undefined): WrittenPeriod | undefined => {
  const found = periodInside.exec(plainForms(text));
  return found === null ? undefined : readWrittenPeriod(found[0], year);
};

/** A unit in brackets: 一般公共预算收入（万元）, 同比（%）. */
export const bracketed = (text: string): { readonly rest: string; readonly unit?: string } => {
  const parts = /^(.*?)[(（[]\s*(?:单位[:：])?\s*([^()（）[\]]+)\s*[)）\]]\s*$/.exec(text.trim());
  const unit = parts === null ? undefined : plainForms(parts[2]!).replace(/\s/g, '');
  return unit === undefined || quantityOf(unit) === undefined ? { rest: text.trim() } : { rest: parts![1]!.trim(), unit };
};

const isNumber = (view: SheetView, row: number, column: number): boolean => {
  const kind = view.at(row, column)?.kind;
  return kind === 'number' || kind === 'percent';
};

/** How many rows the head has: as far down as the name's cell is merged, or as rows follow that hold words alone and no name. */
const bottomOf = (view: SheetView, top: number, name: number): number => {
  const merged = view.merge(top, name)?.bottom ?? top;
  let bottom = Math.min(merged, top + DEEPEST - 1);
  while (bottom < top + DEEPEST - 1 && (view.at(bottom + 1, name)?.text.trim() ?? '') === '') {
    let words = 0;
    for (let column = 1; column <= view.lastColumn; column++) {
      if (isNumber(view, bottom + 1, column)) return bottom;
      if ((view.at(bottom + 1, column)?.text.trim() ?? '') !== '') words++;
    }
    if (words === 0) break;
    bottom++;
  }
  return bottom;
};

const headText = (view: SheetView, top: number, bottom: number, column: number): string => {
  const words: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const said = view.words(row, column);
    if (said !== '' && !words.includes(said)) words.push(said);
  }
  return words.join(' ');
};

const headAt = (view: SheetView, top: number, name: number, fallback: Period | undefined): LedgerHead => {
  const bottom = bottomOf(view, top, name);
  const above: string[] = [view.name];
  for (let row = 1; row < top; row++) for (let column = 1; column <= view.lastColumn; column++) above.push(view.at(row, column)?.text ?? '');
  const year = fallback === undefined ? undefined : Number(fallback.slice(0, 4));
  const titled = above.flatMap((text) => periodIn(text, year) ?? []).at(-1);
  const years = titled === undefined ? year : Number(titled.period.slice(0, 4));
  const unit = above.flatMap((text) => unitAbove.exec(plainForms(text))?.[1] ?? []).at(-1);
  const figures: FigureColumn[] = [];
  const others = new Map<ObservationColumn, number>();
  const unread: [number, string][] = [];
  for (let column = 1; column <= view.lastColumn; column++) {
    const head = headText(view, top, bottom, column);
    if (column === name || head === '') continue;
    const named = columnNamed(head);
    if (named !== undefined && named !== 'value' && named !== 'indicator' && named !== 'period' && !others.has(named)) {
      others.set(named, column);
      continue;
    }
    const own = periodIn(head, years);
    const period = own ?? titled ?? (fallback === undefined ? undefined : { period: fallback, ytd: false });
    const text = bare(head);
    const growth = growthHead.test(text);
    if (otherHead.test(text) || !(growth || own !== undefined || named === 'value' || valueHead.test(text))) unread.push([column, head]);
    else {
      const inside = bracketed(head.split(' ').at(-1)!).unit ?? bracketed(head).unit;
      const said = growth ? '%' : inside;
      figures.push({ column, head, growth, ...(period === undefined ? {} : { period }), ...(said === undefined ? {} : { unit: said }) });
    }
  }
  return { top, bottom, name, figures, others, unread, ...(unit === undefined ? {} : { unit }) };
};

/** Finds the head of a table of indicators in a sheet; undefined where there is none. */
export const ledgerHead = (view: SheetView, fallback: Period | undefined): LedgerHead | undefined => {
  for (let row = 1; row <= Math.min(view.lastRow, SEARCHED); row++) {
    for (let column = 1; column <= view.lastColumn; column++) {
      const { rest } = bracketed(view.at(row, column)?.text ?? '');
      if (!nameHeads.includes(bare(rest))) continue;
      const head = headAt(view, row, column, fallback);
      if (head.figures.length > 0) return head;
    }
  }
  return undefined;
};
