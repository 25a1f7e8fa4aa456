import type { Said } from '../../../../src/basis/index.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** Heads of the register of opinions as a workbook. */
export const workbookTitles = {
  title: say('审议意见办理台账', 'Register of opinions'),
  exported: say('截至', 'as of'),
  simulated: say('模拟', 'simulated'),
  simulatedNotice: say('模拟数据，不是真实情况。', 'Simulated data, nothing real.'),
  opinions: say('审议意见', 'Opinions'),
  problems: say('问题', 'Problems'),
  opinion: say('审议意见', 'Opinion'),
  number: say('文号', 'Number'),
  date: say('提出日期', 'Day'),
  due: say('期限', 'Due'),
  count: say('问题数', 'Problems'),
  closedCount: say('已销号', 'Closed'),
  late: say('逾期', 'Late'),
  state: say('状态', 'State'),
  reported: say('报告日期', 'Reported'),
  document: say('报告文号', 'Report'),
  published: say('同意公开', 'Published'),
  aspect: say('方面', 'Aspect'),
  no: say('序号', 'No.'),
  problem: say('问题', 'Problem'),
  lead: say('牵头单位', 'Lead unit'),
  support: say('配合单位', 'Supporting units'),
  measure: say('办理情况', 'What was done'),
  proof: say('办结证明', 'Proof'),
  closed: say('销号人', 'Closed by'),
  closedAt: say('销号日期', 'Closed on'),
} as const;
