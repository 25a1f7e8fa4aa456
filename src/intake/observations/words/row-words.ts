import type { Said } from '../draft.ts';

const said = (zh: string, en: string): Said => ({ zh, en });

/** What can be wrong with a row of observations: what it is, and what to do. Where it is stands beside it. */
export const rowFaults = {
  unknown_indicator: ({ text }: Parts): Said =>
    said(`没有指标“${text}”：请填规划数据中的编号（如 t2.5）或指标全称。`, `There is no indicator “${text}”: put its id in the plan (such as t2.5) or its full name.`),
  ambiguous_indicator: ({ text }: Parts): Said => said(`“${text}”对应不止一个指标：请填编号。`, `“${text}” names more than one indicator: put its id.`),
  no_indicator: (): Said => said('没有填指标：请填指标编号或全称。', 'The indicator is empty: put its id or its full name.'),
  bad_period: ({ text }: Parts): Said =>
    said(`“${text}”不是时期：请写成 2023、2023H1、2023Q2 或 2023-06。`, `“${text}” is no period: write 2023, 2023H1, 2023Q2 or 2023-06.`),
  outside_plan: ({ text, from, to }: Parts): Said =>
    said(`时期 ${text} 不在规划期内（${from}—${to} 年，含基期）：请检查年份。`, `Period ${text} lies outside the plan (${from}–${to}, base year included): check the year.`),
  bad_measure: ({ text }: Parts): Said =>
    said(
      `口径“${text}”无法识别：请填 level（期末水平）、flow（当期）、ytd（本年累计）、since_start（规划以来累计）或 growth（同比增速）。`,
      `Measure “${text}” is unknown: put level, flow, ytd, since_start or growth.`,
    ),
  measure_conflict: ({ text, other }: Parts): Said =>
    said(`时期“${text}”是累计，口径却是 ${other}：请改其中一个。`, `Period “${text}” is year-to-date but the measure is ${other}: change one of them.`),
  no_value: (): Said => said('没有填数值：没有数据请填“—”，或在缺失原因里写明。', 'The value is empty: put “—” where there is none, or say why in the column missing.'),
  value_and_missing: (): Said => said('既有数值又写了缺失原因：请只留一个。', 'There is a value and a reason why it is missing: keep one of them.'),
  bad_bound: ({ text }: Parts): Said => said(`界限“${text}”无法识别：请填 >=、>、<= 或 <。`, `Bound “${text}” is unknown: put >=, >, <= or <.`),
  bound_conflict: ({ text, other }: Parts): Said =>
    said(`数值写明 ${text}，界限列却是 ${other}：请改其中一个。`, `The value says ${text} but the bound column says ${other}: change one of them.`),
  no_unit: (): Said => said('没有填单位：请填计量单位。', 'The unit is empty: put the unit of measurement.'),
  unit_conflict: ({ text, other }: Parts): Said =>
    said(`数值带单位“${text}”，单位列却是“${other}”，两者不能换算：请改其中一个。`, `The value says “${text}” but the unit column says “${other}”, and neither converts into the other: change one.`),
  wrong_unit: ({ text, other }: Parts): Said =>
    said(`单位“${text}”与指标的单位“${other}”不能换算：请按“${other}”填。`, `Unit “${text}” does not convert into the indicator's unit “${other}”: fill in ${other}.`),
  growth_unit: ({ text }: Parts): Said => said(`增速的单位应是 %，不是“${text}”：请改单位，或改口径。`, `Growth is in %, not in “${text}”: change the unit or the measure.`),
  bad_status: ({ text }: Parts): Said =>
    said(
      `状态“${text}”无法识别：请填 preliminary（初步核算）、verified（核定）或 final（最终核实）。`,
      `Status “${text}” is unknown: put preliminary, verified or final.`,
    ),
  no_known: (): Said => said('没有填公布日：请写成 2024-03-01。', 'The day it became known is empty: write it as 2024-03-01.'),
  bad_known: ({ text }: Parts): Said => said(`公布日“${text}”不是日期：请写成 2024-03-01。`, `“${text}” is no day: write it as 2024-03-01.`),
  future: ({ text, other }: Parts): Said => said(`公布日 ${text} 晚于今天（${other}）：请检查日期。`, `The day ${text} lies after today (${other}): check it.`),
  too_early: ({ text, other }: Parts): Said =>
    said(`公布日 ${text} 早于时期 ${other} 开始：请检查日期和时期。`, `The day ${text} lies before period ${other} begins: check both.`),
  bad_authority: ({ text }: Parts): Said =>
    said(
      `提供方“${text}”无法识别：请填 statistics（统计）、department（部门）、plan（规划）、unit（责任单位）或 press（媒体）。`,
      `Authority “${text}” is unknown: put statistics, department, plan, unit or press.`,
    ),
  bad_accumulated: ({ text }: Parts): Said => said(`“${text}”不是“是”或“否”。`, `“${text}” is neither true nor false.`),
  accumulated_only_growth: (): Said => said('“累计同比”只用于增速：累计的数额请把口径填为 ytd。', 'Only growth is accumulated: for an amount of the year so far put the measure ytd.'),
  bad_price_basis: ({ text }: Parts): Said =>
    said(`价格口径“${text}”无法识别：请填 current（当年价）、comparable（可比价）或价格所属的年份（如 2020）。`, `Price basis “${text}” is unknown: put current, comparable or the year of the prices (such as 2020).`),
  duplicate: ({ row }: Parts): Said =>
    said(`与第 ${row} 行是同一个数（指标、时期、口径、来源、公布日都相同）：请删去一行。`, `This is the same figure as row ${row} (indicator, period, measure, source and day): delete one.`),
  too_long: ({ most, length }: Parts): Said =>
    said(`此格有 ${length} 个字，最多 ${most} 个：请缩短，全文放在附件或网址里。`, `The cell has ${length} characters, at most ${most} are kept: shorten it and put the whole into an attachment or at an address.`),
  no_reason: ({ text }: Parts): Said =>
    said(`这会改动已有的数（${text}），但没有写修订原因：请在“修订原因”列写明。`, `This changes a figure that is there (${text}) without a reason: give one in the column reason.`),
} as const;

export type Parts = { readonly [name: string]: string | number };
export type RowFault = keyof typeof rowFaults;

/** What can be wrong with a whole table. */
export const tableFaults = {
  oldExcel: said('这是旧版表格文件（.xls 或 .et）：请在 Excel 或 WPS 里另存为 .xlsx。', 'The file is an old spreadsheet (.xls or .et): save it as .xlsx in Excel or WPS.'),
  notATable: said(
    '文件不是表格：请上传 .xlsx 工作簿，或 UTF-8、GB 18030 编码的 .csv 文本。',
    'The file is no table: send an .xlsx workbook, or a .csv text in UTF-8 or GB 18030.',
  ),
  workbook: said(
    '这是 Excel 工作簿，这里只收 CSV：请另存为 CSV（UTF-8），或在数据台上传。',
    'The file is an Excel workbook where a CSV table is wanted: save it as CSV (UTF-8), or send it on the data desk.',
  ),
  webPage: said(
    '这是一张网页或 XML 表，只是改了扩展名：请用 Excel 或 WPS 打开后另存为 .xlsx。',
    'The file is a web page or an XML table under another name: open it in Excel or WPS and save it as .xlsx.',
  ),
  tooManyRows: (rows: number, most: number): Said =>
    said(`文件有 ${rows} 行，一次最多 ${most} 行：请分成几份上传。`, `The file has ${rows} rows and at most ${most} are taken at a time: send it in parts.`),
  empty: said('文件里没有数据行：请在表头下面逐行填写。', 'The file has no rows of data: put them below the head row.'),
  noHead: (missing: string, missingEn: string): Said =>
    said(`第 1 行表头缺少${missing}列：请保留模板的表头。`, `Row 1 has no column ${missingEn}: keep the head row as it was.`),
  twoHeads: (head: string): Said => said(`表头“${head}”重复：请删去一列。`, `The head “${head}” comes twice: delete one column.`),
  unknownColumn: (head: string): Said => said(`“${head}”列没有读取：不认识这个表头。`, `Column “${head}” was not read: its head is unknown.`),
  quotes: said('引号没有配对：请检查这一行的双引号。', 'A quotation mark is never closed: check the double quotes of this row.'),
  extraCells: (count: number): Said => said(`这一行比表头多 ${count} 格：含逗号的文字请加双引号。`, `This row has ${count} more cells than the head: put text with commas in double quotes.`),
};
