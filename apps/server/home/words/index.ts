import type { Language } from '../../words/index.ts';

const zh = {
  title: '地区与规划',
  lede: '各地区的规划走到哪一步：时间过了多少，指标处在什么状态。',
  regions: '地区',
  noRegions: '还没有地区采用规划',
  noRegionsHelp: '在下面的资料库里选一份规划，点“采用”，指明地区，驾驶舱就有了。',
  opening: '地区数据正在准备，稍后自动出现；下面资料库里的规划现在就可以读。',
  failed: '地区数据打不开；资料库里的规划仍可读。',
  elapsed: (percent: string, day: string) => `截至 ${day}，规划期已过 ${percent}%`,
  over: '规划期已满',
  notBegun: '规划期尚未开始',
  standings: '指标现状',
  none: '没有可监测的指标',
  cockpit: '驾驶舱',
  read: '通读纲要',
  data: '填报数据',
  warnings: '预警',
  simulated: '模拟',
  library: '资料库',
  libraryLede: '已载入的规划文本：通读、核对、导出，或采用为某地区的规划。“读出”数的是文中全部指标行（上期完成情况表也在内）和全部目标句（与指标表重复的也在内）；上面地区只数本期要监测的指标和指标表以外的承诺。',
  extracted: (indicators: number, commitments: number) => `从文中读出指标 ${indicators} 项、承诺 ${commitments} 项`,
  adopt: '采用',
  all: '全部规划',
  find: '地区名称或代码',
  search: '查找',
  found: (n: number, all: number) => (n === all ? `共 ${all} 个地区` : `${all} 个地区中的 ${n} 个`),
  page: (n: number, of: number) => `第 ${n} 页，共 ${of} 页`,
  previous: '上一页',
  next: '下一页',
  indicators: (n: number) => `${n} 项指标`,
  commitments: (n: number) => `${n} 项表外承诺`,
};

export type HomeWords = typeof zh;

const en: HomeWords = {
  title: 'Regions and plans',
  lede: 'How far each region is with its plan: how much of the time has run, and where its indicators stand.',
  regions: 'Regions',
  noRegions: 'No region has adopted a plan yet',
  noRegionsHelp: 'Choose a plan in the library below, adopt it and name the region: that makes its cockpit.',
  opening: 'The regions are being prepared and will appear here by themselves; plans of the library below can be read now.',
  failed: 'The regions cannot be opened; plans of the library can still be read.',
  elapsed: (percent, day) => `${percent}% of the plan’s time had run on ${day}`,
  over: 'The plan’s time is over',
  notBegun: 'The plan’s time has not begun',
  standings: 'Where the indicators stand',
  none: 'Nothing to watch in this plan',
  cockpit: 'Cockpit',
  read: 'Read the plan',
  data: 'Enter data',
  warnings: 'Warnings',
  simulated: 'simulated 模拟',
  library: 'Library',
  libraryLede:
    'Texts that were loaded: to be read, reviewed, exported, or adopted as the plan of a region. What was read counts every row of its tables, the last plan’s results among them, and every sentence with a target, also one that repeats a row; the regions above count what is watched in this plan: its indicators, and commitments outside the tables.',
  extracted: (indicators, commitments) =>
    `${indicators} ${indicators === 1 ? 'indicator' : 'indicators'} and ${commitments} ${commitments === 1 ? 'commitment' : 'commitments'} read from the text`,
  adopt: 'Adopt',
  all: 'All plans',
  find: 'Name or code of a region',
  search: 'Find',
  found: (n, all) => (n === all ? `${all} regions` : `${n} of ${all} regions`),
  page: (n, of) => `Page ${n} of ${of}`,
  previous: 'Previous',
  next: 'Next',
  indicators: (n) => `${n} ${n === 1 ? 'indicator' : 'indicators'}`,
  commitments: (n) => `${n} ${n === 1 ? 'commitment' : 'commitments'} outside the tables`,
};

/** The words of the first page. */
export const homeWords = (language: Language): HomeWords => (language === 'en' ? en : zh);
