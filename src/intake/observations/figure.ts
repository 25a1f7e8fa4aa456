import { Decimal } from '../../basis/index.ts';
import type { Bound } from '../../ledger/index.ts';
import { numeralAt, quantityOf, type Quantity } from '../../syntax/index.ts';
import { cellLimits } from './cell-limits.ts';
import type { Figure } from './draft.ts';
import { figureFaults, missingBySign, missingSigns, missingWords, negativeMarks } from './words/figure-words.ts';

/** Full-width forms and blanks as their plain twins; ㎡ and ① stay, which full normalisation would spell out. */
export const plainForms = (text: string): string =>
  text
    .replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/g, ' ')
    .replace(/\u2212/g, '-')
    .trim();

const DATE =
  /^(?:(?:19|20)\d{2}[-/年]\d{1,2}(?:[-/月]\d{1,2}日?|月)?|\d{1,2}月\d{1,2}日|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\d{1,2}-[A-Za-z]{3}(?:-\d{2,4})?)(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const SCIENTIFIC = /^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i;
const GROUPED = /^\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?(?![\d,])/;
const NUMBER_START = /[\d零〇一二两三四五六七八九十百千万亿]/;

const refused = (code: keyof typeof figureFaults, text: string, part = ''): Figure => ({ kind: 'refused', code, message: figureFaults[code](text, part) });

/** The number exactly as its digits say; a Chinese numeral is small enough to be exact in a double. */
const exact = ({ numeral, value }: Quantity, text: string): Decimal => {
  const digits = numeral.script === 'arabic' && numeral.form === 'plain' ? /^\d+(?:\.\d+)?/.exec(text.slice(numeral.start))?.[0] : undefined;
  return new Decimal(digits ?? value);
};

/** 万 and 亿 are part of a unit as people write it (万元); 百 and 千 are multiplied out. */
const KEPT = new Set(['万', '亿', '万亿', '百万', '千万']);

const measured = (quantity: Quantity, text: string, sign: 1 | -1): Figure => {
  const { numeral, comparator, unit } = quantity;
  const { scaleText, scale } = numeral;
  const kept = scaleText === '' || KEPT.has(scaleText);
  const size = exact(quantity, text).times(kept ? 1 : scale);
  // Zero has no sign.
  const amount = size.isZero() ? size : size.times(sign);
  const whole = kept ? unit : unit.slice(scaleText.length);
  const bare = whole === scaleText;
  return {
    kind: 'value',
    value: amount,
    ...(comparator === undefined || comparator === '=' ? {} : { bound: comparator as Bound }),
    ...(whole === '' || (kept && bare) ? {} : { unit: whole }),
    ...(kept && scaleText !== '' && bare ? { multiplier: scaleText } : {}),
  };
};

/**
 * Reads a figure as people type it: full-width and Chinese numerals, thousands, ≥6 and 6以上 as bounds, a unit or 万 after it, signs and words for what is
 * missing. Anything else is refused in a sentence that names it. Never throws.
 */
export const readFigure = (written: string): Figure => {
  const text = plainForms(written).replace(/^'/, '');
  if (text === '') return { kind: 'empty' };
  if (missingSigns.includes(text)) return { kind: 'missing', missing: missingBySign(text) };
  if (missingWords.includes(text.toLowerCase())) return { kind: 'missing', missing: text };
  if (DATE.test(text)) return refused('date', text);
  if (SCIENTIFIC.test(text)) return refused('scientific', text);
  if (text.replace(/\D/g, '').length > cellLimits.digits) return refused('digits', text.slice(0, 40));
  const mark = /^([-+▲△])?\s*(.*)$/s.exec(text)!;
  const sign = mark[1] !== undefined && (mark[1] === '-' || negativeMarks.includes(mark[1])) ? -1 : 1;
  const grouped = mark[2]!.replace(/^(>=|=>|<=|=<)/, (sides) => (sides.includes('>') ? '≥' : '≤')).replace(/^\./, '0.');
  const from = grouped.search(NUMBER_START);
  if (from < 0) return refused('noNumber', text);
  const digits = grouped.slice(from);
  const body = grouped.slice(0, from).trimEnd() + (GROUPED.test(digits) ? digits.replace(GROUPED, (number) => number.replace(/[, ]/g, '')) : digits);
  if (/\d,\d/.test(body)) return refused('grouping', text);
  if (/\d \d/.test(body)) return refused('several', text);
  const at = body.search(NUMBER_START);
  const numeral = numeralAt(body, at);
  if (numeral === undefined) return refused('noNumber', text);
  if (numeral.form === 'fraction' && numeral.script === 'arabic') return refused('fraction', text);
  const quantity = quantityOf(body, numeral);
  if (quantity.upper !== undefined) return refused('range', text);
  const left = body.slice(0, quantity.wordsStart).trim() || body.slice(quantity.end).trim();
  if (left !== '') return refused('text', text, left);
  if (quantity.comparator === '~') return refused('about', text);
  return measured(quantity, body, sign);
};
