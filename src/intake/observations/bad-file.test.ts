import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readObservationFile } from './observation-file.ts';
import { cellLines, context } from './workbook-sample.ts';

const HEAD = 'indicator,period,measure,value,unit,status,known,source,missing,note';
const read = (text: string | Uint8Array, name = '表.csv') =>
  readObservationFile(typeof text === 'string' ? strToU8(text) : text, name, context({ most: 20, known: '2023-07-01' }));
const row = (
  more: Partial<Record<'indicator' | 'period' | 'measure' | 'value' | 'unit' | 'status' | 'known' | 'source' | 'missing' | 'note', string>>,
): string => {
  const usual = {
    indicator: 't2.14',
    period: '2022',
    measure: 'level',
    value: '33000',
    unit: '家',
    status: 'final',
    known: '2023-01-20',
    source: '年报',
    missing: '',
    note: '',
  };
  return Object.values({ ...usual, ...more })
    .map((words) => (/[",]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words))
    .join(',');
};

/** What somebody may send who means no harm, and what becomes of it. */
describe('a cell', () => {
  it.each<[string, Parameters<typeof row>[0], string]>([
    ['in another unit', { unit: '元' }, 'E2 refused wrong_unit'],
    ['with words in a figure', { value: '33000左右吧' }, 'D2 refused text'],
    ['with a figure that is about right', { value: '约3.3万' }, 'D2 refused about'],
    ['with a day that is none', { known: '2023-02-30' }, 'G2 refused bad_known'],
    ['with a day to come', { known: '2024-01-01' }, 'G2 refused future'],
    ['with full-width digits', { value: '３３，０００' }, 'D2 new 民营经济市场主体 2022 level 33000 家'],
    ['with a Chinese numeral', { value: '三万三千' }, 'D2 new 民营经济市场主体 2022 level 33000 家'],
    ['with thousands and 万', { value: '1,234.5万' }, 'D2 new 民营经济市场主体 2022 level 1234.5 万家'],
    ['with separators that part nothing', { value: '33,00' }, 'D2 refused grouping'],
    ['with more digits than any figure', { value: '9'.repeat(60) }, 'D2 refused digits'],
    ['with a power of ten', { value: '3.3e4' }, 'D2 refused scientific'],
    ['of an unknown indicator', { indicator: 't9.9' }, 'A2 refused unknown_indicator'],
    ['of no period', { period: '2022-13' }, 'B2 refused bad_period'],
    ['outside the plan', { period: '2031' }, 'B2 refused outside_plan'],
    ['of no status', { status: '差不多' }, 'F2 refused bad_status'],
    ['of a status that every object has', { status: 'constructor' }, 'F2 refused bad_status'],
    ['of a measure that every object has', { measure: '__proto__' }, 'C2 refused bad_measure'],
    ['of an indicator that every object has', { indicator: 'toString' }, 'A2 refused unknown_indicator'],
    ['with a source as long as a book', { source: '长'.repeat(2001) }, 'H2 refused too_long'],
    ['with a unit as long as a sentence', { unit: '家'.repeat(41) }, 'E2 refused too_long'],
    ['with a gap and no end of reasons', { value: '', missing: '缺'.repeat(201) }, 'I2 refused too_long'],
    ['with a figure and a reason for a gap', { missing: '未统计' }, 'I2 refused value_and_missing'],
  ])('%s', async (_, cells, line) => {
    const draft = await read(`${HEAD}\n${row(cells)}\n`);
    expect(cellLines(draft)).toEqual([line]);
    for (const { fault } of draft.cells) {
      expect(fault?.message.zh ?? '：').toMatch(/[：。，]/);
      expect(fault?.message.en ?? '.').toMatch(/\.$/);
    }
  });

  it('comes without what no database keeps, and without the guard against formulas', async () => {
    const { cells } = await read(`${HEAD}\n${row({ source: "'=年报\u0000", note: "'一" })}\n`);
    expect(cells[0]!.observation).toMatchObject({ source: { document: '=年报' }, note: "'一" });
  });

  it('repeated is told with the row of the first', async () => {
    const draft = await read(`${HEAD}\n${row({})}\n${row({})}\n`);
    expect(cellLines(draft)).toEqual(['D2 new 民营经济市场主体 2022 level 33000 家', 'D3 refused duplicate']);
  });
});

describe('a file', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['of nothing', '', 'not_a_table'],
    ['of a head alone', `${HEAD}\n`, 'no_rows'],
    ['without a head', `${row({})}\n${row({})}\n`, 'missing_column'],
    ['of prose', '这是一段话。\n没有表。\n', 'missing_column'],
    ['of JSON', '{"a":[1,2]}', 'missing_column'],
    ['that is a web page', '<html><table><tr><td>指标</td></tr></table></html>', 'web_page'],
    ['that is a sheet of old XML', '<?xml version="1.0"?><Workbook/>', 'web_page'],
    ['that is a workbook where a table is wanted', 'PK\u0003\u0004', 'damaged'],
    ['of bytes', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251), 'binary'],
    ['with too many rows', `${HEAD}\n${Array.from({ length: 21 }, (_, i) => row({ period: `${1990 + i}` })).join('\n')}\n`, 'too_many_rows'],
    ['with a quotation mark that is never closed', `${HEAD}\n"t2.14,2022\n`, 'quotes'],
  ])('%s is refused in words of tables', async (_, text, code) => {
    const { refused, cells } = await read(text);
    expect(cells.filter(({ outcome }) => outcome !== 'refused')).toEqual([]);
    const said = refused ?? cells[0]!.fault!;
    expect(said.code).toBe(code);
    expect(`${said.message.zh}${said.message.en}`).not.toMatch(/\.txt|\.docx|\.md\b/);
  });

  it('names every column it lacks at once', async () => {
    const { refused } = await read('a,b\n1,2\n');
    expect(refused!.message.zh).toContain('“指标”、“时期”、“数值”');
  });
});
