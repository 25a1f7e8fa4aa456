import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedPage, pagesBySize } from './pages-by-size.ts';

describe('pagesBySize', () => {
  it('keeps a short list on one page', () => expect(pagesBySize([3, 4], 10)).toEqual([[0, 2]]));
  it('cuts where the next thing no longer fits', () =>
    expect(pagesBySize([6, 3, 4, 9], 10)).toEqual([
      [0, 2],
      [2, 3],
      [3, 4],
    ]));
  it('gives a larger thing a page of its own', () =>
    expect(pagesBySize([1, 50, 1], 10)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]));
  it('has one empty page for nothing', () => expect(pagesBySize([], 10)).toEqual([[0, 0]]));
  it('tiles the list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 30 }), (sizes, limit) => {
        const pages = pagesBySize(sizes, limit);
        expect(pages[0]![0]).toBe(0);
        expect(pages.at(-1)![1]).toBe(sizes.length);
        expect(pages.slice(1).map(([from]) => from)).toEqual(pages.slice(0, -1).map(([, to]) => to));
      }),
    );
  });
});

describe('askedPage', () => {
  const pages = pagesBySize([6, 3, 4, 9], 10);
  it('opens at a position', () => expect([0, 2, 3].map((at) => askedPage(pages, 1, at))).toEqual([1, 2, 3]));
  it('takes the page asked for otherwise, or the last', () => expect([askedPage(pages, 2, -1), askedPage(pages, 99, -1)]).toEqual([2, 3]));
});
