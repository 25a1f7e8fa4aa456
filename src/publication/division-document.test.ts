import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Task } from '../delivery/index.ts';
import type { Plan } from '../plan/index.ts';
import { divisionDocument } from './division-document.ts';
import type { DivisionEdition } from './division-edition.ts';
import { divisionWorkbook } from './division-workbook.ts';
import { officialDocumentFile } from './official-document.ts';
import { headingMarks } from './words/official-document-words.ts';

const task = (ref: string, more: Partial<Task>): Task => ({
  plan: '14',
  ref,
  kind: 'measure',
  title: ref,
  span: [10, 12],
  support: [],
  acceptance: 'carried_out',
  state: 'issued',
  lead: 'a',
  ...more,
});
const edition: DivisionEdition = {
  region: { name: '临江区' },
  plan: {
    document: { title: '临江区规划纲要' },
    outline: [
      { id: '1', level: 'chapter', title: '办好教育', span: [0, 4] },
      { id: '1.1', level: 'section', title: '建学校', span: [5, 8] },
    ],
    boxes: [{ no: 3, title: '学校项目', span: [10, 90], groups: [] }],
    indicators: [{ id: 't1.1', table: 1, name: '学位', nature: 'binding', span: [1, 2] }],
  } as unknown as Plan,
  tasks: [
    task('t1.1', { kind: 'indicator', title: '学位', span: [1, 2], acceptance: 'reached', support: ['b', 'c'] }),
    task('m1', { title: '办好学校。' }),
    task('box3.1.1', { kind: 'box_item', title: '北岸学校', verb: '建成', box: 3, acceptance: 'done', lead: 'b' }),
    task('m2', { title: '=1+1', state: 'dropped' }),
  ],
  unitName: (id) => ({ a: '区教委', b: '区住房城乡建委', c: '区财政局' })[id] ?? id,
  day: '2026-11-25',
  document: '临府发〔2026〕1号',
};

describe('the division of work as a document', () => {
  it('prints who leads and supports behind each item, under its chapter, section and box', () => {
    expect(
      divisionDocument(edition)
        .blocks.slice(1)
        .map((block) => ('text' in block ? block.text : block.kind)),
    ).toEqual([
      '临府发〔2026〕1号',
      expect.stringContaining('3 项目标任务'),
      '主要指标',
      '1.学位（约束性指标，牵头单位：区教委；责任单位：区住房城乡建委、区财政局）',
      '办好教育',
      '建学校',
      '2.办好学校（落实，牵头单位：区教委）',
      '专栏 3：学校项目',
      '3.建成北岸学校（建成完成，牵头单位：区住房城乡建委）',
      'signature',
    ]);
  });
  it('says on every page that it is simulated', () => {
    const simulated = divisionDocument({ ...edition, region: { name: '示例区', simulated: true } });
    expect([simulated.mark, simulated.title]).toEqual(['模拟', expect.stringContaining('模拟')]);
  });
  it('has the page, margins, faces and lines of GB/T 9704', async () => {
    const files = unzipSync(await officialDocumentFile(divisionDocument(edition)));
    const xml = strFromU8(files['word/document.xml']!);
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*\/>/);
    expect(xml).toMatch(/<w:pgMar [^>]*w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    for (const words of [
      '方正小标宋简体',
      '仿宋_GB2312',
      '<w:sz w:val="44"/>',
      '<w:sz w:val="32"/>',
      'w:line="560" w:lineRule="exact"',
      '一、主要指标',
      '（一）建学校',
    ])
      expect(xml).toContain(words);
    const footers = Object.entries(files).filter(([name]) => name.startsWith('word/footer'));
    expect(footers.map(([, bytes]) => /w:jc w:val="(\w+)"/.exec(strFromU8(bytes))![1]).sort()).toEqual(['left', 'right']);
    expect(footers.every(([, bytes]) => strFromU8(bytes).includes('— '))).toBe(true);
  });
  it('numbers headings as documents do', () => {
    expect([1, 10, 11, 20, 21].map((n) => headingMarks[0]!(n))).toEqual(['一、', '十、', '十一、', '二十、', '二十一、']);
  });
  it('has tables whose head comes again and whose rows stay whole', async () => {
    const table = { kind: 'table', head: ['单位', '项数'], widths: [3, 1], rows: [['区教委', '2']] } as const;
    const xml = strFromU8(unzipSync(await officialDocumentFile({ title: 't', blocks: [table] }))['word/document.xml']!);
    expect([xml.includes('<w:tblHeader/>'), xml.includes('<w:cantSplit/>')]).toEqual([true, true]);
  });
});

describe('the division of work as a table', () => {
  it('has a row for each task with its reference, and no formula', () => {
    const { sheets } = divisionWorkbook(edition, 'zh');
    const [, , head, ...rows] = sheets[0]!.rows;
    expect(head).toContain('牵头单位');
    expect(rows.map((row) => [row[4], row[6], row[13]])).toEqual([
      ['学位', '区教委', 't1.1'],
      ['办好学校。', '区教委', 'm1'],
      ['北岸学校', '区住房城乡建委', 'box3.1.1'],
      ["'=1+1", '区教委', 'm2'],
    ]);
  });
});
