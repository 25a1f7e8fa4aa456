import type { Language } from '../../words/index.ts';

const zh = {
  tabs: { cockpit: '驾驶舱', items: '指标', commitments: '承诺', warnings: '预警', data: '数据', closing: '收官', text: '纲要原文', leader: '领导一页', board: '总览台', tasks: '任务分工', years: '年度计划', reports: '报送', projects: '项目库', whistles: '吹哨', meetings: '会议', calendar: '日历', units: '单位', evaluations: '评估', documents: '文稿', followups: '审议意见', amendments: '规划调整', policies: '重大政策', releases: '发布', opinions: '公众意见', questionnaires: '问卷', supervision: '监督' },
  views: '本地区各视图',
  crumbs: '所在位置',
  bands: '须知',
  home: '首页',
  simulated: '模拟数据：本地区及其全部数字均为程序生成，仅供演示，不代表任何实际地区。',
  replay: (day: string) => `回看：按 ${day} 当日已知的数据显示。`,
  backToToday: '回到今天',
  noRegion: '没有这个地区或规划',
  noRegionHelp: (region: string, plan: string) => `数据库里没有地区 ${region} 的规划 ${plan}，或在所问之日尚未采用。请从首页选择。`,
  opening: '数据库正在准备',
  openingHelp: '首次启动要建立数据库、装入示例，约需十几秒；本页会自动更新。资料库里的规划现在就可以通读。',
  failed: '数据库打不开',
  failedHelp: '未作任何改动。请按下面所说处理后重新启动；资料库里的规划仍可通读。',
  unknownFault: '原因不明：请查看启动程序的窗口里以 database-failed 开头的一行，或运行 yidu doctor。',
  noText: '资料库里没有这份规划的文件',
  noTextHelp: '采用时的源文件保存在数据库里：可以下载后再载入资料库。',
  source: '下载采用时的源文件',
};

export type RegionWords = typeof zh;

const en: RegionWords = {
  tabs: { cockpit: 'Cockpit', items: 'Indicators', commitments: 'Commitments', warnings: 'Warnings', data: 'Data', closing: 'Last plan', text: 'Text', leader: 'Leader', board: 'Board', tasks: 'Tasks', years: 'Years', reports: 'Reports', projects: 'Projects', whistles: 'Whistles', meetings: 'Meetings', calendar: 'Calendar', units: 'Units', evaluations: 'Evaluations', documents: 'Documents', followups: 'Opinions of the congress', amendments: 'Amendments', policies: 'Policies', releases: 'Releases', opinions: 'Public opinions', questionnaires: 'Questionnaires', supervision: 'Supervision' },
  views: 'Views of this region',
  crumbs: 'Where you are',
  bands: 'To be known first',
  home: 'Start',
  simulated: '模拟 Simulated: this region and all its figures were made by a program for demonstration and stand for no real place.',
  replay: (day) => `As it was known on ${day}.`,
  backToToday: 'Back to today',
  noRegion: 'No such region or plan',
  noRegionHelp: (region, plan) => `The database has no plan ${plan} of region ${region}, or it had not been adopted by the day asked. Choose one from the start page.`,
  opening: 'The database is being prepared',
  openingHelp:
    'At the first start the database is made and the examples are loaded, which takes some ten seconds; this page renews itself. Plans in the library can be read already.',
  failed: 'The database cannot be opened',
  failedHelp: 'Nothing was changed. Do what is said below and start again; plans in the library can still be read.',
  unknownFault: 'The cause is not known: see the line beginning with database-failed in the window of the program, or run yidu doctor.',
  noText: 'The library does not hold the file of this plan',
  noTextHelp: 'Its source file as adopted is kept in the database: download it and load it into the library.',
  source: 'Download the source as adopted',
};

/** The words around every page of a region. */
export const regionWords = (language: Language): RegionWords => (language === 'en' ? en : zh);
