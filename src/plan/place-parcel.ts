import { parcelWord } from './words/place-suffixes.ts';

/** A parcel (地块) in a text. */
export type Parcel = { readonly name: string; readonly kind: 'parcel'; readonly start: number; readonly end: number };

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isUpper = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isLatin = (unit: number): boolean => isUpper(unit) || isDigit(unit) || (unit >= 0x61 && unit <= 0x7a);
const isDash = (unit: number): boolean => unit === 0x2d || unit === 0x2f;

const MAX_DIGITS = 3;

const digitsEnd = (text: string, at: number): number => {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end > at && end - at <= MAX_DIGITS ? end : at;
};

/** Where the number of a parcel that starts at `at` ends (N10-1, I15-2/05, K40-2-2), and how many parts it has; 0 parts when it is none. */
const numberAt = (text: string, at: number): { end: number; parts: number } => {
  let end = at;
  while (isUpper(text.charCodeAt(end)) && end - at < 3) end++;
  const digits = digitsEnd(text, end);
  if (end === at || end - at > 2 || digits === end) return { end: at, parts: 0 };
  end = digits;
  let parts = 1;
  while (isDash(text.charCodeAt(end))) {
    const next = digitsEnd(text, end + 1);
    if (next === end + 1) break;
    end = next;
    parts++;
  }
  return isLatin(text.charCodeAt(end)) ? { end: at, parts: 0 } : { end, parts };
};

/** Parcels by their numbers. A number of one part (M36) is a parcel only where 地块 follows it. */
export const parcelsOf = (text: string): Parcel[] => {
  const parcels: Parcel[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isUpper(unit) || (at > 0 && (isLatin(text.charCodeAt(at - 1)) || isDash(text.charCodeAt(at - 1))))) continue;
    const { end, parts } = numberAt(text, at);
    if (parts === 0) continue;
    const isNamed = text.startsWith(parcelWord, end);
    if (isNamed || parts > 1) {
      const close = isNamed ? end + parcelWord.length : end;
      parcels.push({ name: text.slice(at, close), kind: 'parcel', start: at, end: close });
    }
    at = end - 1;
  }
  return parcels;
};

/** The number of a parcel, with or without 地块 behind it the same parcel. */
export const numberOf = (name: string): string => (name.endsWith(parcelWord) ? name.slice(0, -parcelWord.length) : name);
