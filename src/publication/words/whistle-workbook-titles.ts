import type { Label } from '../table.ts';

const label = (zh: string, en: string): Label => ({ zh, en });

/** Heads and texts of the register of whistles. */
export const whistleTitles = {
  title: label('吹哨台账', 'Register of whistles'),
  list: label('台账', 'Register'),
  calls: label('报到', 'Arrivals'),
  steps: label('经过', 'Steps'),
  exported: label('导出日', 'exported'),
  simulated: label('模拟', 'simulated 模拟'),
  simulatedNotice: label('模拟数据，不反映任何真实地区', 'Simulated data 模拟, of no real region'),
  number: label('编号', 'Number'),
  matter: label('事由', 'Matter'),
  about: label('所指', 'About'),
  origin: label('来源', 'Origin'),
  raised: label('吹哨时间', 'Raised'),
  raisedBy: label('吹哨人', 'Raised by'),
  fact: label('事实', 'Fact'),
  cause: label('原因', 'Cause'),
  measure: label('措施', 'Action'),
  person: label('责任人', 'Person'),
  due: label('时限', 'Date'),
  level: label('级别', 'Level'),
  state: label('状态', 'State'),
  owner: label('责任单位', 'Owner'),
  next: label('下一时限', 'Next deadline'),
  proof: label('办结凭据', 'Proof'),
  checked: label('核实', 'Checked'),
  unit: label('单位', 'Unit'),
  called: label('吹到', 'Called'),
  arriveBy: label('应报到', 'To arrive by'),
  arrived: label('报到', 'Arrived'),
  answerBy: label('应答复', 'To answer by'),
  answered: label('答复', 'Answered'),
  answer: label('答复内容', 'Answer'),
  done: label('报结果', 'Result told'),
  result: label('结果', 'Result'),
  refused: label('不予受理', 'Refused'),
  time: label('时间', 'Time'),
  what: label('事项', 'What'),
  by: label('谁', 'By'),
  text: label('内容', 'Text'),
} as const;

export const whistleOrigins = { raised: label('吹哨', 'raised'), red: label('红灯事项', 'red item') } as const;
