/** How statistics bulletins (统计公报) state figures. Patterns run over text with full-width digits and letters made plain, offset by offset. */

/** Ends of sentences, and of the clauses in them; a comma between digits parts thousands. */
export const sentenceEnd = /[。！？!?；;\n\r]/;
export const clauseEnd = /[，、,：:]/;

const year = String.raw`(?:(?<year>(?:19|20)\d{2})年)`;
const dash = '[-—–~～至到]{1,2}';

/** Times that a figure speaks of. A year after 比 or 较 is only compared with. */
export const timeForms: readonly RegExp[] = [
  new RegExp(String.raw`(?<![比较与和超]|相比)${year}?(?<from>1)月?${dash}(?<to>\d{1,2})月(?:份)?`),
  new RegExp(String.raw`(?<![比较与和超]|相比)${year}?(?<half>[上下]半年)`),
  new RegExp(String.raw`(?<![比较与和超]|相比)${year}?前(?<quarters>[二三四两2-4])个?季度`),
  new RegExp(String.raw`(?<![比较与和超]|相比)${year}?前(?<months>\d{1,2})个?月`),
  new RegExp(String.raw`(?<![比较与和超]|相比)${year}?第?(?<quarter>[一二三四1-4])季度`),
  new RegExp(String.raw`(?<![比较与和超]|相比)(?:截至|截止|到|至)?${year}?(?<day>\d{1,2}月\d{1,2}日)`),
  new RegExp(String.raw`(?<![比较与和超]|相比)(?:截至|截止|到|至)?${year}?(?<month>\d{1,2})月(?:份|底|末)?(?![\d、，日])`),
  new RegExp(String.raw`(?<![比较与和超]|相比)(?:截至|截止|到|至)?${year}(?:全年|末|底|年末|年底)?(?!来|均|以来|代|期|价|不变价|可比价|度?(?:计划|预算|目标))`),
  /(?<!上)(?<all>全年|(?<![上本去每])年[末底])/,
  /(?<![比较与和超是]|相比)(?<last>去年)(?!同期|同月|同季)(?:全年|末|底)?/,
];

export const quarterNumbers: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
export const firstHalf = '上半年';

/** How settled the figures of a sentence are said to be. */
export const statusPhrases: readonly (readonly [RegExp, 'preliminary' | 'verified' | 'final'])[] = [
  [/最终核实/, 'final'],
  [/初步核算|初步统计|初步核定|快报|预计/, 'preliminary'],
  [/年报数|经核定|核定数/, 'verified'],
];

/** Words right before a number that make it a limit, or no exact figure. */
export const boundBefore: readonly (readonly [string, '>=' | '>' | '<=' | '<' | '~'])[] = [
  ['不低于', '>='], ['不少于', '>='], ['至少', '>='], ['≥', '>='], ['>=', '>='], ['超过', '>'], ['突破', '>'], ['超', '>'], ['逾', '>'], ['高于', '>'], ['大于', '>'], ['>', '>'],
  ['不超过', '<='], ['不高于', '<='], ['≤', '<='], ['<=', '<='], ['不足', '<'], ['不到', '<'], ['低于', '<'], ['少于', '<'], ['<', '<'],
  ['约为', '~'], ['大约', '~'], ['约', '~'], ['近', '~'], ['接近', '~'], ['将近', '~'], ['迈上', '~'], ['跨上', '~'], ['站上', '~'],
];
export const boundAfter: readonly (readonly [string, '>=' | '>' | '<=' | '~'])[] = [['及以上', '>='], ['以上', '>='], ['以内', '<='], ['以下', '<='], ['左右', '~'], ['上下', '~'], ['余', '>'], ['多', '>'], ['新台阶', '~'], ['大关', '~']];

/** Growth over the same period before. 增加 is none in 增加值; a rise in 个百分点, 天 or 人 is a change, not a growth. */
export const growthPhrase =
  /(?:(?:按(?<comparable>可比价格?|不变价格?)(?:计算)?)|(?:扣除价格因素后?))?\s*(?<against>(?:同口径)?(?:同比|比上年同期|比上年|较上年同期|较上年|比去年同期|比去年|较去年同期|较去年|与上年同期相比|与上年相比)|[比较](?<since>(?:19|20)\d{2})年(?:底|末)?)?(?<basis>名义|实际|累计)?(?<verb>增长|增速(?:为|达到?)?|增幅(?:为|达到?)?|上升|提高|增加(?!值)|下降|降低|减少|下滑|回落|负增长)(?:了|为|达到?|至|到)?\s*$/;
export const falls = /下降|降低|减少|下滑|回落|负增长/;

/** Growth in money, prices and all. */
export const nominal = '名义';

/** An average over years is the growth of none of them. */
export const averageGrowth = /(?:年均|平均|两年|三年|四年|五年)\s*$/;

/** Reaching a level: 提高至3.98%, 降低到2.1%. */
export const reachedPhrase = /(?:提高|上升|增加|增长|下降|降低|减少|扩大|缩小|稳定|保持)(?:至|到|在|为)\s*$/;

/** Verbs between or before a subject and its figure. */
export const linkVerbs = /(?:平均|均|共|共计|合计|累计|已|全部)?(?:实现|完成|达到|达|为|是|有|拥有|共有|新增|计|保持|维持|签订|录得|收获|高达|升至|增至)?(?:了|在|到|至)?\s*$/;
export const leadWords = /^(?:[…\s]+|其中|另外|此外|同时|分别|初步核算|初步统计|快报显示|经初步核算|据统计|数据显示|按产业分|分产业看|分城乡看|总的看|一是|二是|三是|从总量看|的|我区|我市|我县|本区|本市|全区|全市|全县|全省|全镇|全社会|全年|全区全年|年末|全部|共|累计|实现|完成|达到|达|截至目前|目前)+/;

/** A share of something else, said after its amount: 占全市经济总量的59.7%. */
export const shareOf = /^占(?<whole>.+?)的?(?:比重|比例)?(?:为|达到?)?$/;

/** A verb between the one who did it and what was done: 某区实现地区生产总值. */
export const innerVerb = /^.*(?:实现|完成|签订)(?=.{3,})/;

/** Shares of a plan or a budget, ranks and comparisons: no figures of an indicator. */
export const noFigure = /(?:预算|计划|目标|任务)(?:数|额|值)?的?$|(?:第|前|位居|居|位列|排名)$|(?:比上年|同比|较上年)$/;

export const shareName = (subject: string, whole: string): string => `${subject}占${whole}比重`;

/** Ends of a figure, after which 、 parts two figures; elsewhere it joins nouns. */
export const figureEnd = /[\d%元人天个家件项亩里米吨次岁年)）]$/;

export const subjectEdges = /^[\s“”"（()）]+|[\s“”"的]+$/g;

/** A wider area than a district, said where a clause begins: 2023年全市…; a city named before the year or the kind of the document. */
export const widerArea =
  /(?<=^|[，,、：:。；;！？!?年月日度末]|其中)\s*(?:全市|全省|全国|我市|我省|我国|全球|[\u4e00-\u9fff]{2,4}市(?=(?:19|20)\d{2}年|国民经济|统计公报|经济运行|政府工作))/;

/** The area that the plan is of, however it is compared with another. */
export const ownArea = /全区|我区|本区|全县|我县|本县/;

/** What is meant to be reached and has not been: targets, drafts, hopes. */
export const plannedWords = /力争|力求|争取|预期目标|目标(?:值)?(?:是|为|[：:])|我们将|将(?:新建|新增|实现|达到|完成|力争)|拟(?:新建|新增|实现|完成)|有望|预算(?:草案|安排)/;

/** A clause that turns aside to a part of the time spoken of; what follows is of the whole again. */
export const asideTime = /^\s*其中|当月|当季|单月|单季/;

/** A stock at the end of a time: 6月末, 截至2023年底. */
export const stockMark = /末|底|截至|截止/;

/** Traditional forms in the words of this grammar, pair by pair. */
export const traditionalPairs =
  '長长 實实 現现 總总 產产 區区 億亿 萬万 與与 較较 國国 經经 濟济 業业 規规 劃划 達达 標标 務务 預预 算算 財财 稅税 進进 口口 額额 費费 會会 發发 數数 據据 統统 計计 環环 質质 氣气 優优 縣县 農农 業业 貿贸 資资 資资 動动 鎮镇 鄉乡 網网 積积 減减 績绩 調调 養养 醫医 壽寿 齡龄 驗验 試试 幣币 貸贷 餘余 內内 從从 個个 點点 際际 於于 為为 兩两 協协 議议 場场 體体 覆覆 蓋盖 綠绿 廢废 處处 無无 淨净 營营 戶户 單单 續续 維维 穩稳 擴扩 縮缩 濃浓 備备 創创 歷历 結结 構构 億亿';
export const districtName = /[区县]$/;

/** Growth in these is counted in comparable prices (不变价) as published. */
export const comparableSubjects = /生产总值|增加值|GDP/i;

/** Changes in points and multiples of something are figures of no period. */
export const changeUnit = /^个?百分点|^[倍成番]/;

/** A number before 年 is a date or a length, but for what is reached or has decimals: 平均受教育年限达到12年. */
export const yearUnit = '年';
export const yearReached = /(?:达到|达|为|提高到|提高至|升至|增至)$/;

/** 3岁以下 is part of a name: an age group. */
export const ageGroup = /^岁(?:及?以[上下]|[-—–~～至到])/;
