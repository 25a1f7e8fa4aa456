import type { Quantity } from '../syntax/index.ts';
import { type Around, type Context, countsNoun, type Said } from './statement-context.ts';
import { governed, perEach, saidCounted, saidFor } from './statement-governed.ts';
import { bothManners, headManner, withoutAdverbs } from './statement-manner.ts';
import { saidMultiple, saidPortion } from './statement-portion.ts';
import { saidResult } from './statement-result.ts';
import type { Run } from './statement-run.ts';
import { comparesByVerb, headVerb, innerVerb, opensWithPreposition, tailVerb } from './statement-verb.ts';
import { countedAfter, isModified } from './subject-counted.ts';
import { bareSubject, countedNoun, endsWithListCloser } from './subject.ts';
import { multiplierCharacters } from './words/numeral-words.ts';
import {
  areaReachingPattern,
  circumstancePattern,
  eachMarks,
  framePattern,
  havingWords,
  modifierCloser,
  perUnitMark,
  purposeOpener,
  rateEnds,
  takingCloser,
  takingOpener,
  listMark,
} from './words/subject-words.ts';

/** 全市|共有|医院 12 家: without the word that says they are there. */
const withoutHaving = (words: string): string => {
  const having = havingWords.find((word) => words.indexOf(word) > 0);
  return having === undefined ? words : words.replace(having, '');
};

const MULTIPLIERS = new RegExp(`^[${multiplierCharacters}]+`, 'u');

/** 人次 and 万人次 count the same. */
const sameUnit = (a: string, b: string): boolean => a.replace(MULTIPLIERS, '') === b.replace(MULTIPLIERS, '');

/** 全省|实现|生产总值 1097 亿元: without the verb between an area and its measure. */
const withoutReaching = (words: string): string => {
  const parts = REACHED.exec(words);
  return parts === null ? words : parts[1]! + parts[2]!;
};
const REACHED = new RegExp(areaReachingPattern, 'u');

/** 以…为主体的|自然保护地: what the subject is made of. */
const FRAME = new RegExp(framePattern, 'u');
/** 进出口|在需求走弱的情况下|增长: under what it came about. */
const CIRCUMSTANCE = new RegExp(circumstancePattern, 'u');

/** No verb of its own: what an earlier verb governs, a plain S Q, or a figure that heads its noun. */
const saidPlain = ({ text, run, words, quantity, manner }: Around, context: Context, first: boolean): Said | undefined => {
  const listed = endsWithListCloser(words);
  const noun = countsNoun(quantity) ? countedAfter(text, run.right, listed) : undefined;
  const own = withoutAdverbs(words);
  const subject = listed ? '' : bareSubject(withoutReaching(withoutHaving(own.words)));
  const rate = quantity.unitClass === 'percent' || quantity.unitClass === 'points';
  const carried = first || rate || opensWithPreposition(words) ? undefined : context.commit;
  const carriedManner = bothManners(manner, first ? undefined : context.manner);
  if (noun !== undefined) {
    if (carried !== undefined) return { shape: 'counted', words: subject + noun.words, nounEnd: noun.end, commit: carried, manner: carriedManner };
    return opensWithPreposition(words) ? undefined : { shape: 'loose', words: subject + noun.words, nounEnd: noun.end, manner };
  }
  if (subject === '' && words !== '' && context.unit !== undefined && sameUnit(context.unit, quantity.unit) && !first)
    return { shape: 'result', words: '', result: 'level', manner };
  if (subject === '' || text.startsWith(modifierCloser, run.right[0]) || opensWithPreposition(words)) return undefined;
  if (carried === undefined && context.dividing === true && context.whole.has(quantity.unitClass))
    return { shape: 'result', words: subject, result: 'level', manner };
  return carried === undefined
    ? { shape: 'plain', words: subject, manner }
    : { shape: 'object', words: countedNoun(subject), commit: carried, manner: carriedManner };
};

/** 新建甲线、改建乙线 35 公里: the figure is of the last work, which has a verb of its own. */
const ownWork = (words: string, quantity: Quantity): string => {
  const mark = words.lastIndexOf(listMark);
  const first = mark > 0 && quantity.unitClass !== 'percent' ? headVerb(words) : undefined;
  if (first === undefined || first.end >= mark - 1) return words;
  const last = words.slice(mark + 1);
  const verb = headVerb(last);
  return verb !== undefined && !verb.nominal && verb.start === 0 && verb.end < last.length - 1 ? last : words;
};

/** What the words around a run say of it; undefined where they only describe something with it. */
export const sayOf = (text: string, run: Run, left: string, context: Context, first: boolean): Said | undefined => {
  const words = ownWork(left.replace(FRAME, '').replace(CIRCUMSTANCE, ''), run.quantities[0]!);
  const quantity = run.quantities[0]!;
  const right = text.slice(run.right[0], run.right[1]);
  const tail = tailVerb(words, comparesByVerb(text, quantity));
  const around: Around = { text, run, words, quantity, right, manner: bothManners(tail.manner, headManner(words)), before: context.object };
  if (right.startsWith(modifierCloser) && words.startsWith(purposeOpener)) return undefined;
  const portion = saidPortion(around, tail) ?? saidMultiple(around);
  if (portion !== undefined) return portion;
  const bare = withoutAdverbs(words).words;
  const per = bare.lastIndexOf(perUnitMark);
  if (per >= 0 && bare.length - per <= 4 && tail.word === undefined && !eachMarks.some((mark) => words.endsWith(mark))) return undefined;
  const beneficiary = saidFor(around);
  if (beneficiary !== undefined) return beneficiary;
  if (words.startsWith(takingOpener) && right.includes(takingCloser)) return undefined;
  const counted = tail.commit === undefined ? undefined : saidCounted(around, tail, context);
  if (counted !== undefined) return counted;
  if (run.portion || (right.startsWith(modifierCloser) && !isModified(right))) return undefined;
  if (tail.result !== undefined || tail.word !== undefined) return saidResult(around, tail);
  const head = headVerb(words) ?? (quantity.unitClass === 'percent' ? undefined : innerVerb(words));
  if (head === undefined) return saidPlain(around, context, first);
  // 新建小区达标率 100%: a rate of what is new.
  if (quantity.unitClass === 'percent' && head.start === 0 && head.sense === 'add' && rateEnds.includes(words.at(-1)!))
    return { shape: 'plain', words: bareSubject(words), manner: around.manner };
  const said = governed(head, words, text, run, quantity, context.object);
  return said === undefined ? undefined : { ...said, words: perEach(words, head.word, head.end) + said.words, manner: bothManners(said.manner, around.manner) };
};
