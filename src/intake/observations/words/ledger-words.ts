import type { Said } from '../draft.ts';

/** Words by which a people's own table (台账) is read. They are compared after blanks were taken out and full-width forms made plain. */

/** Heads over the names of indicators. */
export const nameHeads: readonly string[] = ['指标', '指标名称', '主要指标', '项目', '指标名', '名称', '统计指标', '指标项目', '指标内容', '目标指标'];

/** Columns that hold something else than what was observed. */
export const otherHead = /目标|计划|任务|预算|预计|预期|同期|上年|去年|上月|上期|基期|占比|比重|进度|完成率|达成率|完成比例|排名|位次|序号|编号|属性|权重|得分|差距/;

/** Columns of growth over the same period before. */
export const growthHead = /同比|增速|增长|增幅|±%|增减/;

/** Columns of amounts. */
export const valueHead = /完成|实际|本期|累计|数值|^值$|绝对|总量|现状|实绩|数据|情况|当月|本月|当季|期末/;

/** What people put behind the name of an amount to name its growth. */
export const growthSuffix = /(?:年均)?(?:同比)?(?:增速|增长率|增长|增幅)$/;

/** 单位：万元 above a table. */
export const unitAbove = /单位[:：]\s*([^\s、，,；;）)]+)/;

/** A period somewhere in a title or head. */
const year = String.raw`(?:(?:19|20)\d{2}\s*年?\s*)?`;
export const periodInside = new RegExp(
  [
    String.raw`${year}\d{1,2}\s*月?\s*[-—–~～至到]{1,2}\s*\d{1,2}\s*月(?:份)?(?:累计)?`,
    `${year}[上下]半年`,
    String.raw`${year}前[一二三四两1-4]个?季度`,
    String.raw`${year}前\d{1,2}个?月`,
    `${year}第?[一二三四1-4]季度`,
    String.raw`(?:19|20)\d{2}(?:H[12]|Q[1-4]|-(?:0[1-9]|1[0-2]))(?!\d)`,
    String.raw`${year}\d{1,2}\s*月(?!\d*日)(?:份)?(?:累计)?`,
    String.raw`(?:19|20)\d{2}\s*年(?:度)?`,
    String.raw`(?:19|20)\d{2}(?![\d.])`,
  ].join('|'),
);

const said = (zh: string, en: string): Said => ({ zh, en });

export const ledgerFaults = {
  noHead: said(
    '找不到可读的表：需要一行表头，写有“指标”和时期（如“2023年1—6月”）或“本期值”。也可以下载填报表来填。',
    'No table was found: it needs a head row that says “指标” and a period (such as “2023年1—6月”) or “本期值”. Or fill the template.',
  ),
  nothing: said('表中没有一行是本规划的指标：请核对指标名称，或下载填报表来填。', 'No row of the file is an indicator of this plan: check the names, or fill the template.'),
  noPeriod: (head: string): Said =>
    said(`“${head}”列没有写明时期：请在表头或标题写明，如“2023年1—6月”。`, `Column “${head}” does not say its period: put it into the head or the title, such as “2023年1—6月”.`),
  unusedColumn: (head: string): Said => said(`“${head}”列没有读取。`, `Column “${head}” was not read.`),
  otherRows: (count: number, names: string): Said =>
    said(`有 ${count} 行不是本规划的指标，没有读取：${names}。`, `${count} rows are no indicators of this plan and were not read: ${names}.`),
  unitAssumed: (unit: string): Said => said(`表中没有写单位，按指标的单位“${unit}”读取：请核对。`, `The file gives no unit; the indicator's unit “${unit}” was taken: check it.`),
  ambiguousRow: (name: string): Said => said(`“${name}”对应不止一个指标，没有读取：请写指标全称。`, `“${name}” names more than one indicator and was not read: write its full name.`),
  otherPeriod: (found: string, wanted: string): Said =>
    said(`这一列是 ${found} 的数，当前时期是 ${wanted}：请改选时期。`, `The column is of ${found}, not of ${wanted}: choose that period.`),
  amountOfGrowth: (name: string): Said =>
    said(`“${name}”按增速考核，这里是数额，没有读取：增速不由数额推算。`, `“${name}” is judged by its growth and this is an amount: it was not read, for growth is not worked out from money.`),
};
