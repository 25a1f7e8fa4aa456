import type { Said } from '../refusal.ts';
import type { Level } from '../whistle.ts';

const LEVEL: Readonly<Record<Level, string>> = { 1: '一级', 2: '二级', 3: '三级' };
const say = (zh: string, en: string): Said => ({ zh, en });

/** What is told to whom when something happens to a whistle. */
export const whistleNotices = {
  called: (title: string, level: Level, by: Said) => say(`${LEVEL[level]}哨吹到你单位：${title}。请${by.zh}答复。`, `A level ${level} whistle calls your unit: ${title}. Answer ${by.en}.`),
  red: (title: string, by: Said) => say(`红灯事项：${title}。请${by.zh}填写原因、措施、责任人和时限。`, `Red item: ${title}. Give cause, action, person and date ${by.en}.`),
  unowned: (title: string, by: Said) => say(`新吹的哨没有责任单位：${title}。请${by.zh}指定单位或答复。`, `A new whistle has no responsible unit: ${title}. Call one or answer ${by.en}.`),
  climbed: (title: string, level: Level, why: Said | undefined) =>
    say(`升为${LEVEL[level]}哨：${title}${why === undefined ? '' : `（${why.zh}）`}。`, `Now a level ${level} whistle: ${title}${why === undefined ? '' : ` (${why.en})`}.`),
  refused: (title: string) => say(`有单位不予受理，等定由谁办：${title}。`, `A unit refused, and it is to be settled whose duty it is: ${title}.`),
  silent: (title: string) => say(`三级哨到期无结果，建议上会：${title}。`, `A level 3 whistle has no result in time and should go before a meeting: ${title}.`),
  unchecked: (title: string) => say(`申请销号到期没有核实，可代为核实：${title}。`, `The proof was not checked in time; you may check it: ${title}.`),
  proposed: (title: string) => say(`申请销号，请核实：${title}。`, `Closing is proposed, please check: ${title}.`),
  answered: (title: string) => say(`已答复，正在办理：${title}。`, `Answered and under way: ${title}.`),
  returned: (title: string) => say(`退回，请补充情况：${title}。`, `Returned, please add facts: ${title}.`),
  closed: (title: string) => say(`已核实销号：${title}。`, `Checked and closed: ${title}.`),
  merged: (title: string) => say(`已并入另一哨办理：${title}。`, `Merged into another whistle: ${title}.`),
  rejected: (title: string) => say(`核实不通过，请继续办理：${title}。`, `The proof was not accepted, please go on: ${title}.`),
  decided: (title: string) => say(`会议作了决定：${title}。`, `A meeting decided on it: ${title}.`),
} as const;
