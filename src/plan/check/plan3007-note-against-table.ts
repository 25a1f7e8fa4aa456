import { sameNumber } from './measure.ts';
import type { Rule } from './rule.ts';
import { notedTablesOf, rowMentions } from './table-notes.ts';

const stated = /(目标|任务)(?:值|数)?(?:应?为|是|定为|调整为|调整到|下达为)\s?([\d.]+)/;

/** 表注与表中数值不同 */
export const noteAgainstTable: Rule = {
  code: 'PLAN3007',
  severity: 'error',
  title: { zh: '表注的目标值与表中不同', en: 'The note gives another target than the table' },
  why: { zh: '按表没有完成，按注已经完成，考核没有依据。', en: 'By the table the row was missed, by the note it was met.' },
  fix: { zh: '把表中目标改为有效的数，或在表中加注标记。', en: 'Put the valid value into the table, or mark the cell.' },
  good: '第一章 成就\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n1\t污水集中处理率\t%\t95\t95\t约束性\n2\t森林覆盖率\t%\t38\t40\t约束性\n备注：第1项污水集中处理率市级下达任务为95%。',
  bad: '第一章 成就\n表1 “十三五”主要指标完成情况\n序号\t指标\t单位\t十三五目标\t2020年数值\t属性\n⟦1\t污水集中处理率\t%\t98\t95\t约束性⟧\n2\t森林覆盖率\t%\t38\t40\t约束性\n备注：第1项污水集中处理率市级下达任务为95%。',
  *check(input) {
    for (const { rows, notes } of notedTablesOf(input)) {
      for (const note of notes) {
        const mentions = [...rowMentions(note)];
        for (const [i, { no, index }] of mentions.entries()) {
          const sentence = note.text.slice(index, mentions[i + 1]?.index ?? note.text.length).split('。')[0]!;
          const match = stated.exec(sentence);
          const row = rows.find((one) => one.no === no);
          if (!match || row?.target?.value === undefined || sameNumber(Number(match[2]), row.target.value)) continue;
          yield {
            message: {
              zh: `「${row.name}」表中目标 ${row.target.raw}，表注说${match[1]}为 ${match[2]}`,
              en: `The target of “${row.name}” is ${row.target.raw} in the table and ${match[2]} in the note`,
            },
            span: row.span,
            related: [{ message: { zh: '表注的说法', en: 'what the note says' }, span: note.at(index, sentence.length) }],
          };
        }
      }
    }
  },
};
