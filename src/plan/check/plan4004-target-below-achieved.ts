import { isBelowAchieved, isBelowPace } from './pace.ts';
import { planTablesOf } from './plan-tables.ts';
import type { Rule } from './rule.ts';

/** 目标弱于上一规划期的实绩 */
export const targetBelowAchieved: Rule = {
  code: 'PLAN4004',
  severity: 'warning',
  title: { zh: '目标弱于上一规划期的实绩', en: 'Target weaker than what the last plan achieved' },
  why: { zh: '同样五年，定得比已经做到的还低，读者会问理由。', en: 'Over the same years it asks for less than was done before; readers will ask why.' },
  fix: { zh: '核对口径和单位；确需放缓的，在正文说明原因。', en: 'Check basis and unit; if slower is meant, give the reason in the text.' },
  good: '第一章 成就\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t居民收入年均增速\t%\t7*\t7.2*\t预期性\n备注：带*为五年年均增速。\n第二章 目标\n表2 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t居民收入年均增速\t%\t6\t7.5*\t预期性\n备注：带*为五年年均增速。',
  bad: '第一章 成就\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t居民收入年均增速\t%\t7*\t8*\t预期性\n备注：带*为五年年均增速。\n第二章 目标\n表2 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n⟦1\t居民收入年均增速\t%\t4.9\t6*\t预期性⟧\n备注：带*为五年年均增速。',
  *check(input) {
    for (const pair of planTablesOf(input).pairs) {
      const { past, next } = pair;
      if (!isBelowAchieved(pair) || isBelowPace(next)) continue;
      yield {
        message: {
          zh: `「${next.name}」目标 ${next.target!.raw}，弱于上一规划期实现的 ${past.actual!.raw}${past.unit === next.unit ? '' : (past.unit ?? '')}`,
          en: `Target ${next.target!.raw} for “${next.name}” is weaker than the ${past.actual!.raw} that the last plan achieved`,
        },
        span: next.span,
        related: [{ message: { zh: '上一规划期的完成情况', en: 'how the last plan ended' }, span: past.span }],
      };
    }
  },
};
