import type { MeasureKind, ObservationStatus } from '../../../ledger/index.ts';

/** The sheet that is filled, in Chinese as the offices use it. The key words after 「/」 are for readers of English. */
export const templateColumns = {
  no: { head: '序号', width: 6 },
  name: { head: '指标', width: 34 },
  measure: { head: '口径', width: 12 },
  unit: { head: '单位', width: 11 },
  previous: { head: '上期值', width: 13 },
  origin: { head: '上期时期及来源', width: 26 },
  value: { head: '本期值', width: 14 },
  status: { head: '状态', width: 11 },
  known: { head: '公布日', width: 13 },
  source: { head: '来源', width: 26 },
  reason: { head: '修订原因', width: 20 },
  note: { head: '备注', width: 22 },
  line: { head: '编号', width: 4 },
} as const;

export type TemplateColumn = keyof typeof templateColumns;

export const measureLabels: Readonly<Record<MeasureKind, string>> = { level: '期末水平', flow: '当期值', ytd: '本年累计', since_start: '规划以来累计', growth: '同比增速' };
export const accumulatedGrowth = '累计同比增速';
export const statusLabels: Readonly<Record<ObservationStatus, string>> = { preliminary: '初步核算', verified: '核定', final: '最终核实' };

export const templateTexts = {
  sheet: '填报',
  simulatedSheet: '填报（模拟）',
  hiddenSheet: '_yidu',
  title: (region: string, plan: string): string => `${region}　${plan}　指标填报表`,
  simulated: '模拟',
  simulatedNotice: '模拟数据，不是真实统计。',
  facts: (owner: string, period: string, issued: string, due: string | undefined): string =>
    `填报单位：${owner === '' ? '未分工' : owner}　　时期：${period}　　下发：${issued}${due === undefined ? '' : `　　请于 ${due} 前报送`}`,
  counts: (fill: number, filled: number): string => `本期请填 ${fill} 项，已预填 ${filled} 项。`,
  help: '浅黄色的格请填写；灰色的由统计部门提供，不用填。只知下限写“≥6”，没有数据写“—”并在备注说明；改动已有的数请写修订原因。',
  waiting: '由统计部门提供，尚未公布',
  valuePrompt: '填一个数；只知下限写“≥6”，没有数据写“—”。',
  valueError: '这不是一个数。只知下限写“≥6”、没有数据写“—”的，请选“是”继续。',
  valueTitle: '本期值',
  statusError: '请从列表中选：初步核算、核定、最终核实。',
  statusTitle: '状态',
  knownError: '请填日期，如 2024-03-01。',
  knownTitle: '公布日',
  page: '第 &P 页　共 &N 页',
} as const;

/** A period as the head of a table says it. */
export const periodLabel = (period: string): string => {
  const year = period.slice(0, 4);
  const rest = period.slice(4);
  if (rest === '') return `${year} 年`;
  if (rest.startsWith('H')) return `${year} 年${rest === 'H1' ? '上' : '下'}半年`;
  if (rest.startsWith('Q')) return `${year} 年${'一二三四'[Number(rest[1]) - 1]!}季度`;
  return `${year} 年 ${Number(rest.slice(1))} 月`;
};

/** Why a template is not taken, or a cell of it. */
export const templateFaults = {
  otherRegion: (found: string, wanted: string) => ({
    zh: `这是地区 ${found} 的填报表，当前是 ${wanted}：请到该地区的页面上传，或重新下载填报表。`,
    en: `This template is of region ${found}, not of ${wanted}: send it on that region's page, or download the template anew.`,
  }),
  otherPlan: (found: string, wanted: string) => ({
    zh: `这是规划“${found}”的填报表，当前是“${wanted}”：请到该规划的页面上传。`,
    en: `This template is of plan “${found}”, not of “${wanted}”: send it on that plan's page.`,
  }),
  otherOwner: (found: string, wanted: string) => ({
    zh: `这是“${found === '' ? '未分工' : found}”的填报表，当前单位是“${wanted}”：请核对文件。`,
    en: `This template is of unit “${found}”, not of “${wanted}”: check the file.`,
  }),
  otherPeriod: (found: string, wanted: string) => ({
    zh: `这是 ${periodLabel(found)}的填报表，当前时期是 ${periodLabel(wanted)}：请改选时期，或重新下载填报表。`,
    en: `This template is of period ${found}, not of ${wanted}: choose that period, or download the template anew.`,
  }),
  newer: (version: string) => ({
    zh: `填报表的版本（${version}）不认识：请重新下载填报表。`,
    en: `The version of the template (${version}) is unknown: download it anew.`,
  }),
  noFillSheet: () => ({ zh: '找不到“填报”工作表或它的表头：请用原来的填报表。', en: 'The sheet to fill or its head row is missing: use the template as it was sent.' }),
  locked: (name: string) => ({
    zh: `“${name}”由统计部门提供，不在此填报：如有不同的数，请与统计部门核对。`,
    en: `“${name}” is given by statistics and not filled here: settle a differing figure with them.`,
  }),
  movedOn: (now: string) => ({
    zh: `填报表发出之后，这个数已由别人报送（现为 ${now}）：请重新下载后再填。`,
    en: `Somebody else has sent this figure since the template went out (it is ${now} now): download the template anew.`,
  }),
  formula: () => ({ zh: '此格是公式，文件里没有算好的结果：请改成数值后重传。', en: 'The cell is a formula without a stored result: replace it by its value.' }),
  errorCell: (text: string) => ({ zh: `此格是错误值 ${text}：请改成数值。`, en: `The cell holds the error ${text}: put a figure.` }),
  truthCell: (text: string) => ({ zh: `此格是逻辑值 ${text}：请填数。`, en: `The cell holds ${text}: put a figure.` }),
  dateCell: (day: string) => ({
    zh: `此格被表格软件变成了日期 ${day}：请把单元格格式改为“文本”或“常规”后重填。`,
    en: `The spreadsheet made a date of this cell, ${day}: set its format to text or general and type the figure again.`,
  }),
  mergedCell: (range: string) => ({
    zh: `此格是合并单元格（${range}），不知道属于哪一行：请取消合并后逐行填。`,
    en: `The cell is merged (${range}) and may belong to any of its rows: unmerge it and fill row by row.`,
  }),
  unknownLine: (name: string) => ({ zh: `“${name}”这一行不在填报表里：没有读取。`, en: `Row “${name}” is not of the template and was not read.` }),
  repeatedLine: (cell: string) => ({ zh: `与 ${cell} 是同一个数：请只留一行。`, en: `The same figure as ${cell}: keep one row.` }),
  hiddenSheet: (name: string) => ({ zh: `隐藏的工作表“${name}”没有读取。`, en: `Hidden sheet “${name}” was not read.` }),
  hiddenRow: (row: number) => ({ zh: `第 ${row} 行是隐藏行，没有读取：要报送请取消隐藏。`, en: `Row ${row} is hidden and was not read: show it if it is to be sent.` }),
  extraColumn: (head: string) => ({ zh: `“${head}”列不在填报表里：没有读取。`, en: `Column “${head}” is not of the template and was not read.` }),
  cut: () => ({ zh: '工作表太大：超出 5,000 行或 200 列的部分没有读取。', en: 'The sheet is too large: what lies past 5,000 rows or 200 columns was not read.' }),
} as const;
