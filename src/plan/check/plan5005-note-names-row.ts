import { likeness } from './indicator-name.ts';
import { notedTablesOf, rowMentions } from './table-notes.ts';
import type { Rule } from './rule.ts';

/** A note that calls a row by less than this much of its name means another row. */
const oneName = 0.5;

/** 表注所指的行 */
export const noteNamesRow: Rule = {
  code: 'PLAN5005',
  severity: 'info',
  title: { zh: '表注所称指标与表中不一', en: 'A note calls a row by another name or number' },
  why: { zh: '不知道表注说的是哪一行，口径说明落空。', en: 'It is unclear which row the note explains.' },
  fix: { zh: '按表中的序号和名称改正表注。', en: 'Use the row’s own number and name in the note.' },
  good: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t城市生活污水集中处理率\t%\t95\t98\t约束性\n2\t森林覆盖率\t%\t40\t42\t约束性\n备注：第1项城市生活污水集中处理率按新标准统计。',
  bad: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t城市生活污水集中处理率\t%\t95\t98\t约束性\n2\t森林覆盖率\t%\t40\t42\t约束性\n备注：⟦第1项城镇生活污水集中处理率⟧按新标准统计。',
  *check(input) {
    for (const { rows, notes } of notedTablesOf(input)) {
      for (const note of notes) {
        for (const { no, index, words } of rowMentions(note)) {
          const row = rows.find((one) => one.no === no);
          if (row && words.startsWith(row.name)) continue;
          const prefix = note.text.slice(index, note.text.indexOf(words, index));
          const other = rows.find((one) => one !== row && words.startsWith(one.name));
          if (other) {
            yield {
              message: {
                zh: `表注说第 ${no} 项，「${other.name}」在表中是第 ${other.no} 项`,
                en: `The note says row ${no}; “${other.name}” is row ${other.no}`,
              },
              span: note.at(index, prefix.length + other.name.length),
              related: [{ message: { zh: '表中的行', en: 'the row' }, span: other.span }],
            };
            continue;
          }
          const called = words.slice(0, row?.name.length ?? 0);
          if (!row || likeness(called, row.name) < oneName) continue;
          yield {
            message: { zh: `表注称「${called}」，表中第 ${no} 项是「${row.name}」`, en: `The note says “${called}”; row ${no} is “${row.name}”` },
            span: note.at(index, prefix.length + called.length),
            related: [{ message: { zh: '表中的行', en: 'the row' }, span: row.span }],
          };
        }
      }
    }
  },
};
