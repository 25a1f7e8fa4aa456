import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureKey } from './figure.ts';
import type { Authority, Observation, ObservationStatus } from './observation.ts';
import { row } from './observation-sample.ts';
import { knownAt, revisionsOf } from './vintage.ts';

const values = (rows: readonly Observation[]): readonly string[] => rows.map(({ value }) => String(value));

/** Days of one month, so that ties are common. */
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-03-${String(n).padStart(2, '0')}` as const as Observation['known']);

const anyRows = fc.array(
  fc
    .record({
      period: fc.constantFrom<Observation['period']>('2021', '2022', '2023'),
      authority: fc.constantFrom<Authority | undefined>(undefined, 'statistics', 'department', 'press'),
      status: fc.constantFrom<ObservationStatus>('preliminary', 'verified', 'final'),
      known: day,
      recorded: fc.nat(3),
      value: fc.integer({ min: -50, max: 50 }),
      id: fc.uuid(),
    })
    .map(({ recorded, authority, ...rest }) =>
      row({ ...rest, recorded: `2024-04-0${recorded + 1}T00:00:00.000Z`, ...(authority === undefined ? {} : { authority }) }),
    ),
  { maxLength: 20 },
);

describe('knownAt', () => {
  const preliminary = row({ period: '2022', value: 310, known: '2023-01-20', status: 'preliminary' });
  const final = row({ period: '2022', value: 312.5, known: '2024-01-15', status: 'final', reason: '最终核实' });

  test('a revision counts from the day it became known', () => {
    expect(values(knownAt([final, preliminary], { known: '2024-01-14' }))).toEqual(['310']);
    expect(values(knownAt([final, preliminary], { known: '2024-01-15' }))).toEqual(['312.5']);
    expect(knownAt([final, preliminary], { known: '2023-01-19' })).toEqual([]);
  });

  test('with a time of record, only what had been written down by then', () => {
    const late = row({ period: '2022', value: 311, known: '2023-06-01', recorded: '2024-05-01T00:00:00.000Z' });
    expect(values(knownAt([preliminary, late], { known: '2023-12-31', recorded: '2023-12-31T00:00:00.000Z' }))).toEqual(['310']);
    expect(values(knownAt([preliminary, late], { known: '2023-12-31' }))).toEqual(['311']);
  });

  test('on one day the later written counts, then the firmer, then the id', () => {
    const at = { known: '2023-01-20', recorded: '2023-01-21T00:00:00.000Z' } as const;
    const a = row({ ...at, value: 1, status: 'preliminary', id: 'z' });
    const b = row({ ...at, value: 2, status: 'final', id: 'a' });
    const c = row({ ...at, value: 3, status: 'preliminary', id: 'b', recorded: '2023-01-22T00:00:00.000Z' });
    expect(values(knownAt([b, a], { known: '2023-01-20' }))).toEqual(['2']);
    expect(values(knownAt([c, b, a], { known: '2023-01-20' }))).toEqual(['3']);
    expect(values(knownAt([a, { ...a, id: 'zz' }], { known: '2023-01-20' }).map((each) => ({ ...each })))).toHaveLength(1);
  });

  test('sources of different classes are lines of their own', () => {
    expect(values(knownAt([row({ value: 1 }), row({ value: 2, authority: 'press' })], { known: '2025-01-01' }))).toEqual(['1', '2']);
    expect(values(knownAt([row({ value: 1 }), row({ value: 2, authority: 'statistics', known: '2024-03-01' })], { known: '2025-01-01' }))).toEqual(['2']);
  });

  test('a revision in another unit revises the same figure', () => {
    expect(figureKey(row({ value: 22.03 }))).toBe(figureKey(row({ value: 220300, unit: '万元' })));
  });

  test('the replay of a day does not depend on later rows, nor on the order of arrival', () => {
    const sorted = (rows: readonly Observation[]): readonly string[] => rows.map(({ id }) => id).toSorted();
    fc.assert(
      fc.property(anyRows, day, fc.nat(), (rows, known, turn) => {
        const then = sorted(knownAt(rows, { known }));
        expect(then).toEqual(
          sorted(
            knownAt(
              rows.filter((each) => each.known <= known),
              { known },
            ),
          ),
        );
        const cut = rows.length === 0 ? 0 : turn % rows.length;
        expect(sorted(knownAt([...rows.slice(cut), ...rows.slice(0, cut)].toReversed(), { known }))).toEqual(then);
      }),
    );
  });
});

test('the history of a figure is its own rows, oldest first', () => {
  const rows = [
    row({ value: 3, known: '2024-05-01' }),
    row({ value: 1, known: '2024-03-01' }),
    row({ value: 9, authority: 'press' }),
    row({ value: 2, known: '2024-04-01' }),
  ];
  expect(values(revisionsOf(rows, figureKey(rows[0]!)))).toEqual(['1', '2', '3']);
});
