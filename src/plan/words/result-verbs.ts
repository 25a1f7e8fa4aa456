/**
 * Verbs that stand right before a figure and say what it is of its subject (结果动词): 达到, 保持在, 增长.
 * `level`: it stands at; `hold`: it is kept; `growth` and `fall`: it changes by; `have`: a description, not a result;
 * `reach`: verbs that take their measure as object as well (完成投资 34 亿元, 实现产值 350 亿元).
 */
export type ResultSense = 'level' | 'hold' | 'growth' | 'fall' | 'have' | 'reach';

export const resultVerbs: readonly (readonly [string, ResultSense])[] = [
  ['达到', 'level'],
  ['达', 'level'],
  ['达成', 'level'],
  ['达至', 'level'],
  ['高达', 'level'],
  ['多达', 'level'],
  ['提高到', 'level'],
  ['提高至', 'level'],
  ['提升到', 'level'],
  ['提升至', 'level'],
  ['提到', 'level'],
  ['递增至', 'level'],
  ['递增到', 'level'],
  ['递增', 'growth'],
  ['递减', 'fall'],
  ['增加到', 'level'],
  ['增加至', 'level'],
  ['增长到', 'level'],
  ['增长至', 'level'],
  ['增至', 'level'],
  ['增到', 'level'],
  ['扩大到', 'level'],
  ['扩大至', 'level'],
  ['扩展到', 'level'],
  ['扩展至', 'level'],
  ['拓展到', 'level'],
  ['拓展至', 'level'],
  ['上升到', 'level'],
  ['上升至', 'level'],
  ['升至', 'level'],
  ['升到', 'level'],
  ['跃升至', 'level'],
  ['跃升到', 'level'],
  ['发展到', 'level'],
  ['发展至', 'level'],
  ['壮大到', 'level'],
  ['延长到', 'level'],
  ['延长至', 'level'],
  ['恢复到', 'level'],
  ['回升到', 'level'],
  ['回升至', 'level'],
  ['降至', 'level'],
  ['降到', 'level'],
  ['降为', 'level'],
  ['降低到', 'level'],
  ['降低至', 'level'],
  ['下降到', 'level'],
  ['下降至', 'level'],
  ['下降为', 'level'],
  ['减少到', 'level'],
  ['减少至', 'level'],
  ['减至', 'level'],
  ['缩小到', 'level'],
  ['缩小至', 'level'],
  ['缩短到', 'level'],
  ['缩短至', 'level'],
  ['缩减到', 'level'],
  ['缩减至', 'level'],
  ['压减到', 'level'],
  ['压减至', 'level'],
  ['压缩到', 'level'],
  ['压缩至', 'level'],
  ['精简到', 'level'],
  ['精简至', 'level'],
  ['整合为', 'level'],
  ['整合至', 'level'],
  ['重组整合至', 'level'],
  ['回落至', 'level'],
  ['回落到', 'level'],
  ['控制到', 'level'],
  ['迈上', 'level'],
  ['跃上', 'level'],
  ['跨上', 'level'],
  ['站上', 'level'],
  ['登上', 'level'],
  ['跨过', 'level'],
  ['跨越', 'level'],
  ['覆盖', 'level'],
  ['覆盖到', 'level'],
  ['开行', 'level'],
  ['贡献', 'level'],
  ['惠及', 'level'],
  ['控制在', 'hold'],
  ['保持在', 'hold'],
  ['保持', 'hold'],
  ['稳定在', 'hold'],
  ['稳定', 'hold'],
  ['稳定达到', 'hold'],
  ['稳定保持在', 'hold'],
  ['稳定达', 'hold'],
  ['维持在', 'hold'],
  ['维持', 'hold'],
  ['巩固在', 'hold'],
  ['巩固', 'hold'],
  ['稳在', 'hold'],
  ['增长', 'growth'],
  ['增长了', 'growth'],
  ['净增长', 'growth'],
  ['净增', 'growth'],
  ['净增加', 'growth'],
  ['净减少', 'fall'],
  ['增加', 'growth'],
  ['增加了', 'growth'],
  ['提高', 'growth'],
  ['提高了', 'growth'],
  ['提升', 'growth'],
  ['提升了', 'growth'],
  ['上升', 'growth'],
  ['上升了', 'growth'],
  ['上浮', 'growth'],
  ['上涨', 'growth'],
  ['上调', 'growth'],
  ['总体上调', 'growth'],
  ['回升', 'growth'],
  ['扩大', 'growth'],
  ['翻', 'growth'],
  ['翻了', 'growth'],
  ['增', 'growth'],
  ['下降', 'fall'],
  ['下降了', 'fall'],
  ['降低', 'fall'],
  ['降低了', 'fall'],
  ['减少', 'fall'],
  ['减少了', 'fall'],
  ['削减', 'fall'],
  ['压减', 'fall'],
  ['压降', 'fall'],
  ['压缩', 'fall'],
  ['提速', 'growth'],
  ['缩减', 'fall'],
  ['缩短', 'fall'],
  ['缩小', 'fall'],
  ['收窄', 'fall'],
  ['回落', 'fall'],
  ['降幅', 'fall'],
  ['降', 'fall'],
  ['减', 'fall'],
  ['为', 'have'],
  ['是', 'have'],
  ['共有', 'have'],
  ['现有', 'have'],
  ['拥有', 'have'],
  ['有', 'have'],
  ['占', 'have'],
  ['共', 'have'],
  ['共计', 'have'],
  ['合计', 'have'],
  ['总计', 'have'],
  ['设', 'have'],
  ['发生', 'have'],
  ['完成', 'reach'],
  ['实现', 'reach'],
];

/** Among `hold`: the words that set a ceiling where no comparing word stands beside the figure. */
export const ceilingVerbs: readonly string[] = ['控制在'];

/** Comparing words that are a verb by themselves (人均… 突破 10 万元). */
export const comparingVerbs: readonly string[] = ['达到或超过', '达到或高于', '达到或优于', '达到并超过', '达到或低于', '等于或高于', '突破', '首次突破', '超过', '超', '逾', '不低于', '不少于', '不小于', '不超过', '不超', '不高于', '不大于', '高于', '低于', '大于', '小于', '少于', '多于', '优于', '不足', '不到', '不得低于', '不得少于', '不得超过', '不得高于', '接近', '至少', '远超', '超出', '不突破'];

/** Nouns that end a subject and say that the figure is a pace. */
export const paceNouns: readonly string[] = ['年均增速', '年均增长率', '年均增幅', '年均增长', '年平均增长率', '年均复合增长率', '年平均增速'];

/** Said of a pace every year over the period (年均). */
export const averageWords: readonly string[] = ['年均', '年平均', '平均每年', '年均复合'];

/** Said of a thing done every year (每年). */
export const yearlyWords: readonly string[] = ['每年', '年均', '每年度', '每季度', '每月', '每学期', '每两年', '每三年', '每2年', '每3年'];

/** Said of a sum over the years (累计). */
export const cumulativeWords: readonly string[] = ['累计', '共计', '合计'];

/** Adverbs and phrases between a subject and its verb or between the verb and the figure. */
export const resultAdverbs: readonly string[] = [
  '分别', '均', '都', '各', '共', '总', '累计', '约', '近', '已', '已经', '将', '力争', '争取', '预计', '再', '又', '还', '也', '要', '应', '须', '需', '需要', '必须', '可', '能', '可望', '有望', '常年', '始终', '一直', '持续',
  '稳步', '全部', '平均', '每年', '年均', '年平均', '平均每年', '逐年', '同比', '环比', '比上年', '较上年', '比上年同期', '比去年', '较去年', '按可比价计算', '按可比价格计算', '按可比价', '按可比口径', '同口径', '可比口径', '原则上', '按不变价计算', '名义', '实际', '首次', '率先', '成功', '进一步', '基本', '总体', '大幅', '显著', '明显', '努力', '确保', '全年', '当年', '年内', '达到并', '逐步', '至少', '平稳', '普遍', '累计已', '合计', '总计', '均要', '不断', '稳定', '大约', '大致', '拟', '按', '拟按', '每人', '每户', '每人每年', '每人每月', '仅', '只', '连续', '五年', '五年累计', '仍', '尚', '每2年', '每两年', '每3年', '每三年', '每季度', '每月', '每天', '每日', '每周', '每小时',
];

/** Adverbs that spread one figure over several subjects (均), or several figures in turn (分别). */
export const spreadingAdverbs: readonly string[] = ['分别', '均', '都', '各', '均要'];
export const respectiveAdverb = '分别';

/** 新增 inside a subject: what is counted is new (城镇新增就业). */
export const newWord = '新增';
export const renewWords: readonly string[] = ['新增', '新建', '新培育', '新引进'];
