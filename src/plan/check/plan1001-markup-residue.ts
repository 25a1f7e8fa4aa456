import type { Span } from '../../basis/index.ts';
import { groupBy, times, together } from './finding.ts';
import type { Rule } from './rule.ts';

/** Bold marks round words, LaTeX indices and formulas, HTML tags and entities, escaped signs. */
const residue =
  /\*\*[^*\n]{1,60}\*\*|\*\*|[\w)）]{0,12}[_^]\{[^{}\n]{0,20}\}|\$[^$\n]{1,40}\$|<\/?(?:br|b|i|u|p|em|strong|sub|sup|span|div|font|img|table|tr|td)\b[^<>\n]{0,80}>|&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|mdash);|\\(?=[()[\]{}_*%#&])/gi;

/** In a Markdown document bold marks are where they belong. */
const markdown = /^#{1,4} \S|^\|.*\|.*\|\s*$|^\|?\s*:?-{3,}/m;

const kindOf = (words: string): string => (words.startsWith('**') ? '**' : words.startsWith('<') ? '<>' : words.startsWith('\\') ? '\\' : words.toLowerCase());

/** 标记残留 */
export const markupResidue: Rule = {
  code: 'PLAN1001',
  severity: 'info',
  title: { zh: '排版标记残留', en: 'Markup left in the text' },
  why: {
    zh: '转换软件留下的标记会印到公开文本里，也会让检索和比对找不到这些字句。',
    en: 'Marks left behind by a converter are printed with the plan, and keep search and comparison from finding the words.',
  },
  fix: { zh: '删去标记，下标、上标改用正式字符（如 PM2.5、m³）。', en: 'Remove the marks; write indices with proper characters (PM2.5, m³).' },
  good: '第一章 生态环境\n到2025年，细颗粒物（PM2.5）年均浓度降到30微克/立方米。',
  bad: '第一章 生态环境\n到2025年，细颗粒物（⟦PM_{2.5}⟧）年均浓度降到30微克/立方米。',
  *check({ text }) {
    const isMarkdown = markdown.test(text);
    const found = Array.from(text.matchAll(residue), ({ 0: words, index }) => ({ words, span: [index, index + words.length] as Span })).filter(
      ({ words }) => !(isMarkdown && words.startsWith('**')),
    );
    for (const [kind, group] of groupBy(found, ({ words }) => kindOf(words))) {
      const sample = kind === '**' || kind === '<>' ? group[0]!.words : kind === '\\' ? '\\' : group[0]!.words;
      yield* together(
        group.map(({ span }) => span),
        (count) => ({ zh: `「${sample}」是排版标记残留${times(count).zh}`, en: `“${sample}” is markup left in the text${times(count).en}` }),
      );
    }
  },
};
