import { characterTable } from './clause-lexicon.ts';
import type { Enclosed } from './clause-enclosure.ts';
import { isArabicDigit, type Numeral, numeralAt } from './numeral.ts';
import { isChinesePlace } from './numeral-chinese.ts';
import { type Quantity, quantityOf } from './quantity.ts';
import { chineseDigits, chinesePlaces, denominatorMark, gradedUnit, gradeMark, monthMark, ordinalMark, rankMark, yearMark } from './words/numerals.ts';

const NUMBER = characterTable([...'0123456789', ...Object.keys(chineseDigits), ...Object.keys(chinesePlaces)]);

const isLetter = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
const isNameUnit = (unit: number): boolean => isLetter(unit) || isArabicDigit(unit) || unit === 0x2d || unit === 0x2f || unit === 0x2e || unit === 0x23;

/** Digits that belong to a code or a Latin word (5G, K6-1, PM2.5, IPv6, 2.0版's 2.0 is none). */
const isCode = (text: string, numeral: Numeral, unit: string): boolean => {
  const before = text.charCodeAt(numeral.start - 1);
  if (isLetter(before)) return true;
  if ((before === 0x2d || before === 0x2f || before === 0x2e || before === 0x23) && isNameUnit(text.charCodeAt(numeral.start - 2))) return true;
  if (unit !== '') return false;
  const after = text.charCodeAt(numeral.end);
  return isLetter(after) || after === 0x23 || ((after === 0x2d || after === 0x2f) && isNameUnit(text.charCodeAt(numeral.end + 1)));
};

const codeEnd = (text: string, at: number): number => {
  let i = at;
  while (isNameUnit(text.charCodeAt(i))) i++;
  return i;
};

/** A calendar year, or the month and day of a date; the index behind it, or 0. */
const dateEnd = (text: string, numeral: Numeral): number => {
  const at = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end;
  const last = numeral.upper ?? numeral.value;
  if (text[at] === yearMark && numeral.scale === 1 && last >= 1900 && last <= 2200) return at + 1;
  if (text[at] === monthMark && last <= 12) return codeEnd(text, at + 1) + 1;
  return 0;
};

/** 50亿级、100亿元级: a round number that grades what it stands before; how much there is stands elsewhere. */
const isGrade = (text: string, { scale, end }: Numeral): boolean => scale > 1 && text.startsWith(gradeMark, text[end] === gradedUnit ? end + 1 : end);

/** Chinese numbers state a quantity only with a unit; 一 and a bare 十 百 千 are mostly parts of words (一批, 百姓). */
const isSpoken = (text: string, quantity: Quantity): boolean => {
  const { numeral, unitClass } = quantity;
  if (numeral.form === 'percent' || numeral.form === 'fraction') return true;
  if (numeral.form === 'digits' || unitClass === 'bare' || unitClass === 'span' || unitClass === 'age') return false;
  const alone = numeral.end - numeral.start - numeral.scaleText.length <= 1 && isChinesePlace(text.charCodeAt(numeral.start));
  if (alone) return quantity.comparator !== undefined;
  if (numeral.scale > 1) return true;
  if (numeral.value < 2) return unitClass === 'times';
  return true;
};

/**
 * The quantities of `text` between `start` and `end` that stand outside enclosures (where they are given), in order: numbers with units, and bare
 * Arabic numbers. Codes, ordinals, dates and denominators (每10万人) are passed over.
 */
export const quantitiesIn = (text: string, start: number, end: number, enclosed?: Enclosed): Quantity[] => {
  const out: Quantity[] = [];
  let i = start;
  while (i < end) {
    const unit = text.charCodeAt(i);
    if (NUMBER[unit] === 0 || (enclosed !== undefined && enclosed[i] !== 0)) {
      i++;
      continue;
    }
    const arabic = isArabicDigit(unit);
    const numeral = numeralAt(text, i);
    if (numeral === undefined) {
      i++;
      continue;
    }
    const before = text[i - 1] ?? ' ';
    const date = dateEnd(text, numeral);
    const quantity =
      date > 0 || before === ordinalMark || before === denominatorMark || before === rankMark || isGrade(text, numeral) ? undefined : quantityOf(text, numeral);
    const stated = quantity !== undefined && (arabic ? !isCode(text, numeral, quantity.unit) : isSpoken(text, quantity));
    if (stated) out.push(quantity);
    i = date > 0 ? date : stated ? quantity.end : arabic ? Math.max(numeral.end, codeEnd(text, i)) : numeral.end;
  }
  return out;
};
