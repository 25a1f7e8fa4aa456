import { alignmentsOf } from './contents-alignment.ts';
import type { Rule } from './rule.ts';

/** 目录与标题用语不同 */
export const contentsWording: Rule = {
  code: 'PLAN2002',
  severity: 'info',
  title: { zh: '目录与正文标题用语不同', en: 'Contents and heading worded differently' },
  why: { zh: '引用章节时会出现两个名称。', en: 'The section will be cited under two names.' },
  fix: { zh: '按正文标题更新目录。', en: 'Renew the contents list from the headings.' },
  good: '目录\n第一章 总体要求\n第二章 重点任务\n第三章 保障措施\n\n第一章 总体要求\n坚持稳字当头。\n第二章 重点任务\n抓好产业。\n第三章 保障措施\n加强督查。',
  bad: '目录\n第一章 总体要求\n第二章 重点任务\n第三章 保障措施\n\n第一章 总体要求\n坚持稳字当头。\n第二章 ⟦主要任务⟧\n抓好产业。\n第三章 保障措施\n加强督查。',
  *check(input) {
    for (const { matched } of alignmentsOf(input)) {
      for (const { entry, heading, alike } of matched) {
        if (alike) continue;
        yield {
          message: {
            zh: `正文标题「${heading.title}」在目录里写作「${entry.title}」`,
            en: `The heading “${heading.title}” is “${entry.title}” in the contents`,
          },
          span: heading.titleSpan,
          related: [{ message: { zh: '目录里的写法', en: 'as the contents have it' }, span: entry.span }],
        };
      }
    }
  },
};
