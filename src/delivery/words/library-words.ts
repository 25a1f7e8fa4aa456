/** Words by which the library reads names of projects. Data. */

/** Ends of a place's name that people leave out: 大渡口区 as 大渡口. */
export const placeEnds = ['自治区', '自治县', '自治州', '特别行政区', '省', '市', '区', '县', '旗'] as const;

/** A prefix that says no more than that it is the place's own: 区博物馆. */
export const ownPrefixes = ['全区', '全市', '全县', '区', '市', '县', '本区', '我区'] as const;

/** What stands between a proper name and what it is, and is left out at will: 佛耳岩（长江）大桥. */
export const looseInsertions = ['长江', '黄河', '嘉陵江', '珠江', '通信', '整体', '新建', '“', '”'] as const;

/** Words of works behind a name: 石林寺修缮保护 is about 石林寺. Longest first within an end. */
export const worksTails = [
  '改造提升',
  '提档升级',
  '升级改造',
  '改造升级',
  '修缮保护',
  '治理提升',
  '标准化建设',
  '重点实验室',
  '扩能搬迁',
  '改扩建',
  '综合整治',
  '综合改造',
  '综合开发',
  '开发项目',
  '改造',
  '提升',
  '升级',
  '修缮',
  '扩建',
  '续建',
  '新建',
  '整治',
  '建设',
  '工程',
  '项目',
  '安置房',
  '绿化',
  '片区',
  '地块',
] as const;

/** What a segment of a longer line is called behind the place's name: 陶家隧道大渡口段. */
export const segmentEnd = '段';

/** Kinds of things whose name is proper already in three characters: 石新路. */
export const properEnds = ['路', '湖', '寺', '桥', '街', '村', '园', '城', '阁', '山'] as const;

/** A plot is named by its number and this word in whatever chapter: M36地块. */
export const plotWord = '地块';

/** Ends of a name of a street or a settlement, by which works along it are told from others: 锦霞街 of 锦霞街地下空间. */
export const streetEnds = ['路', '街', '村', '巷'] as const;

/** Words after which a name can begin. */
export const openers = [
  '建设',
  '建成',
  '打造',
  '完成',
  '启动',
  '推进',
  '提升',
  '升级',
  '改造',
  '完善',
  '加快',
  '实施',
  '搭建',
  '培育',
  '新建',
  '修缮',
  '大型',
  '以',
  '在',
  '的',
  '为',
  '将',
  '是',
] as const;
