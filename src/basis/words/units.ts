/** What kind of thing a unit measures (量的种类). */
export type QuantityKind =
  | 'money'
  | 'count'
  | 'share'
  | 'points'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'time'
  | 'energy'
  | 'power'
  | 'ratio'
  | 'index'
  | 'none';

/**
 * Simple units of measurement (计量单位). Units of one family convert into each other by the ratio of their sizes; families of the same kind do not
 * (元 and 美元: that takes a rate of a day). A size is `[numerator, denominator]`, as some have no finite decimal (1 亩 = 2000/3 平方米).
 */
export const unitFamilies: readonly {
  readonly kind: QuantityKind;
  /** May stand after 十 百 千 万 百万 千万 亿 万亿. */
  readonly multiples?: true;
  /** Spellings of one size beside each other; the first is the one shown. */
  readonly units: readonly (readonly [spellings: string, numerator: number, denominator?: number])[];
}[] = [
  { kind: 'money', multiples: true, units: [['元 人民币元 rmb cny yuan', 1], ['角', 1, 10], ['分钱', 1, 100]] },
  { kind: 'money', multiples: true, units: [['美元 美金 usd', 1]] },
  { kind: 'money', multiples: true, units: [['欧元 eur', 1]] },
  { kind: 'money', multiples: true, units: [['港元 港币 hkd', 1]] },
  { kind: 'money', multiples: true, units: [['日元 jpy', 1]] },
  { kind: 'money', multiples: true, units: [['英镑 gbp', 1]] },

  { kind: 'share', units: [['% 百分比 百分之 percent', 1], ['‰ 千分比 千分之', 1, 10], ['‱ 万分比 万分之', 1, 100]] },
  { kind: 'points', units: [['个百分点 百分点 pp', 1], ['个千分点 千分点', 1, 10], ['个基点 基点 bp', 1, 100]] },
  { kind: 'ratio', units: [['x:x x:1 :1', 1]] },
  { kind: 'ratio', units: [['倍', 1]] },
  { kind: 'index', units: [['分', 1]] },
  { kind: 'index', units: [['点', 1]] },
  { kind: 'index', units: [['位 名次', 1]] },
  { kind: 'index', units: [['级', 1]] },
  { kind: 'index', units: [['分贝 db db(a)', 1]] },
  { kind: 'index', units: [['摄氏度 ℃ °c 度c', 1]] },
  { kind: 'none', units: [['— - -- —— / 无 无量纲', 1]] },

  { kind: 'count', multiples: true, units: [['人 名', 1]] },
  { kind: 'count', multiples: true, units: [['人次', 1]] },
  // Market subjects (市场主体) are counted in 户 by their register and in 家 by plans.
  { kind: 'count', multiples: true, units: [['家', 1], ['户', 1]] },
  { kind: 'count', multiples: true, units: [['户次', 1]] },
  { kind: 'count', multiples: true, units: [['个', 1]] },
  { kind: 'count', multiples: true, units: [['件', 1]] },
  { kind: 'count', multiples: true, units: [['张', 1]] },
  { kind: 'count', multiples: true, units: [['床', 1]] },
  { kind: 'count', multiples: true, units: [['座', 1]] },
  { kind: 'count', multiples: true, units: [['所', 1]] },
  { kind: 'count', multiples: true, units: [['处', 1]] },
  { kind: 'count', multiples: true, units: [['条', 1]] },
  { kind: 'count', multiples: true, units: [['项', 1]] },
  { kind: 'count', multiples: true, units: [['宗', 1]] },
  { kind: 'count', multiples: true, units: [['套', 1]] },
  { kind: 'count', multiples: true, units: [['间', 1]] },
  { kind: 'count', multiples: true, units: [['栋 幢', 1]] },
  { kind: 'count', multiples: true, units: [['台', 1]] },
  { kind: 'count', multiples: true, units: [['辆', 1]] },
  { kind: 'count', multiples: true, units: [['架', 1]] },
  { kind: 'count', multiples: true, units: [['艘', 1]] },
  { kind: 'count', multiples: true, units: [['只', 1]] },
  { kind: 'count', multiples: true, units: [['头', 1]] },
  { kind: 'count', multiples: true, units: [['羽', 1]] },
  { kind: 'count', multiples: true, units: [['株 棵', 1]] },
  { kind: 'count', multiples: true, units: [['册', 1]] },
  { kind: 'count', multiples: true, units: [['部', 1]] },
  { kind: 'count', multiples: true, units: [['支', 1]] },
  { kind: 'count', multiples: true, units: [['场', 1]] },
  { kind: 'count', multiples: true, units: [['次', 1]] },
  { kind: 'count', multiples: true, units: [['例', 1]] },
  { kind: 'count', multiples: true, units: [['起', 1]] },
  { kind: 'count', multiples: true, units: [['班', 1]] },
  { kind: 'count', multiples: true, units: [['标箱 teu', 1]] },
  { kind: 'count', multiples: true, units: [['标准车', 1]] },
  { kind: 'count', multiples: true, units: [['标台', 1]] },

  {
    kind: 'length',
    multiples: true,
    units: [['米 m', 1], ['公里 千米 km', 1000], ['里 华里', 500], ['厘米 cm', 1, 100], ['毫米 mm', 1, 1000], ['微米 μm', 1, 1000000]],
  },
  {
    kind: 'area',
    multiples: true,
    units: [['平方米 平米 ㎡ m2', 1], ['平方公里 平方千米 km2', 1000000], ['公顷 hm2 ha', 10000], ['亩', 2000, 3], ['平方厘米 cm2', 1, 10000]],
  },
  { kind: 'volume', multiples: true, units: [['立方米 方 m3', 1], ['升 l', 1, 1000], ['毫升 ml', 1, 1000000]] },
  {
    kind: 'mass',
    multiples: true,
    units: [['吨 t', 1], ['千克 公斤 kg', 1, 1000], ['克 g', 1, 1000000], ['毫克 mg', 1, 1000000000], ['微克 μg ug', 1, 1000000000000], ['斤 市斤', 1, 2000]],
  },
  { kind: 'mass', multiples: true, units: [['吨标准煤 吨标煤 吨煤当量 tce', 1], ['千克标准煤 公斤标准煤 kgce', 1, 1000], ['克标准煤 gce', 1, 1000000]] },
  { kind: 'mass', multiples: true, units: [['吨二氧化碳 吨co2 tco2', 1], ['千克二氧化碳 公斤二氧化碳 kgco2', 1, 1000]] },
  { kind: 'mass', multiples: true, units: [['吨公里 吨·公里', 1]] },
  { kind: 'count', multiples: true, units: [['人公里 人·公里', 1]] },
  { kind: 'energy', multiples: true, units: [['千瓦时 千瓦·时 度 kwh', 1], ['兆瓦时 mwh', 1000], ['吉瓦时 gwh', 1000000]] },
  { kind: 'energy', multiples: true, units: [['焦耳 j', 1], ['吉焦 gj', 1000000000]] },
  { kind: 'power', multiples: true, units: [['千瓦 kw', 1], ['瓦 w', 1, 1000], ['兆瓦 mw', 1000], ['吉瓦 gw', 1000000]] },
  { kind: 'power', multiples: true, units: [['千伏安 kva', 1], ['兆伏安 mva', 1000]] },

  { kind: 'time', multiples: true, units: [['天 日 day', 1], ['周 星期', 7], ['小时 时 h', 1, 24], ['分钟 min', 1, 1440], ['秒 s', 1, 86400]] },
  { kind: 'time', multiples: true, units: [['年', 12], ['季度 季', 3], ['月 个月', 1]] },
  { kind: 'time', units: [['岁', 1]] },
];

/** Multiples before a unit, longest first. */
export const unitMultiples: readonly (readonly [spelling: string, factor: number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
  ['十', 10],
];

/** Words around a unit that do not change it. */
export const unitAsides = { before: ['单位:', '人民币'], after: ['人民币'] } as const;

/** Between the parts of a compound unit, beside `/`: 元每人. */
export const perWord = '每';

/** Multiples that people write (万元, not 十万元), smallest first. */
export const customaryMultiples: readonly string[] = ['', '千', '万', '百万', '亿', '万亿'];
