/** What a name of a facility ends in (设施类名称的结尾); only names of such things are held against one another. */
export const facilitySuffixes =
  '大桥 桥 隧道 立交 枢纽 大道 干道 通道 道 路 街 公园 湿地 广场 博物馆 图书馆 文化馆 纪念馆 体育馆 美术馆 科技馆 档案馆 馆 医院 学院 院 学校 中学 小学 幼儿园 校 产业园 科技园 工业园 园 园区 基地 中心 城 新城 小镇 古镇 镇 街区 港 码头 站 车站 机场 场 厂 水库 河 湖 溪 江 渠 营 营地 剧场 剧院 影院 音乐厅 厅 平台 半岛 片区 板块'.split(
    ' ',
  );

/** Words that go into the middle of a name or are left out of it without making it another (可省的中间词). */
export const weakMiddles = '长江 黄河 淮河 汉江 嘉陵江 乌江 珠江 湘江 赣江 钱塘江 黄浦江 松花江 辽河 渭河 涪江 沱江 岷江 金沙江 特 公路 铁路 长江铁路 长江公路 工业 产业 发展 国际 片区 区 市 县 镇 的 之 与 和'.split(' ');

/** Names that take one more character at the end by slip, and what must not follow it there (科学城市民 is 科学城 and 市民). */
export const strayTails: readonly (readonly [suffix: string, stray: string, lawfulAfter: string])[] = [
  ['营', '地', ''],
  ['城', '市', '民场级政容域属直区辖郊内外管'],
];

/** Words that are taken for one another (易混词); in one document the same surroundings take one of them. */
export const confusedWords: readonly (readonly [a: string, b: string])[] = [
  ['咨询', '资讯'],
  ['作出', '做出'],
  ['其他', '其它'],
  ['权利', '权力'],
  ['法治', '法制'],
  ['制定', '制订'],
  ['启用', '起用'],
  ['反映', '反应'],
  ['盈利', '营利'],
  ['缴纳', '交纳'],
  ['树立', '竖立'],
  ['质量', '质理'],
  ['截至', '截止'],
  ['必须', '必需'],
  ['连接', '联接'],
  ['凝聚', '凝炼'],
  ['拓宽', '扩宽'],
  ['革命文化', '革命文明'],
];

/** Heads of schools and the like that bear a number: 37中学, 三十七中学校. */
export const numberedFacilities = '中学 小学 医院 幼儿园 中 小'.split(' ');
