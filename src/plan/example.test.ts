import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';

const text = readFileSync(new URL('../../examples/dadukou/plan.txt', import.meta.url), 'utf8');
const { plan } = compile({ name: 'plan.txt', text, sha256: '' });
const body = text.indexOf('第一章', text.indexOf('第一章') + 1);

/** The lines of the body that a reader sees as headings of one rank. */
const printed = (pattern: RegExp): string[] => [...text.slice(body).matchAll(pattern)].map(([line]) => line);

describe('the embedded example', () => {
  test('has every chapter, section and theme of the text, in its order', () => {
    const headings = plan.outline.filter(({ level }) => level !== 'item').map(({ span }) => text.slice(...span));
    expect(headings).toEqual(printed(/^(?:第\S+?[章节] .+|——[^。]+)/gmu));
    expect(headings.filter((line) => /^第\S+章/.test(line))).toHaveLength(18);
    expect(headings.filter((line) => /^第\S+节/.test(line))).toHaveLength(61);
  });

  test('names the achievements of the last five years', () => {
    expect(plan.outline.filter(({ level }) => level === 'item').map(({ title }) => title)).toEqual([
      '综合经济稳步提升',
      '创新能力明显增强',
      '协调发展稳固推进',
      '生态环境持续改善',
      '开放水平不断提升',
      '共享发展成果丰硕',
    ]);
  });

  test('knows what the document says of itself', () => {
    expect(plan.document).toMatchObject({
      region: { name: '大渡口区', parent: '重庆市' },
      issuer: '大渡口区人民政府',
      issued: '2021-03',
      status: 'draft',
      period: { from: 2021, to: 2025 },
      horizon: 2035,
      baseYear: 2020,
    });
  });

  test('has the 34 rows of the first table and the 31 of the second', () => {
    const rows = (table: number) => plan.indicators.filter((row) => row.table === table);
    expect(rows(1).map(({ no }) => no)).toEqual([
      ...Array.from({ length: 14 }, (_, i) => String(i + 1)),
      '①',
      '②',
      '③',
      '④',
      ...Array.from({ length: 16 }, (_, i) => String(i + 15)),
    ]);
    expect(rows(2).map(({ no }) => no)).toEqual(Array.from({ length: 31 }, (_, i) => String(i + 1)));
  });

  test('has 27 boxes with the titles and groups printed', () => {
    expect(plan.boxes.map(({ no, title }) => `专栏${no} ${title}`)).toEqual(printed(/^专栏\d+ .+/gm));
    expect(plan.boxes.find(({ no }) => no === 14)?.groups.map(({ name }) => name)).toEqual([
      '新改建公园项目',
      '景观提升工程',
      '老旧住宅小区综合改造工程',
      '安置房建设',
      '供水工程项目',
      '电源电网项目',
      '燃气管网项目',
      '加油站项目',
    ]);
  });

  test('keeps what the boxes claim beside what they list', () => {
    const claimed = plan.boxes.flatMap((box) =>
      box.groups.flatMap(({ name, declaredCount, items }) =>
        declaredCount === undefined ? [] : [`${box.no} ${name} ${declaredCount.value}${declaredCount.unit} ${items.length}`],
      ),
    );
    expect(claimed).toEqual([
      '13 公共交通配套项目 10座 7',
      '14 老旧住宅小区综合改造工程 21个 9',
      '16 农村人居环境整治项目 5个 11',
      '22 学前教育学校项目 16所 7',
      '22 义务教育学校项目 11所 15',
    ]);
  });
});
