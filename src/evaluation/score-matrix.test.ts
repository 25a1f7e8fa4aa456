import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../basis/index.ts';
import { closeness, entropyWeights, normalised, weightedMeans, type Matrix } from './score-matrix.ts';

const matrixOf = (rows: readonly (readonly number[])[], directions?: Matrix['directions']): Matrix => ({
  rows: rows.map((row) => row.map((x) => new Decimal(x))),
  directions: directions ?? rows[0]!.map(() => 'up'),
});
const rounded = (values: readonly Decimal[] | undefined, digits = 6): readonly number[] | undefined =>
  values?.map((value) => Number(value.toDecimalPlaces(digits)));
const weights = (...values: readonly number[]): readonly Decimal[] => values.map((value) => new Decimal(value));

const anyRows = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }));

describe('TOPSIS', () => {
  // Five telephones by price (lower is better), storage, camera and looks, a quarter each: github.com/mycr0ft/MultiComponentDecisionTheory.
  it('gives what a published example gives', () => {
    const phones = matrixOf(
      [
        [250, 16, 12, 5],
        [200, 16, 8, 3],
        [300, 32, 16, 4],
        [275, 32, 8, 4],
        [225, 16, 16, 2],
      ],
      ['down', 'up', 'up', 'up'],
    );
    expect(rounded(closeness(phones, weights(0.25, 0.25, 0.25, 0.25)))).toEqual([0.534277, 0.308368, 0.691632, 0.534737, 0.401046]);
  });

  it('lies between 0 and 1, and does not mind the unit of a criterion (property)', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 1000 }), (rows, times) => {
        const even = rows[0]!.map(() => new Decimal(1).div(rows[0]!.length));
        const result = closeness(matrixOf(rows), even);
        const scaled = closeness(matrixOf(rows.map(([first, ...rest]) => [first! * times, ...rest])), even);
        expect(rounded(scaled)).toEqual(rounded(result));
        for (const each of result ?? []) expect([each.gte(0), each.lte(1)]).toEqual([true, true]);
      }),
    );
  });

  it('has nothing to say where all objects are the same', () =>
    expect(
      closeness(
        matrixOf([
          [1, 2],
          [1, 2],
        ]),
        weights(0.5, 0.5),
      ),
    ).toBeUndefined());
});

describe('entropy weights', () => {
  // First column normalised 0, 1/2, 1: p = 0, 1/3, 2/3, e = 0.636514 / ln 3 = 0.579380, d = 0.420620. Second 1, 0, 0: e = 0, d = 1.
  it('gives what a calculation by hand gives', () => {
    const matrix = matrixOf([
      [1, 9],
      [2, 4],
      [3, 4],
    ]);
    expect(rounded(entropyWeights(matrix))).toEqual([0.296082, 0.703918]);
    expect(rounded(weightedMeans(matrix, entropyWeights(matrix)!))).toEqual([0.703918, 0.148041, 0.296082]);
  });

  it('weighs a constant criterion 0, and all constant ones not at all', () => {
    expect(
      rounded(
        entropyWeights(
          matrixOf([
            [5, 1],
            [5, 2],
            [5, 4],
          ]),
        ),
      ),
    ).toEqual([0, 1]);
    expect(entropyWeights(matrixOf([[5], [5]]))).toBeUndefined();
  });

  it('sums to 1, and does not mind the order of objects (property)', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const found = entropyWeights(matrixOf(rows));
        if (found === undefined) return;
        expect(
          found
            .reduce((sum, each) => sum.plus(each), new Decimal(0))
            .toDecimalPlaces(20)
            .toString(),
        ).toBe('1');
        expect(rounded(entropyWeights(matrixOf(rows.toReversed())), 20)).toEqual(rounded(found, 20));
      }),
    );
  });
});

describe('normalised', () => {
  it('turns what is better when lower', () => expect(normalised(matrixOf([[1], [3]], ['down'])).map((row) => Number(row[0]))).toEqual([1, 0]));
});
