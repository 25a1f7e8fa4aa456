import type { NumeralToken } from './numeral-token.ts';
import { numeralAt, quantityOf, wordSet } from '../syntax/index.ts';
import {
  congressMark,
  documentMarks,
  kindMarks,
  multiplierCharacters,
  nameTails,
  ordinalSign,
  perMark,
  placeEnds,
  referenceMarks,
  serialMarks,
  serviceNumbers,
  sizeUnits,
  timeMarks,
} from './words/numeral-words.ts';
import { planDigits } from './words/time-words.ts';

/** What a number is part of (数字的归属). `count`: a number of kinds, or a size that names no result; `name`: part of a name. */
export type NumeralPart =
  | 'target'
  | 'fact'
  | 'indicator'
  | 'name'
  | 'ordinal'
  | 'date'
  | 'standard'
  | 'count'
  | 'heading'
  | 'contents'
  | 'term'
  | 'reference'
  | 'unexplained';

type Role = { readonly part: NumeralPart; readonly of?: string };

const REFERENCES = wordSet(referenceMarks);
const NAME_TAILS = wordSet(nameTails);
const TIMES = wordSet(timeMarks);
const SIZES = wordSet(sizeUnits);
const PLACE_ENDS = wordSet(placeEnds);
const HAN = /\p{Script=Han}/u;
const KINDS = wordSet(kindMarks);
const PLANS = new Set(planDigits.map(([word]) => word));

const LATIN = /[A-Za-z\-/#.{}+]/;
const CODE = /[A-Za-z0-9\-/#.{}_+]/;

/** A code with letters or strokes around the digits (5G, K6-1, PM2.5). */
const codeAround = (text: string, { start, end, arabic }: NumeralToken): string | undefined => {
  if (!arabic || (!LATIN.test(text[start - 1] ?? ' ') && !LATIN.test(text[end] ?? ' '))) return undefined;
  let from = start;
  let to = end;
  while (from > 0 && CODE.test(text[from - 1]!)) from--;
  while (to < text.length && CODE.test(text[to]!)) to++;
  const code = text.slice(from, to);
  return /[A-Za-z#]|^-|[0-9]-[0-9]|\+/.test(code) ? code : undefined;
};

const SERVICE = new Set(serviceNumbers);

/** 教育信息化2.0. */
const VERSION = /^[0-9]\.0$/;

const MULTIPLIER_ONLY = new RegExp(`^[${multiplierCharacters}]+$`, 'u');

/** The rest of a place name after a number in it (九|滨路). */
const placeAround = (text: string, { start, end, arabic }: NumeralToken): string | undefined => {
  if (arabic) return undefined;
  for (let to = end; to <= end + 4; to++) {
    const close = PLACE_ENDS.at(text, to);
    if (close !== undefined) return text.slice(start, to + close.word.length);
    if (!HAN.test(text[to] ?? '')) return undefined;
  }
  return undefined;
};

const quotedAround = (text: string, at: number): string => text.slice(text.lastIndexOf('“', at) + 1, text.indexOf('”', at));

/** A term of the glossary whose words hold the number here (三大攻坚战). */
const termAround = (text: string, { start, end }: NumeralToken, terms: ReadonlySet<string>): string | undefined => {
  for (let from = Math.max(0, start - 8); from <= start; from++) {
    for (let to = end; to <= Math.min(text.length, end + 12); to++) if (terms.has(text.slice(from, to))) return text.slice(from, to);
  }
  return undefined;
};

/** What a number outside all statements is part of, by the words around it. */
export const roleOfNumeral = (text: string, token: NumeralToken, quoted: boolean, terms: ReadonlySet<string>): Role => {
  const { start, end } = token;
  const before = text[start - 1] ?? ' ';
  const words = text.slice(start, end);
  if (PLANS.has(words)) return { part: 'date' };
  if (before === perMark) return { part: 'count', of: perMark + words };
  if (before === ordinalSign) return { part: 'ordinal' };
  if (documentMarks.includes(before) || documentMarks.includes(text[end] ?? ' ') || REFERENCES.before(text, start) !== undefined) return { part: 'reference' };
  const term = termAround(text, token, terms);
  if (term !== undefined) return { part: 'term', of: term };
  if (quoted) return { part: 'name', of: quotedAround(text, start) };
  const code = codeAround(text, token);
  if (code !== undefined) return { part: 'name', of: code };
  const numeral = numeralAt(text, start);
  const time = TIMES.at(text, end);
  if (time !== undefined) return { part: 'date', of: words + time.word };
  if (before === ' ' || /[。；（()）]/.test(before)) if (serialMarks.includes(text[end] ?? ' ')) return { part: 'ordinal' };
  const name = NAME_TAILS.at(text, end);
  if (name !== undefined) return { part: 'name', of: words + name.word };
  if (numeral !== undefined && numeral.value > 9 && text[end] === congressMark && !token.arabic) return { part: 'name', of: words + congressMark };
  const size = SIZES.at(text, end);
  if (!token.arabic && size !== undefined && MULTIPLIER_ONLY.test(words)) return { part: 'name', of: words + size.word };
  const kind = KINDS.at(text, end);
  if (kind !== undefined) return { part: 'count', of: words + kind.word };
  if (numeral !== undefined && quantityOf(text, numeral).unitClass !== 'bare') return { part: 'count' };
  if (token.arabic && (SERVICE.has(words) || VERSION.test(words))) return { part: 'name', of: words };
  if (token.arabic && words.length === 4 && numeral !== undefined && numeral.value >= 1900 && numeral.value <= 2200) return { part: 'date' };
  const place = placeAround(text, token);
  return place === undefined ? { part: 'unexplained' } : { part: 'name', of: place };
};
