import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainText } from './plain-text.ts';

describe('readPlainText', () => {
  it('marks each line that is not blank with its number, without its line end', () => {
    const { text, places } = readPlainText('第一章\r\n\r\n正文\n  \n末行');
    expect(text).toBe('第一章\r\n\r\n正文\n  \n末行');
    expect(places.map(({ span: [start, end], paragraph }) => [text.slice(start, end), paragraph])).toEqual([
      ['第一章', 1],
      ['正文', 3],
      ['末行', 5],
    ]);
  });

  it('gives any text back as it is, with sorted places inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('字', ' ', '\n', '\r', '\t', '\f', '1') }), (text) => {
        const read = readPlainText(text);
        expect(read.text).toBe(text);
        let last = 0;
        for (const {
          span: [start, end],
        } of read.places) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('refuses a row of more cells than any table has, and reads a long paragraph', () => {
    expect(() => readPlainText(`表头\n${'1\t'.repeat(5000)}`)).toThrow(/Line 2 of the text is a table row of more than 2000 cells/);
    expect(readPlainText('字'.repeat(100_000)).text).toHaveLength(100_000);
  });
});
