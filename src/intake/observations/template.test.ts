import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftContext, ObservationDraft } from './draft.ts';
import { readObservationWorkbook } from './observation-workbook.ts';
import { fillTemplate } from './template.ts';
import { cellLines, context, daysHead, lines, opened, request, saved } from './workbook-sample.ts';

const template = await fillTemplate(request());

const filled = async (change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void, more: Partial<DraftContext> = {}): Promise<ObservationDraft> => {
  const book = await opened(template);
  change(book.worksheets[0]!, book);
  return readObservationWorkbook(await saved(book), context(more));
};

/** What came of cells that were not untouched. */
const news = (draft: ObservationDraft): string[] => cellLines(draft).filter((line) => !line.includes(' same '));

describe('fillTemplate', () => {
  it('shows what to fill, what is known, and what is given by others', async () => {
    const sheet = (await opened(template)).worksheets[0]!;
    expect(sheet.getCell('A1').text).toContain('示例区（模拟）');
    expect(sheet.getCell('A3').text).toContain('本期请填 3 项，已预填 2 项');
    expect((sheet.getRow(4).values as string[]).slice(1, 13)).toEqual(
      '序号 指标 口径 单位 上期值 上期时期及来源 本期值 状态 公布日 来源 修订原因 备注'.split(' '),
    );
    expect(sheet.getRow(5).values).toEqual(expect.arrayContaining(['进出口总额', '本年累计', '亿元', 22.03, '2023 年 3 月，示例来源（模拟）']));
    expect(sheet.getCell('G8').value).toBe(160);
    expect(sheet.getCell('L9').text).toBe('由统计部门提供，尚未公布');
  });

  it('locks what is not to be filled and guards what is', async () => {
    const sheet = (await opened(template)).worksheets[0]!;
    const locked = (address: string): boolean => sheet.getCell(address).protection?.locked !== false;
    expect(['G5', 'H5', 'I5', 'J5', 'K5', 'L5'].some(locked)).toBe(false);
    expect(['B5', 'D5', 'E5', 'G8', 'G9', 'A1'].every(locked)).toBe(true);
    expect(sheet.getCell('H5').dataValidation).toMatchObject({ type: 'list', formulae: ['"初步核算,核定,最终核实"'], errorStyle: 'stop' });
    // Not a stop: a bound and a dash are taken.
    expect(sheet.getCell('G5').dataValidation).toMatchObject({ type: 'decimal', errorStyle: 'warning' });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 4 });
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1 });
  });

  it('marks a simulated region on the sheet, its name and its print, and no other', async () => {
    const simulated = (await opened(template)).worksheets[0]!;
    expect([simulated.name, simulated.headerFooter.oddHeader]).toEqual(['填报（模拟）', '&R模拟']);
    const real = (await opened(await fillTemplate(request({ region: { code: '999902', name: '临江区', simulated: false }, lines: [] })))).worksheets[0]!;
    expect([real.name, real.getCell('A1').text.includes('模拟')]).toEqual(['填报', false]);
  });

  it('shows bounds and missing figures as people write them', async () => {
    const [first] = lines;
    const bytes = await fillTemplate(
      request({
        lines: [
          { ...first!, previous: { ...first!.previous!, bound: '>=' } },
          { ...first!, previous: { period: '2022', missing: '未统计', unit: '亿元' } },
        ],
      }),
    );
    const sheet = (await opened(bytes)).worksheets[0]!;
    expect([sheet.getCell('E5').value, sheet.getCell('E6').value]).toEqual(['≥22.03', '—']);
  });
});

describe('a template that comes back', () => {
  it('changes nothing where nothing was filled', async () => {
    const draft = await readObservationWorkbook(template, context());
    expect(draft).toMatchObject({ form: 'template', template: { template: 'T-1', owner: '示例局', period: '2023-06' }, notes: [], seen: {} });
    expect(news(draft)).toEqual([]);
  });

  it('says cell by cell what is new, with what stands beside it', async () => {
    const draft = await filled((sheet) => {
      Object.assign(sheet.getCell('G5'), { value: 33.2 });
      sheet.getCell('H5').value = '核定';
      sheet.getCell('I5').value = new Date('2023-07-04T00:00:00Z');
      sheet.getCell('J5').value = '示例月报（模拟）';
      sheet.getCell('G6').value = '８．８%';
      sheet.getCell('G10').value = '≥7.5';
    });
    expect(news(draft)).toEqual([
      'G5 new 进出口总额 2023-06 ytd 33.2 亿元',
      'G6 new 地区生产总值年均增速 2023-06 growth 8.8 %',
      'G10 new 人均地区生产总值 2023-06 level >=7.5 万元',
    ]);
    expect(draft.cells[0]!.observation).toMatchObject({ status: 'verified', known: '2023-07-04', source: { document: '示例月报（模拟）' } });
    expect(draft.cells[1]!.observation).toMatchObject({ accumulated: true, known: '2023-07-05', status: 'preliminary' });
    expect(draft.cells.at(-1)!.observation).toMatchObject({ priceBasis: '2020' });
    expect(draft.seen).toEqual({
      '14/t2.12|2023-06|ytd||statistics': null,
      '14/t2.1|2023-06|growth~||statistics': null,
      '14/t2.2|2023-06|level|2020|statistics': null,
    });
  });

  it('takes a revision with its reason and refuses it without', async () => {
    const set = (reason: string) => (sheet: ExcelJS.Worksheet) => {
      sheet.getCell('G7').value = 33500;
      sheet.getCell('K7').value = reason;
    };
    expect(news(await filled(set('')))).toEqual(['G7 refused no_reason']);
    const draft = await filled(set('核减重复登记'));
    expect(news(draft)).toEqual(['G7 changed 民营经济市场主体 2023-06 level 33500 家']);
    expect(draft.cells.find(({ cell }) => cell === 'G7')).toMatchObject({ previous: { id: 'firms-1' }, observation: { reason: '核减重复登记' } });
    expect(draft.seen).toEqual({ '14/t2.14|2023-06|level||statistics': 'firms-1' });
  });

  it('refuses a locked figure that differs, also where it was empty', async () => {
    const draft = await filled((sheet) => {
      sheet.getCell('G8').value = 175;
      sheet.getCell('K8').value = '自行统计';
      sheet.getCell('G9').value = 5000;
    });
    expect(news(draft)).toEqual(['G8 refused locked', 'G9 refused locked']);
  });

  it('sees that somebody else has sent the figure since', async () => {
    const other = { ...daysHead, id: 'trade-2', unit: '亿元' };
    const moved = (value: number) =>
      filled((sheet) => void (sheet.getCell('G5').value = value), { head: (key) => (key.startsWith('14/t2.12') ? other : undefined) });
    expect(news(await moved(33.2))).toEqual(['G5 refused moved_on']);
    const draft = await filled(
      (sheet) => {
        sheet.getCell('G5').value = 33.2;
        sheet.getCell('K5').value = '更正';
      },
      { head: (key) => (key.startsWith('14/t2.12') ? other : undefined) },
    );
    expect(news(draft)).toEqual(['G5 refused moved_on']);
    expect(news(await moved(160))).toEqual([]);
  });

  it('offers the unit where a figure is ten thousand times the one before', async () => {
    const draft = await filled((sheet) => void (sheet.getCell('G5').value = 220300), { before: () => ({ value: lines[0]!.previous!.value!, unit: '亿元' }) });
    expect(draft.cells[0]).toMatchObject({ entered: '220300', outcome: 'new', questions: [{ code: 'unit_slip', offer: { value: '220300', unit: '万元' } }] });
    expect(draft.cells[0]!.questions[0]!.message.zh).toContain('可能单位为万元（22.03 亿元）');
    const usual = await filled((sheet) => void (sheet.getCell('G5').value = 33.2), { before: () => ({ value: lines[0]!.previous!.value!, unit: '亿元' }) });
    expect(usual.cells[0]!.questions).toEqual([]);
  });

  it('shows another unit in the one that was asked for, and refuses one that does not convert', async () => {
    const draft = await filled((sheet) => {
      sheet.getCell('G5').value = 332000;
      sheet.getCell('D5').value = '万元';
      sheet.getCell('G10').value = '7.5天';
    });
    expect(draft.cells[0]).toMatchObject({ outcome: 'new', observation: { unit: '万元' }, questions: [{ code: 'other_unit' }] });
    expect(draft.cells[0]!.questions[0]!.message.zh).toContain('33.2 亿元');
    expect(news(draft)).toContain('G10 refused unit_conflict');
  });

  it.each<[string, (sheet: ExcelJS.Worksheet) => void, string]>([
    ['words in a number', (sheet) => void (sheet.getCell('G5').value = '33.2左右'), 'G5 refused about'],
    ['a date', (sheet) => void (sheet.getCell('G5').value = new Date('2023-06-05T00:00:00Z')), 'G5 refused date'],
    ['a formula without a result', (sheet) => void (sheet.getCell('G5').value = { formula: 'E5*2' } as never), 'G5 refused formula'],
    ['an error', (sheet) => void (sheet.getCell('G5').value = { error: '#DIV/0!' }), 'G5 refused error_value'],
    ['a truth', (sheet) => void (sheet.getCell('G5').value = true), 'G5 refused truth_value'],
    [
      'a day that is none',
      (sheet) => Object.assign(sheet.getCell('G5'), { value: 33 }) && void (sheet.getCell('I5').value = '2023年7月'),
      'I5 refused bad_known',
    ],
    [
      'a status nobody knows',
      (sheet) => Object.assign(sheet.getCell('G5'), { value: 33 }) && void (sheet.getCell('H5').value = '大概'),
      'H5 refused bad_status',
    ],
    ['merged cells', (sheet) => Object.assign(sheet.getCell('G5'), { value: 33 }) && sheet.mergeCells('G5:G6'), 'G5 refused merged'],
  ])('refuses %s and says where', async (_, change, line) => {
    const draft = await filled(change);
    expect(news(draft)).toContain(line);
    expect(news(draft).every((one) => one.includes('refused'))).toBe(true);
  });

  it('reads a formula by its stored result and a percentage as people see it, and says so', async () => {
    const draft = await filled((sheet) => {
      sheet.getCell('G5').value = { formula: 'E5+10', result: 32.03 };
      const percentage = sheet.getCell('G6');
      Object.assign(percentage, { value: 0.088, style: { ...percentage.style, numFmt: '0.0%' } });
    });
    expect(news(draft)).toEqual(['G5 new 进出口总额 2023-06 ytd 32.03 亿元', 'G6 new 地区生产总值年均增速 2023-06 growth 8.8 %']);
    expect(draft.cells.slice(0, 2).map(({ questions }) => questions.map(({ code }) => code))).toEqual([['formula'], ['percent']]);
  });

  it('finds figures wherever rows and columns were moved to', async () => {
    const draft = await filled((sheet) => {
      sheet.getCell('G5').value = 33.2;
      sheet.spliceRows(5, 0, ['', '插入的一行']);
      sheet.spliceColumns(2, 0, ['', '', '', '经办人', '', '张']);
    });
    expect(news(draft)).toEqual(['H6 new 进出口总额 2023-06 ytd 33.2 亿元']);
    expect(draft.notes.map(({ code }) => code)).toEqual(['extra_column']);
  });

  it('tells hidden rows and sheets and rows that were added, and reads none of them', async () => {
    const draft = await filled((sheet, book) => {
      sheet.getCell('G5').value = 33.2;
      sheet.getRow(5).hidden = true;
      sheet.getCell('B11').value = '别的指标';
      sheet.getCell('G11').value = 1;
      book.addWorksheet('底稿').state = 'hidden';
    });
    expect(news(draft)).toEqual([]);
    expect(draft.notes.map(({ code }) => code).toSorted()).toEqual(['hidden_row', 'hidden_sheet', 'unknown_line']);
  });

  it('refuses a second row for the same figure', async () => {
    const draft = await filled((sheet) => {
      sheet.getCell('G5').value = 33.2;
      sheet.duplicateRow(5, 1, true);
      sheet.getCell('G6').value = 34;
    });
    expect(news(draft)).toEqual(['G5 new 进出口总额 2023-06 ytd 33.2 亿元', 'G6 refused duplicate']);
  });

  it.each<[string, Partial<DraftContext>]>([
    ['other_region', { region: '500104' }],
    ['other_plan', { plan: '15' }],
    ['other_owner', { owner: '另一局' }],
    ['other_period', { period: '2023-09' }],
  ])('refuses a file of another period, unit, plan or region (%s)', async (code, more) => {
    const draft = await readObservationWorkbook(template, context(more));
    expect(draft).toMatchObject({ refused: { code }, cells: [] });
    expect(draft.refused!.message.zh).toMatch(/：请/);
  });

  it('refuses a version of tomorrow and a sheet without its head', async () => {
    const tomorrow = await filled((_, book) => void (book.worksheets[1]!.getCell('B2').value = '2'));
    expect(tomorrow.refused?.code).toBe('other_version');
    expect((await filled((sheet) => sheet.spliceRows(4, 1))).refused?.code).toBe('no_head');
  });

  it('loses nothing of what was filled', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fc.tuple(fc.integer({ min: -999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 })), { nil: undefined }), {
          minLength: 3,
          maxLength: 3,
        }),
        fc.boolean(),
        async (entries, asText) => {
          const rows = [5, 6, 10];
          const expected = entries.map((entry) => (entry === undefined ? undefined : entry[0] / 10 ** entry[1]));
          const draft = await filled((sheet) => {
            for (const [i, value] of expected.entries()) if (value !== undefined) sheet.getCell(`G${rows[i]}`).value = asText ? String(value) : value;
          });
          const found = rows.map((row) => draft.cells.find(({ cell }) => cell === `G${row}`)?.observation?.value?.toNumber());
          expect(found).toEqual(expected.map((value) => (value === undefined ? undefined : value + 0)));
        },
      ),
      { numRuns: 25 },
    );
  });
});
