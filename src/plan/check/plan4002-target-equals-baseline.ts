import { moreOfIsBetter } from './direction.ts';
import { sameNumber } from './measure.ts';
import { planTablesOf } from './plan-tables.ts';
import type { Rule } from './rule.ts';

/** 目标等于现值 */
export const targetEqualsBaseline: Rule = {
  code: 'PLAN4002',
  severity: 'info',
  title: { zh: '目标等于基期值', en: 'Target equal to the baseline' },
  why: {
    zh: '指标表里看不出五年要做成什么；按进度法评估时分母为零。',
    en: 'The row does not say what the years are for, and progress formulas divide by zero.',
  },
  fix: { zh: '若是保持性指标，写明「保持」或加 ≥；否则提高目标。', en: 'If the level is to be held, say so or write ≥; otherwise raise the target.' },
  good: '第一章 目标\n表1 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t研发投入强度\t%\t4\t4.5\t预期性\n2\t水质优良率\t%\t100\t100\t约束性',
  bad: '第一章 目标\n表1 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n⟦1\t研发投入强度\t%\t4\t4\t预期性⟧\n2\t水质优良率\t%\t100\t100\t约束性',
  *check(input) {
    for (const row of planTablesOf(input).next) {
      const { baseline, target, span, name, unit } = row;
      if (baseline?.value === undefined || target?.value === undefined || target.upper !== undefined || !sameNumber(baseline.value, target.value)) continue;
      if (target.kind !== 'level' && target.kind !== 'avg_annual_growth') continue;
      /* Everything or nothing cannot be bettered. */
      if ((unit === '%' && target.value === 100) || (target.value === 0 && !moreOfIsBetter(row))) continue;
      yield {
        message: {
          zh: `「${name}」目标 ${target.raw} 与${baseline.year ?? '基期'}年的 ${baseline.raw} 相同`,
          en: `Target ${target.raw} for “${name}” equals ${baseline.raw} in ${baseline.year ?? 'the base year'}`,
        },
        span,
      };
    }
  },
};
