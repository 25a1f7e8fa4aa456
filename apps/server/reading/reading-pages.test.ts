import { describe, expect, it } from 'vitest';
import type { Block, Tree } from '../../../src/syntax/index.ts';
import { pageAt, readingPages } from './reading-pages.ts';

/** A tree of blocks of the given lengths; `#` before a length makes it a chapter heading. */
const tree = (...lengths: readonly string[]): Tree => {
  let at = 0;
  const blocks = lengths.map((spec): Block => {
    const length = Number(spec.replace('#', ''));
    const span = [at, (at += length)] as const;
    return spec.startsWith('#') ? { type: 'heading', span, level: 'chapter', title: '章', titleSpan: span, runIn: false } : { type: 'furniture', span };
  });
  return { text: '文'.repeat(at), blocks };
};
const cut = (source: Tree, limit: number) => readingPages(source, limit).map(({ from, to }) => [from, to]);

describe('readingPages', () => {
  it('keeps a short plan on one page', () => expect(cut(tree('#5', '20', '#5', '20'), 100)).toEqual([[0, 4]]));
  it('cuts before a chapter in the second half of a page', () =>
    expect(cut(tree('#5', '60', '#5', '60', '#5', '60'), 100)).toEqual([
      [0, 2],
      [2, 4],
      [4, 6],
    ]));
  it('does not cut before a chapter that still fits in the first half', () =>
    expect(cut(tree('#5', '20', '#5', '40', '#5', '60'), 100)).toEqual([
      [0, 4],
      [4, 6],
    ]));
  it('cuts a long chapter where a block no longer fits', () =>
    expect(cut(tree('#5', '60', '60', '60'), 100)).toEqual([
      [0, 2],
      [2, 3],
      [3, 4],
    ]));
  it('never cuts a block', () =>
    expect(cut(tree('500', '5'), 100)).toEqual([
      [0, 1],
      [1, 2],
    ]));
  it('tiles the document', () => {
    const pages = readingPages(tree('#5', '60', '60', '#5', '90', '3'), 100);
    expect(pages.map(({ start }) => start).slice(1)).toEqual(pages.map(({ end }) => end).slice(0, -1));
  });
});

describe('pageAt', () => {
  const pages = readingPages(tree('60', '60', '60'), 100);
  it('finds the page of a place', () => expect([0, 59, 60, 179, 999].map((offset) => pageAt(pages, offset))).toEqual([0, 0, 1, 2, 2]));
});
