/**
 * Words of time (时间). A mark before a year says what the year is to the sentence: `by` a deadline (到 2025 年), `base` a
 * comparison (较 2015 年), `since` a start (自 2018 年), `asof` a stand (截至 2020 年底).
 */
export type TimeRole = 'by' | 'in' | 'base' | 'since' | 'asof';

export const timeOpeners: readonly (readonly [string, TimeRole])[] = [
  ['到', 'by'],
  ['至', 'by'],
  ['力争到', 'by'],
  ['争取到', 'by'],
  ['力争', 'by'],
  ['截至', 'asof'],
  ['截止', 'asof'],
  ['截至到', 'asof'],
  ['截止到', 'asof'],
  ['截止至', 'asof'],
  ['较', 'base'],
  ['比', 'base'],
  ['相比', 'base'],
  ['相比于', 'base'],
  ['相较于', 'base'],
  ['相较', 'base'],
  ['对比', 'base'],
  ['高于', 'base'],
  ['低于', 'base'],
  ['与', 'base'],
  ['从', 'base'],
  ['由', 'base'],
  ['自', 'since'],
  ['在', 'in'],
  ['是', 'base'],
  ['为', 'base'],
  ['相当于', 'base'],
  ['调整为', 'by'],
  ['优化为', 'by'],
  ['优化调整为', 'by'],
  ['下降为', 'by'],
  ['降为', 'by'],
  ['变为', 'by'],
];

/** After a year. */
export const timeClosers: readonly (readonly [string, TimeRole | ''])[] = [
  ['年底前', 'by'],
  ['底前', 'by'],
  ['底之前', 'by'],
  ['末前', 'by'],
  ['前', 'by'],
  ['以前', 'by'],
  ['底以前', 'by'],
  ['末以前', 'by'],
  ['年底以前', 'by'],
  ['之前', 'by'],
  ['底', ''],
  ['末', ''],
  ['年底', ''],
  ['年末', ''],
  ['初', ''],
  ['内', ''],
  ['期间', ''],
  ['以来', 'since'],
  ['起', 'since'],
  ['开始', 'since'],
  ['水平', 'base'],
  ['水平上', 'base'],
  ['的水平上', 'base'],
  ['基础上', 'base'],
  ['的基础上', 'base'],
  ['底的基础上', 'base'],
  ['底基础上', 'base'],
  ['相比', 'base'],
  ['度', ''],
];

/** Five-year plans (“十四五”): what may follow the name where it means the years. */
export const planYearClosers: readonly (readonly [string, 'whole' | 'end' | 'start'])[] = [
  ['时期', 'whole'],
  ['期间', 'whole'],
  ['期内', 'whole'],
  ['规划期内', 'whole'],
  ['规划期间', 'whole'],
  ['以来', 'whole'],
  ['五年', 'whole'],
  ['末', 'end'],
  ['期末', 'end'],
  ['末期', 'end'],
  ['收官', 'end'],
  ['初', 'start'],
  ['初期', 'start'],
];

/** Words whose year depends on the document. `this`/`last`/`next`: the report's year; `within`: the year the passage is about; `five`: the five years before it; `plan`: the plan's last year. */
export type RelativeTime = 'this' | 'within' | 'last' | 'next' | 'five' | 'plan' | 'then' | 'now';
export const relativeTimes: readonly (readonly [string, RelativeTime])[] = [
  ['今年', 'this'],
  ['年内', 'within'],
  ['全年', 'within'],
  ['本年度', 'within'],
  ['年度', 'within'],
  ['今年底', 'this'],
  ['年底前', 'within'],
  ['到年底', 'within'],
  ['年底', 'within'],
  ['新的一年', 'this'],
  ['明年', 'next'],
  ['去年', 'last'],
  ['上年', 'last'],
  ['过去一年', 'last'],
  ['过去的一年', 'last'],
  ['一年来', 'last'],
  ['五年来', 'five'],
  ['过去五年', 'five'],
  ['过去的五年', 'five'],
  ['近五年', 'five'],
  ['近5年', 'five'],
  ['5年来', 'five'],
  ['这五年', 'five'],
  ['五年累计', 'five'],
  ['规划期末', 'plan'],
  ['规划期内', 'plan'],
  ['规划期', 'plan'],
  ['五年内', 'plan'],
  ['5年内', 'plan'],
  ['未来五年', 'plan'],
  ['今后五年', 'plan'],
  ['未来5年', 'plan'],
  ['今后5年', 'plan'],
  ['届时', 'then'],
  ['到那时', 'then'],
  ['现状', 'now'],
];

/** Before what is summed over all years of a plan. */
export const wholePlanSums: readonly string[] = ['五年累计', '5年累计', '五年共', '5年共', '五年新增', '5年新增', '五年合计', '五年总计'];

/** Before a relative year these make it a comparison (比上年, 较去年). */
export const comparisonOpeners: readonly string[] = ['比', '较', '同比', '与', '对比', '相比'];

/** Before the bare name of a plan, and what follows it, where the plan is compared with (较“十三五”下降). */
export const comparedPlan = /^[较比]$/;
export const changeAhead = /^(?:下降|降低|减少|提高|增加|增长|上升|提升|翻|高出|低)/;

/** The digits of the numbered five-year plans. */
export const planDigits: readonly (readonly [string, number])[] = [
  ['十五五', 15],
  ['十四五', 14],
  ['十三五', 13],
  ['十二五', 12],
  ['十一五', 11],
  ['十六五', 16],
  ['十七五', 17],
  ['十五', 10],
  ['九五', 9],
];

/** The sign after the digits of a year. */
export const yearSign = '年';

/** A report turns to its own year. */
export const thisYear = '今年';

/** Between the two years of a range (2021—2025年). */
export const yearRangeMarks = '-－—–~至到';

/** Between years said in a row (到2022年、2025年). */
export const timeJoins: readonly string[] = ['、', '和', '与', '及'];
