import type { Around, Said } from './statement-context.ts';
import { withoutAdverbs } from './statement-manner.ts';
import { opensWithPreposition, type TailVerb } from './statement-verb.ts';
import { countedAfter, isModified } from './subject-counted.ts';
import { bareSubject } from './subject.ts';
import { listCloser, listMark, modifierCloser, multipleOpeners, spanVerbs } from './words/subject-words.ts';

/** A share of something (90%的断面达标), or of what an action covers (覆盖 50% 以上行政村). */
export const saidPortion = ({ text, run, words, quantity, right, manner }: Around, tail: TailVerb): Said | undefined => {
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
export const saidMultiple = ({ words, quantity, manner }: Around): Said | undefined => {
  if (quantity.unitClass !== 'times' || !words.endsWith(modifierCloser)) return undefined;
  const opener = multipleOpeners.find((word) => words.includes(word));
  return opener === undefined
    ? undefined
    : { shape: 'result', words: bareSubject(withoutAdverbs(words.slice(0, words.indexOf(opener))).words), result: 'have', manner };
};
