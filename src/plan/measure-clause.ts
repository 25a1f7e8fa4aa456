import type { Stretch } from './enumeration.ts';
import { closesWith, opensWith } from './enumeration-match.ts';
import { afterAdverbs } from './item-verb.ts';
import {
  achievedMarks,
  closingVerbs,
  causingVerbs,
  framePair,
  measureVerbs,
  nounLikeVerbs,
  placeOpeners,
  resultVerbs,
  wholePhrases,
} from './words/measure-verbs.ts';
import { qualifierWord } from './words/enumeration.ts';
import { falseSequels, itemVerbs, nameSequels, reachWord, stateMarks, verbPhrases } from './words/item-verbs.ts';

const verbAt = opensWith([...measureVerbs, ...itemVerbs.keys()]);
const nameSequelAt = opensWith(nameSequels);
const falseSequelAt = opensWith(falseSequels);
const wholePhraseAt = opensWith(wholePhrases);
const closingVerbAt = closesWith(closingVerbs);
const phraseAt = opensWith(verbPhrases);
const stateAt = opensWith(stateMarks);
const achievedAt = opensWith(achievedMarks);
const causing = new Set(causingVerbs);
const nounLike = new Set(nounLikeVerbs);
const results = new Set(resultVerbs);

const REACH = reachWord.charCodeAt(0);

/** How many characters from the end of a clause its predicate starts at most. */
const MAX_PREDICATE = 9;

/** A verb that commits, and whether it only says what will be reached. */
export type MeasureVerb = { readonly verb: string; readonly isResult: boolean };

const verbOf = (text: string, start: number, end: number): string => {
  const length = verbAt(text, start);
  const after = start + length;
  if (length === 0 || after >= end) return '';
  return nameSequelAt(text, after) > 0 && falseSequelAt(text, after) === 0 ? '' : text.slice(start, after);
};

/** The first verb inside a clause that opens with a phrase: 在甲开展乙, 以甲为重点建设乙, 把甲打造成乙. */
const innerVerbOf = (text: string, closes: Int32Array, start: number, end: number): string => {
  const isPlace = placeOpeners.includes(text[start]!);
  let from = start + 2;
  if (text[start] === framePair[0]) {
    const tie = text.slice(start, end).indexOf(framePair[1]);
    if (tie < 0) return '';
    from = start + tie + 3;
  }
  for (let i = from; i < end; i++) {
    const close = closes[i]!;
    if (close > 0 && close < end) i = close;
    else {
      const verb = verbOf(text, i, end);
      if (verb.length > 1 && (isPlace || !nounLike.has(verb))) return verb;
      if (verb.length > 1) i += verb.length - 1;
    }
  }
  return '';
};

const hasDigit = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) >= 0x30 && text.charCodeAt(i) <= 0x39) return true;
  return false;
};

/** Whether a clause closes with a predicate that tells a state: 平台更加壮大. */
const tellsState = (text: string, start: number, end: number): boolean => {
  for (let i = Math.max(start, end - MAX_PREDICATE); i < end; i++) if (achievedAt(text, i) > 0 && !text.slice(i, end).includes(qualifierWord)) return true;
  return false;
};

/** Whether a clause says what value is reached: 占比达到3%. */
const statesValue = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (stateAt(text, i) > 0 || (text.charCodeAt(i) === REACH && hasDigit(text, i + 1, i + 2))) return true;
  return false;
};

/** The verb by which a clause commits; undefined when it tells a state, a value or a phrase only. */
export const clauseVerb = (text: string, closes: Int32Array, { start, end }: Stretch): MeasureVerb | undefined => {
  const head = afterAdverbs(text, start, end);
  if (wholePhraseAt(text, head) > 0) return undefined;
  let verb = verbOf(text, head, end);
  if (verb === '' && phraseAt(text, head) > 0) verb = innerVerbOf(text, closes, head, end);
  if (verb === '') {
    const length = closingVerbAt(text, end);
    return length > 0 && end - length > start ? { verb: text.slice(end - length, end), isResult: false } : undefined;
  }
  const after = head + verb.length;
  if (!causing.has(verb) && tellsState(text, after, end)) return undefined;
  const isValue = statesValue(text, after, end);
  if (isValue && nounLike.has(verb)) return undefined;
  return { verb, isResult: (isValue || results.has(verb)) && hasDigit(text, after, end) };
};
