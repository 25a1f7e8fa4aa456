import { plainMeasure, sameNumber, sameUnit } from './measure.ts';
import { planTablesOf } from './plan-tables.ts';
import type { Rule } from './rule.ts';

/** 两表同年数值不同 */
export const tableAgainstTable: Rule = {
  code: 'PLAN3004',
  severity: 'error',
  title: { zh: '两张指标表的同年数值不同', en: 'Two tables give one year different values' },
  why: { zh: '规划的起点有两个数，所有进度都会算错。', en: 'The plan starts from two values, and every progress figure will be wrong.' },
  fix: { zh: '以统计部门核定数为准，统一两表。', en: 'Take the statistical office’s value in both.' },
  good: '第一章 成就\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t每万人发明专利拥有量\t件\t10\t18.9\t预期性\n第二章 目标\n表2 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t每万人发明专利拥有量\t件\t18.9\t20\t预期性',
  bad: '第一章 成就\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t每万人发明专利拥有量\t件\t10\t18.9\t预期性\n第二章 目标\n表2 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n⟦1\t每万人发明专利拥有量\t件\t16.5\t20\t预期性⟧',
  *check(input) {
    for (const { past, next } of planTablesOf(input).pairs) {
      const [a, b] = [past.actual, next.baseline];
      if (a?.value === undefined || b?.value === undefined || a.year === undefined || a.year !== b.year) continue;
      if ((a.kind ?? 'level') !== 'level' || (b.kind ?? 'level') !== 'level' || next.target?.kind !== 'level') continue;
      const [before, now] = [plainMeasure(a.value, past.unit), plainMeasure(b.value, next.unit)];
      if (!sameUnit(before.unit, now.unit) || sameNumber(before.value, now.value)) continue;
      yield {
        message: {
          zh: `「${next.name}」${b.year} 年这里是 ${b.raw}，上一规划完成情况表是 ${a.raw}`,
          en: `“${next.name}” in ${b.year} is ${b.raw} here and ${a.raw} in the table of results`,
        },
        span: next.span,
        related: [{ message: { zh: '完成情况表的数值', en: 'the table of results' }, span: past.span }],
      };
    }
  },
};
