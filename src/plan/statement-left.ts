import { markAfter, type TimeMark } from './deadline-mark.ts';
import type { Range } from '../syntax/index.ts';
import { baseOpeners, modifierCloser } from './words/subject-words.ts';

/**
 * The words before a figure without the words of time among them. `base` is set where the figure is where a change started
 * (从“十二五”末 274 天, 由 2005 年的 52%).
 */
export type Left = { readonly words: string; readonly start: number; readonly base?: { readonly mark?: TimeMark } };

const OPENS_BASE = (words: string): boolean => baseOpeners.some((opener) => words.endsWith(opener));
const LEADING = '、，；： ';

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
    words += text.slice(at, mark.start);
    if (mark.start <= start) start = mark.end;
    at = mark.end;
    last = mark;
  }
  const rest = text.slice(at, to);
  if (last !== undefined && (rest === '' || rest === modifierCloser)) {
    const opener = text.slice(last.start, last.start + 1);
    if (last.role === 'base' && baseOpeners.includes(opener)) return { words, start, base: { mark: last } };
    if (OPENS_BASE(words)) return { words: words.slice(0, -1), start, base: { mark: last } };
  }
  words += rest;
  while (start < to && LEADING.includes(text[start]!)) start++;
  return rest !== '' && OPENS_BASE(words) ? { words: words.slice(0, -1), start, base: {} } : { words, start };
};
