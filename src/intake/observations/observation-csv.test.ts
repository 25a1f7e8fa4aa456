import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { FedSeries, ObservationTable } from './draft.ts';
import { readObservationCsv } from './observation-csv.ts';

const items: readonly FedSeries[] = [
  { id: 't2.1', name: '地区生产总值年均增速', unit: '%', kind: 'avg_annual_growth' },
  { id: 't2.12', name: '进出口总额', unit: '亿元', kind: 'cumulative' },
  { id: 't2.14', name: '民营经济市场主体', unit: '家', kind: 'level' },
  { id: 't2.17', name: '单位地区生产总值能源消耗降低', unit: '%', kind: 'cumulative_reduction' },
];
const years = { from: 2020, to: 2025 };
const HEAD = 'indicator,period,measure,value,unit,status,known,source';
const read = (...lines: string[]): ObservationTable => readObservationCsv([HEAD, ...lines].join('\n'), { items, years });
const told = ({ faults }: ObservationTable): string[] => faults.map(({ cell, row, column, code }) => `${cell ?? row} ${column ?? ''} ${code}`);

describe('a workbook in place of a CSV table', () => {
  it('is told, with what to do', () => {
    const [fault] = readObservationCsv(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])).faults;
    expect(fault).toMatchObject({ row: 1, code: 'workbook' });
  });
});

describe('readObservationCsv', () => {
  it('reads each row into an observation', () => {
    const { rows, faults } = read('t2.1,2023,growth,5,%,verified,2024-03-01,示例公报');
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([
      {
        row: 2,
        observation: {
          indicator: 't2.1',
          period: '2023',
          measure: 'growth',
          unit: '%',
          status: 'verified',
          known: '2024-03-01',
          source: { document: '示例公报' },
        },
      },
    ]);
    expect(rows[0]!.observation.value!.toString()).toBe('5');
  });

  it('takes heads in Chinese, in any order, with the optional columns, and full names', () => {
    const text =
      '\ufeff数值,单位,指标,时期,口径,状态,公布日,来源,修订原因,价格口径,提供方,备注\n"1,234.5万",元,进出口总额,2023年1—6月,累计,初步核算,2023年7月10日,快报,更正,现价,统计局,甲\n';
    expect(readObservationCsv(text, { items }).rows[0]!.observation).toMatchObject({
      indicator: 't2.12',
      period: '2023-06',
      measure: 'ytd',
      unit: '万元',
      status: 'preliminary',
      known: '2023-07-10',
      reason: '更正',
      priceBasis: 'current',
      authority: 'statistics',
      note: '甲',
    });
  });

  it('reads the same from UTF-8, from GB 18030 and from tabs', () => {
    const text = readFileSync(new URL('../../../fixtures/observations/figures.csv', import.meta.url), 'utf8');
    const plain = readObservationCsv(text);
    expect(plain.faults).toEqual([]);
    expect(plain.rows.length).toBeGreaterThan(8);
    const values = ({ rows }: ObservationTable): unknown => rows.map(({ observation }) => ({ ...observation, value: observation.value?.toFixed() }));
    expect(values(readObservationCsv(iconv.encode(text, 'gb18030')))).toEqual(values(plain));
    const tabs = Papa.unparse(Papa.parse<string[]>(text.replace(/^\ufeff/, '').trimEnd()).data, { delimiter: '\t' });
    expect(values(readObservationCsv(tabs))).toEqual(values(plain));
  });

  it('keeps bounds as bounds, missing as missing, and decimals in counts', () => {
    const { rows, faults } = read(
      't2.12,2021,flow,≥6,亿元,final,2022-03-01,甲',
      't2.12,2022,flow,—,亿元,final,2023-03-01,甲',
      't2.14,2022,level,33000.5,家,final,2023-03-01,甲',
    );
    expect(faults).toEqual([]);
    expect(rows.map(({ observation: { value, bound, missing } }) => [value?.toString(), bound, missing !== undefined])).toEqual([
      ['6', '>=', false],
      [undefined, undefined, true],
      ['33000.5', undefined, false],
    ]);
  });

  it('names the cell of every fault and takes the other rows', () => {
    const table = read(
      't9.9,2023,level,1,%,final,2024-03-01,甲',
      't2.12,2023-13,flow,1,亿元,final,2024-03-01,甲',
      't2.12,2030,flow,1,亿元,final,2024-03-01,甲',
      't2.12,2023,amount,1,亿元,final,2024-03-01,甲',
      't2.12,2023,flow,推进中,亿元,final,2024-03-01,甲',
      't2.12,2023,flow,,亿元,final,2024-03-01,甲',
      't2.12,2023,flow,1,天,final,2024-03-01,甲',
      't2.1,2023,growth,5,亿元,final,2024-03-01,甲',
      't2.12,2023,flow,1,亿元,sure,2024-03-01,甲',
      't2.12,2023,flow,1,亿元,final,2024-02-30,甲',
      't2.12,2023,flow,1,亿元,final,2019-01-01,甲',
      't2.12,2023,flow,18,亿元,final,2024-03-01,甲',
    );
    expect(told(table)).toEqual([
      'A2 indicator unknown_indicator',
      'B3 period bad_period',
      'B4 period outside_plan',
      'C5 measure bad_measure',
      'D6 value noNumber',
      'D7 value no_value',
      'E8 unit wrong_unit',
      'E9 unit growth_unit',
      'F10 status bad_status',
      'G11 known bad_known',
      'G12 known too_early',
    ]);
    expect(table.rows.map(({ row }) => row)).toEqual([13]);
    for (const { message } of table.faults) expect([message.zh, message.en].every((text) => text.length > 10)).toBe(true);
  });

  it('tells a repeated row, and takes another vintage or another source for what it is', () => {
    const row = 't2.12,2023,flow,18,亿元,preliminary,2024-01-20,甲';
    expect(told(read(row, row))).toEqual(['D3 value duplicate']);
    expect(read(row, row.replace('2024-01-20', '2024-03-01').replace('18', '18.2'), row.replace('甲', '乙')).faults).toEqual([]);
  });

  it('lets levels feed growth and falls, in their own unit', () => {
    expect(read('t2.1,2023,level,400,亿元,final,2024-03-01,甲', 't2.17,2023,level,0.4,吨标准煤/万元,final,2024-03-01,甲').faults).toEqual([]);
    expect(told(read('t2.17,2023,flow,3,吨,final,2024-03-01,甲'))).toEqual(['E2 unit wrong_unit']);
  });

  it('refuses a table without its heads, and tells a column it does not know', () => {
    expect(told(readObservationCsv('indicator,period\nt2.1,2023', { items }))).toContain('1 value missing_column');
    expect(readObservationCsv(`${HEAD},colour\nt2.1,2023,growth,5,%,final,2024-03-01,甲,红`).notes).toMatchObject([{ cell: 'I1', code: 'unknown_column' }]);
    expect(told(readObservationCsv(HEAD))).toEqual(['1  no_rows']);
    expect(told(readObservationCsv(`${HEAD}\n"t2.1,2023`, { items }))).toEqual(['2  quotes']);
    expect(told(readObservationCsv(new Uint8Array([0, 1, 2, 3, 0, 0, 0, 9]), { items }))).toEqual(['1  binary']);
  });

  it('takes any indicator where no series are given', () => {
    expect(readObservationCsv(`${HEAD}\nx,2023,level,1,个,final,2024-03-01,甲`).rows).toHaveLength(1);
  });

  it('never throws, and leaves no row unaccounted for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.string(), fc.constantFrom('t2.1', '2023', 'growth', '5', '%', 'final', '2024-03-01')), { maxLength: 9 }), {
          maxLength: 6,
        }),
        (lines) => {
          const table = readObservationCsv(Papa.unparse([HEAD.split(','), ...lines]), { items });
          expect(table.rows.length + table.faults.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
