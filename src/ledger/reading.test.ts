import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, convertUnit } from '../basis/index.ts';
import { chosen } from './choice.ts';
import { flows, yearToDate } from './flow.ts';
import { growths } from './growth.ts';
import { levels } from './level.ts';
import type { Authority, MeasureKind, Observation } from './observation.ts';
import { row } from './observation-sample.ts';
import type { SeriesReading } from './reading.ts';
import { conversionText, refusalText } from './sentence.ts';
import { knownAt } from './vintage.ts';

const periods = ['2022', '2022H1', '2022Q3', '2022-10', '2022-12', '2023', '2023Q1', '2023H1', '2023-09', '2024'] as const;

/** Rows of one series in money at constant prices: every measure, some revised, some missing, some a limit. */
const anySeries = fc.uniqueArray(
  fc
    .record({
      period: fc.constantFrom<Observation['period']>(...periods),
      measure: fc.constantFrom<MeasureKind>('level', 'flow', 'ytd', 'growth'),
      known: fc.constantFrom<Observation['known']>('2024-01-10', '2024-02-10', '2025-03-10'),
      authority: fc.constantFrom<Authority>('statistics', 'unit'),
      value: fc.option(
        fc.integer({ min: 1, max: 10 ** 7 }).map((n) => new Decimal(n).div(1000).toString()),
        { freq: 8, nil: undefined },
      ),
      bound: fc.option(fc.constant('>=' as const), { freq: 1, nil: undefined }),
    })
    .map(({ value, bound, ...rest }) => {
      const said = value === undefined ? { missing: '未公布' } : { value, ...(bound !== undefined && value.endsWith('7') ? { bound } : {}) };
      return row({ ...rest, ...said, ...(rest.measure === 'growth' ? { unit: '%' } : { priceBasis: '2020' }) });
    }),
  { maxLength: 20, selector: ({ id }) => id },
);

const readAll = (rows: readonly Observation[], known: Observation['known']): readonly SeriesReading[] => {
  const used = chosen(knownAt(rows, { known }));
  return [levels(used, '亿元'), flows(used, '亿元'), yearToDate(used, '亿元'), growths(used)];
};

const values = (readings: readonly SeriesReading[]): unknown =>
  readings.map(({ points, refusals }) => [
    points.map(({ period, value, ids, status, bound }) => [period, value.toString(), ids, status, bound]),
    refusals.map(({ code, period }) => [code, period]),
  ]);

describe('what is read out of the ledger', () => {
  test('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(anySeries, fc.nat(), (rows, turn) => {
        const cut = rows.length === 0 ? 0 : turn % rows.length;
        const turned = [...rows.slice(cut), ...rows.slice(0, cut)].toReversed();
        expect(values(readAll(turned, '2025-12-31'))).toEqual(values(readAll(rows, '2025-12-31')));
      }),
    );
  });

  test('does not depend on rows that became known later', () => {
    fc.assert(
      fc.property(anySeries, (rows) => {
        const then = rows.filter(({ known }) => known <= '2024-06-30');
        expect(values(readAll(rows, '2024-06-30'))).toEqual(values(readAll(then, '2024-06-30')));
      }),
    );
  });

  test('does not depend on the unit the figures came in', () => {
    const units = ['元', '万元', '百万元', '亿元'];
    fc.assert(
      fc.property(anySeries, fc.array(fc.nat(3), { minLength: 20, maxLength: 20 }), (rows, picks) => {
        const other = rows.map((each, i): Observation => {
          const unit = units[picks[i]!]!;
          if (each.measure === 'growth' || each.value === undefined) return each;
          return { ...each, unit, value: convertUnit(each.value, '亿元', unit)! };
        });
        expect(values(readAll(other, '2025-12-31'))).toEqual(values(readAll(rows, '2025-12-31')));
      }),
    );
  });

  test('has one point per period, ascending, and says of each how it was made or why it is not there', () => {
    fc.assert(
      fc.property(anySeries, (rows) => {
        for (const { points, refusals } of readAll(rows, '2025-12-31')) {
          expect(new Set(points.map(({ period }) => period)).size).toBe(points.length);
          for (const language of ['zh', 'en'] as const) {
            const said = [
              ...points.flatMap(({ conversion }) => (conversion === undefined ? [] : conversionText(conversion, language))),
              ...refusals.map((each) => refusalText(each, language)),
            ];
            for (const sentence of said) expect(sentence).not.toMatch(/undefined|NaN|^[a-z_]+$/);
          }
          for (const { ids, conversion } of points) expect(ids.length > 1 ? conversion?.code : 'given').toBeDefined();
        }
      }),
    );
  });
});
