import type { Frozen, FrozenItem, FrozenWork } from './frozen.ts';
import type { Scheme } from './scoring.ts';

type Standing = FrozenItem['standing'];

/** An item of a frozen file for tests: a level half done at six tenths of the time, unless something else is said. */
export const itemOf = (id: string, standing: Partial<Standing> = {}, more: Partial<FrozenItem> = {}): FrozenItem => ({
  id,
  list: 'indicator',
  name: id,
  binding: false,
  comparator: '>=',
  lowerIsBetter: false,
  base: 2020,
  due: 2025,
  observations: [],
  reason: { zh: '', en: '' },
  ...more,
  standing: {
    indicator: id,
    kind: 'level',
    elapsed: 0.6,
    done: 0.5,
    observed: 50,
    now: 'behind',
    forecast: 'at_risk',
    formula: { id: 'level', version: 1 },
    inputs: [],
    ...standing,
  },
});

/** The figures of years as inputs of a standing. */
export const inputsOf = (values: Readonly<Record<string, number>>, measure = 'level'): Standing['inputs'] =>
  Object.entries(values).map(([period, value]) => ({ period: period as Standing['inputs'][number]['period'], measure, value, ids: [] }));

export const workOf = (id: string, part: FrozenWork['part'], lead: string, now: FrozenWork['now']): FrozenWork => ({
  id,
  part,
  title: id,
  lead: { id: lead, name: lead },
  state: '',
  now,
});

export const frozenSample = (items: readonly FrozenItem[], works: readonly FrozenWork[] = []): Frozen => ({
  format: 'yidu-evaluation-1',
  evaluation: {
    id: 'e1',
    kind: 'mid_term',
    title: '中期评估',
    from: '2021-01-01',
    until: '2023-12-31',
    cutoff: '2023-12-31',
    known: '2024-03-31',
    parts: ['indicators'],
  },
  region: { code: '500199', name: '临江区', simulated: true },
  plan: { id: '14', title: '规划', from: 2021, to: 2025, version: 1 },
  items,
  works,
  assessments: [],
  questionnaires: [],
  gaps: [],
});

export const schemeOf = (weights: Readonly<Record<string, string>>, more: Partial<Scheme> = {}): Scheme => ({
  plan: '14',
  name: '计分方案',
  edition: 1,
  method: 'weighted',
  state: 'in_force',
  weights,
  ...more,
});
