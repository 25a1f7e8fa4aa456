import { isWeaker, moreOfIsBetter } from './direction.ts';
import { comparable, isBelowAchieved, isBelowPace } from './pace.ts';
import { planTablesOf } from './plan-tables.ts';
import type { Rule } from './rule.ts';

/** 目标低于上一规划未完成的目标 */
export const targetBelowMissed: Rule = {
  code: 'PLAN4005',
  severity: 'warning',
  title: { zh: '目标低于上一规划未完成的目标', en: 'Target below the one the last plan missed' },
  why: { zh: '上次没有做到的目标，这次不再追，等于悄悄撤回了承诺。', en: 'What was missed is no longer aimed at: the promise is withdrawn in silence.' },
  fix: { zh: '把目标定到不低于上一规划的目标，或说明口径变化。', en: 'Aim at least as high as before, or explain the change of basis.' },
  good: '第一章 成就\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t人口平均预期寿命\t岁\t79.5\t78\t预期性\n第二章 目标\n表2 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t人口平均预期寿命\t岁\t78\t79.8\t预期性',
  bad: '第一章 成就\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t人口平均预期寿命\t岁\t79.5\t78\t预期性\n第二章 目标\n表2 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n⟦1\t人口平均预期寿命\t岁\t78\t79.2\t预期性⟧',
  *check(input) {
    for (const pair of planTablesOf(input).pairs) {
      const { past, next } = pair;
      const more = moreOfIsBetter(next);
      const targets = comparable(pair, 'target');
      if (!targets || next.target!.kind === 'avg_annual_growth' || isBelowAchieved(pair) || isBelowPace(next)) continue;
      const missed =
        past.actual?.value !== undefined &&
        past.target?.value !== undefined &&
        (past.actual.kind ?? 'level') === past.target.kind &&
        isWeaker(past.actual.value, past.target.value, more);
      if (!missed || !isWeaker(targets.now, targets.before, more)) continue;
      yield {
        message: {
          zh: `「${next.name}」目标 ${next.target!.raw}，低于上一规划没有完成的目标 ${past.target!.raw}`,
          en: `Target ${next.target!.raw} for “${next.name}” is below the ${past.target!.raw} that the last plan missed`,
        },
        span: next.span,
        related: [
          {
            message: {
              zh: `上一规划：目标 ${past.target!.raw}，实现 ${past.actual!.raw}`,
              en: `last plan: target ${past.target!.raw}, achieved ${past.actual!.raw}`,
            },
            span: past.span,
          },
        ],
      };
    }
  },
};
