import type { Level, Pace, StepKind, WhistleState } from '../whistle.ts';

const levels: Readonly<Record<Level, string>> = { 1: '一级哨', 2: '二级哨', 3: '三级哨' };
const owners: Readonly<Record<Level, string>> = { 1: '网格、社区或责任单位', 2: '镇街或规划科', 3: '职能部门、领导小组' };
const duties: Readonly<Record<Level, string>> = { 1: '先在本单位解决', 2: '由镇街或规划科协调', 3: '由有关部门解决，必要时上会' };
const states: Readonly<Record<WhistleState, string>> = {
  open: '待答复',
  answered: '办理中',
  proposed_closed: '待核实',
  closed: '已销号',
  returned: '已退回',
  merged: '已并入',
};
const paces: Readonly<Record<Pace, string>> = { normal: '一般', urgent: '紧急' };
const steps: Readonly<Record<StepKind, string>> = {
  raised: '吹哨',
  opened: '自动立项',
  called: '吹哨到单位',
  arrived: '报到',
  answered: '答复',
  refused: '不予受理',
  released: '同意不受理',
  insisted: '仍由其办理',
  done: '报结果',
  explained: '填写原因和措施',
  climbed: '升级',
  silent: '到期无结果',
  unchecked: '到期未核实',
  returned: '退回',
  added: '补充情况',
  merged: '并入',
  took_over: '并来一件',
  proposed: '申请销号',
  rejected: '核实不通过',
  closed: '销号',
  reopened: '重新打开',
  decided: '会议决定',
  light: '灯色变化',
};

export const levelZh = { levels, owners, duties, states, paces, steps };
