import { readingOf } from './reading.ts';
import type { Bilingual, Rule } from './rule.ts';
import { nearPhrases, type NearPhrase } from './set-phrase.ts';

const reasons: Record<NearPhrase['how'], Bilingual> = {
  sound: { zh: '同音字', en: 'a character of the same sound' },
  shape: { zh: '形近字', en: 'a look-alike character' },
  missing: { zh: '缺字', en: 'a character is missing' },
  known: { zh: '常见错字', en: 'a common slip' },
};

/** 固定搭配错字漏字 */
export const setPhraseSlip: Rule = {
  code: 'PLAN1007',
  severity: 'info',
  title: { zh: '固定搭配里疑有错字或漏字', en: 'A likely slip in a set phrase' },
  why: {
    zh: '错字漏字会被引用、转载和检索放大，也损害文件的严肃性。',
    en: 'A slip is multiplied by quotation and search, and harms the standing of the paper.',
  },
  fix: { zh: '对照规范写法改正。', en: 'Correct it after the standard wording.' },
  good: '第一章 体育强区\n建成乒乓球馆，办好全民健身活动。',
  bad: '第一章 体育强区\n建成⟦兵乓球⟧馆，办好全民健身活动。',
  *check(input) {
    const { text, sourceSpan } = readingOf(input);
    for (const { start, end, phrase, how } of nearPhrases(text)) {
      yield {
        message: {
          zh: `「${text.slice(start, end)}」疑为「${phrase}」之误（${reasons[how].zh}）`,
          en: `“${text.slice(start, end)}” is probably meant to be “${phrase}” (${reasons[how].en})`,
        },
        span: sourceSpan(start, end),
      };
    }
  },
};
