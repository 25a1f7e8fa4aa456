import { alignmentsOf } from './contents-alignment.ts';
import type { Rule } from './rule.ts';

/** 目录顺序 */
export const contentsOrder: Rule = {
  code: 'PLAN2004',
  severity: 'info',
  title: { zh: '目录与正文的章节顺序不同', en: 'Contents and text in different order' },
  why: { zh: '章节调整后目录没有跟上，页码也会不对。', en: 'The list was not renewed after sections moved; its page numbers will be wrong too.' },
  fix: { zh: '按正文顺序更新目录。', en: 'Renew the contents list from the text.' },
  good: '目录\n第一章 总体要求\n第二章 重点任务\n第三章 保障措施\n\n第一章 总体要求\n坚持稳字当头。\n第二章 重点任务\n抓好产业。\n第三章 保障措施\n加强督查。',
  bad: '目录\n第一章 总体要求\n第二章 保障措施\n⟦第三章 重点任务⟧\n\n第一章 总体要求\n坚持稳字当头。\n第二章 重点任务\n抓好产业。\n第三章 保障措施\n加强督查。',
  *check(input) {
    for (const { matched } of alignmentsOf(input)) {
      let furthest = 0;
      for (const { entry, heading } of matched) {
        if (heading.span[0] < furthest) {
          yield {
            message: { zh: `目录里「${entry.title}」的位置与正文不同`, en: `“${entry.title}” stands elsewhere in the text than in the contents` },
            span: entry.span,
            related: [{ message: { zh: '正文里的位置', en: 'its place in the text' }, span: heading.titleSpan }],
          };
        }
        furthest = Math.max(furthest, heading.span[0]);
      }
    }
  },
};
