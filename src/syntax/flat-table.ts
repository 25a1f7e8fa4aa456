import type { Cell, Row } from './tree.ts';
import { bracketedRow, flatGroup, flatValue, flatValueTail, flatYearHead, serialAfterValue, unitHead } from './words/patterns.ts';
import { headWords, natureWords, serialHeads, tableUnits, valueHeadWords } from './words/structure.ts';

/**
 * A table whose cells have run together (序号指标名称单位2020年2025年指标属性1粮食产量万吨158180预期性2…). Heads are found by
 * their words, rows by serial numbers that count up and by the attribute that closes a row; run-together values are
 * parted where both parts are numbers of like size.
 */
export type FlatTable = { readonly head: readonly Cell[]; readonly rows: readonly Row[]; readonly end: number };

const spaced = (word: string): string => [...word].join('[\\s\\u3000]*');
const heads = new RegExp(`${[...serialHeads, ...headWords].map(spaced).join('|')}|${flatYearHead}`, 'g');
const nature = new RegExp(natureWords.join('|'), 'g');
const units = [...tableUnits].sort((a, b) => b.length - a.length);

const cellAt = (text: string, start: number, end: number): Cell => {
  let from = start;
  let to = end;
  while (from < to && /[\s\u3000]/.test(text[from]!)) from++;
  while (to > from && /[\s\u3000]/.test(text[to - 1]!)) to--;
  return { text: text.slice(from, to), span: [from, to] };
};

const readHead = (text: string, start: number, limit: number): { cells: Cell[]; end: number } => {
  const cells: Cell[] = [];
  let end = start;
  for (const match of text.slice(start, limit).matchAll(heads)) {
    const from = start + match.index;
    if (from > end + 2) break;
    end = from + match[0].length;
    cells.push(cellAt(text, from, end));
  }
  return { cells, end };
};

/** Ways to part a digit run in `count` numbers; the best keeps them of like size and without leading zeros. */
const partDigits = (run: string, count: number): string[] | undefined => {
  if (count === 1) return [run];
  let best: string[] | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (let i = 1; i < run.length; i++) {
    const left = run.slice(0, i);
    if (!/^(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/.test(left)) continue;
    const rest = partDigits(run.slice(i), count - 1);
    if (rest === undefined || !rest.every((part) => /^(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/.test(part))) continue;
    const first = Number(left) || 0.1;
    const score =
      Math.abs(Math.log((Number(rest[0]) || 0.1) / first)) + Math.abs((left.split('.')[1]?.length ?? 0) - (rest[0]!.split('.')[1]?.length ?? 0)) * 0.3;
    if (score < bestScore) {
      bestScore = score;
      best = [left, ...rest];
    }
  }
  return best;
};

const ratioPair = /^([0-9.]+[∶:：]1?)([0-9.]+[∶:：]1)$/;

/** Parts a run of values in `count` cells. */
const partValues = (run: string, count: number): string[] => {
  const ratio = /^([0-9.]+[∶:：]1)([0-9.]+[∶:：]1)$/.exec(run) ?? ratioPair.exec(run);
  if (ratio !== null && count === 2) return [ratio[1]!, ratio[2]!];
  const parts = run.match(flatValue) ?? [run];
  if (parts.length === count && parts.every((part) => part.split('.').length <= 2)) return parts;
  if (parts.length === 1) return partDigits(parts[0]!, count) ?? parts;
  if (parts.length < count) {
    const doubled = parts.findIndex((part) => part.split('.').length > 2);
    const plain = doubled >= 0 ? doubled : parts.some((part) => !/^[0-9.]+$/.test(part)) ? -1 : parts.findIndex((part) => part.length > 1);
    if (plain < 0) {
      const digits = (part: string): number => /[0-9]+/.exec(part)?.[0].length ?? 0;
      const longest = Math.max(...parts.map(digits));
      const joined = longest < 2 ? -1 : parts.findIndex((part) => digits(part) === longest);
      const match = joined < 0 ? null : /^([^0-9]*)([0-9][0-9.]*)(.*)$/.exec(parts[joined]!);
      const split = match === null ? undefined : partDigits(match[2]!, count - parts.length + 1);
      if (split === undefined || match === null) return parts;
      const whole = split.map((part, i) => (i === 0 ? match[1]! : '') + part + (i === split.length - 1 ? match[3]! : ''));
      return [...parts.slice(0, joined), ...whole, ...parts.slice(joined + 1)];
    }
    const more = partDigits(parts[plain]!, count - parts.length + 1);
    if (more !== undefined) return [...parts.slice(0, plain), ...more, ...parts.slice(plain + 1)];
  }
  return parts;
};

/** `name unit values` of one row → cells. */
const rowCells = (text: string, start: number, end: number, valueColumns: number, hasUnit: boolean): Cell[] => {
  const words = text.slice(start, end);
  const tail = flatValueTail.exec(words)?.[0] ?? '';
  let valuesAt = end - tail.length;
  // A bracket that closes the name's own unit is no value.
  const closing = words.lastIndexOf('）', words.length - 1);
  if (closing >= 0 && start + closing >= valuesAt) valuesAt = start + closing + 1;
  let nameEnd = valuesAt;
  const cells: Cell[] = [];
  const unit = hasUnit ? units.find((word) => text.slice(start, valuesAt).endsWith(word)) : undefined;
  if (unit !== undefined) nameEnd = valuesAt - unit.length;
  const run = text.slice(valuesAt, end).replace(/[\s\u3000]/g, '');
  let values = partValues(run, valueColumns);
  let dash = 0;
  if (hasUnit && unit === undefined && /^—/.test(run)) {
    dash = /^—+/.exec(run)![0].length;
    values = partValues(run.slice(dash), valueColumns);
  }
  cells.push(cellAt(text, start, nameEnd));
  if (hasUnit) cells.push(cellAt(text, nameEnd, valuesAt + dash));
  let at = valuesAt + dash;
  for (const value of values) {
    const from = text.indexOf(value, at);
    if (from < 0 || from > end) continue;
    cells.push(cellAt(text, from, from + value.length));
    at = from + value.length;
  }
  return cells;
};

/** Rows whose names close with their own unit in brackets, `1化学需氧量排放总量（万吨）2551.72347.6-8%`; the serial may be missing. */
export const readBracketedRows = (text: string, start: number, limit: number, valueColumns: number): Row[] => {
  const rows: Row[] = [];
  const words = text.slice(start, limit);
  let at = start;
  while (at < limit) {
    bracketedRow.lastIndex = at - start;
    const match = bracketedRow.exec(words);
    if (match === null || !/[0-9]/.test(match[3]!)) break;
    // The serial of the next row stands right after the last value: 「-8%2氨氮」.
    let run = match[3]!.trimEnd();
    const follower = serialAfterValue.exec(run);
    if (follower !== null) run = run.slice(0, follower.index).trimEnd();
    const serialLength = match[0].indexOf(match[2]!);
    const nameAt = at + serialLength;
    const valuesAt = nameAt + match[2]!.length;
    const next = valuesAt + run.length;
    const cells: Cell[] = [cellAt(text, at, nameAt), cellAt(text, nameAt, valuesAt)];
    let from = valuesAt;
    for (const value of partValues(run.replace(/[\s\u3000]/g, ''), valueColumns)) {
      const found = text.indexOf(value, from);
      if (found < 0 || found >= next) continue;
      cells.push(cellAt(text, found, found + value.length));
      from = found + value.length;
    }
    rows.push({ span: [at, next], cells, group: false });
    at = next;
  }
  return rows;
};

/** Reads a flattened table that begins at `start`; undefined when no row can be made out. */
export const readFlatTable = (text: string, start: number, limit: number): FlatTable | undefined => {
  const head = readHead(text, start, Math.min(limit, start + 200));
  if (head.cells.length < 3) return undefined;
  const columns = head.cells.filter((cell) => /20[0-9]{2}/.test(cell.text) || valueHeadWords.some((word) => word.length > 1 && cell.text.includes(word)));
  const hasUnit = head.cells.some((cell) => cell.text === unitHead);
  nature.lastIndex = head.end;
  const withNature = (() => {
    const match = nature.exec(text);
    return match !== null && match.index < Math.min(limit, head.end + 160);
  })();
  const rows: Row[] = [];
  let at = head.end;
  for (let serial = 1; at < limit; ) {
    flatGroup.lastIndex = at;
    const group = flatGroup.exec(text);
    if (group !== null) {
      const cell = cellAt(text, at, flatGroup.lastIndex);
      rows.push({ span: cell.span, cells: [cell], group: true });
      at = flatGroup.lastIndex;
    }
    while (at < limit && /[\s\u3000]/.test(text[at]!)) at++;
    const label = String(serial);
    if (!text.startsWith(label, at)) break;
    const nameAt = at + label.length;
    let valuesEnd: number;
    let next: number;
    if (withNature) {
      nature.lastIndex = nameAt;
      const match = nature.exec(text);
      if (match === null || match.index > nameAt + 120) break;
      valuesEnd = match.index;
      next = nature.lastIndex;
    } else {
      break;
    }
    const cells = [cellAt(text, at, nameAt), ...rowCells(text, nameAt, valuesEnd, Math.max(1, columns.length), hasUnit)];
    if (withNature) cells.push(cellAt(text, valuesEnd, next));
    rows.push({ span: [at, next], cells, group: false });
    at = next;
    serial++;
  }
  if (!withNature) {
    const listed = readBracketedRows(text, head.end, limit, Math.max(1, columns.length));
    return listed.length === 0 ? undefined : { head: head.cells, rows: listed, end: listed.at(-1)!.span[1] };
  }
  return rows.some((row) => !row.group) ? { head: head.cells, rows, end: at } : undefined;
};
