import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../basis/index.ts';
import type { MeasureKind, Observation } from '../ledger/index.ts';
import { assess } from './assess.ts';
import { at, item, row } from './monitoring-sample.ts';
import type { Monitored, Standing } from './standing.ts';

const kinds: readonly (readonly [Monitored, MeasureKind])[] = [
  [item({ kind: 'level', baseline: 50, target: 80, unit: '亿元' }), 'level'],
  [item({ kind: 'level', target: 80, unit: '亿元' }), 'level'],
  [item({ kind: 'cumulative', target: 300, unit: '亿元' }), 'flow'],
  [item({ kind: 'cap', target: 300, unit: '亿元', comparator: '<', lowerIsBetter: true }), 'flow'],
  [item({ kind: 'hold', baseline: 62, target: 60, comparator: '>=', unit: '亿元' }), 'level'],
  [item({ kind: 'interval', target: 55, upper: 65, unit: '亿元' }), 'level'],
  [item({ kind: 'avg_annual_growth', target: 6 }), 'growth'],
  [item({ kind: 'cumulative_reduction', target: 15, nature: 'binding' }), 'flow'],
];

const anyKind = fc.constantFrom(...kinds);
const amounts = fc.array(fc.option(fc.integer({ min: 1, max: 9900 })), { minLength: 5, maxLength: 5 });
const day = fc.integer({ min: 0, max: 2100 }).map((days) => new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10) as PlainDate);

const series = (asked: Monitored, measure: MeasureKind, values: readonly (number | null)[]): readonly Observation[] =>
  values.flatMap((value, i) => (value === null ? [] : [row(String(2021 + i), measure, value / 100, { unit: asked.unit ?? '%' })]));

/** What must not depend on the way figures came; ids do. */
const told = ({ inputs, ...standing }: Standing): unknown => ({ ...standing, inputs: inputs.map(({ period, value }) => [period, value]) });

describe('laws of judging', () => {
  it('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(anyKind, amounts, day, day, fc.integer(), ([asked, measure], values, asOf, known, seed) => {
        const rows = [
          ...series(asked, measure, values),
          ...series(asked, measure, values).map((each) => ({ ...each, id: `${each.id}r`, known: '2024-07-01' as PlainDate })),
        ];
        const shuffled = rows.toSorted((a, b) => ((a.id.length * 31 + a.id.charCodeAt(3) * seed) % 7) - ((b.id.length * 31 + b.id.charCodeAt(3) * seed) % 7));
        expect(assess(asked, shuffled, [], { asOf, known })).toEqual(assess(asked, rows, [], { asOf, known }));
      }),
    );
  });

  it('says of a past day what it said then, whatever became known later', () => {
    fc.assert(
      fc.property(anyKind, amounts, amounts, day, day, ([asked, measure], values, later, asOf, known) => {
        const rows = series(asked, measure, values);
        const revisions = series(asked, measure, later).map((each) => ({
          ...each,
          id: `${each.id} later`,
          known: '2031-01-01' as PlainDate,
          recorded: '2031-01-01T00:00:00Z',
        }));
        expect(assess(asked, [...revisions, ...rows], [], { asOf, known })).toEqual(assess(asked, rows, [], { asOf, known }));
      }),
    );
  });

  it('does not depend on the unit figures came in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds.slice(0, 6)), amounts, day, day, ([asked, measure], values, asOf, known) => {
        const rows = series(asked, measure, values);
        const others = rows.map((each) => ({ ...each, unit: '万元', value: each.value!.times(10_000) }));
        expect(told(assess(asked, others, [], { asOf, known }))).toEqual(told(assess(asked, rows, [], { asOf, known })));
      }),
    );
  });

  it('gives the months of a year what it gives the year', () => {
    fc.assert(
      fc.property(fc.constantFrom(kinds[2]!, kinds[3]!), fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 12, maxLength: 12 }), ([asked], parts) => {
        const unit = asked.unit ?? '';
        const months = parts.map((part, i) => row(`2021-${String(i + 1).padStart(2, '0')}`, 'flow', part / 100, { unit, known: '2022-01-05' }));
        const year = [row('2021', 'flow', parts.reduce((sum, part) => sum + part, 0) / 100, { unit, known: '2022-01-05' })];
        const [of, by] = [at(asked, year, 2021, { known: '2022-01-06' }), at(asked, months, 2021, { known: '2022-01-06' })];
        expect([by.observed, by.done, by.lead, by.now, by.forecast, by.required]).toEqual([of.observed, of.done, of.lead, of.now, of.forecast, of.required]);
      }),
    );
  });

  it('keeps apart now and forecast, with every number in its range', () => {
    fc.assert(
      fc.property(anyKind, amounts, day, day, ([asked, measure], values, asOf, known) => {
        const standing = assess(asked, series(asked, measure, values), [], { asOf, known });
        expect(standing.elapsed).toBeGreaterThanOrEqual(0);
        expect(standing.elapsed).toBeLessThanOrEqual(1);
        for (const value of [standing.done, standing.lead, standing.required, standing.predicted, standing.onSchedule])
          if (value !== undefined) expect(Number.isFinite(value)).toBe(true);
        expect(standing.now === 'no_data').toBe((standing.overdue?.length ?? 0) > 0 && standing.now !== 'breached');
        if (standing.now === 'achieved_early') expect(['level', 'cumulative']).toContain(asked.kind);
      }),
    );
  });
});
