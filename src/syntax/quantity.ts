import { lexicon, wordSet } from './clause-lexicon.ts';
import { isArabicDigit, type Numeral, numeralAt, scaleAt } from './numeral.ts';
import { readUnit, type UnitReading } from './quantity-unit.ts';
import { comparatorsAfter, comparatorsBefore, comparatorsWithin, type Comparison, excessNotBefore, roundOnly } from './words/comparators.ts';
import { rangeMarks } from './words/numerals.ts';
import { personNouns, personUnit, type UnitClass } from './words/units.ts';

/**
 * A number with its unit and comparison (数量). `start` is the first digit, `wordsStart` the first comparing word before it,
 * `end` lies behind the comparing words after it. `unit` is as written (万个, 公里/平方公里); '' where none is.
 */
export type Quantity = {
  readonly wordsStart: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly upper?: number;
  readonly unit: string;
  readonly unitClass: UnitClass | 'bare' | 'ratio';
  /** Absent where no comparing word stands beside the number. */
  readonly comparator?: Comparison;
  /** The plain number and unit where 万 or 亿 multiplies a count (3万个 is 30000 个). */
  readonly normalized?: { readonly value: number; readonly unit: string };
  readonly numeral: Numeral;
};

const BEFORE = lexicon(comparatorsBefore);
const AFTER = lexicon(comparatorsAfter);
const WITHIN = lexicon(comparatorsWithin);
const PERSONS = wordSet(personNouns);
const ROUND_ONLY = new Set(roundOnly);

/** Shifts the decimal point without binary noise: 3.6 万 is 36000. */
const scaled = (value: number, scale: number): number => Number((value * scale).toPrecision(15));

const spaceAt = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

/** The comparing words that end at the number, nearest first; an exact one beats 约 (超过约50). */
const wordsBefore = (text: string, numeral: Numeral): { readonly at: number; readonly comparator?: Comparison } => {
  let at = numeral.start;
  let comparator: Comparison | undefined;
  const round = numeral.script === 'chinese' && (numeral.value === 10 || numeral.value === 100 || numeral.value === 1000);
  for (let turn = 0; turn < 2; turn++) {
    const found = BEFORE.before(text, at);
    if (found === undefined || (ROUND_ONLY.has(found.word) && !round)) break;
    at -= found.word.length;
    comparator = comparator === undefined || comparator === '~' ? found.value : comparator;
  }
  return comparator === undefined ? { at } : { at, comparator };
};

type Tail = { readonly end: number; readonly unit?: UnitReading; readonly scale: number; readonly scaleText: string; readonly comparator?: Comparison };

/** What follows the digits: 余 or 多, a multiplier said after it (80多万个), the unit. */
const tailOf = (text: string, numeral: Numeral): Tail => {
  const at = spaceAt(text, numeral.end);
  const plain = { scale: numeral.scale, scaleText: numeral.scaleText };
  if (numeral.unit !== undefined || numeral.form === 'ratio' || numeral.form === 'digits') return { end: numeral.end, ...plain };
  const unit = readUnit(text, at);
  if (unit !== undefined) return { end: at + unit.text.length, unit, ...plain };
  const within = WITHIN.at(text, at);
  if (within === undefined) return { end: numeral.end, ...plain };
  const after = at + within.word.length;
  const multiplier = numeral.scale === 1 && within.word.length === 1 ? scaleAt(text, after) : undefined;
  const end = after + (multiplier?.word.length ?? 0);
  const later = readUnit(text, end);
  if (later === undefined && multiplier === undefined) return { end: numeral.end, ...plain };
  const scale = multiplier === undefined ? plain : { scale: multiplier.value, scaleText: multiplier.word };
  return { end: end + (later?.text.length ?? 0), ...(later === undefined ? {} : { unit: later }), ...scale, comparator: within.value };
};

/** 10%—15%, 10亩至20亩: the far end of a range whose unit is said twice. */
const farEnd = (text: string, at: number, unit: string): { readonly value: number; readonly end: number } | undefined => {
  if (!rangeMarks.includes(text[at] ?? ' ')) return undefined;
  const from = at + (text[at + 1] === text[at] ? 2 : 1);
  const other = isArabicDigit(text.charCodeAt(from)) ? numeralAt(text, from) : undefined;
  return other !== undefined && text.startsWith(unit, other.end) ? { value: other.value, end: other.end + unit.length } : undefined;
};

const comparatorAfter = (text: string, at: number): { readonly word: string; readonly value: Comparison } | undefined => {
  const found = AFTER.at(text, at);
  return found !== undefined && found.word.length === 1 && excessNotBefore.includes(text[at + 1] ?? ' ') ? undefined : found;
};

const unitOf = (
  text: string,
  numeral: Numeral,
  tail: Tail,
): { readonly unit: string; readonly unitClass: Quantity['unitClass']; readonly counted?: string } => {
  if (numeral.unit !== undefined) return { unit: numeral.unit, unitClass: 'percent' };
  if (numeral.form === 'ratio') return { unit: '', unitClass: 'ratio' };
  if (numeral.form === 'fraction' && tail.unit === undefined) return { unit: '', unitClass: 'percent' };
  if (tail.unit !== undefined) return { unit: tail.scaleText + tail.unit.text, unitClass: tail.unit.unitClass, counted: tail.unit.text };
  if (tail.scale > 1 && PERSONS.at(text, tail.end) !== undefined) return { unit: tail.scaleText + personUnit, unitClass: 'people', counted: personUnit };
  return { unit: tail.scaleText, unitClass: 'bare' };
};

/** Reads the quantity around a numeral: comparing words before, unit, comparing words after. */
export const quantityOf = (text: string, numeral: Numeral): Quantity => {
  const tail = tailOf(text, numeral);
  const { unit, unitClass, counted } = unitOf(text, numeral, tail);
  const far = tail.unit === undefined || numeral.upper !== undefined ? undefined : farEnd(text, tail.end, tail.scaleText + tail.unit.text);
  const ranged = far !== undefined && far.value > numeral.value;
  const upper = ranged ? far.value : numeral.upper;
  let end = ranged ? far.end : tail.end;
  const after = comparatorAfter(text, spaceAt(text, end));
  if (after !== undefined) end = spaceAt(text, end) + after.word.length;
  const before = wordsBefore(text, numeral);
  const suffix = after?.value ?? tail.comparator;
  const comparator = before.comparator === undefined || before.comparator === '~' ? (suffix ?? before.comparator) : before.comparator;
  const counts = tail.scale > 1 && counted !== undefined && (unitClass === 'count' || unitClass === 'people');
  return {
    wordsStart: before.at,
    start: numeral.start,
    end,
    value: numeral.value,
    ...(upper === undefined ? {} : { upper }),
    unit,
    unitClass,
    ...(comparator === undefined ? {} : { comparator }),
    ...(counts ? { normalized: { value: scaled(numeral.value, tail.scale), unit: counted } } : {}),
    numeral,
  };
};
