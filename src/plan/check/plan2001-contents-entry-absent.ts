import { alignmentsOf } from './contents-alignment.ts';
import type { Rule } from './rule.ts';

/** 目录有、正文无 */
export const contentsEntryAbsent: Rule = {
  code: 'PLAN2001',
  severity: 'warning',
  title: { zh: '目录里的章节正文没有', en: 'A contents entry has no heading' },
  why: { zh: '读者按目录找不到内容；可能整节漏排或已改名。', en: 'Readers cannot find what the list promises; a section may be lost or renamed.' },
  fix: { zh: '补上该章节，或更新目录。', en: 'Restore the section or renew the contents list.' },
  good: '目录\n第一章 总体要求\n第二章 重点任务\n第三章 保障措施\n\n第一章 总体要求\n坚持稳字当头。\n第二章 重点任务\n抓好产业。\n第三章 保障措施\n加强督查。',
  bad: '目录\n第一章 总体要求\n第二章 重点任务\n第三章 保障措施\n⟦第四章 组织领导⟧\n\n第一章 总体要求\n坚持稳字当头。\n第二章 重点任务\n抓好产业。\n第三章 保障措施\n加强督查。',
  *check(input) {
    for (const { absent } of alignmentsOf(input)) {
      for (const { title, span } of absent) {
        yield { message: { zh: `目录列有「${title}」，正文没有这个标题`, en: `The contents list “${title}”, but the text has no such heading` }, span };
      }
    }
  },
};
