import { sourceSpan } from '../../syntax/index.ts';
import { isWeaker, moreOfIsBetter } from './direction.ts';
import { isRetrospective } from './future-text.ts';
import { planTablesOf } from './plan-tables.ts';
import type { Rule } from './rule.ts';
import { allMet, metVerb, mostMet, wholePlan } from './words/claims.ts';

const claim = new RegExp(
  `${wholePlan}(?:已经|已|将)?(?:(${allMet})|${mostMet})(?:${metVerb})|(?:(${allMet})|${mostMet})(?:${metVerb})(?:了)?${wholePlan}`,
  'g',
);

/** With fewer rows the table does not judge a plan; so many missed are more than 总体 allows. */
const fewestRows = 5;
const most = 0.2;

/** 「总体完成」与完成情况表 */
export const overallClaim: Rule = {
  code: 'PLAN3010',
  severity: 'warning',
  title: { zh: '「全面完成」「总体完成」与完成情况表不符', en: 'All or most targets are said to be met; the table shows misses' },
  why: { zh: '表里没有完成的指标会被逐项追问。', en: 'Every missed row of the table will be asked about.' },
  fix: { zh: '写明完成了多少项，没有完成的说明原因。', en: 'Say how many were met, and why the others were not.' },
  good: '第一章 成就\n“十三五”规划目标任务总体完成。\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t地区生产总值增速\t%\t7\t7.1\t预期性\n2\t森林覆盖率\t%\t38\t40\t约束性\n3\t污水处理率\t%\t90\t95\t约束性\n4\t进出口总额\t亿元\t20\t22\t预期性\n5\t常住人口\t万人\t40\t41\t预期性',
  bad: '第一章 成就\n⟦“十三五”规划目标任务总体完成⟧。\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t地区生产总值增速\t%\t9\t6\t预期性\n2\t森林覆盖率\t%\t38\t40\t约束性\n3\t污水处理率\t%\t98\t95\t约束性\n4\t进出口总额\t亿元\t20\t22\t预期性\n5\t常住人口\t万人\t40\t41\t预期性',
  *check(input) {
    const rows = planTablesOf(input).past.filter(
      ({ actual, target }) => actual?.value !== undefined && target?.value !== undefined && (actual.kind ?? 'level') === target.kind,
    );
    const missed = rows.filter((row) => isWeaker(row.actual!.value!, row.target!.value!, moreOfIsBetter(row)));
    if (rows.length < fewestRows || missed.length === 0) return;
    for (const { flow, role } of input.passages) {
      if (role !== 'body' || flow.text.length === 0 || !isRetrospective(input, flow.offsets[0]!)) continue;
      for (const match of flow.text.matchAll(claim)) {
        if ((match[1] ?? match[2]) === undefined && missed.length < rows.length * most) continue;
        yield {
          message: {
            zh: `完成情况表 ${rows.length} 项可比指标中 ${missed.length} 项没有完成`,
            en: `${missed.length} of ${rows.length} comparable rows of the table of results were missed`,
          },
          span: sourceSpan(flow, match.index, match.index + match[0].length),
          related: missed.slice(0, 12).map(({ target, actual, span }) => ({
            message: { zh: `目标 ${target!.raw}，实现 ${actual!.raw}`, en: `target ${target!.raw}, result ${actual!.raw}` },
            span,
          })),
        };
      }
    }
  },
};
