import type { Label } from '../table.ts';

export const reportTitles = {
  title: { zh: '报送完整及时情况', en: 'Completeness of reports' },
  units: { zh: '单位', en: 'Units' },
  rounds: { zh: '逐期', en: 'Reports' },
  unit: { zh: '单位', en: 'unit' },
  calendar: { zh: '日历', en: 'calendar' },
  period: { zh: '时期', en: 'period' },
  asked: { zh: '应报', en: 'asked' },
  onTime: { zh: '按时', en: 'on time' },
  late: { zh: '晚报', en: 'late' },
  overdue: { zh: '未报', en: 'overdue' },
  open: { zh: '未到期', en: 'not due' },
  timeliness: { zh: '及时率', en: 'timeliness' },
  completeness: { zh: '完整率', en: 'completeness' },
  questions: { zh: '问题数', en: 'questions' },
  cap: { zh: '上限', en: 'cap' },
  held: { zh: '压下', en: 'held back' },
  due: { zh: '期限', en: 'due' },
  handedIn: { zh: '报送日', en: 'handed in' },
  state: { zh: '状态', en: 'state' },
  punctuality: { zh: '及时', en: 'punctuality' },
  returns: { zh: '退回次数', en: 'times returned' },
  total: { zh: '合计', en: 'total' },
  asOf: { zh: '截至', en: 'as of' },
  simulated: { zh: '模拟', en: 'simulated' },
  note: {
    zh: '及时率 = 按时 ÷ 应报；完整率 = 已报 ÷ 应报；未到期的不计入。',
    en: 'Timeliness = on time ÷ asked; completeness = handed in ÷ asked; what is not due is left out.',
  },
} as const satisfies Readonly<Record<string, Label>>;

export const reportStateTitles: Readonly<Record<string, Label>> = {
  open: { zh: '待填', en: 'to fill' },
  submitted: { zh: '已提交', en: 'submitted' },
  signed: { zh: '已签发', en: 'signed' },
  returned: { zh: '已退回', en: 'returned' },
  accepted: { zh: '已采纳', en: 'accepted' },
  locked: { zh: '已锁定', en: 'locked' },
};
