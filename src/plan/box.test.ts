import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowOf, parse, type Box as BoxBlock, type Paragraph } from '../syntax/index.ts';
import { countedItems, readBox } from './box.ts';
import type { Box } from './schema.ts';

const cases = join(import.meta.dirname, '../../fixtures/cases/box');
const seed = join(import.meta.dirname, '../../../shared/seed/plan.txt');

/** A box whose every printed line is a paragraph, as lists of one item a line come. */
const boxOfLines = (text: string): BoxBlock => {
  const blocks: Paragraph[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ type: 'paragraph', role: 'body', span: [at, at + line.length], flow: flowOf(text, at, at + line.length) });
    at += line.length + 1;
  }
  return { type: 'box', title: '', titleSpan: [0, 0], span: [0, text.length], blocks };
};

const boxesOf = (text: string): Box[] =>
  parse(text)
    .blocks.filter((block): block is BoxBlock => block.type === 'box')
    .map((block) => readBox(block, '', text));

const print = (box: Box, source: string): unknown => ({
  title: box.title,
  groups: box.groups.map((group) => ({
    ...(group.name !== undefined && { name: group.name }),
    items: group.items.map((item) => {
      const own = source.slice(item.span[0], item.span[1]);
      return [item.verb ?? '', item.name, ...(own === item.name ? [] : [own])].join(' | ');
    }),
    ...(group.declaredCount && { declared: `${group.declaredCount.value} ${group.declaredCount.unit}`, counted: countedItems(group, source).length }),
  })),
});

/** Whether the characters stand in the text in this order: a name written out holds its own words. */
const isWithin = (text: string, part: string): boolean => {
  let at = 0;
  for (const unit of text) if (unit === part[at]) at++;
  return at === part.length;
};

const keepsLaws = (text: string): void => {
  for (const box of boxesOf(text))
    for (const group of box.groups) {
      expect(group.span[0]).toBeGreaterThanOrEqual(box.span[0]);
      expect(group.span[1]).toBeLessThanOrEqual(box.span[1]);
      for (const item of group.items) {
        expect(item.name.trim()).not.toBe('');
        expect(item.span[0]).toBeGreaterThanOrEqual(group.span[0]);
        expect(item.span[1]).toBeLessThanOrEqual(group.span[1]);
        expect(item.span[1]).toBeGreaterThan(item.span[0]);
        if (/^[\u3001-\u9fff]+$/.test(item.name)) expect(isWithin(item.name, text.slice(item.span[0], item.span[1]).replace(/[\s*]/g, ''))).toBe(true);
      }
    }
  expect(boxesOf(text)).toEqual(boxesOf(text));
};

describe('a box lists', () => {
  for (const name of readdirSync(cases)) {
    it(name.replaceAll('-', ' '), () => {
      const input = readFileSync(join(cases, name, 'input.txt'), 'utf8');
      const golden = join(cases, name, 'expected.json');
      const boxes = name.startsWith('lines-') ? [readBox(boxOfLines(input), '', input)] : boxesOf(input);
      const read = boxes.map((box) => print(box, input));
      expect(boxes.length).toBeGreaterThan(0);
      if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined) writeFileSync(golden, `${JSON.stringify(read, undefined, 2)}\n`);
      expect(read).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
      keepsLaws(input);
    });
  }
});

describe('heads inside one sentence of a box', () => {
  const groupsOf = (line: string): unknown =>
    boxesOf(`专栏1 水利工程\n${line}\n第二章 其他\n`)[0]?.groups.map(({ name, items }) => [name, items.map((item) => item.name)]);
  it('part its lists at semicolons', () => {
    expect(groupsOf('续建：青石水库、南河堤防；新建：白鹭湖水库、西干渠工程。')).toEqual([
      ['续建', ['青石水库', '南河堤防']],
      ['新建', ['白鹭湖水库', '西干渠工程']],
    ]);
  });
  it('are none where particulars of one work follow', () => {
    expect(groupsOf('续建：青石水库、南河堤防；总投资：3亿元。')).toMatchObject([['续建', { 0: '青石水库' }]]);
  });
});

describe('every item keeps its words and its place', () => {
  const scrap = fc.constantFrom(
    '建成',
    '启动',
    '完成',
    '道路项目：',
    '城南快速路',
    '、',
    '，',
    '；',
    '。',
    '等',
    '等项目',
    '等3所学校',
    '和',
    '东湖片区',
    '路网',
    '二期',
    '三期',
    '（',
    '）',
    '“',
    '”',
    '公园',
    '改造提升',
    '1.',
    '（1）',
    '①',
    '——',
    '35kV',
    '一',
    '二线',
    '2座',
    '人行天桥',
    '10个',
    '的',
    '化',
    '以',
    '在',
    '到2025年',
    '\n',
    '\n\n',
    '总投资3亿元',
    '小学',
    '部、省级基地',
    '“三大节”',
  );
  it('whatever is listed', () => {
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 60 }), (parts) => keepsLaws(`第一章 总论\n\n专栏 1 重点项目\n\n${parts.join('')}\n\n第二章 保障`)),
      { numRuns: 400 },
    );
  });
});

describe.skipIf(!existsSync(seed))('the reference plan', () => {
  const text = existsSync(seed) ? readFileSync(seed, 'utf8') : '';
  it('gives 27 boxes whose items keep the laws', () => {
    expect(boxesOf(text)).toHaveLength(27);
    keepsLaws(text);
  });
  it('holds a declared count against what it lists', () => {
    const schools = boxesOf(text)[21]!.groups.map((group) => [group.declaredCount?.value, countedItems(group, text).length]);
    expect(schools).toEqual([
      [16, 7],
      [11, 11],
      [undefined, 0],
    ]);
  });
});
