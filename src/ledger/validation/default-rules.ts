import type { ValidationRule } from './validation-rule.ts';

const amounts = ['money', 'count', 'length', 'area', 'volume', 'mass', 'energy', 'power'] as const;

/** The rules that hold where nobody set others. */
export const defaultRules: readonly ValidationRule[] = [
  {
    id: 'monotone.running-total',
    version: 1,
    kind: 'monotone',
    severity: 'refuse',
    where: { quantities: [...amounts, 'time'], measures: ['ytd', 'since_start'] },
    parameters: {},
  },
  { id: 'range.share', version: 1, kind: 'range', severity: 'ask', where: { quantities: ['share'], measures: ['level'] }, parameters: { least: 0, most: 100 } },
  { id: 'range.growth', version: 1, kind: 'range', severity: 'ask', where: { measures: ['growth'] }, parameters: { least: -100 } },
  {
    id: 'range.not-negative',
    version: 1,
    kind: 'range',
    severity: 'ask',
    where: { quantities: ['count', 'length', 'area', 'volume', 'mass', 'energy', 'power', 'ratio'], measures: ['level', 'flow', 'ytd', 'since_start'] },
    parameters: { least: 0 },
  },
  {
    id: 'range.days',
    version: 1,
    kind: 'range',
    severity: 'ask',
    where: { quantities: ['time'], measures: ['level', 'flow', 'ytd'] },
    parameters: { least: 0, most: 'days' },
  },
  {
    id: 'slip.unit',
    version: 1,
    kind: 'slip',
    severity: 'ask',
    where: { quantities: [...amounts, 'share', 'ratio'], measures: ['level', 'flow', 'ytd', 'since_start'] },
    parameters: {
      powers: [
        { power: 8, near: 0.4 },
        { power: 4, near: 0.4 },
        { power: 3, near: 0.3 },
        { power: 2, near: 0.2 },
        { power: 1, near: 0.1 },
        { power: -1, near: 0.1 },
        { power: -2, near: 0.2 },
        { power: -3, near: 0.3 },
        { power: -4, near: 0.4 },
        { power: -8, near: 0.4 },
      ],
    },
  },
  {
    id: 'jump.amount',
    version: 1,
    kind: 'jump',
    severity: 'ask',
    where: { quantities: [...amounts, 'ratio', 'time'], measures: ['level', 'flow', 'ytd'] },
    parameters: { last: 6, fewest: 3, times: 4, floor: 0.15, alone: 0.5 },
  },
  {
    id: 'jump.share',
    version: 1,
    kind: 'jump',
    severity: 'ask',
    where: { quantities: ['share'], measures: ['level'] },
    parameters: { last: 6, fewest: 3, times: 4, floor: 5, alone: 15 },
  },
  {
    id: 'jump.growth',
    version: 1,
    kind: 'jump',
    severity: 'ask',
    where: { measures: ['growth'] },
    parameters: { last: 6, fewest: 3, times: 4, floor: 10, alone: 15 },
  },
  { id: 'sum.of-year', version: 1, kind: 'sum', severity: 'ask', where: { measures: ['flow', 'ytd'] }, parameters: { tolerance: 0.001 } },
  {
    id: 'repeat.stale',
    version: 1,
    kind: 'repeat',
    severity: 'ask',
    where: { measures: ['level', 'flow', 'growth'] },
    parameters: { times: 2, except: [0, 100] },
  },
];
