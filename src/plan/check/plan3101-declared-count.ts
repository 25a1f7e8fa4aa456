import { sourceSpan } from '../../syntax/index.ts';
import { countedLists, type CountedList } from './counted-list.ts';
import type { Rule } from './rule.ts';

/** From so many members on a list is meant to be looked through; a shorter one gives examples. */
const longList = 4;

/** 甲、乙及6处丙: the count is of the last member. */
const countsLast = /[和与及、]\d+\D+$/;

/** A count of something else inside the list: its members are amounts, not names. */
const amountInside = /\d(?:\.\d+)?\s?(?:公里|平方|立方|万|亿|米|m|吨|亩|%|座|个|处|条|家|所|项|套|台|户)/;

const isMiscounted = (list: CountedList, words: string): boolean => {
  const { declared, listed, listedWithJoin, open } = list;
  if (listed === declared || listedWithJoin === declared || (listed < declared && declared < listedWithJoin)) return false;
  if (listed > declared) return open ? listed > 2 : listed >= longList && listed - declared <= 2;
  /* Fewer with 等 are examples, unless nearly all are there: then one was forgotten. */
  return listedWithJoin >= longList && declared - listedWithJoin <= Math.max(1, declared / 5) && !/其中|共/.test(words);
};

/** 声明数与列出数 */
export const declaredCount: Rule = {
  code: 'PLAN3101',
  severity: 'warning',
  title: { zh: '声明的个数与列出的个数不符', en: 'A declared count unlike the list' },
  why: { zh: '多一个或少一个，分解任务时不知道要建哪些。', en: 'One too many or too few: nobody knows which are meant.' },
  fix: { zh: '核对清单，补列遗漏的或改正个数。', en: 'Check the list; add what is missing or correct the number.' },
  good: '第一章 教育\n建成滨江小学、江岸小学、南湖中学、北苑中学、山城幼儿园等5所学校。',
  bad: '第一章 教育\n⟦建成滨江小学、江岸小学、南湖中学、北苑中学、山城幼儿园、桥头幼儿园等5所⟧学校。',
  *check({ passages }) {
    for (const { flow, role } of passages) {
      if (role === 'front' || role === 'note') continue;
      for (const list of countedLists(flow)) {
        const words = flow.text.slice(list.start, list.end);
        if (list.inWords || countsLast.test(words) || amountInside.test(words.slice(0, words.lastIndexOf(String(list.declared)))) || !isMiscounted(list, words))
          continue;
        yield {
          message: { zh: `说是 ${list.declared} ${list.unit}，列出 ${list.listed} 个`, en: `${list.declared} are declared and ${list.listed} listed` },
          span: sourceSpan(flow, list.start, list.end),
        };
      }
    }
  },
};
