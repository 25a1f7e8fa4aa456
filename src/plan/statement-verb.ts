import { lexicon, type Quantity, wordSet } from '../syntax/index.ts';
import { adverbBefore, bothManners, COMMIT_ADVERBS, type Manner, mannerBefore, note, plainManner, RESULT_ADVERBS } from './statement-manner.ts';
import { brokenNouns, chainedVerbs, type CommitSense, commitVerbs, nominalVerbs, verbJoins, verbNouns } from './words/commit-verbs.ts';
import { comparingVerbs, newWord, type ResultSense, resultVerbs } from './words/result-verbs.ts';
import { modifierCloser, prepositions } from './words/subject-words.ts';

const RESULTS = lexicon(resultVerbs);
const COMMITS = lexicon(commitVerbs);
const VERB_NOUNS = wordSet(verbNouns);
const ADDED = wordSet([newWord]);
const VERB_JOINS = wordSet(verbJoins);
const CHAINED = new Set(chainedVerbs);
const NOMINAL = new Set(nominalVerbs);
const PREPOSITIONS = wordSet(prepositions);
const COMPARING = wordSet(comparingVerbs);

/** The verb right before a figure: its sense, or the commitment that takes the figure's noun as object; `end` is where it starts. */
export type TailVerb = {
  readonly end: number;
  readonly result?: ResultSense;
  readonly commit?: CommitSense;
  readonly word?: string;
  readonly nominal?: boolean;
  readonly manner: Manner;
};

/** Reads `words` from the end: adverbs and one verb before the figure. `compares`: a comparing word (突破) stands there too. */
export const tailVerb = (words: string, compares: boolean): TailVerb => {
  const manner = plainManner();
  let end = words.length;
  let result: ResultSense | undefined = compares ? 'level' : undefined;
  let word: string | undefined;
  for (;;) {
    const adverb = adverbBefore(words, end);
    const verb = word === undefined ? RESULTS.before(words, end) : undefined;
    const commit = word === undefined && result !== 'growth' ? COMMITS.before(words, end) : undefined;
    const longest = Math.max(adverb?.word.length ?? 0, verb?.word.length ?? 0, commit?.word.length ?? 0);
    if (longest === 0) break;
    if (
      commit !== undefined &&
      commit.word.length === longest &&
      VERB_NOUNS.before(words, end) === undefined &&
      !(adverb?.word.length === longest && commit.word.length < 2)
    ) {
      return {
        end: end - longest,
        commit: commit.value,
        ...(verb !== undefined && verb.word.length === longest ? { result: verb.value } : {}),
        word: commit.word,
        nominal: NOMINAL.has(commit.word),
        manner: bothManners(manner, mannerBefore(words, end - longest)),
      };
    }
    if (
      verb !== undefined &&
      verb.word.length === longest &&
      (adverb === undefined || adverb.word.length < longest || verb.value !== 'hold' || end === words.length)
    ) {
      word = verb.word;
      result = verb.value;
      note(manner, word);
    } else if (adverb !== undefined && adverb.word.length === longest) {
      note(manner, adverb.word);
    } else break;
    end -= longest;
  }
  return { end, ...(result === undefined ? {} : { result }), ...(word === undefined ? {} : { word }), manner };
};

/** 3 亿元|增长到 4 亿元: the words between two figures open with what became of the first. */
export const opensWithResult = (words: string): boolean => {
  const verb = RESULTS.at(words, 0);
  return verb !== undefined && verb.word.length > 1 && (verb.value === 'level' || verb.value === 'growth' || verb.value === 'fall');
};

/** Words without the adverbs and the verb they open with (稳步提高|绿地率). */
export const withoutLead = (words: string): string => {
  let at = 0;
  for (;;) {
    const found = COMMIT_ADVERBS.at(words, at) ?? RESULT_ADVERBS.at(words, at) ?? RESULTS.at(words, at);
    if (found === undefined || found.word.length < 2 || at + found.word.length >= words.length) break;
    at += found.word.length;
  }
  const rest = words.slice(at);
  const head = headVerb(rest);
  return head === undefined || head.nominal || head.end >= rest.length ? rest : rest.slice(head.end);
};

/** A commitment's verb at the head of words, and where its object starts. */
export type HeadVerb = {
  readonly start: number;
  readonly end: number;
  readonly sense: CommitSense;
  readonly word: string;
  readonly nominal: boolean;
  readonly manner: Manner;
};

/** 新建设施 is 新建 + 设施: the verb ends before a noun that would be broken. */
const unbroken = (words: string, at: number, verb: { readonly word: string; readonly value: CommitSense } | undefined): typeof verb => {
  if (verb === undefined || verb.word.length < 3) return verb;
  const last = at + verb.word.length - 1;
  if (!brokenNouns.some((noun) => words.startsWith(noun, last))) return verb;
  const word = verb.word.slice(0, -1);
  const value = COMMITS.get(word);
  return value === undefined ? verb : { word, value };
};

const verbAt = (words: string, at: number): { readonly word: string; readonly value: CommitSense } | undefined => {
  const verb = unbroken(words, at, COMMITS.at(words, at));
  if (verb === undefined || verb.word.length < 2) return undefined;
  const noun = VERB_NOUNS.at(words, at);
  return noun !== undefined && noun.word.length > verb.word.length ? undefined : verb;
};

/** 新建（改建）: a short bracket behind a verb belongs to it. */
const BRACKETED = /[（(][^（）()]{1,5}[）)]/uy;
const bracketEnd = (words: string, at: number): number => {
  BRACKETED.lastIndex = at;
  return BRACKETED.test(words) ? BRACKETED.lastIndex : at;
};

const chain = (
  words: string,
  start: number,
  verb: { readonly word: string; readonly value: CommitSense },
): { readonly end: number; readonly sense: CommitSense } => {
  let end = bracketEnd(words, start + verb.word.length);
  let sense = verb.value;
  for (let step = 0; step < 2; step++) {
    const join = VERB_JOINS.at(words, end)?.word.length ?? 0;
    const next = verbAt(words, end + join);
    if (next === undefined || (join === 0 && !CHAINED.has(next.word))) break;
    end += join + next.word.length;
    if (sense === 'soft') sense = next.value;
  }
  return { end, sense };
};

/** The verb that opens `words`, adverbs passed over; a verb that also serves as adverb (支持, 推进) counts where no other follows. */
export const headVerb = (words: string): HeadVerb | undefined => {
  const manner = plainManner();
  let at = 0;
  let standby: HeadVerb | undefined;
  for (;;) {
    const noun = VERB_NOUNS.at(words, at);
    const adverb = COMMIT_ADVERBS.at(words, at);
    let verb = verbAt(words, at);
    if (noun !== undefined && COMMITS.at(words, at)?.word.length !== noun.word.length) {
      // 新增建设用地 alone before a figure says that so much is added; before 规模控制在 it is a name.
      const added = at + noun.word.length === words.length ? ADDED.at(words, at) : undefined;
      if (added === undefined) return standby;
      verb = { word: added.word, value: 'add' };
    }
    if (adverb === undefined || (verb !== undefined && verb.word.length > adverb.word.length)) {
      if (verb === undefined) return standby;
      const { end, sense } = chain(words, at, verb);
      return { start: at, end, sense, word: words.slice(at, end), nominal: NOMINAL.has(verb.word), manner };
    }
    const end = at + adverb.word.length;
    if (verb !== undefined) standby = { start: at, end, sense: verb.value, word: verb.word, nominal: NOMINAL.has(verb.word), manner };
    note(manner, adverb.word);
    at = end;
  }
};

/**
 * The first verb inside `words` that can open an object there (在…新建 冷库, 全省累计实施 项目). Verbs that are as often nouns count
 * only behind 累计 or 每年, or where a preposition opens the words and no other verb is there (then the last of them).
 */
export const innerVerb = (words: string): HeadVerb | undefined => {
  const opened = PREPOSITIONS.at(words, 0) !== undefined;
  let weak: HeadVerb | undefined;
  for (let at = VERB_NOUNS.at(words, 0)?.word.length ?? 1; at < words.length - 1; at++) {
    const noun = VERB_NOUNS.at(words, at);
    if (noun !== undefined) {
      at += noun.word.length - 1;
      continue;
    }
    const verb = unbroken(words, at, COMMITS.at(words, at));
    if (verb === undefined || verb.word.length < 2 || words.startsWith(modifierCloser, at + verb.word.length)) continue;
    const manner = mannerBefore(words, at);
    const { end, sense } = chain(words, at, verb);
    const found: HeadVerb = { start: at, end, sense, word: words.slice(at, end), nominal: NOMINAL.has(verb.word), manner };
    if (!found.nominal || manner.cumulative || manner.yearly) return found;
    if (opened && end < words.length) weak = found;
    at = end - 1;
  }
  return weak;
};

/** A comparing word that is a verb (突破, 不低于) stands right before the number. */
export const comparesByVerb = (text: string, quantity: Quantity): boolean => {
  for (let at = quantity.start; at > quantity.wordsStart; ) {
    const found = COMPARING.before(text, at, quantity.wordsStart);
    if (found !== undefined) return true;
    at--;
  }
  return false;
};

/** 在…, 为…: the words are about where or for whom, not what is counted. */
export const opensWithPreposition = (words: string): boolean => {
  let at = 0;
  for (let adverb = COMMIT_ADVERBS.at(words, at); adverb !== undefined; adverb = COMMIT_ADVERBS.at(words, at)) at += adverb.word.length;
  return PREPOSITIONS.at(words, at) !== undefined;
};
