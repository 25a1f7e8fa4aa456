import { readFileSync } from 'node:fs';
import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readObservationWorkbook } from './observation-workbook.ts';
import { bookOf, cellLines, context } from './workbook-sample.ts';

const today = '2024-07-05' as const;
const read = async (rows: readonly (readonly unknown[])[], change?: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void, more = {}) =>
  readObservationWorkbook(await bookOf(rows, change), context({ today, ...more }));
const codes = ({ notes }: { notes: readonly { code: string }[] }): string[] => notes.map(({ code }) => code);

describe("somebody's own ledger", () => {
  it('is read by a head of two rows with merged cells, units in the head and periods in words', async () => {
    const draft = await read(
      [
        ['2021年主要经济指标完成情况表'],
        ['序号', '指标名称', '1—6月', '', '', '全年目标', '备注'],
        ['', '', '完成（亿元）', '同比（%）', '完成进度', '', ''],
        [1, '一般公共预算收入', 10.9266, 5.5, '47.1%', 23.2, ''],
        [2, '进出口总额', '１２.03', 3.1, '', 20, '快报'],
        [3, '税收收入', 10.15, 15.7, '', '', ''],
      ],
      (sheet) => ['A1:G1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:F3', 'G2:G3'].forEach((range) => sheet.mergeCells(range)),
    );
    expect(draft.form).toBe('ledger');
    expect(cellLines(draft)).toEqual(['D4 new 一般公共预算收入年均增速 2021-06 growth 5.5 %', 'C5 new 进出口总额 2021-06 ytd 12.03 亿元']);
    expect(draft.cells[0]!.observation).toMatchObject({ accumulated: true });
    expect(draft.cells[1]!.observation).toMatchObject({ note: '快报' });
    // The amount of what is judged by growth, the columns of targets, and rows of no indicator are told.
    expect(codes(draft)).toEqual(['amount_of_growth', 'unread_column', 'unread_column', 'unread_column', 'other_rows']);
    expect(draft.notes.at(-1)!.message.zh).toContain('税收收入');
  });

  it('takes the unit from the column, the row, the name or over the table, whichever is nearest', async () => {
    const draft = await read([
      ['2021年完成情况', '', '单位：万元'],
      ['指标', '单位', '1—6月'],
      ['进出口总额', '', 120300],
      ['城镇新增就业人数（万人）', '', 0.9],
      ['民营经济市场主体', '万家', 3.3],
    ]);
    expect(cellLines(draft)).toEqual([
      'C3 new 进出口总额 2021-06 ytd 120300 万元',
      'C4 new 城镇新增就业人数 2021-06 ytd 0.9 万人',
      'C5 new 民营经济市场主体 2021-06 level 3.3 万家',
    ]);
  });

  it('asks where no unit is given, and refuses one that does not convert', async () => {
    const draft = await read([
      ['指标', '2022年'],
      ['进出口总额', 18.2],
      ['民营经济市场主体（户籍人口）', 1],
      ['城镇新增就业人数（天）', 1],
    ]);
    expect(cellLines(draft)).toEqual(['B2 new 进出口总额 2022 flow 18.2 亿元', 'B4 refused wrong_unit']);
    expect(draft.cells[0]!.questions.map(({ code }) => code)).toEqual(['unit_assumed']);
  });

  it('reads a column a period, each with its own', async () => {
    const draft = await read([
      ['指标', '单位', '2021年', '2022年', '2023年1-3月'],
      ['城镇新增就业人数', '人', 7200, 7600, '1,900'],
    ]);
    expect(cellLines(draft)).toEqual([
      'C2 new 城镇新增就业人数 2021 flow 7200 人',
      'D2 new 城镇新增就业人数 2022 flow 7600 人',
      'E2 new 城镇新增就业人数 2023-03 ytd 1900 人',
    ]);
  });

  it('says that a column has no period, and that another period was asked for', async () => {
    expect(
      codes(
        await read([
          ['指标', '完成'],
          ['进出口总额', 1],
        ]),
      ),
    ).toEqual(['no_period']);
    const draft = await read(
      [
        ['指标', '2021年'],
        ['进出口总额', 1],
      ],
      undefined,
      { period: '2022' },
    );
    expect(cellLines(draft)).toEqual(['B2 refused other_period']);
  });

  it('refuses dates, words and repeats cell by cell', async () => {
    const draft = await read([
      ['指标', '2022年（亿元）'],
      ['进出口总额', '推进中'],
      ['进出口总额', 18],
      ['进出口总额', 19],
      ['环境空气质量优良天数（天）', new Date('2022-06-05T00:00:00Z')],
    ]);
    expect(cellLines(draft)).toEqual(['B2 refused noNumber', 'B3 new 进出口总额 2022 flow 18 亿元', 'B4 refused duplicate', 'B5 refused date']);
  });

  it('is read as a table where the head has the columns of one', async () => {
    const draft = await read([
      ['指标', '时期', '口径', '数值', '单位', '状态', '公布日', '来源', '颜色'],
      ['t2.12', '2022年', '当期', 18.2, '亿元', '核定', new Date('2023-03-01T00:00:00Z'), '示例年报（模拟）', '红'],
      ['进出口总额', '2022', 'flow', 18.3, '亿元', '核定', '2023-03-01', '示例年报（模拟）', ''],
      ['没有的指标', '2022', 'level', 1, '个', '核定', '2023-03-01', '', ''],
    ]);
    expect(cellLines(draft)).toEqual(['D2 new 进出口总额 2022 flow 18.2 亿元', 'D3 refused duplicate', 'A4 refused unknown_indicator']);
    expect(codes(draft)).toEqual(['unknown_column']);
  });

  it('is told where nothing in it can be read', async () => {
    expect(
      (
        await read([
          ['甲', '乙'],
          [1, 2],
        ])
      ).refused?.code,
    ).toBe('no_head');
    expect(
      (
        await read([
          ['指标', '2022年'],
          ['税收收入', 2],
        ])
      ).refused?.code,
    ).toBe('nothing_known');
  });

  it('reads the ledger of the fixtures', async () => {
    const bytes = readFileSync(new URL('../../../fixtures/observations/ledger.xlsx', import.meta.url));
    expect(cellLines(await readObservationWorkbook(bytes, context({ today })))).toEqual([
      'D5 new 一般公共预算收入年均增速 2021-06 growth 5.5 %',
      'C7 new 进出口总额 2021-06 ytd 120192.6 万元',
      'C8 new 城镇新增就业人数 2021-06 ytd 4100 人',
      'C9 new 环境空气质量优良天数 2021-06 ytd 158 天',
      'C10 new 民营经济市场主体 2021-06 level 3.31 万家',
    ]);
  });
});
