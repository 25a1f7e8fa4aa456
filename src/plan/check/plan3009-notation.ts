import type { Span } from '../../basis/index.ts';
import { groupBy } from './finding.ts';
import { rowOf } from './linked-row.ts';
import type { Rule } from './rule.ts';

const number = /\d+(?:\.\d+)?/g;

/** 同一数值的小数位 */
export const notation: Rule = {
  code: 'PLAN3009',
  severity: 'info',
  title: { zh: '同一数值的小数位写法不一', en: 'One value with several numbers of decimals' },
  why: {
    zh: '7、7.0、7.00 精度不同，考核时怎样算完成会有争议。',
    en: '7, 7.0 and 7.00 are not equally exact, and it will be disputed when the target is met.',
  },
  fix: { zh: '按统计口径统一小数位。', en: 'Use the decimals of the statistics.' },
  good: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t路网密度\t公里/平方公里\t5.8\t7.0\t预期性\n2\t森林覆盖率\t%\t40\t42\t约束性\n第二章 交通\n到2025年，路网密度达到7.0公里/平方公里。',
  bad: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n⟦1\t路网密度\t公里/平方公里\t5.8\t7.00\t预期性⟧\n2\t森林覆盖率\t%\t40\t42\t约束性\n第二章 交通\n到2025年，路网密度达到7.0公里/平方公里。',
  *check(input) {
    const linked = input.plan.targets.flatMap((target) => {
      const row = rowOf(input, target);
      const words = input.text
        .slice(...(target.span as Span))
        .match(number)
        ?.find((digits) => Number(digits) === target.value);
      return row?.target?.value === target.value && words !== undefined ? [{ row, target, words }] : [];
    });
    for (const [row, group] of groupBy(linked, (one) => one.row)) {
      const inTable = row.target!.raw.match(number)?.[0] ?? '';
      const others = group.filter(({ words }) => words !== inTable);
      if (inTable === '' || others.length === 0) continue;
      const forms = [...new Set(others.map(({ words }) => words))].join('、');
      yield {
        message: { zh: `「${row.name}」表中写 ${inTable}，正文写 ${forms}`, en: `“${row.name}” is ${inTable} in the table and ${forms} in the text` },
        span: row.span,
        related: others.map(({ target, words }) => ({ message: { zh: `写作 ${words}`, en: `written ${words}` }, span: target.span })),
      };
    }
  },
};
