import type { Said } from '../refusal.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** Why something is on the agenda. */
export const agendaWords = {
  joined: (all: readonly Said[]) => say(all.map(({ zh }) => zh).join('；'), all.map(({ en }) => en).join('; ')),
  third: (days: number, answered: number, called: number) =>
    called === 0
      ? say(`三级哨，吹哨已 ${days} 天，无单位答复`, `level 3, raised ${days} days ago, no unit has answered`)
      : say(`三级哨，吹哨已 ${days} 天，${called} 家单位答复 ${answered} 家`, `level 3, raised ${days} days ago, ${answered} of ${called} units answered`),
  refused: (unit: string, reason: string) => say(`${unit}不予受理：${reason}`, `${unit} refused: ${reason}`),
  unexplained: say('红灯事项，责任单位没有填写原因和措施', 'red item without cause and action from its owner'),
  late: (days: number) => say(`超期 ${days} 天`, `${days} ${days === 1 ? 'day' : 'days'} late`),
  unchecked: (days: number) => say(`销号超期 ${days} 天未核实`, `proof unchecked for ${days} ${days === 1 ? 'day' : 'days'}`),
  report: (days: number) => say(`逾期 ${days} 天未报`, `report ${days} days late`),
  task: (days: number) => say(`任务超期 ${days} 天未完成`, `task ${days} ${days === 1 ? 'day' : 'days'} past its date`),
} as const;
