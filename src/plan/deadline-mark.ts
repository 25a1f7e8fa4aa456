import type { Frame } from './passage.ts';
import { characterTable, type Enclosed, lexicon, numeralAt, type Range, TITLED, BRACKETED } from '../syntax/index.ts';
import {
  changeAhead,
  comparedPlan,
  comparisonOpeners,
  planDigits,
  planYearClosers,
  type RelativeTime,
  relativeTimes,
  timeClosers,
  timeOpeners,
  type TimeRole,
  yearRangeMarks,
  yearSign,
} from './words/time-words.ts';

/**
 * Words of time in a sentence (时间词): `from`–`to` are years, `role` is what they are to the sentence. `start`/`end` cover the
 * words around the year (较…, …底前).
 */
export type TimeMark = { readonly start: number; readonly end: number; readonly from: number; readonly to: number; readonly role: TimeRole };

const OPENERS = lexicon(timeOpeners);
const CLOSERS = lexicon(timeClosers);
const PLANS = lexicon(planDigits);
const PLAN_CLOSERS = lexicon(planYearClosers);
const RELATIVE = lexicon(relativeTimes);
const COMPARISONS = lexicon(comparisonOpeners.map((word) => [word, 'base' as const] as const));

/** Characters a time word can start with, and the sign of a year. */
const TIME_STARTS = characterTable([yearSign, ...planDigits.map(([word]) => word), ...relativeTimes.map(([word]) => word)]);

const QUOTES = '“”"‘’';

/** First and last year of the n-th five-year plan (第三个 and later). */
export const planYears = (number: number): readonly [from: number, to: number] => [1951 + number * 5, 1955 + number * 5];

/** Four digits, or Chinese ones read one by one, right before `index`. */
const yearBefore = (text: string, index: number): { readonly start: number; readonly year: number } | undefined => {
  const end = text[index - 1] === ' ' ? index - 1 : index;
  const start = end - 4;
  if (start < 0) return undefined;
  const numeral = numeralAt(text, start);
  if (numeral === undefined || numeral.end !== end || numeral.value < 1900 || numeral.value > 2200) return undefined;
  return { start, year: numeral.value };
};

/** 2021—2025年: the first year of a range, where one stands before `start`. */
const rangeBefore = (text: string, start: number): { readonly start: number; readonly year: number } | undefined => {
  let at = start;
  while (at > start - 2 && yearRangeMarks.includes(text[at - 1] ?? ' ')) at--;
  if (at === start) return undefined;
  return yearBefore(text, text[at - 1] === yearSign ? at - 1 : at);
};

const withOpener = (text: string, start: number): { readonly start: number; readonly role?: TimeRole } => {
  const at = QUOTES.includes(text[start - 1] ?? ' ') ? start - 1 : start;
  const opener = OPENERS.before(text, at);
  return opener === undefined ? { start: at } : { start: at - opener.word.length, role: opener.value };
};

const roleOf = (opener: TimeRole | undefined, closer: TimeRole | '' | undefined): TimeRole => {
  if (opener === 'base' || opener === 'since' || opener === 'asof') return opener === 'base' && closer === 'since' ? 'since' : opener;
  if (closer !== undefined && closer !== '') return closer;
  return opener ?? 'in';
};

const calendarMark = (text: string, sign: number): TimeMark | undefined => {
  const last = yearBefore(text, sign);
  if (last === undefined) return undefined;
  const first = rangeBefore(text, last.start);
  const opened = withOpener(text, first?.start ?? last.start);
  const closer = CLOSERS.at(text, sign + 1);
  return {
    start: opened.start,
    end: sign + 1 + (closer?.word.length ?? 0),
    from: first?.year ?? last.year,
    to: last.year,
    role: roleOf(opened.role, closer?.value),
  };
};

/** “十四五”期间: the years of a five-year plan; the bare name (“十四五”规划) says no time. */
const planMark = (text: string, at: number): TimeMark | undefined => {
  const plan = PLANS.at(text, at);
  if (plan === undefined) return undefined;
  let end = at + plan.word.length;
  if (QUOTES.includes(text[end] ?? ' ')) end++;
  const closer = PLAN_CLOSERS.at(text, end);
  const [from, to] = planYears(plan.value);
  const opened = withOpener(text, at);
  // 较“十三五”下降30%: compared with, the bare name is the plan's years.
  if (closer === undefined) {
    const compares = comparedPlan.test(text.slice(opened.start, opened.start + 1)) && changeAhead.test(text.slice(end, end + 2));
    return compares ? { start: opened.start, end, from, to, role: 'base' } : undefined;
  }
  const year = closer.value === 'start' ? from : to;
  return {
    start: opened.start,
    end: end + closer.word.length,
    from: closer.value === 'whole' ? from : year,
    to: year,
    role: opened.role === 'base' ? 'base' : 'in',
  };
};

/** A document's frame, with the year a passage reviews: there 全年 and 年内 are that year, not the report's own. */
export type TimeFrame = Frame & { readonly reviewed?: number };

const relativeYears = (word: RelativeTime, frame: TimeFrame): readonly [from: number, to: number] | undefined => {
  const now = frame.reportYear;
  if (word === 'plan') return frame.to === undefined ? undefined : [frame.to, frame.to];
  if (word === 'now') return frame.baseYear === undefined ? undefined : [frame.baseYear, frame.baseYear];
  if (now === undefined || word === 'then') return undefined;
  if (word === 'this') return [now, now];
  if (word === 'within') return [frame.reviewed ?? now, frame.reviewed ?? now];
  if (word === 'next') return [now + 1, now + 1];
  return word === 'last' ? [now - 1, now - 1] : [now - 5, now - 1];
};

const relativeMark = (text: string, at: number, frame: TimeFrame): TimeMark | undefined => {
  const found = RELATIVE.at(text, at);
  if (found === undefined) return undefined;
  const years = relativeYears(found.value, frame);
  const compared = COMPARISONS.before(text, at);
  if (compared !== undefined) {
    const [from, to] = years ?? [0, 0];
    return { start: at - compared.word.length, end: at + found.word.length, from, to, role: 'base' };
  }
  return years === undefined
    ? undefined
    : { start: at, end: at + found.word.length, from: years[0], to: years[1], role: found.value === 'now' ? 'base' : 'in' };
};

/** Index of the first mark that ends behind `at`; marks are in order. */
export const markAfter = (marks: readonly TimeMark[], at: number): number => {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Years said in a sentence, in order, outside book titles and brackets. */
export const timeMarksIn = (text: string, [start, end]: Range, enclosed: Enclosed, frame: TimeFrame): TimeMark[] => {
  const out: TimeMark[] = [];
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (TIME_STARTS[unit] === 0 || enclosed[i] === TITLED || enclosed[i] === BRACKETED) continue;
    const mark = text[i] === yearSign ? (calendarMark(text, i) ?? relativeMark(text, i, frame)) : (planMark(text, i) ?? relativeMark(text, i, frame));
    if (mark === undefined || mark.start < start) continue;
    const last = out[out.length - 1];
    if (last !== undefined && mark.start < last.end) {
      if (mark.end <= last.end) continue;
      out.pop();
    }
    out.push(mark);
    i = mark.end - 1;
  }
  return out;
};
