import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES } from '../limits.ts';
import { readObservationFile } from './observation-file.ts';
import { readObservationWorkbook } from './observation-workbook.ts';
import { fillTemplate } from './template.ts';
import { bookOf, cellLines, context, request, series } from './workbook-sample.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook of one sheet from its bare XML. */
const rawBook = (sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="甲" sheetId="1" r:id="a"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="a" Type="${OFFICE}/worksheet" Target="/xl/worksheets/s.xml"/></Relationships>`,
        'xl/worksheets/s.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

const codeOf = async (bytes: Uint8Array): Promise<string | undefined> => (await readObservationWorkbook(bytes, context())).refused?.code;

/** Marks every entry of a zip's directory as holding `size` bytes. */
const claiming = (bytes: Uint8Array, size: number): Uint8Array => {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return changed;
};

describe('files that are no workbook, or none to open', () => {
  const book = rawBook('');

  it.each<[string, () => Uint8Array]>([
    ['tooLarge', () => ({ length: MAX_BYTES + 1 }) as Uint8Array],
    ['bomb', () => claiming(book, 900_000_000)],
    ['bomb', () => rawBook('<row/>'.repeat(1_000_000))],
    ['bomb', () => rawBook('', { 'xl/workbook.xml': `<!DOCTYPE x [<!ENTITY a "b">]><workbook xmlns="${MAIN}">&a;</workbook>` })],
    ['damaged', () => book.subarray(0, book.length - 30)],
    ['damaged', () => rawBook('<row')],
    ['notAWorkbook', () => zipSync({ 'word/document.xml': strToU8('<x/>') })],
    ['no_head', () => book],
  ])('are refused as %s in one sentence of each language (%#)', async (code, make) => {
    const draft = await readObservationWorkbook(make(), context());
    expect(draft).toMatchObject({ refused: { code }, cells: [] });
    expect(draft.refused!.message.zh).toMatch(/[：。]/);
    expect(draft.refused!.message.en).toMatch(/\.$/);
  });

  it('are told apart by content, whatever they are called', async () => {
    const csv = strToU8('indicator,period,value\nt2.12,2022,18.2\n');
    expect(cellLines(await readObservationFile(csv, '表.xlsx.csv', context({ known: '2023-03-01' })))).toEqual(['C2 new 进出口总额 2022 flow 18.2 亿元']);
    expect(
      (
        await readObservationFile(
          await bookOf([
            ['指标', '2022年'],
            ['进出口总额', 18.2],
          ]),
          '数据.csv',
          context(),
        )
      ).form,
    ).toBe('ledger');
    const encrypted = strToU8('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0', true);
    expect((await readObservationFile(encrypted, 'x.xlsx', context())).refused?.code).toBe('encrypted');
    const old = strToU8('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0k\0b\0o\0o\0k\0', true);
    const refused = (await readObservationFile(old, 'x.xls', context())).refused;
    expect(refused).toMatchObject({ code: 'unsupported' });
    expect(refused!.message.zh).toContain('.xlsx');
    expect((await readObservationFile(new Uint8Array(), 'x.csv', context())).refused?.code).toBe('not_a_table');
    expect((await readObservationFile(strToU8('%PDF-1.7'), 'x.csv', context())).refused?.code).toBe('not_a_table');
  });
});

describe('large and odd workbooks', () => {
  it('are read as far as the limits, and that is said', async () => {
    const rows = Array.from({ length: 6000 }, (_, i) => `<row r="${i + 2}"><c t="inlineStr"><is><t>名${i}</t></is></c></row>`).join('');
    const head = '<row r="1"><c t="inlineStr"><is><t>指标</t></is></c><c t="inlineStr"><is><t>2022年</t></is></c></row>';
    const draft = await readObservationWorkbook(rawBook(head + rows), context());
    expect(draft.notes.map(({ code }) => code)).toContain('cut');
  });

  it('cost little however many cells are merged', async () => {
    const rows = Array.from({ length: 4000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><v>1</v></c></row>`).join('');
    const merges = Array.from({ length: 5000 }, (_, i) => `<mergeCell ref="C${i + 1}:Z5000"/>`).join('');
    const bytes = rawBook('', {
      'xl/worksheets/s.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
    });
    expect((await readObservationWorkbook(bytes, context())).refused?.code).toBe('no_head');
  });

  it('are read without addresses, with rich text, phonetics and sums of doubles', async () => {
    const strings = `<sst xmlns="${MAIN}"><si><t>指标</t></si><si><r><t>2022</t></r><r><t>年</t></r><rPh sb="0" eb="1"><t>ねん</t></rPh></si><si><t>进出口总额</t></si></sst>`;
    const bytes = rawBook('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c><c><v>0.30000000000000004</v></c></row>', {
      'xl/sharedStrings.xml': strings,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="a" Type="${OFFICE}/worksheet" Target="worksheets/s.xml"/><Relationship Id="b" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    });
    expect(cellLines(await readObservationWorkbook(bytes, context()))).toEqual(['B2 new 进出口总额 2022 flow 0.3 亿元']);
  });
});

const cell = (type: string, value: string): string => `<c t="${type}"><v>${value}</v></c>`;
const words = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const HEAD = `<row>${words('指标')}${words('2022年')}</row>`;

describe('a cell of a figure that holds something else', () => {
  it.each([
    ['an error', cell('e', '#REF!'), 'error_value'],
    ['a truth value', cell('b', '1'), 'truth_value'],
    ['a date', cell('d', '2022-06-30T00:00:00'), 'date'],
    ['no number', cell('n', 'NaN'), 'noNumber'],
    ['a number no spreadsheet can hold', cell('n', '1e99999999'), 'scientific'],
    ['more digits than any figure', cell('n', '1e300'), 'digits'],
    ['words', words('约六亿'), 'about'],
    ['a formula that nobody worked out', '<c><f>1+1</f></c>', 'formula'],
  ])('%s: is told', async (_, figure, code) => {
    const draft = await readObservationWorkbook(rawBook(`${HEAD}<row>${words('进出口总额')}${figure}</row>`), context());
    expect(cellLines(draft)).toEqual([`B2 refused ${code}`]);
  });
  it.each([
    ['-0', '0'],
    ['1e3', '1000'],
    ['5e-2', '0.05'],
    ['1.10', '1.1'],
  ])('%s is read as %s', async (written, read) => {
    const draft = await readObservationWorkbook(rawBook(`${HEAD}<row>${words('进出口总额')}${cell('n', written)}</row>`), context());
    expect(cellLines(draft)).toEqual([`B2 new 进出口总额 2022 flow ${read} 亿元`]);
  });
  it('is empty where its word is missing from the shared ones', async () => {
    const draft = await readObservationWorkbook(rawBook(`${HEAD}<row>${words('进出口总额')}${cell('s', '7')}</row>`), context());
    expect(draft.cells).toEqual([]);
  });
});

describe('addresses far outside the sheet', () => {
  it.each([
    '<row r="3"><c r="A9999999"><v>1</v></c></row>',
    '<row r="3"><c r="ZZZ9999999"><v>1</v></c></row>',
    '<row r="99999999999999999999"><c><v>1</v></c></row>',
  ])('cost nothing: %s', async (row) => {
    const draft = await readObservationWorkbook(rawBook(`${HEAD}<row>${words('进出口总额')}${cell('n', '18.2')}</row>${row}`), context());
    expect(cellLines(draft)).toEqual(['B2 new 进出口总额 2022 flow 18.2 亿元']);
  });
});

describe('any cells', () => {
  const types = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd', 'zz', ''];
  const values = [
    '1',
    '-0',
    'NaN',
    'Infinity',
    '1e400',
    '1e-400',
    '9'.repeat(400),
    '',
    '45000',
    '-1',
    '#REF!',
    '1.2.3',
    '≥6',
    '—',
    '一千',
    '50%',
    '1/2',
    '1,5',
    '6-7',
  ];
  const heads = ['指标', '口径', '单位', '本期值', '状态', '公布日', '时期', '数值', '2023年', '1—6月累计', '13月', '同比（%）', '编号'];
  const names = ['进出口总额', '地区生产总值年均增速', '环境空气质量优良天数', '民营经济市场主体（户）', '', '__proto__'];
  const piece = fc.record({
    at: fc.constantFrom('', ' r="B2"', ' r="A0"', ' r="ZZZ9999999"', ' r="x"'),
    type: fc.constantFrom(...types),
    style: fc.constantFrom('', ' s="0"', ' s="99"', ' s="x"'),
    value: fc.constantFrom(...values, ...heads, ...names),
  });
  const cellXml = ({ at, type, style, value }: { at: string; type: string; style: string; value: string }): string =>
    `<c${at}${type === '' ? '' : ` t="${type}"`}${style}>${type === 'inlineStr' ? `<is><t>${value}</t></is>` : `<v>${value}</v>`}</c>`;
  const line = fc
    .tuple(fc.constantFrom(...names), fc.array(piece, { maxLength: 6 }))
    .map(([name, cells]) => `<row>${words(name)}${cells.map(cellXml).join('')}</row>`);
  const top = fc.array(fc.constantFrom(...heads), { minLength: 1, maxLength: 7 }).map((cells) => `<row>${cells.map(words).join('')}</row>`);

  it('give figures that can be written down, or faults', async () => {
    await fc.assert(
      fc.asyncProperty(top, fc.array(line, { maxLength: 5 }), async (head, lines) => {
        const draft = await readObservationWorkbook(rawBook(head + lines.join('')), context({ period: '2023-06' }));
        for (const { outcome, fault, observation } of draft.cells) {
          expect(outcome === 'refused').toBe(fault !== undefined);
          expect(observation?.value?.toFixed() ?? '').toMatch(/^(?!-0$).{0,40}$/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('any bytes', () => {
  it('give a draft', async () => {
    const template = await fillTemplate(request());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(template.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }), async (changes) => {
        const changed = Uint8Array.from(template);
        for (const [at, byte] of changes) changed[at] = byte;
        const draft = await readObservationFile(changed, 'x.xlsx', context({ items: series }));
        expect(draft.cells.length + draft.notes.length >= 0).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(await codeOf(template)).toBeUndefined();
  });
});
