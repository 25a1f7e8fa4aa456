import {
  branches,
  circledIdeographs,
  countingDigits,
  countingPlaces,
  countingZero,
  ideographZero,
  legalDigits,
  legalPlaces,
  legalTraditionalDigits,
  stems,
} from './words/numerals.ts';

const positional = (value: number, digits: string, zero: string): string =>
  [...String(value)].map((digit) => (digit === '0' ? zero : digits[Number(digit)]!)).join('');

/** 一百二十三: digits with places, 零 once for a gap; `tenBare` writes 十二, not 一十二. */
const placed = (value: number, digits: string, places: readonly string[], tenBare: boolean): string => {
  if (value >= 100_000) return String(value);
  let text = '';
  let gap = false;
  const figures = [...String(value)].map(Number);
  for (const [at, digit] of figures.entries()) {
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += digits[0];
    gap = false;
    const place = figures.length - 1 - at;
    text += (tenBare && digit === 1 && place === 1 && text === '' ? '' : digits[digit]!) + places[place]!;
  }
  return text === '' ? digits[0]! : text;
};

const letters = (value: number, first: string): string =>
  String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.min(30, Math.ceil(value / 26)));

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman = (value: number): string => {
  if (value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [step, numeral] of romanSteps) for (; rest >= step; rest -= step) text += numeral;
  return text;
};

/** A run of ready-made characters (① to ⑳, ⑴, ⒈) from `first`; past its end the plain number. */
const enclosed = (value: number, first: number, last: number): string => (value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : String(value));

const nth = (value: number, names: string): string => names[(value - 1) % names.length]!;

const formats: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => positional(value, '０１２３４５６７８９', '０'),
  decimalFullWidth2: (value) => positional(value, '０１２３４５６７８９', '０'),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (value) => letters(value, 'A'),
  lowerLetter: (value) => letters(value, 'a'),
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20),
  ideographEnclosedCircle: (value) => (value <= 10 ? nth(value, circledIdeographs) : String(value)),
  ideographTraditional: (value) => (value <= 10 ? nth(value, stems) : String(value)),
  ideographZodiac: (value) => (value <= 12 ? nth(value, branches) : String(value)),
  ideographDigital: (value) => positional(value, countingDigits, ideographZero),
  japaneseDigitalTenThousand: (value) => positional(value, countingDigits, ideographZero),
  taiwaneseDigital: (value) => positional(value, countingDigits, countingZero),
  chineseCounting: (value) => (value < 100 ? placed(value, countingDigits, countingPlaces, true) : positional(value, countingDigits, countingZero)),
  taiwaneseCounting: (value) => (value < 100 ? placed(value, countingDigits, countingPlaces, true) : positional(value, countingDigits, countingZero)),
  chineseCountingThousand: (value) => placed(value, countingDigits, countingPlaces, true),
  taiwaneseCountingThousand: (value) => placed(value, countingDigits, countingPlaces, true),
  japaneseCounting: (value) => placed(value, countingDigits, countingPlaces, true),
  chineseLegalSimplified: (value) => placed(value, legalDigits, legalPlaces, false),
  ideographLegalTraditional: (value) => placed(value, legalTraditionalDigits, legalPlaces, false),
};

/** A list number as `w:numFmt` prints it; formats of other scripts fall back to decimal. */
export const formatNumber = (value: number, format: string): string =>
  value < 1 && format !== 'decimalZero' && format !== 'none' ? String(value) : (formats[format] ?? String)(value);
