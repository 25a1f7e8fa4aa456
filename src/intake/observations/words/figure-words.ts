import type { Said } from '../draft.ts';

/** Signs and words that stand where a figure is not there. A sign says only that; a word is its own reason. */
export const missingSigns: readonly string[] = ['-', '--', '---', '–', '—', '——', '…', '……', '...', '/', '\\', '×', '*'];
export const missingWords: readonly string[] = [
  '无', '空', '缺', '未统计', '暂未统计', '不统计', '未公布', '暂未公布', '未发布', '待公布', '暂无', '暂无数据', '无数据', '不适用', '未开展', 'n/a', 'na', 'null', 'none', 'missing', 'not available',
];

/** What is kept as the reason where only a sign stood. */
export const missingBySign = (sign: string): string => `原文为“${sign}”`;

/** Before a figure these mean below zero, in accounts and tables. */
export const negativeMarks = '▲△';

/** No reason was given but the sign. */
export const isBareSign = (missing: string | undefined): boolean => missing !== undefined && missingSigns.some((sign) => missing === missingBySign(sign));

const said = (zh: string, en: string): Said => ({ zh, en });

export const figureFaults = {
  text: (text: string, part: string): Said =>
    said(`“${text}”里的“${part}”不是数字：只填一个数，说明写在备注里。`, `“${part}” in “${text}” is no figure: put one number here and words in the note.`),
  noNumber: (text: string): Said => said(`“${text}”不是数字：请填一个数；没有数据请填“—”。`, `“${text}” is no figure: put a number, or “—” where there is none.`),
  date: (text: string): Said =>
    said(
      `“${text}”是日期，不是数：多半是表格软件自动改写的；请把单元格设为文本或数值后重填。`,
      `“${text}” is a date and no figure, probably put there by the spreadsheet: set the cell to text or number and type it again.`,
    ),
  range: (text: string): Said =>
    said(`“${text}”是一个区间：请填一个数；只知下限写成“≥6”。`, `“${text}” is a range: put one number; where only a lower limit is known write “≥6”.`),
  about: (text: string): Said =>
    said(`“${text}”是约数：请填确数；只知上下限写成“≥6”“≤6”。`, `“${text}” is approximate: put the exact figure, or a limit such as “≥6”.`),
  grouping: (text: string): Said =>
    said(`“${text}”里的分隔符不成三位一组，无法确定是多少：请不带分隔符重填。`, `The separators in “${text}” do not part thousands: type the figure without them.`),
  scientific: (text: string): Said =>
    said(`“${text}”是科学计数法，可能已丢失位数：请填完整的数。`, `“${text}” is in scientific notation and may have lost digits: type the whole figure.`),
  fraction: (text: string): Said =>
    said(`“${text}”是分数还是日期无法确定：请填小数或百分数。`, `“${text}” may be a fraction or a date: type a decimal or a percentage.`),
  digits: (text: string): Said => said(`“${text}”的位数比任何统计数都多：请核对。`, `“${text}” has more digits than any statistic: check it.`),
  several: (text: string): Said => said(`“${text}”里有不止一个数：请只填一个。`, `“${text}” has more than one number: put only one.`),
};

/** 亿 of 亿元: the multiples that a unit begins with. */
export const multiplesAtStart = /^[百千万亿]+/;
