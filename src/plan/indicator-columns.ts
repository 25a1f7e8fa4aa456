import type { Table } from '../syntax/index.ts';
import { namedPeriod } from './period.ts';
import {
  actualHeadWords,
  annualGrowthHeadWords,
  baselineHeadWords,
  cumulativeHeadWords,
  groupHeadWords,
  indicatorCaptionWords,
  nameHeadWords,
  natureHeadWords,
  otherHeadWords,
  resultCaptionWords,
  serialHeadWords,
  targetHeadWords,
  unitHeadWords,
} from './words/table-heads.ts';
import { betweenYears, natureLike, typeHead } from './words/patterns.ts';

/** What a column of an indicator table holds. */
export type Column =
  | { readonly role: 'serial' | 'name' | 'sub-name' | 'group' | 'unit' | 'nature' | 'other' }
  | { readonly role: 'baseline' | 'target' | 'actual'; readonly year?: number }
  | { readonly role: 'annual-growth' | 'cumulative' };

const has = (head: string, words: readonly string[]): boolean => words.some((word) => head.includes(word));
const is = (head: string, words: readonly string[]): boolean => words.includes(head);

const yearIn = (head: string): number | undefined => {
  const digits = /(?:19|20)[0-9]{2}/.exec(head);
  return digits === null ? namedPeriod(head)?.to : Number(digits[0]);
};

/** The years of a table of targets: the earliest is the baseline, later ones are targets; results are actuals. */
const valueColumn = (head: string, isResults: boolean, earliest: number | undefined, planTo: number | undefined, baseYear: number | undefined): Column => {
  const year = yearIn(head);
  const dated = <R extends 'baseline' | 'target' | 'actual'>(role: R, fallback?: number): Column => ({
    role,
    ...((year ?? fallback) === undefined ? {} : { year: (year ?? fallback)! }),
  });
  if (betweenYears.test(head)) return { role: 'cumulative' };
  if (year === undefined && has(head, annualGrowthHeadWords)) return { role: 'annual-growth' };
  if (year === undefined && has(head, cumulativeHeadWords) && !has(head, targetHeadWords)) return { role: 'cumulative' };
  if (has(head, targetHeadWords) && !has(head, actualHeadWords)) return dated('target', planTo);
  if (has(head, baselineHeadWords)) return dated('baseline', baseYear);
  if (has(head, actualHeadWords)) return dated(isResults ? 'actual' : 'baseline', isResults ? planTo : baseYear);
  if (year === undefined) return { role: 'other' };
  if (isResults) return dated(year === earliest ? 'baseline' : 'actual');
  return dated(year === earliest ? 'baseline' : 'target');
};

/** Columns of an indicator table, or undefined when the table is of something else. */
export const indicatorColumns = (table: Table, planTo: number | undefined, baseYear: number | undefined): readonly Column[] | undefined => {
  const heads = table.head.map((cell) => cell.text.replace(/[\s\u3000]/g, ''));
  if (heads.length < 2) return undefined;
  const caption = table.caption?.title ?? '';
  const isIndicators = has(caption, indicatorCaptionWords) || heads.some((head) => has(head, indicatorCaptionWords));
  if (!isIndicators) return undefined;
  const years = heads
    .filter((head) => !betweenYears.test(head))
    .map(yearIn)
    .filter((year) => year !== undefined);
  const isValueHead = (head: string): boolean => yearIn(head) !== undefined || has(head, [...targetHeadWords, ...baselineHeadWords, ...actualHeadWords]);
  const isResults =
    has(caption, resultCaptionWords) ||
    (heads.some((head) => has(head, targetHeadWords) && !has(head, actualHeadWords)) &&
      heads.some((head) => has(head, actualHeadWords) && yearIn(head) === Math.max(...years)));
  const earliest = years.length > 1 ? Math.min(...years) : undefined;
  const latest = isResults && years.length > 0 ? Math.max(...years) : planTo;
  const taken = new Set<string>();
  const once = (role: 'serial' | 'name' | 'group' | 'unit' | 'nature', test: boolean): boolean => test && !taken.has(role) && taken.add(role) !== undefined;
  const columns = heads.map((head, i): Column => {
    // A merged group column often has no head of its own.
    if (head === '' && i === 0) return { role: 'group' };
    // A name set in two columns has one head over both.
    if (i > 0 && is(heads[i - 1]!, nameHeadWords) && (head === '' || head === heads[i - 1])) return { role: 'sub-name' };
    if (once('serial', is(head, serialHeadWords))) return { role: 'serial' };
    if (has(head, otherHeadWords) && !has(head, actualHeadWords.slice(0, 1))) return { role: 'other' };
    if (once('nature', is(head, natureHeadWords) && (head !== typeHead || heads.some((other) => is(other, nameHeadWords))))) return { role: 'nature' };
    if (once('unit', is(head, unitHeadWords))) return { role: 'unit' };
    if (!isValueHead(head) || is(head, [...nameHeadWords])) {
      if (once('name', is(head, nameHeadWords))) return { role: 'name' };
      if (once('group', is(head, groupHeadWords))) return { role: 'group' };
    }
    return valueColumn(head, isResults, earliest, latest, baseYear);
  });
  if (!taken.has('name')) {
    const at = columns.findIndex((column) => column.role === 'group' || column.role === 'other');
    if (at < 0) return undefined;
    columns[at] = { role: 'name' };
  }
  // 备注 may hold the natures.
  const noted = columns.findIndex((column) => column.role === 'other');
  const remarks = table.rows.flatMap((row) => (row.group ? [] : (row.cells[noted]?.text ?? ''))).filter((words) => words !== '');
  if (noted >= 0 && !taken.has('nature') && remarks.length > 1 && remarks.every((words) => natureLike.test(words))) columns[noted] = { role: 'nature' };
  // Numbers may stand under the head of the groups, whose names fill rows of their own.
  const grouped = columns.findIndex((column) => column.role === 'group');
  const own = table.rows.filter((row) => !row.group);
  if (grouped >= 0 && !taken.has('serial') && own.every((row) => /^[0-9]{1,3}$/.test(row.cells[grouped]?.text ?? ''))) columns[grouped] = { role: 'serial' };
  return columns.some((column) => column.role === 'target' || column.role === 'actual' || column.role === 'baseline') ? columns : undefined;
};
