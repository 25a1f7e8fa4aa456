/** Faces of official documents (GB/T 9704-2012): what Chinese is set in, and what stands beside it for figures and Latin letters. */
export const officialFaces = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  second: '楷体_GB2312',
  page: '宋体',
  latin: 'Times New Roman',
} as const;

/** The marks of headings by level: 一、 （一） 1. （1）. */
export const headingMarks: readonly ((number: number) => string)[] = [
  (number) => `${chinese(number)}、`,
  (number) => `（${chinese(number)}）`,
  (number) => `${number}.`,
  (number) => `（${number}）`,
];

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as headings count: 十一, 二十. */
const chinese = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return DIGITS[ones]!;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
};

/** A day as documents sign it. */
export const signedDay = (year: number, month: number, day: number): string => `${year}年${month}月${day}日`;

/** 附件说明、抄送、印发: what stands under the text and in the imprint (版记). */
export const attachmentsLabel = '附件：';
export const copiesLabel = '抄送：';
export const printedOn = (day: string): string => `${day}印发`;

/** 标题回行: what may well begin a line of a title … */
export const titleLineBegins = /^(?:第[一二三四五六七八九十0-9]|实施情况|执行情况|研究处理|中期评估|总结评估|[0-9]{4}年|（截至|与[0-9]{4}年|年度评估|分工方案|审议意见|调整方案|国民经济)/;
/** … and what never should. */
export const titleLineNeverBegins = /^(?:[的和与及、，。）》”]|情况|报告)/;
