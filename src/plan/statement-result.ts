import { type Around, countsNoun, type Said } from './statement-context.ts';
import { governed } from './statement-governed.ts';
import { bothManners, type Manner, withoutAdverbs } from './statement-manner.ts';
import { headVerb, innerVerb, tailVerb, type TailVerb } from './statement-verb.ts';
import { countedAfter } from './subject-counted.ts';
import { bareSubject, countedNoun } from './subject.ts';
import type { CommitSense } from './words/commit-verbs.ts';
import { bringingVerbs, listMark, quoteClose, scopeWords } from './words/subject-words.ts';

const HAN = /\p{Script=Han}/u;

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
export const saidResult = (around: Around, tail: TailVerb): Said | undefined => {
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
