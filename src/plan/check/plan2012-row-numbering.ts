import { groupBy } from './finding.ts';
import { misnumbered } from './numbering.ts';
import type { Rule } from './rule.ts';

/** 指标行序号 */
export const rowNumbering: Rule = {
  code: 'PLAN2012',
  severity: 'warning',
  title: { zh: '指标表序号跳号或重号', en: 'Rows of an indicator table numbered with a jump or a repeat' },
  why: { zh: '可能漏了一行指标；表注和文件按序号引用会指错行。', en: 'A row may be lost, and notes that go by number point at the wrong row.' },
  fix: { zh: '核对是否漏行，重新编号。', en: 'Check for a lost row and number anew.' },
  good: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t森林覆盖率\t%\t40\t42\t约束性\n2\t常住人口\t万人\t40\t45\t预期性\n3\t粮食产量\t万吨\t10\t11\t约束性',
  bad: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t森林覆盖率\t%\t40\t42\t约束性\n2\t常住人口\t万人\t40\t45\t预期性\n⟦4\t粮食产量\t万吨\t10\t11\t约束性⟧',
  *check({ plan }) {
    for (const rows of groupBy(plan.indicators, ({ table }) => table).values()) {
      const numbered = rows.flatMap(({ no, parent, span }) =>
        no !== undefined && parent === undefined && /^\d{1,3}$/.test(no) ? [{ number: Number(no), span, from: '' }] : [],
      );
      yield* misnumbered(numbered, (number) => ({ zh: `第 ${number} 行`, en: `row ${number}` }));
    }
  },
};
