import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../basis/index.ts';
import { between, difference, numberOf, shown } from './number.ts';

const decimal = fc.oneof(
  fc
    .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: -9, max: 6 }))
    .map(([digits, power]) => new Decimal(digits).times(new Decimal(10).pow(power))),
  fc.double({ noNaN: true, min: -1e20, max: 1e20 }).map((value) => new Decimal(value)),
);

describe('numbers out of decimals', () => {
  it('are what the decimals are', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(numberOf(value)).toBe(value.toNumber());
      }),
      { numRuns: 2000 },
    );
    for (const text of ['0', '-0', '7.05', '0.0000001', '9999999.9999999', '10000000', '1e-30', 'Infinity'])
      expect(numberOf(new Decimal(text))).toBe(new Decimal(text).toNumber());
  });

  it('differ and lie between as exactly', () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 15 }), (a, b, k, n) => {
        expect(difference(a, b) + 0).toBe(a.minus(b).toNumber() + 0);
        expect(between(a, b, k, n)).toBeCloseTo(a.plus(b.minus(a).times(k).div(n)).toNumber(), 3);
      }),
      { numRuns: 2000 },
    );
    expect(between(new Decimal('7.05'), new Decimal(10), 3, 5)).toBe(8.82);
    expect(between(new Decimal('7.05'), new Decimal(10), 2.5, 5)).toBe(8.525);
  });

  it('show zeros only where something was rounded away', () => {
    expect([3.9968, 6, 8.6951, 0.001, -0, 13.5, 1 / 3].map((value) => shown(value))).toEqual(['4.00', '6', '8.70', '0.001', '0', '13.5', '0.33']);
  });
});
