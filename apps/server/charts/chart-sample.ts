import type { ObservedPoint, Trajectory } from '../../../src/monitoring/index.ts';
import type { PlainDate } from '../../../src/basis/index.ts';

const yearly = (values: Readonly<Record<number, number>>, status = 'final'): ObservedPoint[] =>
  Object.entries(values).map(([year, value]) => ({
    day: `${year}-12-31` as PlainDate,
    value,
    period: year as ObservedPoint['period'],
    ids: [`o${year}`],
    status,
  }));

const five = { from: '2020-12-31', to: '2025-12-31' } as const;

/** Trajectories as the monitoring room gives them, for tests of what is drawn. */
export const sampleTrajectories: Readonly<Record<'level' | 'gap' | 'hold' | 'cumulative' | 'empty' | 'bound', Trajectory>> = {
  level: {
    ...five,
    baseline: { day: '2020-12-31', value: 7.05 },
    target: { day: '2025-12-31', value: 10, comparator: '=' },
    path: [
      { day: '2020-12-31', value: 7.05 },
      { day: '2025-12-31', value: 10 },
    ],
    observed: [[...yearly({ 2021: 7.4, 2022: 7.9 }), ...yearly({ 2023: 8.5 }, 'preliminary')]],
    revised: yearly({ 2022: 7.7 }, 'preliminary'),
    forecast: { day: '2025-12-31', value: 9.5, low: 9.1, high: 9.9 },
    cuts: [],
  },
  gap: {
    ...five,
    baseline: { day: '2020-12-31', value: 52.5 },
    target: { day: '2025-12-31', value: 55, comparator: '>=' },
    path: [
      { day: '2020-12-31', value: 52.5 },
      { day: '2025-12-31', value: 55 },
    ],
    observed: [yearly({ 2021: 52.9 }), yearly({ 2023: 54.6 })],
    revised: [],
    cuts: ['2022-12-31'],
  },
  hold: {
    ...five,
    baseline: { day: '2020-12-31', value: 323 },
    target: { day: '2025-12-31', value: 320, comparator: '>=' },
    path: [
      { day: '2020-12-31', value: 320 },
      { day: '2025-12-31', value: 320 },
    ],
    observed: [yearly({ 2021: 326, 2022: 318, 2023: 321 })],
    revised: [],
    cuts: [],
  },
  cumulative: {
    ...five,
    baseline: { day: '2020-12-31', value: 0 },
    target: { day: '2025-12-31', value: 40000, comparator: '=' },
    path: [
      { day: '2020-12-31', value: 0 },
      { day: '2025-12-31', value: 40000 },
    ],
    observed: [yearly({ 2021: 7200, 2022: 14800, 2023: 23200 })],
    revised: [],
    forecast: { day: '2025-12-31', value: 39500, low: 38000, high: 41000 },
    cuts: [],
  },
  empty: { ...five, target: { day: '2025-12-31', value: 12, comparator: '=' }, path: [], observed: [], revised: [], cuts: [] },
  bound: {
    ...five,
    baseline: { day: '2020-12-31', value: 3 },
    target: { day: '2025-12-31', value: 6, comparator: '=' },
    path: [
      { day: '2020-12-31', value: 6 },
      { day: '2025-12-31', value: 6 },
    ],
    observed: [[...yearly({ 2021: 8.8, 2022: 6.73 }), { ...yearly({ 2023: 6 })[0]!, bound: '>=' }]],
    revised: [],
    cuts: [],
  },
};
