/** Words by which a commitment in the text and a row of a table are held to measure the same thing. */

/** Two ways to write the same; the first becomes the second. */
export const linkSynonyms: readonly (readonly [string, string])[] = [
  ['国内生产总值', '地区生产总值'],
  ['GDP', '地区生产总值'],
  ['R&D', '研究与试验发展'],
  ['研发', '研究与试验发展'],
  ['规模以上', '规上'],
  ['社会消费品零售总额', '社零总额'],
  ['每万人口', '万人'],
  ['每万人', '万人'],
  ['每千人口', '千人'],
  ['每千人', '千人'],
  ['每千名', '千'],
  ['能源消耗', '能耗'],
  ['居民人均可支配', '居民可支配'],
  ['百分比', '比重'],
  ['占比', '比重'],
  ['比例', '比重'],
  ['比率', '比重'],
];

/** Said of a pace (年均增速). */
export const paceMarks: readonly string[] = ['年均增速', '年均增长率', '年均增长', '年均增幅', '年平均增长', '增速'];

/** At the end of a row's name, where its target is a pace (地区生产总值增长). */
export const paceEnds: readonly string[] = ['增长速度', '增长率', '增长', '增幅'];

/** Said of a fall over the period (降低). */
export const fallMarks: readonly string[] = ['累计下降', '累计降低', '下降率', '降低率', '下降', '降低', '减少', '削减'];

/** Said of a share. */
export const shareMarks: readonly string[] = ['比重'];

/** Words that name the same measure with or without them. */
export const linkParticles: readonly string[] = ['的', '拥有', '数量', '总量', '人数', '户数', '个数', '全市', '全省', '全区', '全县', '全国', '外贸', '环境', '累计', '完成', '经费', '投入', '支出', '主要', '年度', '达标', '数', '量', '口'];
