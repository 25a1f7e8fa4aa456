import type { DeliveryStory } from '../delivery/story.ts';

/** 示例区的分工、报送、项目、吹哨和会议。单位、项目、金额全部为编写，不代表任何实际地区。 */
const FGW = '区发展改革委（模拟）';
const JXW = '区经济信息委（模拟）';
const KJJ = '区科技局（模拟）';
const SWW = '区商务委（模拟）';
const ZJW = '区住房城乡建委（模拟）';
const CGJ = '区城市管理局（模拟）';
const STJ = '区生态环境局（模拟）';
const JW = '区教委（模拟）';
const WJW = '区卫生健康委（模拟）';
const MZJ = '区民政局（模拟）';
const WLW = '区文化旅游委（模拟）';
const DSJ = '区大数据发展局（模拟）';
const NYW = '区农业农村委（模拟）';
const CZJ = '区财政局（模拟）';

export const deliveryStory: DeliveryStory = {
  by: '规划科（模拟）',
  mark: '模拟',
  document: '示府发〔2021〕9号（模拟）',
  planning: FGW,
  measures: [FGW, JXW, KJJ, SWW, ZJW, CGJ, STJ],
  boxes: {
    智能制造产业园: JXW,
    数字产业园: DSJ,
    检验检测服务中心: JXW,
    老工业文化街: WLW,
    滨江物流园: SWW,
    北滨路延伸段: ZJW,
    站前广场: ZJW,
    东山公园: CGJ,
    纺织厂片区: ZJW,
    老码头片区: ZJW,
  },
  nobodys: 2,
  people: ['陈', '李', '王', '周', '吴', '郑', '孙', '何'],
  person: (family) => `${family}某（模拟）`,
  said: {
    as_planned: ['按节点推进，本季度任务已完成。', '已完成阶段工作，下一步按计划组织实施。', '进度正常，资金和人员已到位。'],
    slow: ['前期手续办理较慢，正在补件，预计晚一个月。', '施工队伍进场不足，已要求增派人员。'],
    stuck: ['用地尚未落实，需要区里协调。', '配套资金未到位，无法开工，需要财政支持。'],
    done: ['已按要求完成，资料已归档。', '已建成并交付使用。'],
  },
  carriedOver: ['滨江物流园', '老码头片区', '纺织厂片区', '各类停车位', '公办园在园幼儿人数占比', '战略性新兴产业产值占规上工业总产值比重'],
  calendar: { name: '季度进展报送（模拟）', dueDay: 10, cap: 25 },
  reporting: [FGW, JXW, ZJW, STJ, SWW, JW, KJJ, CGJ],
  lateUnit: SWW,
  returnedUnit: ZJW,
  returned: '停车位数量与上期相比减少，请核对口径后再报。',
  source: (unit) => `${unit.replace('（模拟）', '')}业务台账（模拟）`,
  projects: [
    { name: '智能制造产业园', lead: JXW, stage: 'building', begins: '2022-03-15', ends: '{{day+160}}', total: 86000, share: 0.72, scale: '标准厂房22万平方米', funds: ['政府专项债券', '企业自筹'], box: true },
    { name: '数字产业园', lead: DSJ, stage: 'in_use', begins: '2021-09-01', ends: '2024-06-30', total: 42000, share: 1, scale: '建筑面积9万平方米', funds: ['区级财政', '企业自筹'], box: true },
    { name: '检验检测服务中心', lead: JXW, stage: 'completed', begins: '2022-06-01', ends: '2025-09-30', total: 12600, share: 0.97, scale: '实验室1.8万平方米', funds: ['区级财政'], box: true },
    { name: '老工业文化街', lead: WLW, stage: 'in_use', begins: '2021-05-10', ends: '2023-12-20', total: 18500, share: 1, scale: '改造旧厂房3.2万平方米', funds: ['区级财政', '社会资本'], box: true },
    { name: '滨江物流园', lead: SWW, stage: 'building', begins: '2023-02-20', ends: '{{day+45}}', total: 63000, share: 0.48, pace: 0.5, scale: '仓储18万平方米', funds: ['企业自筹', '政府专项债券'], late: '主体封顶', need: { kind: 'funds', text: '二期配套资金缺口', wanted: '9000', met: '3500' }, box: true },
    { name: '北滨路延伸段', lead: ZJW, stage: 'completed', begins: '2021-08-01', ends: '2025-11-30', total: 51000, share: 0.95, scale: '道路4.6公里', funds: ['政府专项债券', '区级财政'], box: true },
    { name: '站前广场', lead: ZJW, stage: 'in_use', begins: '2021-04-01', ends: '2023-06-30', total: 15800, share: 1, scale: '广场2.4万平方米', funds: ['区级财政'], box: true },
    { name: '东山公园', lead: CGJ, stage: 'completed', begins: '2022-04-01', ends: '2025-05-31', total: 9600, share: 0.99, scale: '绿地36公顷', funds: ['区级财政'], box: true },
    { name: '纺织厂片区', lead: ZJW, stage: 'building', begins: '2022-10-08', ends: '{{day+240}}', total: 74000, share: 0.55, scale: '更新用地28公顷', funds: ['社会资本', '政府专项债券'], late: '安置房交付', box: true },
    { name: '老码头片区', lead: ZJW, stage: 'started', begins: '{{day-70}}', ends: '{{day+620}}', total: 58000, share: 0.06, scale: '更新用地16公顷', funds: ['社会资本'], late: '完成征收', need: { kind: 'land', text: '尚有3宗地未完成征收', wanted: '16', met: '11' }, box: true },
    { name: '新港小学改扩建', lead: JW, stage: 'building', begins: '2024-03-01', ends: '{{day+120}}', total: 8800, share: 0.64, scale: '36个班', funds: ['区级财政', '上级补助'] },
    { name: '东山幼儿园', lead: JW, stage: 'completed', begins: '2023-07-01', ends: '2025-08-25', total: 3200, share: 0.96, scale: '12个班', funds: ['区级财政'] },
    { name: '河湾中学实训楼', lead: JW, stage: 'building', begins: '2024-09-10', ends: '{{day+75}}', total: 4600, share: 0.7, scale: '建筑面积0.9万平方米', funds: ['区级财政'] },
    { name: '区医院门诊综合楼', lead: WJW, stage: 'building', begins: '2023-05-18', ends: '{{day+210}}', total: 27500, share: 0.58, scale: '床位300张', funds: ['政府专项债券', '区级财政'] },
    { name: '社区卫生服务中心标准化', lead: WJW, stage: 'completed', begins: '2022-01-10', ends: '2025-10-31', total: 5400, share: 0.98, scale: '6个中心', funds: ['上级补助', '区级财政'] },
    { name: '老年养护院', lead: MZJ, stage: 'building', begins: '2024-01-15', ends: '{{day+30}}', total: 7200, share: 0.81, scale: '床位260张', funds: ['上级补助', '区级财政'] },
    { name: '社区食堂', lead: MZJ, stage: 'in_use', begins: '2022-05-01', ends: '2024-04-30', total: 1300, share: 1, scale: '18处', funds: ['区级财政'] },
    { name: '清溪河综合治理', lead: STJ, stage: 'building', begins: '2023-03-01', ends: '{{day+190}}', total: 19600, share: 0.61, scale: '河道8.5公里', funds: ['上级补助', '政府专项债券'] },
    { name: '污水处理厂提标', lead: STJ, stage: 'completed', begins: '2022-02-01', ends: '2024-12-20', total: 14500, share: 0.99, scale: '日处理5万吨', funds: ['政府专项债券'] },
    { name: '垃圾分类转运站', lead: CGJ, stage: 'started', begins: '{{day-120}}', ends: '{{day+300}}', total: 6900, share: 0.11, scale: '日转运400吨', funds: ['区级财政'] },
    { name: '城市道路照明节能改造', lead: CGJ, stage: 'building', begins: '2025-02-17', ends: '{{day+60}}', total: 3800, share: 0.66, scale: '灯具1.6万盏', funds: ['合同能源管理'] },
    { name: '创新中心大楼', lead: KJJ, stage: 'preparation', begins: '{{day+90}}', ends: '{{day+900}}', total: 36000, share: 0, scale: '建筑面积7万平方米', funds: ['区级财政', '社会资本'], late: '可研批复' },
    { name: '中试基地', lead: KJJ, stage: 'preparation', begins: '{{day+150}}', ends: '{{day+800}}', total: 15000, share: 0, scale: '3条中试线', funds: ['企业自筹'] },
    { name: '数据资源平台二期', lead: DSJ, stage: 'started', begins: '{{day-40}}', ends: '{{day+400}}', total: 5200, share: 0.09, scale: '接入部门40个', funds: ['区级财政'] },
    { name: '冷链配送中心', lead: SWW, stage: 'preparation', begins: '{{day-20}}', ends: '{{day+700}}', total: 11800, share: 0, scale: '冷库4万吨', funds: ['企业自筹'], need: { kind: 'energy', text: '新增用电容量未批', wanted: '8000', met: '0' } },
    { name: '高标准农田', lead: NYW, stage: 'preparation', begins: '{{day+45}}', ends: '{{day+420}}', total: 4300, share: 0, scale: '1.1万亩', funds: ['上级补助'] },
    { name: '滨江慢行步道三期', lead: CGJ, stage: 'reserve', begins: '{{day+200}}', ends: '{{day+650}}', total: 5600, share: 0, scale: '步道9公里', funds: ['区级财政'] },
    { name: '文化艺术中心', lead: WLW, stage: 'reserve', begins: '{{day+260}}', ends: '{{day+1100}}', total: 32000, share: 0, scale: '剧场1200座', funds: ['社会资本'] },
    { name: '轨道站点综合开发', lead: ZJW, stage: 'idea', begins: '{{day+500}}', ends: '{{day+1700}}', total: 120000, share: 0, scale: '站点2处', funds: ['社会资本'] },
    { name: '人才公寓', lead: ZJW, stage: 'withdrawn', begins: '2023-06-01', ends: '2025-12-31', total: 21000, share: 0, scale: '800套', funds: ['企业自筹'] },
  ],
  stageDocuments: { reserve: '示发改〔#〕12号（模拟）', preparation: '示发改投〔#〕31号（模拟）', started: '施工许可〔#〕08号（模拟）', building: '监理月报（模拟）', completed: '竣工验收备案〔#〕5号（模拟）', in_use: '移交清单（模拟）', withdrawn: '示府纪〔#〕17号（模拟）' },
  milestones: ['完成前期手续', '开工', '主体完工', '竣工验收'],
  needUnits: { land: '公顷', funds: '万元', energy: '千伏安' },
  location: '示例区（模拟）',
  withdrawnReason: '用地规划调整，不再实施',
  whistles: {
    first: { title: '老年养护院门前道路积水', fact: '连续两次大雨后积水超过20厘米，影响老人出入。', unit: MZJ, called: [CGJ], place: '东山街道（模拟）' },
    second: { title: '清溪河下游两处排口出现异味', fact: '巡查发现两处排口水体发黑，附近居民投诉7件。', unit: STJ, called: [CGJ, ZJW], place: '清溪河下游（模拟）' },
    third: { title: '滨江物流园二期资金缺口', fact: '二期配套资金缺口5500万元，主体封顶节点已过45天。', unit: SWW, called: [CZJ, FGW], project: '滨江物流园' },
    closed: { title: '新港小学周边停车难', fact: '放学时段车辆占道，最长排队400米。', unit: JW, called: [CGJ], place: '新港小学（模拟）' },
    refusal: '本年度预算已下达，增加安排需区政府研究。',
    answer: '已现场查看，疏通两处雨水口，本周内完成改造。',
    promise: '已调度专项资金，先行安排3500万元。',
    result: '增设临时车位46个，错峰接送已实行两周。',
    proof: '现场照片和交通疏导记录（模拟）',
    checked: '现场看过，拥堵已经缓解。',
    silence: '到期没有答复',
  },
  meeting: {
    name: '规划实施调度会（模拟）',
    place: '区政府3号会议室（模拟）',
    document: '示府纪〔2026〕21号（模拟）',
    why: '资金缺口影响节点，需要研究。',
    parking: '停车位进度偏慢，需要明确用地。',
    decisions: [
      { text: '区财政局本月内落实滨江物流园二期首笔配套资金', lead: CZJ, support: [SWW] },
      { text: '区住房城乡建委提出下一批停车位用地清单', lead: ZJW, support: [CGJ] },
    ],
  },
  notices: {
    task: (title) => ({ zh: `任务已下达：${title}`, en: `A task was issued: ${title}` }),
    returned: (unit, reason) => ({ zh: `报送表已退回：${unit}。${reason}`, en: `A report was returned: ${unit}. ${reason}` }),
    late: (unit) => ({ zh: `逾期未报：${unit}`, en: `A report is overdue: ${unit}` }),
    called: (title) => ({ zh: `吹哨叫到本单位：${title}`, en: `Your unit was called by a whistle: ${title}` }),
  },
};
