import { planTablesOf } from './plan-tables.ts';
import { readingOf } from './reading.ts';
import type { CheckInput, Rule } from './rule.ts';

/** Does a note say that the row was given up? */
const isExplained = (input: CheckInput, name: string): boolean => {
  const { text, segments } = readingOf(input);
  return segments.some(
    ({ kind, start, end }) =>
      kind === 'note' &&
      text
        .slice(start, end)
        .split('。')
        .some((sentence) => sentence.includes(name) && /取消|不再|停止|删除/.test(sentence)),
  );
};

/** 上一规划的指标没有了 */
export const indicatorDropped: Rule = {
  code: 'PLAN5002',
  severity: 'info',
  title: { zh: '上一规划的指标不再列入', en: 'An indicator of the last plan is dropped' },
  why: { zh: '前后两个五年无法比较，没有完成的指标也可能就此消失。', en: 'Two plans cannot be compared, and a missed target may vanish this way.' },
  fix: { zh: '继续列入，或在表注说明取消的原因。', en: 'Keep it, or say in a note why it went.' },
  good: '第一章 成就\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t森林覆盖率\t%\t38\t40\t约束性\n2\t人口平均预期寿命\t岁\t79\t79\t预期性\n第二章 目标\n表2 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t森林覆盖率\t%\t40\t42\t约束性\n2\t人口平均预期寿命\t岁\t79\t80\t预期性',
  bad: '第一章 成就\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t森林覆盖率\t%\t38\t40\t约束性\n⟦2\t互联网普及率\t%\t90\t96\t预期性⟧\n第二章 目标\n表2 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t森林覆盖率\t%\t40\t42\t约束性\n2\t人口平均预期寿命\t岁\t79\t80\t预期性',
  *check(input) {
    const { past, pairs } = planTablesOf(input);
    /* Two tables of different subjects share next to nothing. */
    if (pairs.length * 4 < past.length) return;
    const kept = new Set(pairs.map((pair) => pair.past));
    for (const row of past) {
      if (kept.has(row) || isExplained(input, row.name)) continue;
      yield {
        message: { zh: `上一规划的指标「${row.name}」没有列入新的指标表`, en: `“${row.name}” of the last plan is not in the new table` },
        span: row.span,
      };
    }
  },
};
