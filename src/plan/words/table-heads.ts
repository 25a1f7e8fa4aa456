/** Words in the head of an indicator table, by what the column holds. Spaces inside a head are ignored. */

export const serialHeadWords = ['序号', '编号', '序'];
export const nameHeadWords = ['指标名称', '主要指标', '具体指标', '指标', '名称', '项目类别', '指标内容', '项目', '主要指标名称'];
export const groupHeadWords = ['类别', '分类', '领域', '类型', '一级指标', '维度', '方面', '指标类别', '目标', '类'];
export const unitHeadWords = ['单位', '计量单位'];
export const natureHeadWords = ['指标属性', '属性', '指标性质', '性质', '指标类型', '类型', '指标属别'];

/** A column of what had been reached before the plan began. */
export const baselineHeadWords = ['现状', '基期', '基准', '基数', '初值'];
/** A column of what is to be reached. */
export const targetHeadWords = ['目标', '规划', '计划', '期末', '预期值', '指标值'];
/** A column of what was reached, in a table of results. */
export const actualHeadWords = ['完成情况', '完成', '实际', '数值', '实现', '达到值', '实绩'];
/** A column of change over the period. */
export const annualGrowthHeadWords = ['年均增速', '年均增长', '年均', '年均[累计]', '年均增长率'];
export const cumulativeHeadWords = ['累计', '五年累计', '增长', '增减', '变化', '提高'];
/** Columns that hold no value of an indicator. */
export const otherHeadWords = ['其中', '是否', '完成率', '责任', '牵头', '部门', '备注', '说明', '来源', '范围', '依据'];

/** Captions of tables that report results. */
export const resultCaptionWords = ['完成情况', '实现情况', '执行情况', '达成情况', '进展情况'];
/** Captions and heads that make a table one of indicators. */
export const indicatorCaptionWords = ['指标'];

export const natures: Readonly<Record<string, 'expected' | 'binding'>> = { 预期性: 'expected', 预期: 'expected', 预期性指标: 'expected', 约束性: 'binding', 约束: 'binding', 约束性指标: 'binding' };

/** What stands in a cell where there is no value. */
export const emptyCells = ['', '—', '——', '-', '--', '－', '/', '／', '…', '无', '―', '――', '–'];

/** In a name these make a target in % a fall over the period. */
export const reductionWords = ['降低', '下降', '减少', '削减', '降幅', '减排'];
/** In a name these make a target the mean growth of a year. */
export const annualGrowthWords = ['年均增速', '年均增长', '年均增幅', '年增长率', '年均增长率'];
/** A name with one of these endings is a rate: what stands in a column of growth for it is its level (城镇调查失业率 <5.5). */
export const rateEndings = ['率', '比重', '比例', '占比'];
export const changeEndings = ['增长率', '下降率', '降低率', '减少率', '增速', '增幅', '降幅'];

/** In a name or a note these make a target a sum over the period. */
export const cumulativeWords = ['累计', '五年合计', '总和'];

/** Marks set at a value; what they mean is said in the table's notes (these are the usual meanings). */
export const annualMarks = ['*', '＊', '※'];
export const cumulativeMarks = ['[', '【', '〔', '［', '{'];
export const noteAnnualWords = ['年均'];
export const noteCumulativeWords = ['累计'];

/** Price bases in a name or unit: 2020年价, 可比价, 现价. */
export const priceBasisPattern = '(?:[0-9]{4}年)?(?:不变价格?|可比价格?|现价|当年价格?|价格?)';

/** Comparators as they stand in a cell, before or after the number; the longest first. */
export const cellComparators: readonly (readonly [word: string, comparator: '>=' | '>' | '<=' | '<' | '~'])[] = [
  ['≥', '>='], ['≧', '>='], ['>=', '>='], ['不低于', '>='], ['不少于', '>='], ['以上', '>='], ['及以上', '>='],
  ['≤', '<='], ['≦', '<='], ['<=', '<='], ['不高于', '<='], ['不超过', '<='], ['以内', '<='], ['以下', '<='], ['控制在', '<='],
  ['>', '>'], ['＞', '>'], ['超过', '>'], ['大于', '>'], ['突破', '>'],
  ['<', '<'], ['＜', '<'], ['低于', '<'], ['小于', '<'],
  ['左右', '~'], ['约', '~'], ['±', '~'],
];

/** Endings by which a bracket after a name is its unit: （万元）, （%）, （公里/平方公里）. */
export const unitEndings = ['%', '％', '‰', '元', '吨', '亩', '公顷', '米', '里', '人', '户', '个', '家', '件', '项', '所', '处', '座', '张', '床', '辆', '台', '套', '条', '天', '日', '年', '月', '岁', '小时', '分钟', '部', '名', '份', '册', '次', '起', '克', '升', '千瓦', '千瓦时', '瓦', '煤', '度', '箱', '分', '比', '倍', '万', '亿', 'TEU', '米³', '米3', 'm3', 'm³', 'm2', '㎡', 'L', 'kW', '平台', '宗', '标'];
