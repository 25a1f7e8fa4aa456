import { closesWith, opensWith } from './enumeration-match.ts';
import type { Place } from './schema.ts';
import { itemVerbs } from './words/item-verbs.ts';
import { measureVerbs, nounLikeVerbs } from './words/measure-verbs.ts';
import {
  genericRoadWords,
  genericWords,
  letteredSuffixes,
  placeBreaks,
  placeJoiners,
  placeSoftBreaks,
  placeStops,
  placeSuffixes,
  ringBreak,
  type PlaceSuffix,
} from './words/place-suffixes.ts';

/** A name of a place in a text. */
export type FoundPlace = { readonly name: string; readonly kind: Place['kind']; readonly start: number; readonly end: number };

const suffixAt = opensWith(placeSuffixes.map(({ suffix }) => suffix));
const suffixes = new Map(placeSuffixes.map((entry) => [entry.suffix, entry]));
const closingSuffixAt = closesWith(placeSuffixes.filter(({ closes }) => closes).map(({ suffix }) => suffix));
const nouns = new Set(nounLikeVerbs);
const hardStopAt = closesWith([...placeStops, ...placeBreaks, ...[...itemVerbs.keys(), ...measureVerbs].filter((verb) => verb.length > 1 && !nouns.has(verb))]);
const softStopAt = closesWith([...placeSoftBreaks, ...nounLikeVerbs]);
const joinerAt = closesWith(placeJoiners);
const lettered = new Set(letteredSuffixes);
const genericAt = opensWith(genericWords);
const genericRoadAt = opensWith(genericRoadWords);

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
const isUpper = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;

/** Whether a stem is made of words that name no place. */
const isGeneric = (stem: string, kind: Place['kind']): boolean => {
  const wordAt = kind === 'road' || kind === 'bridge' ? genericRoadAt : genericAt;
  for (let at = 0; at < stem.length; ) {
    const length = wordAt(stem, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
};

/**
 * Where the name that ends in a suffix at `at` begins: behind the nearest mark, word or earlier place that it cannot hold; -1 where
 * that leaves no name. Characters that also open names (和平大道) part only what is long enough without them.
 */
const stemStart = (text: string, at: number, { suffix, kind, stem: [fewest, most] }: PlaceSuffix): number => {
  for (let start = at; ; start--) {
    const length = at - start;
    const isOpen = start === 0 || !isHan(text.charCodeAt(start - 1));
    if (length > 0) {
      if (isOpen || hardStopAt(text, start) > 0 || closingSuffixAt(text, start) > 0) return length >= fewest ? start : -1;
      const soft = softStopAt(text, start) || (kind !== 'road' && text[start - 1] === ringBreak ? 1 : 0);
      if (soft > 0 && length >= fewest) return start;
      if (soft > 1) return -1;
    } else if (isOpen || hardStopAt(text, start) > 0 || (suffix.length > 1 && joinerAt(text, start) > 0)) return -1;
    if (length >= most) return -1;
  }
};

/** Letters before a stem belong to it: JK片区, I分区公园. */
const withLetters = (text: string, start: number): number => {
  let at = start;
  while (at > 0 && start - at < 3 && isUpper(text.charCodeAt(at - 1))) at--;
  return at;
};

const placeAt = (text: string, at: number, length: number): FoundPlace | undefined => {
  const suffix = suffixes.get(text.slice(at, at + length))!;
  const end = at + length;
  if (suffix.not?.includes(text[at - 1] ?? ' ') || (end < text.length && suffix.unless?.includes(text[end]!))) return undefined;
  if (lettered.has(suffix.suffix) && isUpper(text.charCodeAt(at - 1))) {
    const from = withLetters(text, at);
    return { name: text.slice(from, end), kind: suffix.kind, start: from, end };
  }
  const start = stemStart(text, at, suffix);
  if (start < 0 || isGeneric(text.slice(start, at), suffix.kind)) return undefined;
  if (at - start === 1 && suffix.only !== undefined && !suffix.only.includes(text[start]!)) return undefined;
  if (suffix.behind !== undefined && !suffix.behind.some((word) => text.endsWith(word, start))) return undefined;
  const from = withLetters(text, start);
  return { name: text.slice(from, end), kind: suffix.kind, start: from, end };
};

/** Names inside a longer one (金家湾 in 金家湾立交) are no places of their own there. */
const outermost = (found: readonly FoundPlace[]): FoundPlace[] => {
  const kept: FoundPlace[] = [];
  for (const place of found) {
    while (kept.length > 0 && kept[kept.length - 1]!.start >= place.start) kept.pop();
    kept.push(place);
  }
  return kept;
};

/** Every name of a place in a text, also those inside longer ones, in the order in which they end. */
export const allPlaceNamesOf = (text: string): FoundPlace[] => {
  const found: FoundPlace[] = [];
  for (let at = 1; at < text.length; at++) {
    const length = suffixAt(text, at);
    const place = length === 0 ? undefined : placeAt(text, at, length);
    if (place !== undefined) found.push(place);
  }
  return found;
};

/** The places a text names by their endings. */
export const placeNamesOf = (text: string): FoundPlace[] => outermost(allPlaceNamesOf(text));
