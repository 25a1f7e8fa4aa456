import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchDocument, SearchKind } from './documents.ts';
import { normalize } from './normal-form.ts';
import { excerpt, search } from './search.ts';

let at = 0;
const document = (kind: SearchKind, title: string, text = ''): SearchDocument => ({
  kind,
  title,
  text,
  span: [++at, at + 1],
  normalTitle: normalize(title),
  normalText: normalize(text),
});
const documents = [
  document('heading', '办好公平教育'),
  document('indicator', '每万人5G基站数'),
  document('item', '改扩建北港小学', '教育提质工程'),
  document('item', '北港小学', '教育提质工程'),
  document('text', '', '到2025年新建小学３所，其中北港片区1所，推广“一校一策”。'),
];
const found = (question: string) =>
  search(documents, question).map(({ kind, hits }) => `${kind}:${hits.map(({ document: { title } }) => title || '正文').join('|')}`);

describe('search', () => {
  it('groups what it finds by kind', () => expect(found('小学')).toEqual(['item:北港小学|改扩建北港小学', 'text:正文']));
  it('wants every word, in any order', () => expect(found('小学 北港片区')).toEqual(['text:正文']));
  it('finds nothing where a word is missing', () => expect(found('小学 医院')).toEqual([]));
  it('puts the title that is the word before one that only holds it', () => expect(found('北港小学')[0]).toBe('item:北港小学|改扩建北港小学'));
  it('looks past width, case and quotation marks', () =>
    expect([found('５g'), found('3所'), found('"一校一策"')]).toEqual([['indicator:每万人5G基站数'], ['text:正文'], ['text:正文']]));
  it('asks nothing for blanks', () => expect(found('  　')).toEqual([]));
  it('treats marks of patterns as text', () => expect(found('.*(')).toEqual([]));
  it('counts more than it shows', () => expect(search(documents, '小学', 1)[0]).toMatchObject({ total: 2, hits: [{ document: { title: '北港小学' } }] }));
  it('searches one kind when asked', () => expect(search(documents, '小学', 8, 'text').map(({ kind }) => kind)).toEqual(['text']));
});

describe('normalize', () => {
  it('keeps every character in its place', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => normalize(text).length === text.length));
  });
});

describe('excerpt', () => {
  const shown = (text: string, ranges: [number, number][], length?: number) =>
    excerpt(text, ranges, length)
      .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
      .join('');
  it('marks the words found', () => expect(shown('新建小学三所', [[2, 4]])).toBe('新建[小学]三所'));
  it('shows a long text from before the first hit', () =>
    expect(shown(`${'前'.repeat(100)}小学${'后'.repeat(100)}`, [[100, 102]], 40)).toBe(`…${'前'.repeat(24)}[小学]${'后'.repeat(14)}…`));
  it('shows the beginning where nothing is marked', () => expect(shown('一二三四五六', [], 4)).toBe('一二三四…'));
});
