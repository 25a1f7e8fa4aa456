import { unzipSync, strFromU8 } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFrozen } from '../evaluation/index.ts';
import { openAddress } from './open-edition.ts';
import { openDataFiles } from './open-files.ts';
import { openEdition, openFrozen } from './open-sample.ts';

const edition = openEdition();
const files = openDataFiles(edition);
const fileOf = (path: string) => files.find((file) => file.path === path)!;
const rowsOf = (path: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(
    fileOf(path)
      .text!.replace(/^\uFEFF/, '')
      .trim(),
    { header: true },
  ).data;
const jsonOf = (path: string): unknown => JSON.parse(fileOf(path).text!);
const table = z.object({
  metadata: z.unknown(),
  rows: z.array(z.object({ id: z.string().optional(), value: z.string().optional(), missing: z.string().optional() })),
});
const TABLES = ['indicators', 'commitments', 'observations', 'standings', 'projects', 'tasks', 'questions'];

describe('the open files of a release', () => {
  it('stand at the addresses of the pages', () => {
    const paths = files.map(({ path }) => path);
    for (const page of [...TABLES, 'indicators/t1.1', 'indicators/t1.2', 'commitments/c_7e7_20a'])
      for (const extension of ['csv', 'json', 'xlsx', 'meta.json', 'csv-metadata.json']) expect(paths).toContain(`${page}.${extension}`);
    expect(paths).toEqual(
      expect.arrayContaining([
        'index.atom',
        'indicators/t1.1.atom',
        'data/catalogue.jsonld',
        'data/catalogue.ttl',
        'data/sdmx-structure.json',
        'data/sdmx-data.json',
        'data/sdmx-data.csv',
        'data/stratml-report.xml',
        'data/oc4ids.json',
        'data/frozen.json',
      ]),
    );
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^[\w./-]+$/);
  });

  it('are the same bytes for the same edition', () => expect(openDataFiles(openEdition())).toEqual(files));

  it('keep every decimal exactly, and what is missing with its reason', () => {
    const figures = openFrozen().items.flatMap(({ observations }) => observations);
    expect(rowsOf('observations.csv').map((row) => row['数值'])).toEqual(figures.map(({ value }) => value ?? ''));
    expect(rowsOf('observations.csv').find((row) => row['编号'] === '0199-e')).toMatchObject({ 数值: '', 缺数原因: '当期未统计' });
    const { rows } = table.parse(jsonOf('observations.json'));
    expect(rows.map(({ value }) => value)).toEqual(figures.map(({ value }) => value));
    expect(rows.find(({ id }) => id === '0199-e')).toMatchObject({ missing: '当期未统计' });
  });

  it('say in what unit figures are told, in JSON and in the workbook', () => {
    const said = (path: string): string => JSON.parse(fileOf(path).text!).unit.zh as string;
    expect(['tasks', 'indicators/t1.1'].map((name) => said(`${name}.meta.json`))).toEqual(['没有单位，或写在列名里', '亿元']);
    for (const name of ['tasks', 'observations', 'indicators/t1.1'])
      expect(strFromU8(unzipSync(fileOf(`${name}.xlsx`).bytes!)['xl/worksheets/sheet2.xml']!), name).toContain(said(`${name}.meta.json`));
  });

  it('guard what a spreadsheet would take for a formula, and no figure', () => {
    expect(rowsOf('observations.csv').find((row) => row['编号'] === '0199-a')!['数据来源']).toBe('\'=HYPERLINK("http://x")');
    expect(rowsOf('tasks.csv')[0]!['标题']).toBe("'+建成三个口袋公园");
    expect(rowsOf('questions.csv')[0]!['意见']).toBe("'@何时公布");
    expect(rowsOf('observations.csv').find((row) => row['编号'] === '0199-f')!['数值']).toBe('-0.50');
    const sheet = strFromU8(unzipSync(fileOf('tasks.xlsx').bytes!)['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain('&apos;+建成'.replace('&apos;', "'"));
    expect(sheet).not.toContain('<f>');
  });

  it('say of every file licence, publisher, day, knowledge and that it is simulated', () => {
    for (const name of TABLES) {
      for (const row of rowsOf(`${name}.csv`))
        expect(row).toMatchObject({
          判定日: '2023-12-31',
          按此日所知: '2024-02-01',
          发布编号: '3',
          发布单位: '临江区发展和改革委员会',
          许可: 'https://creativecommons.org/licenses/by/4.0/',
          模拟数据: 'true',
        });
      const metadata = jsonOf(`${name}.meta.json`);
      expect(table.parse(jsonOf(`${name}.json`)).metadata).toEqual(metadata);
      expect(metadata).toMatchObject({
        simulated: true,
        asOf: '2023-12-31',
        known: '2024-02-01',
        licence: { id: 'CC-BY-4.0' },
        page: `https://data.example.cn/public/999901/14/${name}/`,
        auditHead: { number: 42 },
      });
      const about = strFromU8(unzipSync(fileOf(`${name}.xlsx`).bytes!)['xl/worksheets/sheet2.xml']!);
      expect(about).toContain('模拟数据，不是真实统计。');
      expect(about).toContain('creativecommons.org');
    }
    for (const path of ['data/sdmx-data.json', 'data/sdmx-structure.json']) expect(jsonOf(path)).toMatchObject({ meta: { test: true } });
    expect(fileOf('data/stratml-report.xml').text).toContain('模拟数据');
    expect(fileOf('index.atom').text).toContain('（模拟数据）');
    expect(fileOf('data/catalogue.ttl').text).toContain('（模拟数据）');
  });

  it('carry the frozen file whole, so that anybody can judge again', () => {
    const read = readFrozen(fileOf('data/frozen.json').text!);
    expect(read.ok).toEqual(openFrozen());
  });

  it('tell one item’s figures on its own', () => {
    expect(rowsOf('indicators/t1.1.csv').map((row) => row['编号'])).toEqual(['0199-b', '0199-c', '0199-a', '0199-d']);
    expect(jsonOf('indicators/t1.1.meta.json')).toMatchObject({ title: { zh: '地区生产总值 观测', en: '地区生产总值: observations' } });
  });

  it('keep their addresses where there is nothing to tell, and need no address of a site', () => {
    const empty = openDataFiles(openEdition({ frozen: { ...openFrozen(), items: [], works: [] }, opinions: [], release: { ...edition.release, base: '' } }));
    for (const table of TABLES) expect(empty.find(({ path }) => path === `${table}.csv`)!.text!.split('\r\n')).toHaveLength(2);
    expect(openAddress({ ...edition, release: { ...edition.release, base: '' } }, 'x')).toBe('https://yidu.invalid/999901/14/x');
  });
});
