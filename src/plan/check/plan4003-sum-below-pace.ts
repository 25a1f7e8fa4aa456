import { written } from './measure.ts';
import { isBelowAchieved, isBelowPace, unchangedSum, yearsOf } from './pace.ts';
import { planTablesOf } from './plan-tables.ts';
import type { Rule } from './rule.ts';

/** 累计目标低于现有进度 */
export const sumBelowPace: Rule = {
  code: 'PLAN4003',
  severity: 'warning',
  title: { zh: '累计目标弱于基期速度', en: 'A sum over the period weaker than the base year’s pace' },
  why: { zh: '照基期一年的量做下去就能超过目标，目标等于要求减速。', en: 'Going on as in the base year beats the target: it asks to slow down.' },
  fix: { zh: '核对单位和累计口径；无误则提高目标。', en: 'Check unit and basis of the sum; if they are right, raise the target.' },
  good: '第一章 目标\n表1 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t城镇新增就业人数\t人\t12000\t[65000]\t预期性\n备注：带[ ]为五年累计。',
  bad: '第一章 目标\n表1 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n⟦1\t城镇新增就业人数\t人\t12000\t[40000]\t预期性⟧\n备注：带[ ]为五年累计。',
  *check(input) {
    const { next, pairs } = planTablesOf(input);
    const before = new Map(pairs.map((pair) => [pair.next, pair]));
    for (const row of next) {
      if (!isBelowPace(row)) continue;
      const years = yearsOf(row)!;
      const { baseline, target, span, name } = row;
      const sum = written(unchangedSum(row)!);
      const pair = before.get(row);
      const achieved = pair !== undefined && isBelowAchieved(pair) ? pair.past : undefined;
      yield {
        message: {
          zh: `「${name}」${years} 年累计目标 ${target!.raw}，弱于照 ${baseline!.year} 年的 ${baseline!.raw} 做 ${years} 年的 ${sum}`,
          en: `The ${years}-year sum ${target!.raw} for “${name}” is weaker than ${baseline!.raw} a year gone on with (${sum})`,
        },
        span,
        ...(achieved
          ? {
              related: [
                { message: { zh: `上一规划期实现 ${achieved.actual!.raw}`, en: `the last plan achieved ${achieved.actual!.raw}` }, span: achieved.span },
              ],
            }
          : {}),
      };
    }
  },
};
