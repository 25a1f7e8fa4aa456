import type { Acceptance } from '../task.ts';

/** Heads of the columns of a table of division (任务分工表), in both languages; the first of each is what the program writes. */
export const divisionColumns = {
  number: { zh: ['序号'], en: ['No.'] },
  kind: { zh: ['类别'], en: ['Kind'] },
  chapter: { zh: ['章节', '章', '所在章节'], en: ['Chapter'] },
  box: { zh: ['专栏'], en: ['Box'] },
  words: { zh: ['事项', '任务', '任务内容', '重点任务', '工作任务', '主要任务', '目标任务', '指标', '指标名称', '项目', '项目名称', '内容', '工作内容', '具体举措', '具体任务'], en: ['Task', 'Item'] },
  acceptance: { zh: ['验收口径'], en: ['Acceptance'] },
  lead: { zh: ['牵头单位', '牵头部门', '牵头责任单位', '主责单位', '主办单位', '责任单位（牵头）', '牵头'], en: ['Lead unit'] },
  support: { zh: ['责任单位', '配合单位', '配合部门', '责任部门', '协办单位', '参与单位', '责任（配合）单位', '配合'], en: ['Supporting units'] },
  person: { zh: ['联络员', '联系人', '责任人'], en: ['Contact'] },
  begins: { zh: ['开始日期', '开始时间', '起始时间'], en: ['Begins'] },
  due: { zh: ['完成时限', '完成时间', '时限', '完成期限', '截止时间'], en: ['Due'] },
  state: { zh: ['状态'], en: ['State'] },
  document: { zh: ['印发文件'], en: ['Document'] },
  ref: { zh: ['编号'], en: ['Reference'] },
} as const;

/** Words in a column of acceptance besides those that the program writes. */
export const acceptanceSynonyms: readonly (readonly [Acceptance, readonly string[]])[] = [
  ['done', ['建成', '完成', '竣工']],
  ['begun', ['启动', '开工']],
  ['best_effort', ['力争', '争取']],
  ['pipeline', ['策划', '谋划', '储备', '引进']],
  ['kept', ['保持', '守住']],
  ['reached', ['达到']],
  ['carried_out', ['落实', '推进']],
];

/** Separates names of units in a cell or a bracket. */
export const unitSeparators = /[、，,；;\n\r]+|(?:\s+和\s+)/;

/** Stand behind a list of units and are none. */
export const unitTails = /(?:等(?:有关|相关)?(?:单位|部门)?|按职责分工负责)$/;

/** A number of a list before the words of an item. */
export const itemNumber = /^\s*(?:[（(]?[0-9０-９一二三四五六七八九十百]{1,4}[)）.．、]|[①-⑳])\s*/;

/** A day in a cell: 2025年12月底, 2025年底, 2025-12-31. */
export const dayWords = /(20\d{2})\s*[年./-]\s*(?:(\d{1,2})\s*(?:[月./-]\s*(?:(\d{1,2})\s*日?)?)?)?/;

/** A bracket that names who leads or supports: （…牵头单位：甲；责任单位：乙、丙）. */
export const divisionBracket = /[（(【〔[]([^（）()【】〔〕[\]\n]*?(?:牵头|主办|主责|责任|负责|配合|协办)(?:责任|负责)?(?:单位|部门)[：:][^（）()【】〔〕[\]\n]*)[）)】〕\]]/g;

/** The labels inside it, each up to the next. */
export const divisionLabel = /((?:牵头|主办|主责|责任|负责|配合|协办|参与)(?:责任|负责)?(?:单位|部门))[：:]([^：:]*?)(?=[；;，,。]?\s*(?:(?:牵头|主办|主责|责任|负责|配合|协办|参与)(?:责任|负责)?(?:单位|部门)[：:]|[^；;，,。、：:]{2,8}[：:]|$))/g;
export const isLeadLabel = /^(?:牵头|主办|主责)/;
