/**
 * Wordings under which one indicator goes, each line from the many to the one (指标名称的等价写法). Applied in order to names and to running text
 * alike before they are held against one another.
 */
export const equivalents: readonly (readonly [pattern: string, plain: string])[] = [
  ['GDP|国内生产总值', '地区生产总值'],
  ['R&D|研发', '研究与试验发展'],
  ['研究与试验发展(?:经费|资金)?(?:投入|支出)?(?:强度)?', '研究与试验发展支出'],
  ['规模以上', '规上'],
  ['限额以上', '限上'],
  ['能源消耗|能源消费|能耗', '能耗'],
  ['单位地区生产总值能耗|万元地区生产总值能耗', '单位地区生产总值能耗'],
  ['二氧化碳排放(?:量)?', '二氧化碳排放'],
  ['每万人口|每万人|万人', '每万人'],
  ['每千常住人口|每千人口|每千人|千人', '每千人'],
  ['每千名老年人|每千名老人', '每千老人'],
  ['环境空气质量|空气质量', '空气质量'],
  ['细颗粒物|PM2\\.5', '细颗粒物'],
  ['拥有(?:的)?', ''],
  ['(?<=空气质量)达到?', ''],
  ['比重|占比|比例|份额', '比重'],
  ['年平均|年均', '年均'],
  ['增长率|增长速度|增速|增长|增幅', '增速'],
  ['降低率|下降率|降低|下降|降幅|减少', '降低'],
  ['[\\s“”"‘’《》·、，]|的', ''],
];

/** Ends that say in what form an indicator is given, not what it is about. */
export const measureTails = '年均增速 增速 比重 比率 总数量 数量 总数 总量 总额 人数 户数 个数 数 率 指数 面积 排放'.split(' ');

/** Indicators of which less is better (逆向指标), by a word of their name. */
export const lowerIsBetter = '死亡 事故 失业率 排放 浓度 细颗粒物 可吸入颗粒物 能耗 水耗 用水量 发病率 患病率 发案 刑事案件 贫困发生率 收入比 恩格尔系数 负债率 不良率 不良贷款 辍学率 损失率 漏损率 撂荒 化学需氧量 氨氮 二氧化硫 氮氧化物 吸毒 投诉 信访量 用药量 使用量'.split(' ');

/** Words that turn such an indicator round: the more it falls the better. */
export const fallWords = '降低 下降 减少 削减 降幅 压减'.split(' ');

/** Shares that may pass one hundred: they are no parts of a whole. */
export const mayPassHundred = '毛入学率 毛入园率 自给率 产销率 拨备覆盖率 偿付 补充率 替代率 保障率 存贷比 增长 增速 指数 续保率 床位使用率 负荷率 提高 达产率 产值率 回报率 收益率 利润率 投入产出 完成率 履约率 复种指数 种植指数 载畜率'.split(' ');

/** What a name may bear or leave out without being another name to a reader. */
export const usualForms: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/^(?:全市|全区|全县|全省|全国|我市|我区|我县|我省|辖区|本地)/, ''],
  [/[\s“”的]/g, ''],
  [/规模以上/g, '规上'],
  [/限额以上/g, '限上'],
  [/GDP|国内生产总值/g, '地区生产总值'],
  [/占比|比例/g, '比重'],
  [/增长率|增长速度/g, '增速'],
  [/(?:数量|总数|人数|数|总量|率|指数|比重|年均增速|增速|总额|规模|收入|降低)$/g, ''],
];
