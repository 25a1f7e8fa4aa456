import { opensWith } from './enumeration-match.ts';
import {
  falseSequels,
  itemVerbs,
  leadingVerbs,
  makerSequels,
  nameSequels,
  timeClosers,
  timeOpeners,
  verbAdverbs,
  verbJoiners,
  type ItemVerbRole,
} from './words/item-verbs.ts';

/** The verb that governs a list, and where the list after it starts. */
export type GoverningVerb = { readonly verb: string; readonly role: ItemVerbRole; readonly start: number; readonly end: number };

const verbAt = opensWith(itemVerbs.keys());
const adverbAt = opensWith(verbAdverbs);
const nameSequelAt = opensWith(nameSequels);
const falseSequelAt = opensWith(falseSequels);
const makerSequelAt = opensWith(makerSequels);
const joinerAt = opensWith(verbJoiners);
const timeOpenerAt = opensWith(timeOpeners);
const timeCloserAt = opensWith(timeClosers);

/** Past a deadline or a span of time, if one stands at `start`. */
const afterTime = (text: string, start: number, end: number): number => {
  if (timeOpenerAt(text, start) === 0) return start;
  for (let i = start + 1; i < end && i < start + 12; i++) {
    const closer = timeCloserAt(text, i);
    if (closer > 0) return i + closer;
  }
  return start;
};

/** Whether a clause opens with a deadline or a span of time. */
export const opensInTime = (text: string, start: number, end: number): boolean => afterTime(text, start, end) > start;

const simpleVerb = (text: string, start: number, end: number): GoverningVerb | undefined => {
  const length = verbAt(text, start);
  const after = start + length;
  if (length === 0 || after >= end) return undefined;
  const verb = text.slice(start, after);
  const role = itemVerbs.get(verb)!;
  const isName =
    role === 'make' || role === 'work' || role === 'push' ? makerSequelAt(text, after) > 0 : nameSequelAt(text, after) > 0 && falseSequelAt(text, after) === 0;
  return isName ? undefined : { verb, role, start, end: after };
};

/** 建设（巩固）: a bracket of one verb or of a single character between verb and object. */
const afterBracket = (text: string, at: number): number => {
  if (text[at] !== '（' && text[at] !== '(') return at;
  const length = verbAt(text, at + 1);
  const close = text[at + 1 + length];
  return length > 0 && (close === '）' || close === ')') ? at + 2 + length : at;
};

/** Where the words before the verb end: deadlines and adverbs. */
export const afterAdverbs = (text: string, start: number, end: number): number => {
  let at = afterTime(text, start, end);
  for (;;) {
    const length = adverbAt(text, at);
    if (length === 0) return at;
    const verb = verbAt(text, at);
    if (verb > length || (verb > 0 && simpleVerb(text, afterTime(text, at + length, end), end) === undefined && adverbAt(text, at + length) === 0)) return at;
    at = afterTime(text, at + length, end);
  }
};

/** The governing verb at the head of a clause, adverbs and deadline passed over; two verbs joined count as one as written. */
export const governingVerb = (text: string, start: number, end: number): GoverningVerb | undefined => {
  let found = simpleVerb(text, afterAdverbs(text, start, end), end);
  if (found === undefined) return undefined;
  for (let step = 0; step < 3; step++) {
    const joiner = joinerAt(text, found.end);
    const next: GoverningVerb | undefined = joiner > 0 || leadingVerbs.has(found.verb) ? simpleVerb(text, found.end + joiner, end) : undefined;
    if (next === undefined) break;
    found = { verb: text.slice(found.start, next.end), role: next.role, start: found.start, end: next.end };
  }
  return { ...found, end: afterBracket(text, found.end) };
};

/** The first verb of one of the roles inside a clause, for clauses that open with a phrase: 在… 建设 X. */
export const innerVerb = (text: string, closes: Int32Array, start: number, end: number, roles: readonly ItemVerbRole[]): GoverningVerb | undefined => {
  for (let i = start; i < end; i++) {
    const close = closes[i]!;
    if (close > 0 && close < end) {
      i = close;
      continue;
    }
    const verb = simpleVerb(text, i, end);
    if (verb !== undefined && roles.includes(verb.role)) return governingVerb(text, i, end);
  }
  return undefined;
};

/** The verb behind a subject and an adverb: 沿江区县 重点发展 X. */
export const verbOfSubject = (text: string, closes: Int32Array, start: number, end: number): GoverningVerb | undefined => {
  for (let i = start + 2; i < end; i++) {
    const close = closes[i]!;
    if (close > 0 && close < end) i = close;
    else {
      const length = adverbAt(text, i);
      const verb = length > 1 ? simpleVerb(text, i + length, end) : undefined;
      if (verb !== undefined) return verb;
    }
  }
  return undefined;
};
