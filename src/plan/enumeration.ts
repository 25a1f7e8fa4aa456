import { opensWith, type Matcher } from './enumeration-match.ts';
import {
  countAfter,
  countBefore,
  countCharacters,
  countPowers,
  countUnits,
  digitValues,
  listCloser,
  powerValues,
  rangeMarks,
  wordsWithDeng,
} from './words/enumeration.ts';

/** A stretch of a flow's text, half-open. */
export type Stretch = { readonly start: number; readonly end: number };

/** A count as the text claims it: 11 所, 2—3 家 (then the lower bound). */
export type Count = Stretch & { readonly value: number; readonly unit: string };

/** Opening and closing marks; half-width and full-width round brackets close each other. */
const PAIRS = ['（）', '(）', '()', '（)', '“”', '‘’', '《》', '〈〉', '【】', '〔〕', '[]', '「」', '『』'];
const closersOf = new Map<number, number[]>();
const closers = new Set<number>();
for (const pair of PAIRS) {
  closersOf.set(pair.charCodeAt(0), [...(closersOf.get(pair.charCodeAt(0)) ?? []), pair.charCodeAt(1)]);
  closers.add(pair.charCodeAt(1));
}

/** No mark stands among the ideographs, which are nearly all of a text. */
const isIdeograph = (unit: number): boolean => unit > 0x3015 && unit < 0xff08;

/**
 * Where each opening bracket or quotation mark closes; 0 elsewhere. What stands inside never splits a list, so a mark
 * that is never closed opens nothing.
 */
export const closingMarks = (text: string): Int32Array => {
  const closes = new Int32Array(text.length);
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isIdeograph(unit)) continue;
    if (closersOf.has(unit)) open.push(i);
    else if (open.length > 0 && closers.has(unit)) {
      for (let depth = 1; depth <= 2; depth++) {
        const at = open[open.length - depth];
        if (at === undefined || !closersOf.get(text.charCodeAt(at))!.includes(unit)) continue;
        open.length -= depth;
        closes[at] = i;
        break;
      }
    }
  }
  return closes;
};

/** Splits a stretch where `isBreak` says so, outside brackets and quotation marks; the marks themselves are dropped. */
export const split = (text: string, closes: Int32Array, start: number, end: number, isBreak: (text: string, at: number) => boolean): Stretch[] => {
  const parts: Stretch[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    const close = closes[i]!;
    if (close > 0 && close < end) i = close;
    else if (isBreak(text, i)) {
      if (i > from) parts.push({ start: from, end: i });
      from = i + 1;
    }
  }
  if (end > from) parts.push({ start: from, end });
  return parts;
};

/** 。！？!? */
export const isSentenceEnd = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x21 || unit === 0x3f;
};

const isDigit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9';

/** ，；;, but not the comma inside a number. */
export const isClauseEnd = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === 0xff0c || unit === 0xff1b || unit === 0x3b || (unit === 0x2c && !(isDigit(text[at - 1]) && isDigit(text[at + 1])));
};

/** 、 and, between two quoted names that stand side by side, the gap: “甲”“乙”. */
export const splitList = (text: string, closes: Int32Array, start: number, end: number): Stretch[] => {
  const parts = split(text, closes, start, end, (t, at) => t[at] === '、' || t[at] === '､');
  const out: Stretch[] = [];
  for (const part of parts) {
    let from = part.start;
    for (let i = part.start; i < part.end; i++) {
      const close = closes[i]!;
      if (close === 0 || close >= part.end) continue;
      const quoted = text[i] === '“' || text[i] === '《';
      i = close;
      if (quoted && text[close + 1] === text[from] && close + 1 < part.end && (text[from] === '“' || text[from] === '《')) {
        out.push({ start: from, end: close + 1 });
        from = close + 1;
      }
    }
    out.push({ start: from, end: part.end });
  }
  return out;
};

const innerWordAt: Matcher = opensWith(wordsWithDeng);

const CLOSER = listCloser.charCodeAt(0);

/** Where 等 closes a list inside a stretch; -1 when it does not. */
export const closingDeng = (text: string, closes: Int32Array, start: number, end: number): number => {
  for (let i = start; i < end; i++) {
    const close = closes[i]!;
    if (close > 0 && close < end) i = close;
    else if (text.charCodeAt(i) === CLOSER && i > start && innerWordAt(text, i) === 0 && innerWordAt(text, i - 1) === 0) return i;
  }
  return -1;
};

const unitAt: Matcher = opensWith(countUnits);
const beforeAt: Matcher = opensWith(countBefore);
const afterAt: Matcher = opensWith(countAfter);

/** Value of a Chinese count below ten thousand (二十一 = 21); NaN when it is none. */
export const chineseCount = (digits: string): number => {
  let sum = 0;
  let pending = 0;
  for (const digit of digits) {
    const value = digitValues.get(digit);
    if (value !== undefined) pending = value;
    else {
      sum += (pending === 0 ? 1 : pending) * (powerValues.get(digit) ?? Number.NaN);
      pending = 0;
    }
  }
  return digits === '' ? Number.NaN : sum + pending;
};

/** Reads a count with its classifier at a place: 11所, 约20个, 2—3家, 三大. */
export const countAt = (text: string, start: number, end: number): Count | undefined => {
  let i = start + beforeAt(text, start);
  if (!isDigit(text[i]) && !countCharacters.includes(text[i] ?? ' ')) return undefined;
  const digits = i;
  while (i < end && (isDigit(text[i]) || ((text[i] === '.' || text[i] === ',') && isDigit(text[i - 1]) && isDigit(text[i + 1])))) i++;
  let value = Number.NaN;
  if (i > digits) {
    value = Number(text.slice(digits, i).replaceAll(',', ''));
    if (i < end && rangeMarks.includes(text[i]!) && isDigit(text[i + 1])) {
      i++;
      while (i < end && (isDigit(text[i]) || text[i] === '.')) i++;
    }
  } else {
    while (i < end && countCharacters.includes(text[i]!)) i++;
    value = chineseCount(text.slice(digits, i));
  }
  if (Number.isNaN(value)) return undefined;
  i += afterAt(text, i);
  const digitsEnd = i;
  while (i < end && digitsEnd - digits > 0 && isDigit(text[digitsEnd - 1]) && countPowers.includes(text[i]!)) i++;
  const unit = unitAt(text, i);
  if (unit === 0 || i + unit > end) return undefined;
  const after = i + unit + afterAt(text, i + unit);
  return { start, end: Math.min(after, end), value, unit: text.slice(i, i + unit) };
};

/** A count in Arabic digits that closes a stretch: 人行天桥 10 座, 示范地 1—2 个以上. */
export const closingCount = (text: string, start: number, end: number): Count | undefined => {
  for (let i = end - 1; i > start && i >= end - 16; i--) {
    if (!isDigit(text[i]) || isDigit(text[i - 1]) || '.,'.includes(text[i - 1]!) || rangeMarks.includes(text[i - 1]!)) continue;
    for (let back = 3; back >= 0; back--) {
      if (back > 0 && beforeAt(text, i - back) !== back) continue;
      const count = i - back > start ? countAt(text, i - back, end) : undefined;
      if (count?.end === end) return count;
    }
    return undefined;
  }
  return undefined;
};
