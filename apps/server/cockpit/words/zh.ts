import type { Language } from '../../words/index.ts';

/** 驾驶舱的文字（中文）。英文在 en.ts，缺一个键就不能通过类型检查。 */
export const zh = {
  language: 'zh' as Language,
  colon: '：',
  title: '驾驶舱', items: '指标', compare: '对照',
  elapsed: {
    label: '规划期进程', of: (days: number, all: number) => `第 ${days} 天，共 ${all} 天`, left: (days: number) => `还剩 ${days} 天`, over: '规划期已满', before: '规划期尚未开始',
    share: (percent: string) => `时间已过 ${percent}%`,
  },
  counts: { label: '各种状态的指标数', forecast: '预计到期末' },
  sets: { binding: '约束性指标', expected: '预期性及其他指标', binds: '必须完成', none: '没有符合这些条件的指标。', noTable: '规划没有指标表，看正文里写明数字的承诺' },
  noGroup: '总体',
  tile: { large: { from: 10_000, by: 10_000, sign: '万' }, short: {} as Readonly<Record<string, string>> },
  attention: {
    title: '要过问的', worse: '比上次退步', compare: '另选比较日', worseSince: (day: string) => `与 ${day} 相比`, noWorse: '没有退步的。', better: (n: number) => `另有 ${n} 项进步`, noBefore: '此前没有可比的一天。',
    overdue: '到期未报', noOverdue: '没有到期未报的。', both: (indicators: number, commitments: number) => [indicators > 0 && `指标 ${indicators}`, commitments > 0 && `承诺 ${commitments}`].filter(Boolean).join(' · '), overdueWarnings: (n: number) => `另有 ${n} 条因数据逾期，见上`, owes: (n: number, days: number) => `${n} 项 · ${days} 天`, warnings: '预警', working: '正在按数据重新推算，稍候即出；也可刷新。', noWarnings: '没有未解除的预警。', more: (n: number) => `另有 ${n} 条`, 
    level: { yellow: '黄灯', red: '红灯' } as Readonly<Record<string, string>>, forecastTo: '预测转为', since: '比较日',
  },
  unassigned: '未分工',
  noData: {
    title: '还没有一条数据', help: (n: number) => `${n} 项目标已经就位，数据一到就能判断。`, few: (n: number, all: number) => `${all} 项中有 ${n} 项没有到期应有的数据。`,
    how: ['下载模板，填好传回', '粘贴统计公报', '逐项填报'], put: '去填报数据',
  },
  day: {
    label: '回看', range: '拖动选日', show: '查看', previous: '上一个变动日', next: '下一个变动日', asKnown: '按当日所知', back: '回到今天', play: '播放', stop: '停止', changes: (n: number) => `其间有 ${n} 天发生过变动`,
    loading: '正在取当日情形', failed: '没有取到，请点“查看”再试。', help: '显示当日所知：之后才公布、修订的数一概不计。',
  },
  list: {
    indicatorsTitle: '全部指标', indicatorsLede: '每项指标的基期、目标、实际、时序和判断。点名称看推算过程和每一条数据。', commitmentsTitle: '表外承诺', commitmentsLede: '正文和专栏里写明数字的承诺，不重复表中指标；判断方法相同。',
    empty: '没有可以判断的条目', emptyIndicators: '规划里没有目标年为规划末年的指标。', emptyCommitments: '正文里没有读到表外的量化承诺。', asTable: '表', sort: '次序', byTable: '按原表', byLead: '落后在前', export: '导出', csv: 'CSV', json: 'JSON', workbook: 'Excel（带公式）',
  },
  columns: {
    no: '序号', name: '名称', group: '类别', nature: '属性', unit: '单位', baseline: '基期', target: '目标', observed: '实际', period: '时期', onSchedule: '按时序', done: '完成', lead: '快慢', now: '现状', forecast: '预测', required: '今后每年需', pace: '近两年速度', owner: '责任单位',
    kind: '判定', due: '到期', overdue: '逾期天数', predicted: '预计完成', section: '章节', reason: '说明', indicator: '编号', elapsed: '时间已过',
  },
  nature: { binding: '约束性', expected: '预期性' } as Readonly<Record<string, string>>,
  points: (lead: string) => `${lead} 点`,
  percent: (share: string) => `${share}%`,
  item: {
    notFound: '没有这一项', notFoundHelp: '编号可能抄错了，或这一项不在规划末年的目标里。', previous: '上一项', next: '下一项', all: '全部指标', allCommitments: '全部承诺', standing: '现状', forecastIs: '预计到期末', chart: '走势', working: '怎样算出来的', formula: (id: string, version: number) => `算法 ${id}，第 ${version} 版`,
    noWorking: '没有可算的数。', inputs: '所用数据', observations: '每一条数据', observationsEmpty: '还没有数据', observationsHelp: '填报一条，或用模板成批报来。', figures: (n: number, rows: number) => `${n} 个数，${rows} 条记录`, enter: '填报', revise: '修订', settings: '设定与口径变动',
    contradictions: '来源之间不一致', contradictionUsed: '采用', contradictionsHelp: '同一时期几个来源各说一数：都保存，按来源的权威先后采用一个。', events: '口径与取消', sentences: '规划里怎么说', toText: '看原文', row: '表中一行', commitment: '正文承诺', compare: '与别的指标、地区对照',
    source: '数据来源', documents: (n: number) => `等 ${n} 份`, older: (n: number) => `其余 ${n} 个数`, noSource: '图中没有实际数。', revised: '已修订', current: '现用', kindReason: '判定经人改定：', pathOwn: '按自定的年度路径', restated: '此前数据已按新口径重算', cuts: '此前数据不再与之连算',
    definition_change: '口径调整', cancelled: '取消', owner: '责任单位', kind: '判定类型', target: '目标', baseline: '基期', required: '今后每年需', pace: '近两年速度', predicted: '预计完成', observed: '实际', onSchedule: '按时序应为', done: '完成', lead: '比时序', elapsed: '时间已过', margin: '距界限', broken: '突破的年份', period: '判断到', overdue: '应报未报', daysOverdue: (days: number) => `已 ${days} 天`, 
  },
  measures: { level: '期末水平', flow: '当期', ytd: '年初累计', since_start: '规划以来累计', growth: '同比增速' } as Readonly<Record<string, string>>,
  accumulated: '累计',
  authorities: { statistics: '统计部门', department: '主管部门', plan: '规划文本', unit: '责任单位', press: '媒体' } as Readonly<Record<string, string>>,
  statuses: { preliminary: '初步核算', verified: '核定', final: '最终核实' } as Readonly<Record<string, string>>,
  bounds: { '>=': '≥', '>': '>', '<=': '≤', '<': '<' } as Readonly<Record<string, string>>,
  observation: { period: '时期', measure: '口径', value: '数值', status: '状态', authority: '来源类别', source: '来源', known: '公布日', recorded: '记入', by: '记录人', reason: '修订原因', note: '注', missing: '缺', act: '操作', attachments: '附件' },
  bases: { current: '当年价', comparable: '可比价' } as Readonly<Record<string, string>>,
  constantPrices: (year: string) => `${year}年价`,
  comparePage: {
    title: '对照', lede: '把几项指标、几个地区放在一起看。单位相同时共用一个纵轴，否则各用各的。', choose: '选择指标', regions: '选择地区', show: '对照', shared: '单位相同，共用纵轴。', apart: '单位不同，各用各的纵轴，只能比形状，不能比高低。', nothing: '请至少选一项。', most: (n: number) => `最多同时看 ${n} 幅，其余未显示。`, absent: '该地区没有同名指标。',
    here: '本地区', elsewhere: '其他地区的同名指标',
  },
  print: { heading: (day: string) => `截至 ${day}`, known: (day: string) => `按 ${day} 已知的数据` },
  asOf: (day: string) => `评估日 ${day}`,
  simulated: '模拟',
};

/** Every word of the cockpit in one language. */
export type CockpitWords = typeof zh;
