import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Authority, MeasureKind, Observation } from '../observation.ts';
import { row } from '../observation-sample.ts';
import { defaultRules } from './default-rules.ts';
import { findingText } from './finding-text.ts';
import { validate } from './validation.ts';
import type { ValidationRule } from './validation-rule.ts';

const rules: readonly ValidationRule[] = [
  ...defaultRules,
  { id: 'sum.parts', version: 1, kind: 'sum', severity: 'ask', parameters: { tolerance: 0.01, wholes: [{ whole: 'a', parts: ['b', 'c'] }] } },
  { id: 'mirror.pair', version: 1, kind: 'mirror', severity: 'ask', parameters: { pairs: [{ indicator: 'b', other: 'c', tolerance: 0.05 }] } },
];

const anyRows = fc.array(
  fc
    .record({
      indicator: fc.constantFrom('a', 'b', 'c'),
      period: fc.constantFrom<Observation['period']>('2021', '2022', '2023', '2023Q1', '2023H1', '2023Q2', '2023-07'),
      measure: fc.constantFrom<MeasureKind>('level', 'flow', 'ytd', 'since_start', 'growth'),
      unit: fc.constantFrom('亿元', '万元', '%', '天', '人', '标段'),
      authority: fc.constantFrom<Authority>('statistics', 'unit'),
      known: fc.constantFrom<Observation['known']>('2024-02-28', '2024-06-01'),
      value: fc.option(fc.oneof(fc.integer({ min: -5, max: 500 }), fc.constantFrom(0, 1e6, 1e-3, 100)), { freq: 9, nil: undefined }),
      bound: fc.option(fc.constant('>=' as const), { freq: 1, nil: undefined }),
    })
    .map(({ value, bound, ...rest }) =>
      row({ ...rest, ...(value === undefined ? { missing: '未公布' } : { value }), ...(bound === undefined || value === undefined ? {} : { bound }) }),
    ),
  { maxLength: 14 },
);

describe('findings of any sending', () => {
  test('say every number they speak of, in both languages, and name their candidate', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (candidates, history) => {
        for (const finding of validate(candidates, history, rules)) {
          expect(candidates[finding.candidate]).toMatchObject({ indicator: finding.indicator, period: finding.period });
          for (const language of ['zh', 'en'] as const) expect(findingText(finding, language)).not.toMatch(/undefined|NaN|Infinity|\[object/);
          expect(findingText(finding, 'zh')).toMatch(/[？。]$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are the same as data that has been stored and read again', () => {
    const [finding] = validate([row({ value: 105, unit: '%' })], [], rules);
    expect(findingText(JSON.parse(JSON.stringify(finding)), 'zh')).toBe(findingText(finding!, 'zh'));
  });

  test('a rule that nobody knows any more is named', () => {
    expect(findingText({ rule: 'custom', period: '2023', details: {} }, 'zh')).toBe('custom');
    expect(findingText({ rule: 'toString.x', period: '2023', details: {} }, 'zh')).toBe('toString.x');
  });
});
