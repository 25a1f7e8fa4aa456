import { markAfter, type TimeMark } from './deadline-mark.ts';
import { lexicon, type Range } from '../syntax/index.ts';
import { resultVerbs } from './words/result-verbs.ts';
import { baseOpeners, modifierCloser, multipleOpeners } from './words/subject-words.ts';

/**
 * The words before a figure without the words of time among them. `base` is set where the figure is where a change started
 * (从“十二五”末 274 天, 由 2005 年的 52%).
 */
export type Left = { readonly words: string; readonly start: number; readonly base?: { readonly mark?: TimeMark } };

const RESULTS = lexicon(resultVerbs);

const OPENS_BASE = (words: string): boolean => baseOpeners.some((opener) => words.endsWith(opener));
/** The words of a time before its year (调整为|2030年). */
const OPENING = /^[^0-9“"]+/u;
const LEADING = '、，；： ●■◆▲▪◇□○★☆※►➢➤•-–*';

/** 是“十一五”末的 2 倍: the verb before the time stays. */
const equalSign = (text: string, mark: TimeMark): string =>
  mark.role === 'base' ? (multipleOpeners.find((word) => text.startsWith(word, mark.start)) ?? '') : '';

export const leftOf = (text: string, [from, to]: Range, marks: readonly TimeMark[]): Left => {
  let words = '';
  let at = from;
  let start = from;
  let last: TimeMark | undefined;
  while (start < to && LEADING.includes(text[start]!)) start++;
  for (let i = markAfter(marks, from); i < marks.length; i++) {
    const mark = marks[i]!;
    if (mark.end > to) break;
    if (mark.start < at) continue;
    words += text.slice(at, mark.start) + equalSign(text, mark);
    if (mark.start <= start) start = mark.end;
    at = mark.end;
    last = mark;
  }
  const rest = text.slice(at, to);
  if (last !== undefined && (rest === '' || rest === modifierCloser)) {
    const opener = text.slice(last.start, last.start + 1);
    if (last.role === 'base' && baseOpeners.includes(opener)) return { words, start, base: { mark: last } };
    const reached = words + (OPENING.exec(text.slice(last.start, last.end))?.[0] ?? '');
    if (last.role === 'by' && RESULTS.before(reached, reached.length)?.value === 'level') return { words: reached, start: Math.min(start, last.start) };
    if (OPENS_BASE(words)) return { words: words.slice(0, -1), start, base: { mark: last } };
  }
  words += rest;
  while (start < to && LEADING.includes(text[start]!)) start++;
  return rest !== '' && OPENS_BASE(words) ? { words: words.slice(0, -1), start, base: {} } : { words, start };
};
