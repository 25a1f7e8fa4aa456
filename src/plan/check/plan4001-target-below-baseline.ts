import { isWeaker, moreOfIsBetter } from './direction.ts';
import { isOneNumber } from './measure.ts';
import { planTablesOf } from './plan-tables.ts';
import type { Rule } from './rule.ts';

/** 目标弱于现值 */
export const targetBelowBaseline: Rule = {
  code: 'PLAN4001',
  severity: 'warning',
  title: { zh: '目标弱于基期值', en: 'Target weaker than the baseline' },
  why: {
    zh: '什么都不做也能完成，甚至容许倒退；评估时会出现「完成率超过 100%」。',
    en: 'It is met by doing nothing and allows decline; evaluation will show more than 100 % done.',
  },
  fix: { zh: '提高目标，或在表注里说明为什么取底线值。', en: 'Raise the target, or say in a note why a floor is set.' },
  good: '第一章 目标\n表1 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t空气质量优良天数\t天\t323\t325\t约束性\n2\t城镇登记失业率\t%\t4.1\t4\t预期性',
  bad: '第一章 目标\n表1 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n⟦1\t空气质量优良天数\t天\t323\t≥320\t约束性⟧\n2\t城镇登记失业率\t%\t4.1\t4\t预期性',
  *check(input) {
    for (const row of planTablesOf(input).next) {
      const { baseline, target, span, name, nature } = row;
      if (baseline?.value === undefined || target?.value === undefined || (target.kind !== 'level' && target.kind !== 'avg_annual_growth')) continue;
      if ((baseline.kind !== undefined && baseline.kind !== target.kind) || !isOneNumber(baseline.raw) || !isOneNumber(target.raw)) continue;
      // 城镇调查失业率 ≤5.5: an expected ceiling is the line that regulation keeps below, not where things are to go.
      if (target.comparator === '<=' && nature !== 'binding') continue;
      const value = target.upper ?? target.value;
      if (!isWeaker(value, baseline.value, moreOfIsBetter(row))) continue;
      yield {
        message: {
          zh: `「${name}」目标 ${target.raw}，弱于${baseline.year ?? '基期'}年的 ${baseline.raw}`,
          en: `Target ${target.raw} for “${name}” is weaker than ${baseline.raw} in ${baseline.year ?? 'the base year'}`,
        },
        span,
      };
    }
  },
};
