import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period, PlainDate } from '../basis/index.ts';
import type { Bound, MeasureKind, Observation, SeriesEvent } from '../ledger/index.ts';
import { assess } from './assess.ts';
import { at, change, item, row, years } from './monitoring-sample.ts';
import { reasonFor } from './reason.ts';
import type { Comparator, Monitored, StandingKind } from './standing.ts';
import { trajectoryOf } from './trajectory-of.ts';
import { workingOf } from './working.ts';

const KINDS: readonly StandingKind[] = [
  'level',
  'avg_annual_growth',
  'cumulative',
  'cumulative_reduction',
  'hold',
  'cap',
  'interval',
  'awaiting',
  'milestone',
  'none',
];
const MEASURES: readonly MeasureKind[] = ['level', 'flow', 'ytd', 'since_start', 'growth'];
const BOUNDS: readonly Bound[] = ['>=', '>', '<=', '<'];
const COMPARATORS: readonly Comparator[] = ['=', '>=', '>', '<=', '<', '~'];

const value = fc.oneof(
  fc.constantFrom(0, -100, 100, 1e-9, 1e12),
  fc.integer({ min: -20000, max: 20000 }).map((hundredths) => hundredths / 100),
);
const unit = fc.constantFrom('%', '亿元', '万元', '人', '', '天', '个百分点', '没人知道的单位');
const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const day = fc.integer({ min: -400, max: 2600 }).map((days) => new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10) as PlainDate);

const anyItem: fc.Arbitrary<Monitored> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    comparator: fc.constantFrom(...COMPARATORS),
    baseline: optional(value),
    target: optional(value),
    upper: optional(value),
    unit,
    geometric: fc.boolean(),
    down: fc.boolean(),
    binding: fc.boolean(),
    path: optional(value),
  })
  .map(({ kind, comparator, baseline, target, upper, unit: of, geometric, down, binding, path }) =>
    item({
      kind,
      comparator,
      unit: of,
      geometric,
      lowerIsBetter: down,
      ...(binding ? { nature: 'binding' } : {}),
      ...(baseline === undefined ? {} : { baseline }),
      ...(target === undefined ? {} : { target }),
      ...(upper === undefined ? {} : { upper }),
      ...(path === undefined ? {} : { path: { 2022: path } }),
    }),
  );

const period = fc
  .tuple(fc.integer({ min: 2019, max: 2026 }), fc.constantFrom('', 'H1', 'H2', 'Q1', 'Q3', 'Q4', '-01', '-06', '-12'))
  .map(([year, part]) => `${year}${part}` as Period);
const anyRow: fc.Arbitrary<Observation> = fc
  .record({
    period,
    measure: fc.constantFrom(...MEASURES),
    value: optional(value),
    bound: optional(fc.constantFrom(...BOUNDS)),
    unit,
    known: day,
    accumulated: fc.boolean(),
    basis: optional(fc.constantFrom('current', 'comparable', '2020')),
  })
  .map(({ period: of, measure, value: given, bound, unit: in_, known, accumulated, basis }) =>
    row(of, measure, given, {
      unit: in_,
      known,
      ...(bound === undefined ? {} : { bound }),
      ...(accumulated && measure === 'growth' ? { accumulated } : {}),
      ...(basis === undefined ? {} : { priceBasis: basis }),
    }),
  );
const anyEvent: fc.Arbitrary<SeriesEvent> = fc
  .tuple(day, fc.boolean(), fc.constantFrom('definition_change' as const, 'definition_change' as const, 'cancelled' as const))
  .map(([effective, restated, kind]) => change(effective, { restated, kind }));

describe('whatever comes in', () => {
  it('gives one word of each, finite numbers, a sentence, a working and a picture', () => {
    fc.assert(
      fc.property(anyItem, fc.array(anyRow, { maxLength: 14 }), fc.array(anyEvent, { maxLength: 2 }), day, day, (asked, rows, events, asOf, known) => {
        const standing = assess(asked, rows, events, { asOf, known });
        for (const [field, given] of Object.entries(standing))
          if (typeof given === 'number') expect(`${field} ${Number.isFinite(given)}`).toBe(`${field} true`);
        for (const language of ['zh', 'en'] as const) {
          expect(reasonFor(asked, standing, language)).not.toMatch(/undefined|NaN|Infinity|\[object/);
          for (const { formula, value: text } of workingOf(asked, standing, language)) expect(`${formula} ${text}`).not.toMatch(/undefined|NaN|\[object/);
        }
        const { path, observed, forecast } = trajectoryOf(asked, rows, events, { asOf, known });
        if (forecast !== undefined) expect([forecast.value, forecast.low ?? 0, forecast.high ?? 0].every(Number.isFinite)).toBe(true);
        for (const point of [...path, ...observed.flat()]) expect(Number.isFinite(point.value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps or breaks a cap of nothing', () => {
    const none = item({ kind: 'cap', target: 0, comparator: '<=', unit: '起', lowerIsBetter: true });
    expect(at(none, years('flow', [0, 0], { unit: '起' }), 2022).now).toBe('on_schedule');
    expect(at(none, years('flow', [0, 1], { unit: '起' }), 2022)).toMatchObject({ now: 'breached', firstBroken: 2022 });
  });
});
