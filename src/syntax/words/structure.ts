/** Words by which a plan document shows its structure. Data: one entry a line, with where it was met. */

/** Digits and powers of Chinese ordinals: 第十八章, 二十一、 */
export const ordinalCharacters = '一二三四五六七八九十百零〇○';

/** 第…篇 / 编 / 部分 opens a part, 第…章 a chapter, 第…节 a section. */
export const partWords = ['篇', '编', '部分'];
export const chapterWords = ['章'];
export const sectionWords = ['节'];

/** 一是 … 二是 …, 一要 … 二要 …: an enumeration that opens paragraphs. */
export const enumerationVerbs = ['是', '要'];
/** 三要素, 五要件: no enumeration. */
export const enumerationNouns = '素件点害务';

/** Headings of a contents list; spaces between the characters are ignored. */
export const contentsTitles = ['目录', '目次'];

/** Headings of a glossary. */
export const glossaryTitles = ['名词解释', '名词术语解释', '名词和术语解释', '名词释义', '术语解释', '有关名词解释', '相关名词解释', '名词注释', '名词解释表', '重要名词解释'];

/** Words that open an annex; what they head is not in the outline. */
export const annexWords = ['附件', '附表', '附图', '附录', '附 件'];

/** Titles that frame a plan of any place; the chapters of a text whose headings bear no number. */
export const frameTitles = [
  '前言', '引言', '序言', '基础', '现状', '背景', '形势', '环境', '成就', '成效', '回顾', '问题', '总体要求', '总体思路', '总体目标', '指导思想', '基本原则', '发展目标', '主要目标', '工作目标', '规划目标', '目标',
  '主要指标', '重点任务', '主要任务', '工作任务', '任务', '重点工程', '重大工程', '重点项目', '空间布局', '总体布局', '主要措施', '工作措施', '保障措施', '保障', '组织实施', '规划实施', '组织保障', '远景展望', '展望', '工作安排', '工作打算', '下一步工作',
];

/** Boxed text. */
export const boxWords = ['专栏', '专 栏', '专　栏'];

/** Ends of a box title; used where a title and the text after it stand on one line. */
export const boxTitleEnds = [
  '重点工程', // 农业发展重点工程
  '重大工程',
  '重点项目',
  '重大项目',
  '重点任务',
  '主要任务',
  '重点内容',
  '重点线路',
  '任务清单',
  '项目清单',
  '一览表',
  '清单',
  '主要指标',
  '工程',
  '项目',
  '行动',
  '计划',
  '建设',
  '指标',
  '任务',
  '布局',
  '名单',
  '领域',
  '公约',
];

/** Endings that may themselves be followed by one: 建设工程, 行动重点项目. */
export const boxTitleLinks = ['建设', '行动', '计划'];

/** A caption: 表 1 …, 图 2 …. */
export const tableWord = '表';
export const figureWord = '图';

/** Notes under a table. */
export const noteWords = ['备注', '注', '说明', '注释', '数据来源', '资料来源'];

/** First head cells of a table set one cell a line, where it has no 序号. */
export const stackedHeads = ['指标', '指标名称', '主要指标', '类别', '分类', '领域'];

/** First head cell of a table. */
export const serialHeads = ['序号', '编号'];

/** Head cells that tell the columns of a table whose cells have run together. */
export const headWords = ['指标名称', '主要指标', '项目类别', '项目名称', '指标属性', '指标性质', '指标类型', '指标', '属性', '性质', '单位', '类别', '名称', '类型', '分类'];

/** Head cells over names, over the groups of rows, and over the attribute that closes a row. */
export const nameHeads = ['指标', '指标名称', '主要指标', '具体指标', '名称'];
export const groupHeads = ['类别', '分类', '领域', '类型', '方面', '指标类别', '维度', '一级指标'];
export const natureHeads = ['属性', '指标属性', '性质', '指标性质', '指标类型'];

/** Attribute cells, which close a row whose cells have run together. 预期值 is met as a slip. */
export const natureWords = ['约束性', '预期性', '预期值', '约束值', '引导性', '指导性', '监测性'];

/** Site chrome above and below a text copied from a web page. */
export const siteButtons = ['下载', '打印', '全屏', '收藏', '【字号：', '【字号', '加大', '还原', '减小', '】', '分享', '返回顶部', '关闭窗口', '扫一扫在手机打开当前页', '[TOC]', '[toc]', '打印本页', '字体：', '大', '中', '小'];

/** Bullets of a list: ● 工程名称, ■ …, ◆ …. */
export const bullets = '●■◆▲▪◇□○★☆※►➢➤•·';

/** A line that closes with one of these and has no mark inside is a title, however the page is set. */
export const titleEnds = ['规划', '纲要', '方案', '报告', '意见', '建议', '通知'];

/** The lower half of a head cell set over two lines. */
export const headRests = ['目标值', '规划值', '预期值', '现状值', '实际值', '目标', '（目标）', '（现状）', '（%）', '（累计）'];

/** Lines over the part of a table that goes on on the next page. */
export const continuedWords = ['续表', '（续表）', '(续表)', '续上表', '（续）'];

/** Ends after which a line is whole. */
export const lineEnds = '。！？；：…”"』」）)】.!?;:';
/** Marks that cannot open a line: the line before goes on. */
export const clingingMarks = '，、。；：！？）】》”’,.;:!?)]%％';

/** Units as they close a name in a table whose cells have run together; longest first is found by length. */
export const tableUnits = [
  '%', '％', '‰', '元', '万元', '亿元', '亿美元', '万美元', '元/人', '元／人', '万元/人', '万元／人', '元/人·月', '元／人·月', '元/年', '元/月',
  '吨', '万吨', '亿吨', '万吨标准煤', '吨标准煤', '吨标准煤/万元', '公斤', '千克', '克', '亩', '万亩', '公顷', '万公顷', '平方公里', '平方米', '万平方米', '立方米', '万立方米', '亿立方米',
  '公里', '万公里', '千米', '米', '公里/平方公里', '人', '万人', '亿人', '人次', '万人次', '亿人次', '户', '万户', '个', '万个', '家', '万家', '件', '万件', '项', '所', '处', '座', '张', '床', '辆', '万辆',
  '台', '万台', '套', '万套', '条', '天', '年', '岁', '小时', '分钟', '部', '名', '份', '册', '次', '起', '千瓦', '万千瓦', '亿千瓦时', '千瓦时', '兆瓦', '微克/立方米', 'μg/m3', 'μg/m³', 'ug/m³', '毫克/升',
  '件/万人', '人/千人', '张/千人', '个/千人', '万标准箱', '万TEU', '分',
];

/** Heads of columns that hold values: 2020年, 规划目标, 现状, 年均增速 … */
export const valueHeadWords = ['年', '目标', '现状', '完成', '实际', '数值', '基期', '基准', '增速', '增长', '增减', '累计', '规划', '预计', '期末', '值'];

/** Head cells of a table in a box: two of them in its first line make that a head. */
export const boxHeads = ['类别', '类型', '领域', '方向', '细分', '重点任务', '主要任务', '工作任务', '任务', '建设内容', '主要内容', '重点内容', '主要建设内容', '内容', '项目名称', '工程名称', '重点项目', '重点工程', '项目', '工程', '任务名称', '责任单位', '牵头单位', '实施单位', '建设地点', '建设性质', '建设年限', '起止年限', '总投资', '备注'];

/** After these a line is never whole. */
export const openMarks = '，、,（(“《';
/** Marks inside a sentence: a line with one of them is prose. */
export const innerMarks = '，。、；：';
/** A wrapped line may end on one of these without being whole. */
export const closingMarks = '”》）)';

/** Heads that a narrow column sets over two lines. */
export const splitHeads: readonly (readonly [first: string, second: string])[] = [
  ['指标', '属性'], ['指标', '性质'], ['指标', '名称'], ['规划', '目标'], ['计划', '任务'], ['完成', '情况'], ['完成', '率'], ['年均', '增速'], ['年', '目标'], ['年', '现状'],
];
