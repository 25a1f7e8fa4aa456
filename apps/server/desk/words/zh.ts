import type { Asked, Duty } from '../duty.ts';

const asked: Readonly<Record<Asked, (detail: string | undefined) => string>> = {
  fill: () => '请填报本期表',
  fillAgain: (reason) => `已退回${reason === undefined ? '' : `：${reason.replace(/。$/, '')}`}。请改后再报`,
  sign: () => '填好待签，请核签后报出',
  arrive: () => '吹哨叫到本单位，请先报到',
  answer: () => '请答复怎么办、何时办结',
  result: () => '已答复，请报办理结果',
  explain: () => '红灯事项，请填原因、措施、责任人和时限',
  add: () => '已退回，请补充情况',
  check: () => '对方申请销号，请核实是否办结',
  tellTask: () => '快到期了，请说一句进展',
  helpTask: (text) => `上次报的是偏慢或受阻${text === undefined ? '' : `：${text}`}`,
  doTask: () => '已过期限，请说明办到哪一步',
  milestone: (name) => `节点已过未完成：${name ?? ''}`,
};

const kinds: Readonly<Record<Duty['kind'], string>> = { report: '报送', whistle: '吹哨', task: '任务', project: '项目' };
const acts: Readonly<Record<Duty['kind'], string>> = { report: '去填', whistle: '去办', task: '看任务', project: '看项目' };

export const zh = {
  title: '我的桌面',
  lede: (who: string, today: string) => `${who} · 今天 ${today}。最急的在最上面。`,
  asked,
  kinds,
  acts,
  period: (name: string) => `${name} 报送表`,
  questions: (fill: number, known: number) => `本期请填 ${fill} 项${known === 0 ? '' : `，已预填 ${known} 项`}`,
  summary: (all: number, late: number) => (late === 0 ? `要办 ${all} 件，没有逾期。` : `要办 ${all} 件，其中 ${late} 件已逾期。`),
  due: {
    late: (days: number) => `逾期 ${days} 天`,
    today: '今天到期',
    left: (days: number) => `还有 ${days} 天`,
    hours: (hours: number) => `还有 ${hours} 小时`,
    by: (day: string) => `${day} 前`,
  },
  quick: {
    open: '报进度',
    states: { as_planned: '按计划', slow: '偏慢', stuck: '受阻' },
    text: '一句话说明',
    hint: '办到哪一步；偏慢、受阻的，写清缺什么',
    send: '报出',
    done: '已报出，谢谢。',
    needsText: '偏慢或受阻的，请写一句缺什么、要谁帮，再报。',
  },
  empty: '现在没有要办的事',
  emptyHelp: '到了报送期，或有人吹哨叫到本单位，事情会排在这里。',
  next: (name: string, due: string) => `下一次：${name}，${due} 前报。`,
  noUnit: '你的账号没有对应单位，没有以单位名义要办的事。',
  more: (count: number) => `还有 ${count} 件任务`,
  others: '你还可以看',
  notices: '提醒',
  settle: '知道了',
  allNotices: '全部提醒',
  work: {
    title: '规划科待办',
    review: '待审核的报送',
    late: '逾期未报的单位',
    orphans: '还没有责任单位的任务',
    whistles: '要协调的吹哨',
    checks: '待核实销号',
    merges: '拿不准的项目合并',
    links: '上位规划目标有变',
    dispatches: '没发出去的消息',
    board: '打开总览台',
    drawUp: '任务还没有列出，去列',
    nothing: '没有积压。',
  },
  roles: {
    audit: '查审计链',
    accounts: '管理账号',
    leader: '领导一页',
    cockpit: '驾驶舱',
    tasks: '任务分工',
    years: '年度计划',
    projects: '项目库',
  },
  badInput: '这条进度没有记下：请选按计划、偏慢或受阻，说明不超过 500 字。',
  gone: '这件任务已经不在了，或不由本单位牵头。',
  close: '返回我的桌面',
};

export type DeskWords = typeof zh;
