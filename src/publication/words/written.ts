/** 附件, with its number where there are several. */
export const annexLabel = (number: number | undefined): string => (number === undefined ? '附件' : `附件${number}`);

/** Words that a written document bears besides its own text. Official documents are in Chinese. */
export const writtenText = {
  mark: '模拟',
  table: (number: number, caption: string): string => `表${number}　${caption}`,
  /** The mark over the line that leads to the list of sources. */
  source: (number: string): string => `[${number}]`,
  sources: '数据来源',
  sourcesNote: (cutoff: string, digest: string): string =>
    `文中数字后的角标为本表编号；表格行首的角标表示该行各数。读数均取自本次冻结的数据文件（截止时点${cutoff}，校验值 SHA-256 ${digest}），逐项的输入值和计算过程见系统内本文稿各数的页面。`,
  sourceHead: ['编号', '对象', '内容', '读数', '算法'],
  replaced: (reading: string, reason: string): string => `人工改数：原读数 ${reading}；${reason}`,
  row: '本行各数',
} as const;
