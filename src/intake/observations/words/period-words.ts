/** How periods are written in heads and cells, after full-width forms were made plain. Groups: `year`, `from`, `to`, `month`, `half`, `quarter`. */
const year = String.raw`(?:(?<year>(?:19|20|21|22)\d{2})\s*年?(?:度)?\s*)?`;
const dash = '[-—–~～至到]{1,2}';
const tail = String.raw`(?:\s*[（(]?\s*(?<ytd>累计|累计数|ytd|YTD)\s*[)）]?)?`;

export const periodForms: readonly RegExp[] = [
  new RegExp(`^${year}(?<all>全年|年度|全年累计)$`),
  new RegExp(`^${year}(?<half>上半年|下半年)${tail}$`),
  new RegExp(`^${year}第?(?<quarter>[一二三四1-4])季度?${tail}$`),
  new RegExp(`^${year}前(?<quarters>[一二三四两1-4])个?季度${tail}$`),
  new RegExp(String.raw`^${year}前(?<months>\d{1,2})个?月(?:份)?${tail}$`),
  new RegExp(String.raw`^${year}(?<from>\d{1,2})\s*月?${dash}\s*(?<to>\d{1,2})\s*月(?:份)?${tail}$`),
  new RegExp(String.raw`^${year}(?<month>\d{1,2})\s*月(?:份)?${tail}$`),
];

export const quarterNumbers: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

export const firstHalf = '上半年';

/** A bare year: 2023, 2023年, 2023年度. */
export const bareYear = /^((?:19|20|21|22)\d{2})\s*(?:年度?)?$/;
