import { sourceSpan } from '../../syntax/index.ts';
import { chineseCount } from '../enumeration.ts';
import { countedLists } from './counted-list.ts';
import type { Rule } from './rule.ts';
import { countedHead } from './words/counted-lists.ts';

const fewest = 3;

/** 三大、五个与成员数 */
export const countedMembers: Rule = {
  code: 'PLAN3102',
  severity: 'warning',
  title: { zh: '「几大」「几个」与成员数不符', en: 'A phrase with a number unlike its members' },
  why: { zh: '提法里的数与内容对不上，宣传和分工都会出错。', en: 'The number in the phrase and what it covers differ, and every use of it goes wrong.' },
  fix: { zh: '核对成员，改正数字或补齐内容。', en: 'Check the members; correct the number or complete them.' },
  good: '第一章 规划\n统筹空间、规模、产业三大结构，落实生态、农业、城镇三类空间。',
  bad: '第一章 规划\n⟦统筹空间、规模、产业、人口三大⟧结构，落实生态、农业、城镇三类空间。',
  *check({ plan, passages }) {
    for (const { flow, role } of passages) {
      if (role === 'front') continue;
      const { text } = flow;
      for (const { start, end, declared, unit, listed, listedWithJoin, open, inWords } of countedLists(flow)) {
        if (!inWords || listed < fewest || declared === listed || declared === listedWithJoin || (open && listed < declared - 1)) continue;
        const number = text.slice(start, end).search(/[“"]?[两三四五六七八九十]{1,3}\p{Script=Han}{1,2}$/u);
        const before = text[start + number - 1];
        /* The phrase is itself a member, or a new one begins with it. */
        if (number <= 0 || before === undefined || '、和与及以的为第”'.includes(before)) continue;
        yield {
          message: {
            zh: `说是${text.slice(start + number, end).replace(/[“"]/, '')}，列出 ${listed} 个`,
            en: `${declared} (${unit}) are named, ${listed} listed`,
          },
          span: sourceSpan(flow, start, end),
        };
      }
    }
    for (const { terms, members, span } of plan.terms) {
      const declared = terms.length === 1 ? countedHead.exec(terms[0]!)?.[1] : undefined;
      if (declared === undefined || members === undefined || members.length < 2 || chineseCount(declared) === members.length) continue;
      yield { message: { zh: `「${terms[0]}」解释里列出 ${members.length} 个`, en: `The explanation of “${terms[0]}” lists ${members.length}` }, span };
    }
  },
};
