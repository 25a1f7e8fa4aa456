import { lexicon } from './clause-lexicon.ts';
import { isChineseNumber, readSection } from './numeral-chinese.ts';
import { fractionMark, fractionUnits, multipliers, rangeMarks, ratioMarks, spokenPoint, unitPrefixes, unitStems } from './words/numerals.ts';

/**
 * A number as written (数). `value` (and `upper` of a range) stand before the multiplier: 3万 has value 3 and scale 10,000,
 * because a plan's units are read as written (万个, 亿元). `start`/`end` cover the multiplier and 百分之.
 */
export type Numeral = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly upper?: number;
  readonly scale: number;
  readonly scaleText: string;
  readonly script: 'arabic' | 'chinese';
  /** `digits`: read one by one (二〇三五); `ratio`: a∶b; `fraction`: 三分之二, 1/4. */
  readonly form: 'plain' | 'percent' | 'ratio' | 'fraction' | 'digits';
  /** The sides of a ratio of three (5∶50∶45); `value` is then the first. */
  readonly sides?: readonly number[];
  /** The unit that 百分之 or 千分之 gives. */
  readonly unit?: string;
};

const MULTIPLIERS = lexicon(multipliers);
const FRACTIONS = lexicon(fractionUnits);

export const isArabicDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Digits with thousands separators and a decimal part from `start`; `end === start` when there is none. */
const arabicEnd = (text: string, start: number): number => {
  let i = start;
  while (isArabicDigit(text.charCodeAt(i))) i++;
  if (i === start) return start;
  while (
    text[i] === ',' &&
    i - start <= 12 &&
    isArabicDigit(text.charCodeAt(i + 1)) &&
    isArabicDigit(text.charCodeAt(i + 2)) &&
    isArabicDigit(text.charCodeAt(i + 3)) &&
    !isArabicDigit(text.charCodeAt(i + 4))
  )
    i += 4;
  if (text[i] === '.' && isArabicDigit(text.charCodeAt(i + 1))) {
    i++;
    while (isArabicDigit(text.charCodeAt(i))) i++;
  }
  return i;
};

const arabicValue = (text: string, start: number, end: number): number => Number(text.slice(start, end).replaceAll(',', ''));

/** The multiplier at `index`; none where 千 or 百 opens a unit (千瓦, 百帕). */
export const scaleAt = (text: string, index: number): { readonly word: string; readonly value: number } | undefined => {
  const found = MULTIPLIERS.at(text, index);
  if (found === undefined) return undefined;
  const end = index + found.word.length;
  return unitPrefixes.includes(text[end - 1]!) && unitStems.includes(text[end] ?? ' ') ? undefined : found;
};

type Side = {
  readonly value: number;
  readonly upper?: number;
  readonly end: number;
  readonly scale: number;
  readonly scaleText: string;
  readonly digits: boolean;
};

const arabicSide = (text: string, start: number): Side | undefined => {
  const end = arabicEnd(text, start);
  if (end === start) return undefined;
  const scale = scaleAt(text, end);
  return { value: arabicValue(text, start, end), end: end + (scale?.word.length ?? 0), scale: scale?.value ?? 1, scaleText: scale?.word ?? '', digits: false };
};

/** Chinese number with its sections: 一万三千五百亿 is 13,500 at scale 亿; 一万三千 (no closing multiplier) is 13,000 at scale 1. */
const chineseSide = (text: string, start: number): Side | undefined => {
  let closed = 0;
  let section = 0;
  let i = start;
  let upper: number | undefined;
  let digits = false;
  let scale = 1;
  let scaleText = '';
  for (;;) {
    const read = readSection(text, i);
    if (read === undefined) break;
    i = read.end;
    digits ||= read.digits;
    upper = read.upper;
    section = read.value;
    const decimal = text[i] === spokenPoint ? readSection(text, i + 1) : undefined;
    if (decimal !== undefined && decimal.value < 10) {
      section += decimal.value / 10;
      i = decimal.end;
    }
    const multiplier = MULTIPLIERS.at(text, i);
    if (multiplier === undefined || multiplier.value < 1e4) break;
    i += multiplier.word.length;
    if (isChineseNumber(text.charCodeAt(i))) {
      closed = closed >= multiplier.value ? closed + section * multiplier.value : (closed + section) * multiplier.value;
      section = 0;
      continue;
    }
    scale = multiplier.value;
    scaleText = multiplier.word;
    if (closed >= scale) closed /= scale;
    break;
  }
  if (i === start) return undefined;
  return { value: closed + section, ...(upper === undefined ? {} : { upper }), end: i, scale, scaleText, digits };
};

const sideAt = (text: string, start: number): Side | undefined => (isArabicDigit(text.charCodeAt(start)) ? arabicSide(text, start) : chineseSide(text, start));

const rangeLength = (text: string, index: number): number => {
  if (!rangeMarks.includes(text[index] ?? ' ')) return 0;
  return text[index + 1] === text[index] ? 2 : 1;
};

/** The numeral that starts at `start` (a digit or a Chinese number character), or undefined. */
export const numeralAt = (text: string, start: number): Numeral | undefined => {
  const script = isArabicDigit(text.charCodeAt(start)) ? ('arabic' as const) : ('chinese' as const);
  const fraction = script === 'chinese' ? FRACTIONS.at(text, start) : undefined;
  if (fraction !== undefined) {
    const side = sideAt(text, start + fraction.word.length);
    if (side === undefined) return undefined;
    return { start, end: side.end, value: side.value, scale: 1, scaleText: '', script, form: 'percent', unit: fraction.value };
  }
  const first = sideAt(text, start);
  if (first === undefined) return undefined;
  const base = { start, scale: first.scale, scaleText: first.scaleText, script } as const;
  if (text.startsWith(fractionMark, first.end)) {
    const numerator = sideAt(text, first.end + fractionMark.length);
    if (numerator !== undefined && first.value > 0) return { ...base, end: numerator.end, value: numerator.value / first.value, form: 'fraction' };
  }
  if (script === 'arabic' && first.scale === 1) {
    const mark = text[first.end] ?? ' ';
    if (ratioMarks.includes(mark) || mark === '/') {
      const second = arabicEnd(text, first.end + 1);
      const other = second > first.end + 1 ? arabicValue(text, first.end + 1, second) : 0;
      if (other > 0 && other <= 100 && ratioMarks.includes(mark)) {
        const third = ratioMarks.includes(text[second] ?? ' ') ? arabicEnd(text, second + 1) : 0;
        if (third > second + 1)
          return { ...base, end: third, value: first.value, sides: [first.value, other, arabicValue(text, second + 1, third)], form: 'ratio' };
        return { ...base, end: second, value: first.value / other, form: 'ratio' };
      }
      if (other > first.value && other <= 100 && text[second] !== '/' && scaleAt(text, second) === undefined)
        return { ...base, end: second, value: first.value / other, form: 'fraction' };
    }
  }
  const gap = rangeLength(text, first.end);
  const second = gap > 0 && !first.digits ? sideAt(text, first.end + gap) : undefined;
  if (second !== undefined && !second.digits) {
    const scale = second.scale > 1 ? second : first;
    const low = first.value * first.scale;
    const high = second.value * second.scale;
    if (first.scaleText === second.scaleText || first.scale === 1) {
      if (second.value > first.value)
        return { ...base, end: second.end, value: first.value, upper: second.value, scale: scale.scale, scaleText: scale.scaleText, form: 'plain' };
    } else if (high > low) {
      return { ...base, end: second.end, value: low / second.scale, upper: second.value, scale: second.scale, scaleText: second.scaleText, form: 'plain' };
    }
  }
  return { ...base, end: first.end, value: first.value, ...(first.upper === undefined ? {} : { upper: first.upper }), form: first.digits ? 'digits' : 'plain' };
};
