import { alignmentsOf } from './contents-alignment.ts';
import type { Rule } from './rule.ts';

/** 正文有、目录无 */
export const headingUnlisted: Rule = {
  code: 'PLAN2003',
  severity: 'info',
  title: { zh: '正文章节没有列入目录', en: 'A heading is missing from the contents' },
  why: { zh: '目录不全，读者会漏看这一部分。', en: 'Readers who go by the list will miss this part.' },
  fix: { zh: '更新目录。', en: 'Renew the contents list.' },
  good: '目录\n第一章 总体要求\n第二章 重点任务\n第三章 保障措施\n\n第一章 总体要求\n坚持稳字当头。\n第二章 重点任务\n抓好产业。\n第三章 保障措施\n加强督查。',
  bad: '目录\n第一章 总体要求\n第二章 重点任务\n第三章 保障措施\n\n第一章 总体要求\n坚持稳字当头。\n第二章 重点任务\n抓好产业。\n第三章 保障措施\n加强督查。\n第四章 ⟦组织领导⟧\n落实责任。',
  *check(input) {
    for (const { unlisted } of alignmentsOf(input)) {
      for (const { title, titleSpan } of unlisted) {
        yield { message: { zh: `「${title}」没有列入目录`, en: `“${title}” is not in the contents` }, span: titleSpan };
      }
    }
  },
};
