import { opensWith } from './enumeration-match.ts';
import { afterListMark } from './item.ts';
import { governingVerb } from './item-verb.ts';
import { accountOpeners, chineseDigits, circledNumbers, listMarks } from './words/enumeration.ts';

/** How deep a line's mark stands: an unmarked line, then 一、 （一） 1. （1） ① ——. */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const MAX_LINE = 80;
const MAX_HEAD = 30;

const accountAt = opensWith(accountOpeners);

/** The rank of a line by the mark it opens with. */
export const rankOf = (text: string): Rank => {
  const mark = text[0] ?? '';
  if (afterListMark(text, 0, text.length) === 0) return 0;
  if (circledNumbers.includes(mark)) return 5;
  if (listMarks.includes(mark)) return 6;
  const isBracketed = mark === '（' || mark === '(';
  const isChinese = chineseDigits.includes(isBracketed ? (text[1] ?? ' ') : mark);
  if (isBracketed) return isChinese ? 2 : 4;
  return isChinese ? 1 : 3;
};

/** Whether a paragraph is one line of a list: short, no sentence inside it, and no verb with a list of its own. */
export const isLine = (text: string): boolean =>
  text.length <= MAX_LINE &&
  !text.slice(0, -1).includes('。') &&
  !text.includes('；') &&
  !(text.includes('、') && governingVerb(text, 0, text.length) !== undefined);

/** Whether a line can head what follows it: a short name, no list, no verb, no money. */
export const canHead = (text: string): boolean => {
  if (text.length > MAX_HEAD || text.includes('，') || text.includes('（')) return false;
  const start = afterListMark(text, 0, text.length);
  return start > 0 ? !(rankOf(text) > 2 && text.includes('、', start)) : governingVerb(text, 0, text.length) === undefined;
};

/** Whether words tell of a project named before them: 总投资3亿元, 位于城东. */
export const isAccount = (text: string, start: number): boolean => accountAt(text, afterListMark(text, start, text.length)) > 0;
