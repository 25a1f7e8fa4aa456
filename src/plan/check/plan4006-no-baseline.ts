import { planTablesOf } from './plan-tables.ts';
import type { Rule } from './rule.ts';

/** 没有基期值 */
export const noBaseline: Rule = {
  code: 'PLAN4006',
  severity: 'info',
  title: { zh: '指标没有基期值', en: 'An indicator without a baseline' },
  why: { zh: '不知道从哪里出发，就算不出进度，也看不出目标是高是低。', en: 'Without a starting point progress cannot be computed, nor the target judged.' },
  fix: { zh: '补上基期值；确无统计的，注明首次统计的年份。', en: 'Give the baseline, or the year of the first count.' },
  good: '第一章 目标\n表1 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t人均受教育年限\t年\t11.5\t12\t预期性\n2\t森林覆盖率\t%\t40\t42\t约束性',
  bad: '第一章 目标\n表1 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n⟦1\t人均受教育年限\t年\t—\t12\t预期性⟧\n2\t森林覆盖率\t%\t40\t42\t约束性',
  *check(input) {
    const rows = planTablesOf(input).next.filter(({ target }) => target?.value !== undefined);
    const without = rows.filter(
      ({ baseline, target }) =>
        baseline?.value === undefined && target!.kind !== 'cumulative' && target!.kind !== 'avg_annual_growth' && target!.kind !== 'cumulative_reduction',
    );
    /* The table has no column for it, or its cells could not be read. */
    if (without.length * 2 > rows.length) return;
    for (const { name, target, span } of without) {
      yield { message: { zh: `「${name}」有目标 ${target!.raw}，没有基期值`, en: `“${name}” has the target ${target!.raw} but no baseline` }, span };
    }
  },
};
