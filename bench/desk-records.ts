import type { Bodies, RecordChange, Store } from '../src/database/index.ts';
import type { PlainDate } from '../src/basis/index.ts';
import type { TaskState } from '../src/delivery/index.ts';
import type { Action, Actor } from '../src/identity/index.ts';

export const UNITS = 50;
export const PLAN = '14';

const PLANNER: Actor = { name: '基准（模拟）', roles: ['planner', 'system'] };
/** Records of one entry of the chain. */
const SET = 500;

export const unitId = (i: number): string => `unit-${String(i % UNITS).padStart(3, '0')}`;

/** In the fourth year of a plan most is done; three of ten are open. */
const STATES: readonly TaskState[] = ['issued', 'under_way', 'under_way', 'done', 'done', 'done', 'done', 'done', 'confirmed', 'dropped'];
const stateOf = (i: number): TaskState => STATES[Math.floor(i / UNITS) % STATES.length]!;
const isOpen = (i: number): boolean => stateOf(i) === 'issued' || stateOf(i) === 'under_way';
const dayOf = (i: number): PlainDate => `${2022 + (i % 4)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}` as PlainDate;

const unit = (i: number): Bodies['unit'] => ({ name: `第${i + 1}责任单位（模拟）`, short: `单位${i + 1}`, type: 'department' });

/** What is still open is due in the coming weeks, so that it lies on the desks and the program has nothing to raise by itself while it is measured. */
const laterOf = (i: number): PlainDate => new Date(Date.now() + (8 + (i % 50)) * 86_400_000).toISOString().slice(0, 10) as PlainDate;

/** Each unit leads every fiftieth and supports two of fifty. */
const task = (i: number): Bodies['task'] => ({
  plan: PLAN,
  ref: `m${i}`,
  kind: 'measure',
  title: `第${i}项任务（模拟）：推进第${i % 97}类工作并按期报告进展`,
  section: `第${1 + (i % 18)}章`,
  verb: '推进',
  lead: unitId(i),
  support: [unitId(i * 7 + 1), unitId(i * 11 + 2)].filter((each, at, all) => each !== unitId(i) && all.indexOf(each) === at),
  person: `联络员${i % 89}`,
  due: isOpen(i) ? laterOf(i) : dayOf(i),
  acceptance: 'carried_out',
  state: stateOf(i),
  milestones: [{ id: 'a', name: '上半年完成前期', due: dayOf(i) }],
  progress: Array.from({ length: i % 4 }, (_, n) => ({
    period: `2023Q${n + 1}`,
    text: '本季度按计划推进，暂无困难。',
    state: 'as_planned' as const,
    at: `2023-0${n * 3 + 1}-05T08:00:00.000Z`,
    by: '联络员',
  })),
});

const project = (i: number): Bodies['project'] => ({
  plan: PLAN,
  name: `第${i}号项目（模拟）`,
  aliases: i % 5 === 0 ? [`项目${i}`] : [],
  places: [{ ref: `box${1 + (i % 27)}.1.${i}`, name: `第${i}号项目（模拟）`, span: [i, i + 10], box: 1 + (i % 27) }],
  acceptance: 'done',
  // Seven of ten stand and are used, the others are building and in time.
  stage: i % 10 < 7 ? 'in_use' : 'building',
  passages: [{ stage: 'idea', date: '2021-03-01', evidence: { note: '入库' }, by: '规划科', at: '2021-03-01T00:00:00.000Z' }],
  milestones: [
    { id: 'a', name: '开工', planned: '2021-06-01', actual: '2021-06-01' },
    { id: 'b', name: '竣工', planned: i % 10 < 7 ? dayOf(i) : laterOf(i), ...(i % 10 < 7 ? { actual: dayOf(i) } : {}) },
  ],
  begins: i % 10 < 7 ? '2021-06-01' : '2099-01-01',
  ends: i % 10 < 7 ? dayOf(i) : laterOf(i),
  investment: { total: String(1000 + i * 10) },
  years: [2021, 2022, 2023, 2024, 2025].map((year) => ({ year, planned: String(200 + i), actual: String(150 + i) })),
  funds: [{ source: '财政', amount: String(500 + i) }],
  needs: [],
  problems: [],
  files: [],
  progress: [{ period: '2023-06', percent: i % 100, at: '2023-07-01T00:00:00.000Z', by: '联络员' }],
  lead: unitId(i),
  support: [unitId(i + 3)],
});

const report = (i: number): Bodies['report'] => ({
  plan: PLAN,
  calendar: 'calendar-1',
  unit: unitId(i),
  period: `2023Q${1 + (Math.floor(i / UNITS) % 4)}`,
  opened: '2023-03-25',
  due: i >= UNITS * 3 ? laterOf(i) : dayOf(i),
  asks: Array.from({ length: 6 }, (_, n) => ({ id: `a${n}`, kind: 'task' as const, ref: `m${i + n * UNITS}`, title: `第${n + 1}问（模拟）` })),
  answers: {},
  state: i >= UNITS * 3 ? 'open' : 'locked',
  steps: [],
  reminded: {},
});

const calendar: Bodies['calendar'] = {
  plan: PLAN,
  name: '季度报送（模拟）',
  frequency: 'quarter',
  asks: ['figures', 'tasks'],
  dueDay: 10,
  signed: false,
  cap: 20,
  active: true,
};

const notice = (i: number): Bodies['notice'] => ({
  plan: PLAN,
  to: { unit: unitId(i) },
  said: { zh: '季度报送还有三天到期（模拟）', en: 'the quarterly report is due in three days (simulated)' },
  level: i % 3 === 0 ? 'yellow' : 'info',
});

const fill = async (store: Store, region: string, action: Action, changes: readonly RecordChange[]): Promise<void> => {
  const records = store.delivery(region, PLANNER);
  for (let from = 0; from < changes.length; from += SET) await records.change({ action, changes: changes.slice(from, from + SET) });
};

const id = (kind: string, i: number): string => `${kind}-${String(i).padStart(6, '0')}`;
export const taskId = (i: number): string => id('task', i);

/** Fills a region, which has adopted its plan, with units, tasks, projects, a year of reports and notices. */
export const fillRegion = async (store: Store, region: string, tasks: number, projects: number): Promise<void> => {
  const each = <T>(count: number, make: (i: number) => T): readonly T[] => Array.from({ length: count }, (_, i) => make(i));
  await fill(
    store,
    region,
    'unit.edit',
    each(UNITS, (i) => ({ kind: 'unit', id: unitId(i), version: null, body: unit(i) })),
  );
  await fill(
    store,
    region,
    'task.assign',
    each(tasks, (i) => ({ kind: 'task', id: id('task', i), version: null, body: task(i) })),
  );
  await fill(
    store,
    region,
    'project.keep',
    each(projects, (i) => ({ kind: 'project', id: id('project', i), version: null, body: project(i) })),
  );
  await fill(store, region, 'calendar.edit', [{ kind: 'calendar', id: 'calendar-1', version: null, body: calendar }]);
  await fill(
    store,
    region,
    'report.ask',
    each(UNITS * 4, (i) => ({ kind: 'report', id: id('report', i), version: null, body: report(i) })),
  );
  await fill(
    store,
    region,
    'dispatch.send',
    each(UNITS * 4, (i) => ({ kind: 'notice', id: id('notice', i), version: null, body: notice(i) })),
  );
};
