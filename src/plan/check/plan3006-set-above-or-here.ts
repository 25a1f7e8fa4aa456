import { sourceSpan } from '../../syntax/index.ts';
import { sameIndicator } from './indicator-name.ts';
import { planTablesOf } from './plan-tables.ts';
import type { Rule } from './rule.ts';
import { setAbove } from './words/claims.ts';

const left = new RegExp(setAbove, 'g');
const alike = 0.75;

/** 上级下达与本级定数 */
export const setAboveOrHere: Rule = {
  code: 'PLAN3006',
  severity: 'warning',
  title: { zh: '一处说由上级下达，一处定了具体数', en: 'A target left to the level above in one place and set in another' },
  why: { zh: '考核时不知道以哪个为准。', en: 'Nobody knows which of the two will be checked.' },
  fix: { zh: '两处统一：写明具体数，或都写以上级下达为准。', en: 'Give the number in both places, or leave it to the level above in both.' },
  good: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t单位地区生产总值能耗降低\t%\t3\t市级下达为准\t约束性\n2\t森林覆盖率\t%\t40\t42\t约束性\n第二章 生态\n单位地区生产总值能耗降低完成市级下达任务。',
  bad: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t单位地区生产总值能耗降低\t%\t3\t15\t约束性\n2\t森林覆盖率\t%\t40\t42\t约束性\n第二章 生态\n⟦单位地区生产总值能耗降低完成市级下达任务⟧。',
  *check(input) {
    const { next } = planTablesOf(input);
    for (const { flow, role } of input.passages) {
      if (role !== 'body' && role !== 'box') continue;
      for (const match of flow.text.matchAll(left)) {
        const start = Math.max(...Array.from('，。；：', (mark) => flow.text.lastIndexOf(mark, match.index))) + 1;
        const subjects = flow.text
          .slice(start, match.index)
          .split(/[、和]/)
          .filter(({ length }) => length >= 4);
        for (const subject of subjects) {
          const row = next.find(({ name, target }) => target?.value !== undefined && sameIndicator(name, subject) >= alike);
          if (!row) continue;
          yield {
            message: {
              zh: `正文说「${subject}」${match[0]}，表中定为 ${row.target!.raw}`,
              en: `The text leaves “${subject}” to the level above; the table sets ${row.target!.raw}`,
            },
            span: sourceSpan(flow, start, match.index + match[0].length),
            related: [{ message: { zh: `表中目标 ${row.target!.raw}`, en: `the table’s target ${row.target!.raw}` }, span: row.span }],
          };
        }
      }
    }
    for (const { indicator, subject, value, unit, span } of input.plan.targets) {
      const row = next.find(({ id, target }) => id === indicator && target?.kind === 'text');
      if (!row) continue;
      yield {
        message: {
          zh: `「${subject}」这里定为 ${value}${unit}，表中写「${row.target!.raw}」`,
          en: `“${subject}” is set to ${value}${unit} here; the table says “${row.target!.raw}”`,
        },
        span,
        related: [{ message: { zh: '表中的行', en: 'the row' }, span: row.span }],
      };
    }
  },
};
