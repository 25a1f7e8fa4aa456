import type { Said } from '../../../../src/basis/index.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** Heads of the register of suggestions as a workbook. */
export const registerTitles = {
  title: say('建议提案办理台账', 'Register of suggestions and proposals'),
  exported: say('截至', 'as of'),
  simulated: say('模拟', 'simulated'),
  simulatedNotice: say('模拟数据，不是真实情况。', 'Simulated data, nothing real.'),
  number: say('编号', 'Number'),
  kind: say('类型', 'Kind'),
  name: say('标题', 'Title'),
  text: say('内容', 'Text'),
  by: say('提出人', 'By'),
  date: say('提出日期', 'Day'),
  lead: say('主办单位', 'Lead unit'),
  support: say('协办单位', 'Supporting units'),
  hard: say('疑难件', 'Hard'),
  due: say('答复期限', 'Answer by'),
  late: say('逾期', 'Late'),
  state: say('状态', 'State'),
  answered: say('答复日期', 'Answered'),
  class: say('办理结果', 'Result'),
  answer: say('答复内容', 'Answer'),
  rating: say('评价', 'Rating'),
  remark: say('评价意见', 'Remark'),
  yes: say('是', 'yes'),
} as const;
