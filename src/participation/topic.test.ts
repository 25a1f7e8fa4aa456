import { describe, expect, it } from 'vitest';
import { readTopicRef, sentenceAround } from './topic.ts';

describe('a topic', () => {
  it('is read from an address', () => {
    expect(readTopicRef('indicator:t2.5')).toEqual({ kind: 'indicator', ref: 't2.5' });
    expect(readTopicRef('place:清溪河：上游')).toEqual({ kind: 'place', ref: '清溪河：上游' });
    expect(readTopicRef('plan')).toEqual({ kind: 'plan', ref: '' });
    for (const bad of ['', 'indicator', 'indicator:', 'person:x', '../etc', 'place:a\nb', `place:${'x'.repeat(300)}`])
      expect(readTopicRef(bad), bad).toBeUndefined();
  });
});

describe('the sentence at an offset', () => {
  const text = '第一章 总则\n  前一句。后一句写到\n- 3 -\n下一页才完！又一句\n第二章 目标\n';
  it('goes from mark to mark, over the break of a page', () => expect(sentenceAround(text, text.indexOf('写到'))).toBe('后一句写到下一页才完！'));
  it('ends with its paragraph', () => expect(sentenceAround(text, text.indexOf('又一'))).toBe('又一句'));
  it('is none outside the text', () => {
    for (const offset of [-1, 10_000, 1.5, Number.NaN]) expect(sentenceAround(text, offset)).toBeUndefined();
  });
});
