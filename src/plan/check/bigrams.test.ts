import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigramsOf } from './bigrams.ts';

const words = fc.string({ unit: fc.constantFrom(...'大桥长江\n区'), maxLength: 60 });

describe('the index of pairs', () => {
  it('finds every place of a wording, as a plain search does', () => {
    fc.assert(
      fc.property(
        words,
        words.filter((wording) => wording.length > 1),
        (text, wording) => {
          const plain: number[] = [];
          for (let at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + 1)) plain.push(at);
          expect(bigramsOf(text).find(wording)).toEqual(plain);
        },
      ),
    );
  });

  it('counts pairs, and takes an empty text', () => {
    expect(bigramsOf('大桥大桥大').count('大', '桥')).toBe(2);
    expect(bigramsOf('').find('大桥')).toEqual([]);
  });
});
