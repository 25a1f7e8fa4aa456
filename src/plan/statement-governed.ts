import type { Quantity } from '../syntax/index.ts';
import { type Around, type Context, countsNoun, type Said } from './statement-context.ts';
import { withoutAdverbs } from './statement-manner.ts';
import type { Run } from './statement-run.ts';
import { type HeadVerb, headVerb, innerVerb, type TailVerb } from './statement-verb.ts';
import { countedAfter, isModified } from './subject-counted.ts';
import { bareSubject, countedNoun, endsWithListCloser, withVerb } from './subject.ts';
import { doneParticle, finishWord } from './words/commit-verbs.ts';
import { beneficiaryOpeners, eachMarks, listMark, modifierCloser, outputVerbs, rangeNouns, sizeNouns, vagueCounts } from './words/subject-words.ts';

/** 建成 O Q, or 建成 Q O, or a list that Q sums up (A、B等 Q O): what the verb `head` makes of the words around the figure. */
export const governed = (head: HeadVerb, words: string, text: string, run: Run, quantity: Quantity, before: Context['object']): Said | undefined => {
  const object = words.slice(head.end + (words.startsWith(doneParticle, head.end) ? doneParticle.length : 0));
  const bare = withoutAdverbs(object).words;
  const base = { commit: head.sense, manner: head.manner } as const;
  if (vagueCounts.some((vague) => object.includes(vague))) return undefined;
  const listed = object.includes(listMark) || endsWithListCloser(object);
  const noun = countsNoun(quantity) ? countedAfter(text, run.right, listed && !object.endsWith(listMark)) : undefined;
  // 累计完成改造3000户: what is finished is the work itself, of what was to be done just before (推进农村危房改造).
  const work = object === '' && head.word.startsWith(finishWord) ? head.word.slice(finishWord.length) : '';
  const done = work === '' ? undefined : before();
  const finished = work === '' ? object : done !== undefined && done.endsWith(work) ? done : work;
  if (noun === undefined && finished !== object) return { shape: 'object', words: finished, ...base };
  if (noun === undefined) return object === '' ? undefined : { shape: 'object', words: withVerb(countedNoun(object), head.word), ...base };
  if (object === '' || listed || object.endsWith(modifierCloser)) return { shape: 'counted', words: noun.words, nounEnd: noun.end, ...base };
  if (outputVerbs.includes(object)) return { shape: 'counted', words: object + noun.words, nounEnd: noun.end, ...base };
  if (sizeNouns.some((size) => object.endsWith(size)) || (quantity.unitClass === 'measure' && rangeNouns.some((noun) => bare.endsWith(noun)))) return undefined;
  return { shape: 'counted', words: object + noun.words, nounEnd: noun.end, ...base };
};

/** 每个乡镇卫生院配备 1 名医生: what is said of each keeps its owner and verb. */
export const perEach = (words: string, verb: string, end: number): string => {
  const start = words.length - end;
  return eachMarks.some((mark) => words.startsWith(mark)) ? words.slice(0, words.length - start - verb.length) + verb : '';
};

/** A noun of two characters that is a verb too (改造): what was to be done stands before. */
const NOMINAL_OBJECT = (words: string): boolean => words.length === 2 && headVerb(words) !== undefined;

/** 独居老人|开展监测服务: those served, without what is done. */
const served = (right: string): string => {
  const verb = innerVerb(right);
  return verb === undefined || verb.start < 2 ? right : right.slice(0, verb.start);
};

/** 为 200 万名学生开展测评: those it is done for are counted. */
export const saidFor = ({ text, run, words, quantity, manner }: Around): Said | undefined => {
  if (!beneficiaryOpeners.some((opener) => words.endsWith(opener)) || !countsNoun(quantity)) return undefined;
  const right = text.slice(run.right[0], run.right[1]);
  return right.length < 3 || right.startsWith(modifierCloser)
    ? undefined
    : { shape: 'counted', words: bareSubject(served(right)), nounEnd: run.right[1], commit: 'work', manner };
};

/** 改造 25 万平方米人车行道: the verb stands right before the figure. */
export const saidCounted = ({ text, run, words, quantity, right, manner }: Around, tail: TailVerb, context: Context): Said | undefined => {
  const counts = countsNoun(quantity) || (quantity.unitClass === 'money' && (tail.commit === 'work' || tail.commit === 'finish') && isModified(right));
  const noun = counts ? countedAfter(text, run.right, false) : undefined;
  if (noun === undefined) return undefined;
  const object = NOMINAL_OBJECT(noun.words) ? context.object() : undefined;
  if (object !== undefined && object.endsWith(noun.words)) return { shape: 'counted', words: object, nounEnd: noun.end, commit: tail.commit!, manner };
  const each = perEach(words, tail.word!, tail.end + tail.word!.length);
  return { shape: 'counted', words: each + noun.words, nounEnd: noun.end, commit: tail.commit!, manner };
};
