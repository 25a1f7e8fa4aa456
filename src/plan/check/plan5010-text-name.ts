import { likeness, plainName } from './indicator-name.ts';
import { rowOf } from './linked-row.ts';
import { planTablesOf } from './plan-tables.ts';
import type { Rule } from './rule.ts';
import { usualForms } from './words/indicator-names.ts';

/** Less alike than this the two names mean two things. */
const alike = 0.6;

/** The name as written, without scope, brackets, usual abbreviations and the form it is given in: what a reader would call another name. */
const asWritten = (name: string): string =>
  usualForms.reduce((words, [pattern, plain]) => words.replace(pattern, plain), name.replace(/[（(][^（）()]*[）)]/g, ''));

/** 正文用的指标名称 */
export const textName: Rule = {
  code: 'PLAN5010',
  severity: 'info',
  title: { zh: '正文用的指标名称与表中不同', en: 'The text calls an indicator by another name than the table' },
  why: { zh: '检索和提取会当成两个指标。', en: 'Search and extraction take it for two indicators.' },
  fix: { zh: '正文用表中的名称。', en: 'Use the table’s name in the text.' },
  good: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t每万人口高价值发明专利拥有量\t件\t5\t8\t预期性\n2\t森林覆盖率\t%\t40\t42\t约束性\n第二章 创新\n到2025年，每万人口高价值发明专利拥有量达到8件。',
  bad: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t每万人口高价值发明专利拥有量\t件\t5\t8\t预期性\n2\t森林覆盖率\t%\t40\t42\t约束性\n第二章 创新\n到2025年，⟦每万人口拥有发明专利量达到8件⟧。',
  *check(input) {
    const { next } = planTablesOf(input);
    const seen = new Set<string>();
    for (const target of input.plan.targets) {
      const row =
        rowOf(input, target) ??
        next.find(
          (one) =>
            one.target?.value === target.value &&
            one.target.year === (target.deadline ?? target.inheritedDeadline) &&
            likeness(plainName(one.name), plainName(target.subject)) >= alike,
        );
      if (!row || seen.has(row.id)) continue;
      const [written, printed] = [asWritten(target.subject), asWritten(row.name)];
      if (written.length === 0 || printed.includes(written) || (written.includes(printed) && !written.endsWith(printed))) continue;
      seen.add(row.id);
      yield {
        message: { zh: `正文称「${target.subject}」，表中是「${row.name}」`, en: `The text says “${target.subject}”, the table “${row.name}”` },
        span: target.span,
        related: [{ message: { zh: '表中的名称', en: 'the table’s name' }, span: row.span }],
      };
    }
  },
};
