import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/basis/index.ts';
import type { Flow } from '../../../src/syntax/index.ts';
import { flowIndex, segmentsOf } from './marked-text.ts';

/** A flow of `text` in which characters in braces are not seen by the reader. */
const flow = (text: string): Flow => {
  const kept = [...text.matchAll(/\{[^}]*\}|[^{}]/g)].filter(([piece]) => piece.length === 1);
  return { text: kept.map(([piece]) => piece).join(''), offsets: Uint32Array.from(kept, ({ index }) => index) };
};
const mark = (key: string, start: number, end: number) => ({ key, span: [start, end] as Span });
const shown = (text: string, marks: ReturnType<typeof mark>[], cuts: number[] = []) => {
  const read = flow(text);
  return segmentsOf(read, marks, cuts).map(({ start, end, marks: over }) => `${read.text.slice(start, end)}:${over.map(({ key }) => key).join('>')}`);
};

describe('segmentsOf', () => {
  it('leaves text without marks whole', () => expect(shown('建成学校', [])).toEqual(['建成学校:']));
  it('nests an inner mark in an outer one', () =>
    expect(shown('新建学校九所。', [mark('a', 0, 6), mark('b', 4, 6)])).toEqual(['新建学校:a', '九所:a>b', '。:']));
  it('cuts marks that overlap', () => expect(shown('甲乙丙丁', [mark('a', 0, 3), mark('b', 1, 4)])).toEqual(['甲:a', '乙丙:a>b', '丁:b']));
  it('keeps two marks over the same words', () => expect(shown('甲乙', [mark('a', 0, 2), mark('b', 0, 2)])).toEqual(['甲乙:a>b']));
  it('carries a mark over a page mark the reader does not see', () =>
    expect(shown('惠及居{- 1 -}民', [mark('a', 2, 11), mark('b', 10, 11)])).toEqual(['惠及:', '居:a', '民:a>b']));
  it('leaves out a mark that covers nothing visible', () => expect(shown('居{- 1 -}民', [mark('a', 1, 8)])).toEqual(['居民:']));
  it('cuts where asked without marking', () => expect(shown('甲。乙。', [], [2])).toEqual(['甲。:', '乙。:']));
  it('says where each mark begins, once', () => {
    const begins = segmentsOf(flow('甲乙丙丁'), [mark('a', 0, 4), mark('b', 1, 2)]).flatMap((segment) => segment.begins.map(({ key }) => key));
    expect(begins).toEqual(['a', 'b']);
  });
  it('gives nothing for an empty flow', () => expect(segmentsOf(flow(''), [mark('a', 0, 1)])).toEqual([]));

  const pieces = fc.array(fc.oneof(fc.constantFrom('甲', '乙', '。'), fc.constant('{- 9 -}')), { maxLength: 40 }).map((all) => all.join(''));
  const spans = fc.array(fc.tuple(fc.nat(200), fc.nat(60)), { maxLength: 15 });
  it('joins to the flow, and covers with each mark exactly the visible characters of its span', () => {
    fc.assert(
      fc.property(pieces, spans, (text, raw) => {
        const read = flow(text);
        const marks = raw.map(([start, length], i) => mark(String(i), start, start + length));
        const segments = segmentsOf(read, marks);
        expect(segments.map(({ start, end }) => read.text.slice(start, end)).join('')).toBe(read.text);
        for (const { key, span } of marks) {
          const covered = segments
            .filter((segment) => segment.marks.some((other) => other.key === key))
            .map(({ start, end }) => read.text.slice(start, end))
            .join('');
          expect(covered).toBe(
            read.text
              .split('')
              .filter((_, i) => read.offsets[i]! >= span[0] && read.offsets[i]! < span[1])
              .join(''),
          );
        }
      }),
    );
  });
});

describe('flowIndex', () => {
  it('finds the next visible character', () => {
    const read = flow('居{- 1 -}民');
    expect([0, 1, 4, 8, 9].map((offset) => flowIndex(read, offset))).toEqual([0, 1, 1, 1, 2]);
  });
});
