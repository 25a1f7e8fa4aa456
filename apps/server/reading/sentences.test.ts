import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const cut = (text: string) => sentencesOf(text).map(([start, end]) => text.slice(start, end));

describe('sentencesOf', () => {
  it('cuts at full stops', () => expect(cut('建成学校。新增学位！')).toEqual(['建成学校。', '新增学位！']));
  it('keeps a closing quotation mark with its sentence', () => expect(cut('他说“办好。”再往下')).toEqual(['他说“办好。”', '再往下']));
  it('does not cut at commas and semicolons', () => expect(cut('一是新建；二是改造，')).toEqual(['一是新建；二是改造，']));
  it('gives nothing for nothing', () => expect(cut('')).toEqual([]));
  it('tiles any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('甲', '。', '”', '！', '；')).map((all) => all.join('')),
        (text) => {
          expect(cut(text).join('')).toBe(text);
        },
      ),
    );
  });
});
