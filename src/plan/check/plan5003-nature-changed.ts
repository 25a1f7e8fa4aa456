import { planTablesOf } from './plan-tables.ts';
import type { Rule } from './rule.ts';

const words = { binding: { zh: '约束性', en: 'binding' }, expected: { zh: '预期性', en: 'expected' } };

/** 指标属性改变 */
export const natureChanged: Rule = {
  code: 'PLAN5003',
  severity: 'warning',
  title: { zh: '指标属性与上一规划不同', en: 'An indicator’s nature changed since the last plan' },
  why: {
    zh: '约束性改为预期性，政府就不再对完成负责；反过来则增加了考核责任。',
    en: 'Binding turned into expected ends the duty to meet it; the other way adds one.',
  },
  fix: { zh: '确认是有意调整，并在编制说明中交代。', en: 'Make sure it is meant, and say so in the explanation of the plan.' },
  good: '第一章 成就\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t千名老人养老床位数\t张\t35\t36\t预期性\n第二章 目标\n表2 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t千名老人养老床位数\t张\t36\t40\t预期性',
  bad: '第一章 成就\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t千名老人养老床位数\t张\t35\t36\t约束性\n第二章 目标\n表2 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n⟦1\t千名老人养老床位数\t张\t36\t40\t预期性⟧',
  *check(input) {
    for (const { past, next } of planTablesOf(input).pairs) {
      if (past.nature === undefined || next.nature === undefined || past.nature === next.nature) continue;
      const [from, to] = [words[past.nature], words[next.nature]];
      yield {
        message: { zh: `「${next.name}」由${from.zh}改为${to.zh}`, en: `“${next.name}” changed from ${from.en} to ${to.en}` },
        span: next.span,
        related: [{ message: { zh: `上一规划为${from.zh}`, en: `${from.en} in the last plan` }, span: past.span }],
      };
    }
  },
};
