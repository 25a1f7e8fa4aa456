import { readPeriod, type Period } from '../../basis/index.ts';
import { plainForms } from './figure.ts';
import { bareYear, firstHalf, periodForms, quarterNumbers } from './words/period-words.ts';

/** A period as people write it (时期); `ytd` where the words say 累计: 1—6月, 前三季度. */
export type WrittenPeriod = { readonly period: Period; readonly ytd: boolean };

const two = (n: number): string => String(n).padStart(2, '0');

const monthOf = (year: number, month: number): Period | undefined => readPeriod(`${year}-${two(month)}`);

/** 4—6月 is a quarter, 7—12月 a half; from January on it is the year up to then. */
const spanOf = (year: number, from: number, to: number): WrittenPeriod | undefined => {
  if (from < 1 || to > 12 || from > to) return undefined;
  if (from === 1) {
    const period = monthOf(year, to);
    return period === undefined ? undefined : { period, ytd: to > 1 };
  }
  if (from === to) return { period: monthOf(year, to)!, ytd: false };
  if (to - from === 2 && to % 3 === 0) return { period: `${year}Q${to / 3}` as Period, ytd: false };
  return from === 7 && to === 12 ? { period: `${year}H2`, ytd: false } : undefined;
};

const fromGroups = (groups: Readonly<Record<string, string | undefined>>, year: number): WrittenPeriod | undefined => {
  const { all, half, quarter, quarters, months, from, to, month } = groups;
  const said = (period: Period | undefined, ytd = false): WrittenPeriod | undefined =>
    period === undefined ? undefined : { period, ytd: ytd || groups['ytd'] !== undefined };
  if (all !== undefined) return { period: `${year}`, ytd: false };
  if (half !== undefined) return said(`${year}H${half === firstHalf ? 1 : 2}`);
  if (quarter !== undefined) return said(`${year}Q${quarterNumbers[quarter]!}` as Period);
  if (quarters !== undefined) return said(`${year}Q${quarterNumbers[quarters]!}` as Period, true);
  if (months !== undefined) return said(monthOf(year, Number(months)), true);
  if (month !== undefined) return said(monthOf(year, Number(month)));
  return spanOf(year, Number(from), Number(to));
};

/**
 * Reads `2023`, `2023H1`, `2023Q2`, `2023-06` and what people write for them (2023年6月, 1—6月, 上半年, 前三季度). Words without a year take
 * `year`; undefined where no period is said.
 */
export const readWrittenPeriod = (written: string, year?: number): WrittenPeriod | undefined => {
  const text = plainForms(written).replaceAll(/\s+/g, ' ');
  const canonical = /^(\d{4})\s*(?:年\s*)?([HhQq])([1-4])(?:\s*(ytd))?$/i.exec(text);
  const period = canonical === null ? undefined : readPeriod(`${canonical[1]}${canonical[2]!.toUpperCase()}${canonical[3]}`);
  if (period !== undefined) return { period, ytd: canonical![4] !== undefined };
  const month = /^(\d{4})(?:[-/]|\.(?=0))?(0?[1-9]|1[0-2])(?:\s*(ytd))?$/i.exec(text);
  if (month !== null && (text.length >= 6 || /[-/]/.test(text))) {
    const read = monthOf(Number(month[1]), Number(month[2]));
    if (read !== undefined) return { period: read, ytd: month[3] !== undefined };
  }
  const bare = bareYear.exec(text);
  if (bare !== null) return { period: bare[1] as Period, ytd: false };
  for (const form of periodForms) {
    const groups = form.exec(text)?.groups;
    if (groups === undefined) continue;
    const said = groups['year'] === undefined ? year : Number(groups['year']);
    return said === undefined ? undefined : fromGroups(groups, said);
  }
  return undefined;
};
