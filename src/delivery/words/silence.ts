import type { Said } from '../refusal.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** Why a whistle climbed by itself. */
export const silence = {
  nobody: say('这一级到期无人答复', 'nobody answered on this level in time'),
  notArrived: say('被吹哨的单位到期没有报到', 'nobody who was called arrived in time'),
  notAnswered: say('被吹哨的单位报到后到期没有答复', 'whoever was called arrived, and did not answer in time'),
  someAnswered: (answered: number, all: number) => say(`${all} 家单位只有 ${answered} 家按期答复`, `only ${answered} of ${all} units answered in time`),
  refused: (refused: number, all: number) => say(`${all} 家单位中 ${refused} 家不予受理，到期没有定下由谁办`, `${refused} of ${all} units refused, and it was not settled in time whose duty it is`),
  noResult: say('答复后到期没有结果', 'it was answered, and the result did not come in time'),
  notExplained: say('责任单位到期没有填写原因和措施', 'the owner did not give cause and action in time'),
  notChecked: say('申请销号后到期没有核实，规划科可代为核实', 'closing was proposed and not checked in time; the planning section may check it'),
} as const;
