import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvChunks, guarded, toCsv } from './csv.ts';
import { smallPlan } from './publication-sample.ts';
import { tableOf, text, type Table } from './table.ts';
import { tables } from './tables.ts';

const words = (cells: readonly string[]): Table => tableOf('terms', { zh: '名词', en: 'Terms' }, [text<string>('terms', (cell) => cell)], cells);
const table = (id: string): Table => tables(smallPlan()).find((one) => one.id === id)!;

describe('toCsv', () => {
  it('begins with a byte-order mark and ends every line with CRLF', () => {
    const csv = toCsv(table('projects'), 'zh');
    expect(csv.startsWith('\uFEFF专栏,专栏名称,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(4);
  });

  it('names columns and choices in the language asked for, or as Plan JSON does', () => {
    expect(toCsv(table('targets'), 'en').split('\r\n')[1]).toContain(',level,');
    expect(toCsv(table('indicators'), 'zh')).toContain('预期性');
    expect(toCsv(table('indicators'), 'zh', { raw: true })).toMatch(/^\uFEFFid,table,no,[^]*expected/);
  });

  it('is read back as it was, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('a,b', '"引"', '甲\r\n乙', '甲\n乙', ' 空 ')), { minLength: 1 }), (cells) => {
        const [, ...read] = Papa.parse<string[]>(toCsv(words(cells), 'zh').slice(1).replace(/\r\n$/, ''), { delimiter: ',', newline: '\r\n' }).data;
        expect(read.map(([cell]) => cell)).toEqual(cells.map(guarded));
      }),
      // A reader that guesses the delimiter takes one column of bars for three.
      { examples: [[['||']]] },
    );
  });

  it('lets no text be taken for a formula, and leaves numbers and lone signs alone', () => {
    expect(['=1+1', '+86', '-2', '@SUM', '＝A1', '\tx'].map(guarded)).toEqual(["'=1+1", "'+86", "'-2", "'@SUM", "'＝A1", "'\tx"]);
    expect(['-', '—', '≥55', '5-6', ''].map(guarded)).toEqual(['-', '—', '≥55', '5-6', '']);
    expect(toCsv(table('projects'), 'zh')).toContain("'=北港产业园");
  });

  it('comes in chunks that join to the whole', () => {
    const many = words(Array.from({ length: 1234 }, (_, i) => `第${i}条`));
    const chunks = [...csvChunks(many, 'zh')];
    expect(chunks.length).toBe(3);
    expect(chunks.join('')).toBe(toCsv(many, 'zh'));
  });
});
