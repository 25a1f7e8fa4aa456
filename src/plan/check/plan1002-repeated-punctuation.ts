import { readingOf } from './reading.ts';
import type { Rule } from './rule.ts';

/** The same stop twice, or two stops where only one can stand. */
const repeated = /([，。；：、！？])[ \u3000]*\1|[，、；：][ \u3000]*[，。；、：]|。[ \u3000]*[，、；：]/g;

/** 标点重复 */
export const repeatedPunctuation: Rule = {
  code: 'PLAN1002',
  severity: 'info',
  title: { zh: '标点重复或相撞', en: 'Punctuation repeated or clashing' },
  why: { zh: '多出的标点常常是删改后留下的，旁边可能缺了字。', en: 'A stray stop is often what an edit left behind; words may be missing beside it.' },
  fix: { zh: '核对前后文，只留一个标点。', en: 'Check the words around it and keep one mark.' },
  good: '第一章 开放发展\n拓宽开放通道，提升口岸能力。',
  bad: '第一章 开放发展\n拓宽开放⟦通道，，⟧提升口岸能力。',
  *check(input) {
    const { text, sourceSpan } = readingOf(input);
    for (const { 0: marks, index } of text.matchAll(repeated)) {
      const before = text.slice(Math.max(0, index - 2), index).replace(/^.*\n/s, '');
      yield {
        message: { zh: `标点「${marks}」重复或相撞`, en: `The marks “${marks}” are repeated or clash` },
        span: sourceSpan(index - before.length, index + marks.length),
      };
    }
  },
};
