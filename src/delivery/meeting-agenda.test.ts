import { describe, expect, it } from 'vitest';
import { agendaItemOf, stuckOf, type Matters } from './meeting-agenda.ts';
import { decide, decidedOn, decisionState, holdMeeting, planMeeting, takeBack, withAgenda } from './meeting-decision.ts';
import type { Report } from './report.ts';
import type { Task } from './task.ts';
import type { Meeting, Whistle } from './whistle.ts';
import { answer, refuseDuty } from './whistle-answer.ts';
import { refusalsOf } from './whistle-deed.ts';
import { by, grid, housing, planner, raised, timing } from './whistle-sample.ts';

const NOW = '2024-07-15T01:00:00.000Z';
const report: Report = {
  plan: '14',
  calendar: 'c',
  unit: 'housing',
  period: '2024Q1',
  opened: '2024-04-01',
  due: '2024-04-10',
  asks: [],
  answers: {},
  state: 'open',
  steps: [],
  reminded: {},
};
const task: Task = {
  plan: '14',
  ref: 'm1',
  kind: 'measure',
  title: '建成口袋公园',
  lead: 'street',
  support: [],
  acceptance: 'done',
  state: 'issued',
  due: '2024-06-30',
};
const kept = <B>(id: string, body: B) => ({ id, body });
const matters = (more: Partial<Matters> = {}): Matters => ({ whistles: [], tasks: [], reports: [], nameOf: (unit) => unit, now: NOW, ...more });

const third = raised({ level: 3, call: ['housing', 'traffic'] });
const refused = refuseDuty(raised({ call: ['housing'] }), 'housing', '归交通局。', by(housing)).ok!;
const red: Whistle = { ...raised({ call: ['housing'] }), origin: 'red' };

describe('what is stuck', () => {
  it('are refusals, third-level whistles, reds nobody explained, what is late, reports a month late: the gravest first', () => {
    const stuck = stuckOf(
      matters({
        whistles: [kept('late', raised()), kept('red', red), kept('third', third), kept('refused', refused)],
        tasks: [kept('task', task)],
        reports: [kept('report', report)],
      }),
    );
    expect(stuck.map(({ ref }) => ref)).toEqual(['refused', 'third', 'red', 'report', 'late', 'task']);
    expect(stuck.map(({ said }) => said.zh)).toEqual([
      'housing不予受理：归交通局。；超期 24 天',
      '三级哨，吹哨已 28 天，2 家单位答复 0 家；超期 20 天',
      '红灯事项，责任单位没有填写原因和措施；超期 24 天',
      '逾期 96 天未报',
      '超期 24 天',
      '任务超期 15 天未完成',
    ]);
    expect(stuck.every(({ said }) => said.en !== '' && !said.en.includes('undefined'))).toBe(true);
  });
  it('is nothing that is on its way', () => {
    const running = answer(raised(), 'community', { text: '好。', promised: '2024-08-01' }, by(grid), timing).ok!;
    expect(
      stuckOf(
        matters({
          whistles: [kept('a', running), kept('b', { ...third, state: 'closed' }), kept('c', { ...third, state: 'returned' })],
          tasks: [kept('d', { ...task, state: 'done' }), kept('e', { ...task, due: '2024-07-15' }), kept('f', { ...task, state: 'dropped' })],
          reports: [
            kept('g', { ...report, state: 'returned', steps: [{ state: 'submitted', at: '2024-04-02T01:00:00.000Z', by: 'housing' }] }),
            kept('h', { ...report, due: '2024-06-20' }),
          ],
        }),
      ),
    ).toEqual([]);
  });
});

describe('a meeting', () => {
  const agenda = stuckOf(matters({ whistles: [kept('third', third)], tasks: [kept('task', task)] })).map((one, i) => agendaItemOf(one, `i${i + 1}`));
  const meeting = planMeeting({ plan: '14', name: '第三次会议', date: '2024-07-16', agenda }).ok!;
  const ids = { meeting: 'm', decision: 'd', task: 't' };
  const given = { agenda: 'i1', text: '月底前办完。', lead: 'traffic', support: ['traffic', 'housing'], due: '2024-07-31' } as const;
  const known = (unit: string): boolean => unit !== 'gone';

  it('needs a name and a day', () => {
    expect(planMeeting({ plan: '14', name: ' ', date: '2024-07-16', agenda: [] }).refused!.zh).toContain('名称');
    expect(planMeeting({ plan: '14', name: '会', date: undefined, agenda: [] }).refused!.zh).toContain('日期');
    expect(planMeeting({ plan: '14', name: '会', date: '2024-07-16', agenda: Array.from({ length: 61 }, () => agenda[0]!) }).refused!.zh).toContain('60');
  });
  it('keeps what was decided on in its agenda, and takes nothing twice', () => {
    const decided = decide(meeting, ids, given, known).ok!.meeting;
    expect(withAgenda(decided, ['i2'], []).refused!.zh).toContain('已有决定');
    expect(withAgenda(decided, ['i1'], agenda).ok!.agenda.map(({ id }) => id)).toEqual(['i1', 'i2']);
    expect(withAgenda(meeting, ['i2', 'i1'], []).ok!.agenda.map(({ id }) => id)).toEqual(['i2', 'i1']);
  });
  it('is held on its day, not before', () => {
    expect(holdMeeting(meeting, '', '2024-07-15').refused!.zh).toContain('早于');
    expect(holdMeeting(meeting, ' 临府纪〔2024〕7号 ', '2024-07-16').ok).toMatchObject({ state: 'held', document: '临府纪〔2024〕7号' });
  });
  it('decides with one lead, who supports nobody, by a day that is not before it', () => {
    const { meeting: after, task: made } = decide(meeting, ids, given, known).ok!;
    expect(made).toMatchObject({
      ref: 'meeting:m/d',
      lead: 'traffic',
      support: ['housing'],
      begins: '2024-07-16',
      due: '2024-07-31',
      acceptance: 'carried_out',
    });
    expect(after.decisions).toMatchObject([{ id: 'd', agenda: 'i1', task: 't' }]);
    for (const wrong of [{ lead: '' }, { due: undefined }, { due: '2024-07-01' as const }, { support: ['gone'] }, { agenda: 'i9' }, { text: '' }])
      expect(decide(meeting, ids, { ...given, ...wrong }, known).refused).toBeDefined();
  });
  it('calls lead and support of a whistle anew, lifts it to the third level, and settles its refusals', () => {
    const { decisions } = decide(meeting, ids, given, known).ok!.meeting;
    const next = decidedOn(refused, { id: 'm', name: '会' }, { ...decisions[0]!, lead: 'traffic', support: [] }, by(planner, NOW), timing);
    expect(next).toMatchObject({ level: 3, state: 'open', owner: 'traffic', meeting: 'm' });
    expect(refusalsOf(next)).toEqual([]);
    expect(next.called.filter(({ released }) => released === undefined).map(({ unit, level }) => [unit, level])).toEqual([['traffic', 3]]);
    expect(decidedOn({ ...refused, state: 'closed' }, { id: 'm', name: '会' }, decisions[0]!, by(planner, NOW), timing)).toMatchObject({
      state: 'closed',
      level: 1,
    });
  });
  it('overrules a refusal by naming the unit', () => {
    const no = refuseDuty(third, 'housing', '归别家。', by(housing)).ok!;
    const next = decidedOn(
      no,
      { id: 'm', name: '会' },
      { id: 'd', text: '仍由住建委办。', lead: 'housing', support: [], due: '2024-07-31' },
      by(planner, NOW),
      timing,
    );
    expect(next.called.filter(({ released }) => released === undefined)).toMatchObject([{ unit: 'housing', at: NOW }]);
  });
  it('sees what became of a decision, and takes back only what nobody began', () => {
    const { meeting: after, task: made } = decide(meeting, ids, given, known).ok!;
    expect(decisionState(undefined, NOW)).toBe('missing');
    expect(decisionState(made, NOW)).toBe('open');
    expect(decisionState(made, '2024-08-01T01:00:00.000Z')).toBe('late');
    const begun: Task = { ...made, state: 'under_way' };
    expect(decisionState(begun, NOW)).toBe('under_way');
    expect(takeBack(after, 'd', begun).refused!.zh).toContain('已开始办理');
    expect((takeBack(after, 'd', made).ok as Meeting).decisions).toEqual([]);
  });
});
