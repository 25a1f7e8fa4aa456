import type { Indicator } from '../schema.ts';
import { notedTablesOf } from './table-notes.ts';
import type { Rule } from './rule.ts';

/** Marks that a cell may bear and a note may explain; the two spellings of a bracket are two marks. */
const marks: Record<string, RegExp> = {
  '*': /[*＊]/,
  '[ ]': /\[[^\]]*\]|［[^］]*］/,
  '【 】': /【[^】]*】/,
  '〔 〕': /〔[^〕]*〕/,
  '（ ）': /^[（(][\d.<>≤≥%]+[）)]$/,
};
const explained = /(?:带|标|加|有|以)?[“"”]?([*＊]|\[\s*\]|［\s*］|【\s*】|〔\s*〕)[”"]?(?:号)?(?:的|者)?(?:指标|数据|数值|数|项)?(?:为|表示|是|指|内)/g;

const markOf = (printed: string): string => Object.keys(marks).find((mark) => marks[mark]!.test(printed.replace(/\s/g, ''))) ?? printed;

const cellsOf = ({ baseline, actual, target }: Indicator): string[] => [baseline?.raw, actual?.raw, target?.raw].filter((raw) => raw !== undefined);

/** 表注符号与表中不一 */
export const noteMark: Rule = {
  code: 'PLAN5006',
  severity: 'info',
  title: { zh: '表注说明的符号与表中用的不同', en: 'The note explains another mark than the cells bear' },
  why: { zh: '读者不能确定带括号的是累计数还是当年数。', en: 'Readers cannot be sure whether a marked value is a sum or a year’s amount.' },
  fix: { zh: '表注与表格用同一种符号。', en: 'Use one mark in note and cells.' },
  good: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t城镇新增就业人数\t万人\t1.2\t[7]\t预期性\n2\t森林覆盖率\t%\t40\t42\t约束性\n备注：带[ ]为五年累计。',
  bad: '第一章 目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n1\t城镇新增就业人数\t万人\t1.2\t[7]\t预期性\n2\t森林覆盖率\t%\t40\t42\t约束性\n备注：⟦带【】为五年累计⟧。',
  *check(input) {
    for (const { rows, notes } of notedTablesOf(input)) {
      const used = Object.keys(marks).filter((mark) => rows.some((row) => cellsOf(row).some((raw) => marks[mark]!.test(raw.trim()))));
      const said = notes.flatMap((note) => Array.from(note.text.matchAll(explained), (match) => ({ mark: markOf(match[1]!), note, match })));
      const unexplained = used.filter((mark) => mark !== '（ ）' && !said.some((one) => one.mark === mark));
      for (const { mark, note, match } of said) {
        const meant = mark === '*' ? undefined : unexplained.find((one) => one !== '*');
        if (used.includes(mark) || meant === undefined) continue;
        const example = rows.find((row) => cellsOf(row).some((raw) => marks[meant]!.test(raw.trim())))!;
        yield {
          message: { zh: `表注说明的是「${mark}」，表中用的是「${meant}」`, en: `The note explains “${mark}”, the cells bear “${meant}”` },
          span: note.at(match.index, note.text.slice(match.index).search(/[，。；]|$/)),
          related: [{ message: { zh: '表中的写法', en: 'as the cells have it' }, span: example.span }],
        };
      }
    }
  },
};
