import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';
import { printTree } from './print.ts';
import type { Block } from './tree.ts';

const cases = join(import.meta.dirname, '../../fixtures/cases/syntax');
const shared = join(import.meta.dirname, '../../../shared');

/** Blocks tile the source, also inside boxes; every flow offset points at the character it stands for. */
const expectTiling = (text: string, blocks: readonly Block[], from: number, to: number): void => {
  let at = from;
  for (const block of blocks) {
    expect(block.span[0]).toBe(at);
    expect(block.span[1]).toBeGreaterThanOrEqual(at);
    at = block.span[1];
    if (block.type === 'box' && block.blocks.length > 0) expectTiling(text, block.blocks, block.blocks[0]!.span[0], block.span[1]);
    if (block.type === 'paragraph') expect(block.flow.offsets.every((offset) => offset >= block.span[0] && offset < block.span[1])).toBe(true);
  }
  expect(at).toBe(to);
};

const isLossless = (text: string): void => {
  const { blocks } = parse(text);
  if (text !== '') expectTiling(text, blocks, 0, text.length);
};

describe('a text is taken for', () => {
  for (const name of readdirSync(cases)) {
    it(name.replaceAll('-', ' '), () => {
      const input = readFileSync(join(cases, name, 'input.txt'), 'utf8');
      const golden = join(cases, name, 'expected.txt');
      const printed = printTree(parse(input));
      if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined) writeFileSync(golden, printed);
      expect(printed).toBe(readFileSync(golden, 'utf8'));
      isLossless(input);
    });
  }
});

describe('the tree loses nothing', () => {
  const scrap = fc.constantFrom(
    '第一章 总论',
    '第二节 目标',
    '一、现状',
    '（一）任务',
    '1. 项目',
    '——主题。',
    '专栏 1 工程',
    '专栏',
    '表 1：指标',
    '序号\t指标\t2025年',
    '1\t产量\t5',
    '序号',
    '名词解释',
    '目录',
    '- 3 -',
    '12',
    '建成公园3个，',
    '到2025年达到40家。',
    '备注：带*为年均。',
    '**加粗。**正文',
    '\r\n',
    '\n',
    '\n\n',
    '　　',
    '\t',
    '|',
    '图1 示意图',
    '附件1',
    '﻿',
    '\u2028',
    '\ud800',
  );
  it('whatever scraps of plans are put together', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, fc.string({ maxLength: 12 })), { maxLength: 40 }), (parts) =>
        isLossless(parts.join(parts.length % 2 === 0 ? '\n' : '')),
      ),
      { numRuns: 400 },
    );
  });
  it('of a text of one long line', () => {
    fc.assert(
      fc.property(fc.array(scrap, { minLength: 200, maxLength: 400 }), (parts) => isLossless(parts.join(''))),
      { numRuns: 30 },
    );
  });
});

describe.skipIf(!existsSync(shared))('real documents', () => {
  it('are read without loss', () => {
    isLossless(readFileSync(join(shared, 'seed/plan.txt'), 'utf8'));
    for (const name of readdirSync(join(shared, 'corpus'))) isLossless(readFileSync(join(shared, 'corpus', name), 'utf8'));
  });
  it('the reference plan has 18 chapters, 61 sections and 27 boxes', () => {
    const { blocks } = parse(readFileSync(join(shared, 'seed/plan.txt'), 'utf8'));
    const count = (test: (block: Block) => boolean): number => blocks.filter(test).length;
    expect(count((block) => block.type === 'heading' && block.level === 'chapter')).toBe(18);
    expect(count((block) => block.type === 'heading' && block.level === 'section')).toBe(61);
    expect(count((block) => block.type === 'box')).toBe(27);
  });
});

describe('a document on one line', () => {
  it('has the outline, boxes and glossary it has on many', () => {
    const example = readFileSync(join(import.meta.dirname, '../../examples/dadukou/plan.txt'), 'utf8');
    const printed = (text: string): string[] =>
      printTree(parse(text))
        .split('\n')
        .filter((line) => /^(?:##? |box|glossary|contents)/.test(line));
    expect(printed(example.replace(/\n+/g, ''))).toEqual(printed(example));
  });
});
