import { readingOf, type Segment } from './reading.ts';
import type { Rule } from './rule.ts';

const pairs = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['）', '（'],
  ['》', '《'],
  ['】', '【'],
  ['〕', '〔'],
  ['」', '「'],
  ['』', '『'],
]);
const openers = new Set(pairs.values());
const marks = /[“”‘’（）《》【】〔〕「」『』()]/g;
/** 1） and a) number an item and open nothing. */
const itemNumber = /^[（(]?[\da-zA-Z一二三四五六七八九十]{1,3}[)）]/;
const wide = (mark: string): string => (mark === '(' ? '（' : mark === ')' ? '）' : mark);

type Stray = { readonly mark: string; readonly at: number };

const straysOf = (text: string, { start, end }: Segment): Stray[] => {
  const words = text.slice(start, end);
  const open: Stray[] = [];
  const strays: Stray[] = [];
  for (const { 0: found, index } of words.matchAll(marks)) {
    const mark = wide(found);
    if (openers.has(mark)) open.push({ mark, at: start + index });
    else if (open.at(-1)?.mark === pairs.get(mark)) open.pop();
    else if (mark !== '）' || !itemNumber.test(words.slice(Math.max(0, index - 3), index + 1))) strays.push({ mark, at: start + index });
  }
  return [...strays, ...open];
};

/** 引号括号不成对 */
export const unbalancedMarks: Rule = {
  code: 'PLAN1003',
  severity: 'info',
  title: { zh: '引号或括号不成对', en: 'Quotation marks or brackets unpaired' },
  why: { zh: '读者看不出引语或注解到哪里为止，程序也会认错名称。', en: 'The reader cannot see where a quotation or remark ends, and names are read wrongly.' },
  fix: { zh: '补上或删去单个的引号、括号。', en: 'Add the missing mark or remove the single one.' },
  good: '第一章 创新\n深化“放管服”改革，办好（国际）创新大会。',
  bad: '第一章 创新\n深化⟦“放管服⟧改革，办好（国际）创新大会。',
  *check(input) {
    const { text, segments, sourceSpan } = readingOf(input);
    const found = segments.filter(({ kind }) => kind !== 'cell' && kind !== 'front').map((segment) => ({ segment, strays: straysOf(text, segment) }));
    for (const [i, { segment, strays }] of found.entries()) {
      for (const { mark, at } of strays) {
        /* A paragraph cut in two by the page: its other half holds the other mark. */
        const other = pairs.get(mark) ?? [...pairs].find(([, opener]) => opener === mark)?.[0];
        const beside = [found[i - 1], found[i + 1]].some((neighbour) => neighbour?.strays.some((stray) => stray.mark === other));
        if (beside) continue;
        const opens = openers.has(mark);
        const [from, to] = opens ? [at, Math.min(segment.end, at + 4)] : [Math.max(segment.start, at - 3), at + 1];
        yield { message: { zh: `「${mark}」没有与之成对的另一半`, en: `“${mark}” has no counterpart` }, span: sourceSpan(from, to) };
      }
    }
  },
};
