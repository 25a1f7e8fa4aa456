import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import type { Plan } from './schema.ts';

const planOf = (rows: string): Plan =>
  compile({
    name: 'test.txt',
    text: `白石县“十五五”规划\n\n第一章 任务\n抓好建设。\n\n专栏1 设施提升行动\n${rows}\n\n第二章 保障\n加强统筹。\n`,
    sha256: '',
  }).plan;

describe('a table in a box that tells what is to be done', () => {
  const rows = '类别\t重点任务\n全面提升设施水平，补齐短板。\t\n供水\t改造老旧管网20公里，新建水厂2座。\n供热\t新建换热站5座。';

  it('gives a group for each row, under the name before it', () => {
    expect(planOf(rows).boxes[0]?.groups.map(({ name, items }) => [name ?? '', items.map((item) => item.name)])).toEqual([
      ['', []],
      ['供水', ['老旧管网', '水厂']],
      ['供热', ['换热站']],
    ]);
  });
  it('commits to what its cells promise', () => {
    expect(planOf(rows).targets.map(({ subject, value, unit, box }) => [subject, value, unit, box])).toEqual([
      ['老旧管网', 20, '公里', 1],
      ['水厂', 2, '座', 1],
      ['换热站', 5, '座', 1],
    ]);
  });
  it('stays inside its box, and no row of it is a heading', () => {
    expect(planOf(rows).outline.map(({ title }) => title)).toEqual(['任务', '保障']);
  });
  it('is another thing than a table of projects by name, whose cells describe', () => {
    const { boxes, targets } = planOf('序号\t项目名称\t建设内容\n1\t城东水厂\t改造老旧管网20公里。\n2\t城西换热站\t新建换热站5座。');
    expect(boxes[0]?.groups.flatMap(({ items }) => items.map(({ name }) => name))).toEqual(['城东水厂', '城西换热站']);
    expect(targets).toEqual([]);
  });
});

describe('tables and boxes numbered by chapter', () => {
  const codes = (text: string): readonly string[] => compile({ name: 'test.txt', text, sha256: '' }).plan.diagnostics.map(({ code }) => code);
  const table = (label: string): string => `表${label} 主要指标\n指标\t单位\t2025年\t2030年\n森林覆盖率\t%\t40\t42\n新增就业\t人\t900\t950\n\n`;
  const text = (...labels: readonly string[]): string =>
    `白石县“十五五”规划\n\n第一章 目标\n统筹推进。\n\n${labels.map(table).join('')}第二章 保障\n加强统筹。\n`;

  it('count up under the number of their chapter', () => {
    expect(codes(text('1-1', '1-2', '2-1'))).not.toContain('PLAN2007');
  });
  it('are found where one is left out or said twice', () => {
    expect(codes(text('1-1', '1-3'))).toContain('PLAN2007');
    expect(codes(text('1-1', '1-1'))).toContain('PLAN2007');
  });
  it('boxes do the same', () => {
    const boxes = (...labels: readonly string[]): string =>
      `白石县“十五五”规划\n\n第一章 任务\n抓好建设。\n${labels.map((label) => `专栏${label} 重点工程\n建设水厂。\n`).join('第一节 供水\n抓好供水。\n')}`;
    expect(codes(boxes('1-1', '1-2'))).not.toContain('PLAN2006');
    expect(codes(boxes('1-1', '1-3'))).toContain('PLAN2006');
  });
});

describe('a short name after a number in a box', () => {
  const groups = (line: string): readonly (string | undefined)[] => planOf(line).boxes[0]?.groups.map(({ name }) => name) ?? [];
  it('heads what follows its full stop', () => {
    expect(groups('（1）公路。新建西环线。\n（2）铁路。建成平西铁路。')).toEqual(['公路', '铁路']);
  });
});
