import type { SupervisionStory } from '../delivery/supervision.ts';

/** What deputies and members of the simulated region asked for. All of it is invented. */
export const supervisionStory: SupervisionStory = {
  first: {
    title: '关于“十四五”规划中期评估报告的审议意见（模拟）',
    number: '示人发〔2023〕31号（模拟）',
    report: '示府函〔2024〕18号（模拟）',
    aspects: [
      {
        title: '重大项目要提速',
        problems: [
          { text: '开工项目少于计划，前期手续办理时间偏长', unit: '区发展改革委（模拟）', done: '建立并联审批清单，三个项目已开工。' },
          { text: '个别安置房项目交付延期', unit: '区住房城乡建委（模拟）', done: '两个安置房项目已竣工备案。' },
        ],
      },
      {
        title: '公共服务要补短板',
        problems: [
          { text: '东片区学位供给不足', unit: '区教委（模拟）', done: '新增学位九百个，一所小学已投用。' },
          { text: '社区养老床位使用率低', unit: '区民政局（模拟）', done: '四个站点改为日间照料，使用率提高。' },
        ],
      },
    ],
  },
  second: {
    title: '关于上半年规划执行情况的审议意见（模拟）',
    number: '示人发〔2026〕22号（模拟）',
    aspects: [
      {
        title: '产业投资后劲',
        problems: [
          { text: '工业投资增速回落，新项目储备不够', unit: '区经济信息委（模拟）', support: '区发展改革委（模拟）', state: 'under_way', said: '已储备九个项目，两个进入前期。' },
          { text: '商贸综合体招商进度慢', unit: '区商务委（模拟）', state: 'done', said: '主力店已签约，验收材料在台账。' },
        ],
      },
      {
        title: '生态环境',
        problems: [
          { text: '夏季臭氧超标天数增多', unit: '区生态环境局（模拟）', state: 'closed', said: '完成三家企业治理设施改造并通过核查。' },
          { text: '部分路段雨污分流没有完成', unit: '区住房城乡建委（模拟）', support: '区城市管理局（模拟）', state: 'late', said: '还剩两段管网，受交通组织影响。' },
        ],
      },
      {
        title: '数据质量',
        problems: [{ text: '部分指标口径前后不一致', unit: '区统计局（模拟）', state: 'issued' }],
      },
    ],
  },
  deputies: ['郑代表（模拟）', '何代表（模拟）', '吴委员（模拟）'],
  checker: '李某（模拟）',
  inquiries: [
    { text: '工业投资今年为什么回落，下一步怎么补上？', unit: '区经济信息委（模拟）', answer: '主要是两个大项目收尾、新项目尚未入库；四季度集中开工三个。' },
    { text: '雨污分流剩下的路段何时完成？', unit: '区住房城乡建委（模拟）' },
    { text: '社区养老服务的使用情况能否按季度公开？' },
  ],
  suggestions: [
    {
      kind: 'suggestion',
      number: '2026-017（模拟）',
      title: '关于加密东片区公交线路的建议（模拟）',
      text: '东片区早晚高峰候车时间长，建议加密两条线路并延长末班时间。',
      lead: '区城市管理局（模拟）',
      support: '区财政局（模拟）',
      answer: { class: 'A', text: '已加密两条线路，末班延长到二十二时。' },
      rating: 'satisfied',
    },
    {
      kind: 'proposal',
      number: '2026-第9号（模拟）',
      title: '关于做好老旧小区适老化改造的提案（模拟）',
      text: '建议改造时同步加装扶手、休息座椅和夜间照明。',
      lead: '区住房城乡建委（模拟）',
      support: '区民政局（模拟）',
      answer: { class: 'B', text: '已纳入明年改造方案，先在三个小区试点。' },
    },
    {
      kind: 'suggestion',
      number: '2026-020（模拟）',
      title: '关于延长步道照明时间的建议（模拟）',
      text: '滨江步道夜间照明关得早，建议延长到二十三时并补装灯具。',
      lead: '区城市管理局（模拟）',
      answer: { class: 'C', text: '受电费预算限制，暂不延长，只补装三处灯具。' },
      rating: 'unsatisfied',
      rated: '没有说明为什么不能错时照明，请重新研究。（模拟）',
    },
    {
      kind: 'suggestion',
      number: '2026-023（模拟）',
      title: '关于公开规划指标数据的建议（模拟）',
      text: '建议按季度公开主要指标的数据和来源。',
      lead: '区大数据发展局（模拟）',
    },
    {
      kind: 'suggestion',
      number: '2026-031（模拟）',
      title: '关于建设社区食堂的建议（模拟）',
      text: '建议在老年人集中的社区建设食堂，价格公开。',
    },
  ],
  annotations: [
    {
      about: { kind: 'indicator', ref: 't2.20', title: '空气质量优良天数' },
      text: '连续两年看这一项：先问清臭氧超标的天数在哪几个月。（模拟）',
      shared: true,
    },
    { about: { kind: 'project', ref: 'project-12', title: '东山幼儿园' }, text: '下次视察时去现场看一看。（模拟）', shared: false },
    { about: { kind: 'evaluation', ref: 'evaluation-mid-term', title: '中期评估（模拟）' }, text: '原因一节写得比去年具体。（模拟）', shared: true },
  ],
};
