import { wordSet } from '../syntax/index.ts';
import { commitAdverbs } from './words/commit-verbs.ts';
import { averageWords, ceilingVerbs, cumulativeWords, resultAdverbs, respectiveAdverb, spreadingAdverbs, yearlyWords } from './words/result-verbs.ts';
import { adverbNouns } from './words/subject-words.ts';

/** What the adverbs around a verb add to it. */
export type Manner = { average: boolean; yearly: boolean; cumulative: boolean; spread: boolean; respective: boolean; ceiling: boolean };

export const plainManner = (): Manner => ({ average: false, yearly: false, cumulative: false, spread: false, respective: false, ceiling: false });

/** What either says. */
export const bothManners = (a: Manner, b: Manner | undefined): Manner =>
  b === undefined
    ? a
    : {
        average: a.average || b.average,
        yearly: a.yearly || b.yearly,
        cumulative: a.cumulative || b.cumulative,
        spread: a.spread || b.spread,
        respective: a.respective || b.respective,
        ceiling: a.ceiling || b.ceiling,
      };

/** The adverbs before a verb of result (稳步, 分别), and before one of commitment (每年, 累计). */
export const RESULT_ADVERBS = wordSet(resultAdverbs);
export const COMMIT_ADVERBS = wordSet(commitAdverbs);
const ADVERB_NOUNS = wordSet(adverbNouns);

/** The adverb that ends at `at`; the last character of 产能 or 人均 is none. */
export const adverbBefore = (words: string, at: number): { readonly word: string } | undefined => {
  const adverb = RESULT_ADVERBS.before(words, at);
  if (adverb === undefined) return undefined;
  const noun = ADVERB_NOUNS.before(words, at);
  return noun !== undefined && noun.word.length > adverb.word.length ? undefined : adverb;
};

const AVERAGE = new Set(averageWords);
const YEARLY = new Set(yearlyWords);
const SPREADING = new Set(spreadingAdverbs);
const CEILING = new Set(ceilingVerbs);

/** Notes what a word says of the manner. */
export const note = (manner: Manner, word: string): void => {
  if (AVERAGE.has(word)) manner.average = true;
  if (YEARLY.has(word)) manner.yearly = true;
  if (cumulativeWords.some((sum) => word.endsWith(sum))) manner.cumulative = true;
  if (SPREADING.has(word)) manner.spread = true;
  if (word === respectiveAdverb) manner.respective = true;
  if (CEILING.has(word)) manner.ceiling = true;
};

/** What the adverbs that end at `at` say. */
export const mannerBefore = (words: string, at: number): Manner => {
  const manner = plainManner();
  for (let end = at; ; ) {
    const word = COMMIT_ADVERBS.before(words, end);
    if (word === undefined) return manner;
    note(manner, word.word);
    end -= word.word.length;
  }
};

/** Words without the adverbs at their end (居民收入|分别). */
export const withoutAdverbs = (words: string): { readonly words: string; readonly manner: Manner } => {
  const manner = plainManner();
  let end = words.length;
  for (let adverb = adverbBefore(words, end); adverb !== undefined; adverb = adverbBefore(words, end)) {
    note(manner, adverb.word);
    end -= adverb.word.length;
  }
  return { words: words.slice(0, end), manner };
};

/** What adverbs at the head of words without a verb say (累计, 每年). */
export const headManner = (words: string): Manner => {
  const manner = plainManner();
  for (let at = 0; ; ) {
    const adverb = COMMIT_ADVERBS.at(words, at) ?? RESULT_ADVERBS.at(words, at);
    if (adverb === undefined) return manner;
    note(manner, adverb.word);
    at += adverb.word.length;
  }
};
