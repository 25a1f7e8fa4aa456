import type { Said } from '../basis/index.ts';
import type { Forecast, Now } from '../monitoring/index.ts';
import type { Frozen, FrozenItem, FrozenWork } from './frozen.ts';

const said = (zh: string): Said => ({ zh, en: zh });

export const sampleItem = (id: string, now: Now, forecast: Forecast, more: Partial<FrozenItem> = {}): FrozenItem => ({
  id,
  list: 'indicator',
  no: id.split('.').at(-1)!,
  name: `指标${id}`,
  unit: '%',
  binding: false,
  comparator: '>=',
  lowerIsBetter: false,
  base: 2020,
  due: 2025,
  baseline: '10',
  target: '20',
  lead: { id: 'u1', name: '区一委' },
  observations: [],
  standing: {
    indicator: id,
    kind: 'level',
    elapsed: 0.6,
    observed: 14,
    done: 0.4,
    lead: -20,
    required: 3,
    period: '2023',
    now,
    forecast,
    formula: { id: 'level-linear', version: 1 },
    inputs: [{ period: '2023', measure: 'level', value: 14, ids: ['o1'] }],
  },
  reason: said(`指标${id}的理由。`),
  ...more,
});

export const sampleWork = (id: string, part: FrozenWork['part'], now: FrozenWork['now'], more: Partial<FrozenWork> = {}): FrozenWork => ({
  id,
  part,
  title: `事项${id}`,
  chapter: 3,
  lead: { id: 'u1', name: '区一委' },
  due: '2023-12-31',
  state: part === 'projects' ? 'building' : 'issued',
  now,
  ...more,
});

/** A small frozen file with one of most things. */
export const sampleFrozen = (more: Partial<Frozen> = {}): Frozen => ({
  format: 'yidu-evaluation-1',
  evaluation: {
    id: 'e1',
    kind: 'mid_term',
    title: '中期评估',
    from: '2021-01-01',
    until: '2023-12-31',
    cutoff: '2023-12-31',
    known: '2024-06-30',
    parts: ['indicators', 'tasks', 'projects', 'reforms'],
  },
  region: { code: '500199', name: '临江区', simulated: false },
  plan: { id: '14', title: '临江区第十四个五年规划纲要', from: 2021, to: 2025, version: 1 },
  items: [
    sampleItem('t1.1', 'achieved_early', 'exceed'),
    sampleItem('t1.2', 'on_schedule', 'meet', { binding: true, group: '绿色' }),
    sampleItem('t1.3', 'behind', 'at_risk', { group: '绿色' }),
    sampleItem('t1.4', 'breached', 'miss', { binding: true, name: '优良天数', unit: '天' }),
    sampleItem('t1.5', 'no_data', 'unknown'),
    sampleItem('t1.6', 'awaiting_target', 'unknown'),
    sampleItem('c1', 'behind', 'miss', { list: 'commitment', no: undefined as never }),
  ],
  works: [
    sampleWork('k1', 'tasks', 'done'),
    sampleWork('k2', 'tasks', 'late'),
    sampleWork('k3', 'reforms', 'slow', { chapter: 4 }),
    sampleWork('p1', 'projects', 'late', { light: 'red', invested: { planned: '10000', actual: '5000', total: '30000' } }),
    sampleWork('p2', 'projects', 'on_schedule', { light: 'green', invested: { total: '20000' } }),
  ],
  assessments: [
    {
      unit: 'u1',
      name: '区一委',
      items: {
        't1.3': { text: '进度偏慢', problem: '用地没有落实', cause: '征收晚了半年', advice: '年底前交地' },
        k2: { text: '已开工' },
      },
    },
  ],
  thirdParty: { by: '某研究院', text: '总体可信', date: '2024-05-01' },
  questionnaires: [
    {
      id: 'q1',
      title: '满意度',
      sheets: 120,
      doubtful: 3,
      sampleNote: '自愿填写',
      questions: [{ id: 'a', text: '是否满意', counts: { 满意: 100, 不满意: 20 } }],
    },
  ],
  gaps: [{ part: 'indicators', ref: 't1.5', said: said('指标t1.5缺数据。') }],
  ...more,
});
