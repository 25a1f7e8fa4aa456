import type { WarningRule } from './warning-rule.ts';
import { warningRules } from './warning-rule.ts';

/** Rules that belong together, and who published them: a place, a year, and where they were read. */
export type WarningRuleSet = {
  readonly id: string;
  readonly rules: readonly WarningRule[];
  readonly source?: { readonly year?: number; readonly site?: string };
  /** Parts of the published rule that speak of projects or of comparisons we have no figures for, as codes of `words/`. */
  readonly leftOut?: readonly ('not_started' | 'district_task' | 'city_average' | 'rhythm')[];
};

const base = (ids: readonly string[]): readonly WarningRule[] => warningRules.filter(({ id }) => ids.includes(id));
const behind = base(['behind'])[0]!;

/**
 * Published local rules for traffic lights (亮灯规则), as far as they can speak of indicators; what they leave open is ours. They were made for projects and
 * tasks, and lend an indicator their thresholds.
 */
export const warningRuleSets: readonly WarningRuleSet[] = [
  { id: 'yidu', rules: warningRules },
  {
    id: 'yinchuan',
    source: { year: 2025, site: 'qlbk.net' },
    leftOut: ['not_started'],
    rules: [
      {
        id: 'yinchuan-lag',
        version: 1,
        yellow: { type: 'lag', points: 10, strict: false },
        red: { type: 'lag', points: 30, strict: true },
        recovery: 'at_once',
      },
      { id: 'yinchuan-overdue', version: 1, yellow: { type: 'overdue', days: 31 }, red: { type: 'overdue', days: 61 }, recovery: 'at_once' },
      ...base(['breach']),
    ],
  },
  {
    id: 'sanya',
    source: { year: 2022, site: 'hndaily' },
    leftOut: ['district_task'],
    rules: [
      {
        id: 'sanya-shortfall',
        version: 1,
        yellow: { type: 'shortfall', share: 0, strict: true },
        red: { type: 'shortfall', share: 0.5, strict: true },
        recovery: 'at_once',
      },
      ...base(['breach', 'overdue']),
    ],
  },
  {
    id: 'tianjin',
    source: { year: 2022, site: 'frida21' },
    leftOut: ['city_average'],
    rules: [
      {
        id: 'tianjin-use',
        version: 1,
        kinds: ['cumulative', 'level', 'cumulative_reduction', 'cap'],
        yellow: { type: 'shortfall', share: 0, strict: true },
        red: { type: 'shortfall', share: 0.3, strict: true },
        recovery: 'at_once',
      },
      {
        id: 'tianjin-growth',
        version: 1,
        kinds: ['avg_annual_growth'],
        yellow: { type: 'shortfall', share: 0, strict: true },
        red: { type: 'negative' },
        recovery: 'at_once',
      },
      ...base(['breach', 'overdue']),
    ],
  },
  {
    id: 'haikou',
    source: { year: 2020 },
    leftOut: ['rhythm'],
    rules: [{ ...behind, id: 'haikou-two-yellows', inRow: 2, recovery: 'at_once' }, ...base(['breach', 'overdue'])],
  },
  {
    id: 'ouhai',
    source: { year: 2020, site: 'wenzhou.gov.cn' },
    leftOut: ['rhythm'],
    rules: [{ id: 'ouhai-step-back', version: 1, yellow: behind.yellow!, red: behind.red!, recovery: 'step' }, ...base(['breach', 'overdue'])],
  },
  {
    id: 'xian',
    source: { site: 'qinfeng.gov.cn' },
    rules: [
      { id: 'xian-deadline', version: 1, yellow: { type: 'due_soon', days: 3 }, red: { type: 'overdue', days: 0 }, recovery: 'at_once' },
      ...base(['behind', 'breach']),
    ],
  },
];
