import type { Run } from './statement-run.ts';
import type { Quantity } from '../syntax/index.ts';
import {
  bothManners,
  comparesByVerb,
  type HeadVerb,
  headManner,
  headVerb,
  innerVerb,
  type Manner,
  opensWithPreposition,
  tailVerb,
  type TailVerb,
  withoutAdverbs,
} from './statement-verb.ts';
import { countedAfter, isModified } from './subject-counted.ts';
import { bareSubject, countedNoun, endsWithListCloser, withVerb } from './subject.ts';
import { type CommitSense, doneParticle, finishWord } from './words/commit-verbs.ts';
import { multiplierCharacters } from './words/numeral-words.ts';
import type { ResultSense } from './words/result-verbs.ts';
import {
  areaReachingPattern,
  beneficiaryOpeners,
  bringingVerbs,
  circumstancePattern,
  eachMarks,
  framePattern,
  havingWords,
  listCloser,
  listMark,
  modifierCloser,
  multipleOpeners,
  outputVerbs,
  perUnitMark,
  purposeOpener,
  quoteClose,
  rangeNouns,
  rateEnds,
  scopeWords,
  sizeNouns,
  spanVerbs,
  takingCloser,
  takingOpener,
  vagueCounts,
} from './words/subject-words.ts';

/**
 * How a figure and its words stand: `result` (S 达到 Q), `object` (建成 O Q), `counted` (建成 Q O), `plain` (S Q), `portion`
 * (Q 的 S …), `base` (从 Q 增加到 …), `loose` (Q S …, no verb found).
 */
export type Shape = 'result' | 'object' | 'counted' | 'plain' | 'portion' | 'base' | 'loose';

/** What a later phrase of the sentence may lean on: subjects, the governing verb, the wholes (by class of unit) that 其中 divides. */
export type Context = {
  subjects: readonly string[];
  whole: ReadonlyMap<string, string>;
  commit: CommitSense | undefined;
  manner: Manner | undefined;
  /** 其中 was said: figures without a verb are parts of the whole before. */
  dividing?: boolean;
  /** Unit of the figure right before. */
  unit?: string | undefined;
  /** Subjects of the phrase right before, each once. */
  readonly recent?: readonly string[];
  /** Subject of the nearest earlier phrase without a figure. */
  readonly fallback: () => string | undefined;
  /** What the verb of the phrase right before acts on. */
  readonly object: () => string | undefined;
};

/** What is said of a run's first figure, before it is spread over subjects. `nounEnd`: where the counted noun behind the figure ends. */
export type Said = {
  readonly shape: Shape;
  readonly words: string;
  readonly result?: ResultSense;
  readonly commit?: CommitSense;
  readonly manner: Manner;
  readonly nounEnd?: number;
};

/** Physical amounts and counts can be followed by the noun they count; rates cannot. */
const countsNoun = (quantity: Quantity): boolean =>
  quantity.unitClass === 'count' || quantity.unitClass === 'people' || quantity.unitClass === 'measure' || quantity.unitClass === 'bare';

/** 建成 O Q, or 建成 Q O, or a list that Q sums up (A、B等 Q O): what the verb `head` makes of the words around the figure. */
const governed = (head: HeadVerb, words: string, text: string, run: Run, quantity: Quantity, before: Context['object']): Said | undefined => {
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

/** 税收总额|实现|翻一番: the verb that brings a change about. */
const withoutBringing = (words: string): string => {
  const verb = bringingVerbs.find((bringing) => words.length > bringing.length + 1 && words.endsWith(bringing));
  return verb === undefined ? words : words.slice(0, -verb.length);
};

/** The subject before a result's verb, without a verb that opens the clause (推动 社会消费品零售总额 达到). */
const resultSubject = (words: string): { readonly words: string; readonly commit?: CommitSense; readonly manner?: Manner } => {
  const head = headVerb(words);
  if (head === undefined || head.end >= words.length || head.sense === 'cut' || (head.nominal && head.sense !== 'soft' && head.sense !== 'reach'))
    return { words: bareSubject(words) };
  return { words: countedNoun(words.slice(head.end)), commit: head.sense, manner: head.manner };
};

/** 每个乡镇卫生院配备 1 名医生: what is said of each keeps its owner and verb. */
const perEach = (words: string, verb: string, end: number): string => {
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
const saidFor = ({ text, run, words, quantity, manner }: Around): Said | undefined => {
  if (!beneficiaryOpeners.some((opener) => words.endsWith(opener)) || !countsNoun(quantity)) return undefined;
  const right = text.slice(run.right[0], run.right[1]);
  return right.length < 3 || right.startsWith(modifierCloser)
    ? undefined
    : { shape: 'counted', words: bareSubject(served(right)), nounEnd: run.right[1], commit: 'work', manner };
};

type Around = {
  readonly text: string;
  readonly run: Run;
  readonly words: string;
  readonly quantity: Quantity;
  readonly right: string;
  readonly manner: Manner;
  readonly before: Context['object'];
};

/** 改造 25 万平方米人车行道: the verb stands right before the figure. */
const saidCounted = ({ text, run, words, quantity, right, manner }: Around, tail: TailVerb, context: Context): Said | undefined => {
  const counts = countsNoun(quantity) || (quantity.unitClass === 'money' && (tail.commit === 'work' || tail.commit === 'finish') && isModified(right));
  const noun = counts ? countedAfter(text, run.right, false) : undefined;
  if (noun === undefined) return undefined;
  const object = NOMINAL_OBJECT(noun.words) ? context.object() : undefined;
  if (object !== undefined && object.endsWith(noun.words)) return { shape: 'counted', words: object, nounEnd: noun.end, commit: tail.commit!, manner };
  const each = perEach(words, tail.word!, tail.end + tail.word!.length);
  return { shape: 'counted', words: each + noun.words, nounEnd: noun.end, commit: tail.commit!, manner };
};

/** A share of something (90%的断面达标), or of what an action covers (覆盖 50% 以上行政村). */
const saidPortion = ({ text, run, words, quantity, right, manner }: Around, tail: TailVerb): Said | undefined => {
  if (quantity.unitClass !== 'percent') return undefined;
  const divides = run.portion || (right.startsWith(modifierCloser) && !isModified(right));
  if (divides && right.startsWith(modifierCloser) && tail.word !== undefined && spanVerbs.includes(tail.word))
    return { shape: 'result', words: bareSubject(words) + right.slice(modifierCloser.length), nounEnd: run.right[1], result: 'level', manner };
  if (divides && ((tail.result !== undefined && tail.result !== 'reach') || (words !== '' && opensWithPreposition(words)))) return undefined;
  if (divides) return { shape: 'portion', words: bareSubject(words) + right.slice(1), manner, nounEnd: run.right[1] };
  const noun = right === '' || right.startsWith(modifierCloser) ? undefined : countedAfter(text, run.right, false);
  if (noun === undefined || spanVerbs.includes(noun.words)) return undefined;
  const spans = tail.word !== undefined && spanVerbs.includes(tail.word);
  const owner = bareSubject(spans ? words : words.slice(0, tail.end));
  // 100%建制村|实现通硬化路: what so many of them come to belongs to the subject.
  const rest = text.slice(noun.end, run.right[1]);
  const comes = rest !== '' && rest.length <= 16 && !rest.startsWith(listMark) && !rest.startsWith(listCloser);
  return { shape: 'result', words: owner + noun.words + (comes ? rest : ''), nounEnd: comes ? run.right[1] : noun.end, result: 'level', manner };
};

/** 是全市平均水平的 2 倍: a multiple of something else. */
const saidMultiple = ({ words, quantity, manner }: Around): Said | undefined => {
  if (quantity.unitClass !== 'times' || !words.endsWith(modifierCloser)) return undefined;
  const opener = multipleOpeners.find((word) => words.includes(word));
  return opener === undefined
    ? undefined
    : { shape: 'result', words: bareSubject(withoutAdverbs(words.slice(0, words.indexOf(opener))).words), result: 'have', manner };
};

/** 投资 and the like are measured by the figure themselves: 项目完成投资 34 亿元 is the project's 投资, 投资 1100 万元新建… its own. */
const saidReached = ({ words, manner }: Around, tail: TailVerb): Said => {
  const done = tailVerb(words.slice(0, tail.end), false);
  const cut = done.commit === 'finish' || done.commit === 'reach';
  const before = withoutAdverbs(words.slice(0, cut ? done.end : tail.end));
  const owned = before.words;
  const head = headVerb(words);
  const owner = head === undefined ? owned : head.start >= owned.length ? '' : owned.slice(Math.min(head.end, owned.length));
  const composes = cut || owner !== '';
  return {
    shape: composes ? 'result' : 'object',
    words: bareSubject(owner) + tail.word!,
    commit: tail.commit!,
    manner: bothManners(bothManners(manner, done.manner), before.manner),
  };
};

/** 累计建成“40桥24隧”、城市道路|突破: what was done before the mark is another clause. */
const afterDone = (words: string): string => {
  const mark = words.lastIndexOf(listMark);
  if (mark < 0) return words;
  const verb = innerVerb(words.slice(0, mark));
  return verb !== undefined && !verb.nominal && words.slice(verb.end, mark).endsWith(quoteClose) ? words.slice(mark + 1) : words;
};

/** S 达到 Q, and S V Q where the verb takes nothing but the figure (高校扩招 1500 人). */
const saidResult = (around: Around, tail: TailVerb): Said | undefined => {
  const { text, run, words, quantity, manner } = around;
  const head = headVerb(words) ?? (tail.nominal === true && tail.result === undefined ? innerVerb(words) : undefined);
  if (tail.commit !== undefined && tail.commit !== 'reach' && (tail.result === undefined || (tail.nominal === true && countsNoun(quantity)))) {
    if (head !== undefined && head.start < tail.end) return governed(head, words, text, run, quantity, around.before);
    if (tail.nominal === true && tail.end > 0 && tail.result === undefined) return { shape: 'plain', words: bareSubject(words), commit: tail.commit, manner };
  }
  if (tail.word === undefined && countsNoun(quantity) && bareSubject(words) === '') {
    const noun = countedAfter(text, run.right, false);
    if (noun !== undefined) return { shape: 'counted', words: noun.words, nounEnd: noun.end, commit: 'work', manner };
  }
  if (tail.result === 'have' && tail.commit === undefined && countsNoun(quantity)) {
    const noun = countedAfter(text, run.right, false);
    if (noun !== undefined) return { shape: 'loose', words: bareSubject(words.slice(0, tail.end)) + noun.words, nounEnd: noun.end, result: 'have', manner };
  }
  // 全区达到 20 家规上企业: the area is where, what is counted stands behind.
  if (tail.result === 'level' && countsNoun(quantity) && scopeWords.includes(bareSubject(withoutAdverbs(words.slice(0, tail.end)).words))) {
    const noun = countedAfter(text, run.right, false);
    if (noun !== undefined) return { shape: 'result', words: noun.words, nounEnd: noun.end, result: 'level', manner };
  }
  if (tail.commit === 'reach' && tail.result === undefined) return saidReached(around, tail);
  if (tail.word === undefined && head !== undefined && head.start === 0 && head.nominal && quantity.unitClass === 'count' && words.length - head.end > 2)
    return governed(head, withoutAdverbs(words).words, text, run, quantity, around.before);
  const before = withoutAdverbs(afterDone(words.slice(0, tail.end)));
  const subject = resultSubject(tail.result === 'growth' || tail.result === 'fall' ? withoutBringing(before.words) : before.words);
  const commit = tail.commit ?? subject.commit;
  if (subject.words === '' && tail.commit === 'work' && quantity.unitClass === 'money' && HAN.test(text[quantity.end] ?? '')) return undefined;
  if (tail.word === undefined && (commit === 'work' || commit === 'add') && tail.commit === undefined && countsNoun(quantity))
    return { shape: 'object', words: subject.words, commit, manner: bothManners(bothManners(manner, before.manner), subject.manner) };
  const acts = tail.commit === 'add' && tail.result === undefined && subject.words !== '' ? tail.word! : '';
  return {
    shape: 'result',
    words: subject.words + acts,
    ...(tail.result === undefined ? {} : { result: tail.result }),
    ...(commit === undefined ? {} : { commit }),
    manner: bothManners(bothManners(manner, before.manner), subject.manner),
  };
};

/** 全市|共有|医院 12 家: without the word that says they are there. */
const withoutHaving = (words: string): string => {
  const having = havingWords.find((word) => words.indexOf(word) > 0);
  return having === undefined ? words : words.replace(having, '');
};

const HAN = /\p{Script=Han}/u;
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

/** What the words around a run say of it; undefined where they only describe something with it. */
export const sayOf = (text: string, run: Run, left: string, context: Context, first: boolean): Said | undefined => {
  const words = left.replace(FRAME, '').replace(CIRCUMSTANCE, '');
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
