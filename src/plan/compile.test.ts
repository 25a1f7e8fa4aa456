import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteOf } from '../basis/index.ts';
import { compile, type Compiled } from './compile.ts';
import { Plan } from './schema.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/plans');
const shared = join(import.meta.dirname, '../../../shared');
const texts = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => readFileSync(join(fixtures, entry.name, 'source.txt'), 'utf8'));
const example = readFileSync(join(import.meta.dirname, '../../examples/dadukou/plan.txt'), 'utf8');

const compiled = (text: string): Compiled => compile({ name: 'plan.txt', text, sha256: '0'.repeat(64) });

/** Every span lies in the text; every quote is the slice at its span; ids are unique; the schema holds. */
const expectSound = (text: string): void => {
  const { plan } = compiled(text);
  expect(Plan.safeParse(plan).error).toBeUndefined();
  for (const said of [...plan.targets, ...plan.facts]) expect(quoteOf(text, said.span)).toBe(said.quote);
  const places = [
    ...plan.outline,
    ...plan.indicators,
    ...plan.targets,
    ...plan.facts,
    ...plan.boxes,
    ...plan.boxes.flatMap((box) => box.groups),
    ...plan.boxes.flatMap((box) => box.groups.flatMap((group) => group.items)),
    ...plan.measures,
    ...plan.terms,
    ...plan.places,
    ...plan.standards,
    ...plan.assignments,
    ...plan.diagnostics,
    ...plan.diagnostics.flatMap((found) => found.related ?? []),
  ];
  for (const { span } of places) expect(span[0] >= 0 && span[0] <= span[1] && span[1] <= text.length).toBe(true);
  for (const list of [plan.outline, plan.indicators, plan.targets, plan.facts, plan.measures]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
};

describe('a compiled plan', () => {
  it('is sound', () => {
    for (const text of [...texts, example]) expectSound(text);
  });

  it('is the same every time', () => {
    for (const text of texts) expect(compiled(text).plan).toEqual(compiled(text).plan);
  });

  it('keeps its ids when something is added elsewhere', () => {
    const before = compiled(example).plan;
    const marker = '\n第十八章';
    const at = example.lastIndexOf(marker);
    const after = compiled(`${example.slice(0, at)}\n\n——补充一个主题。到2025年，新建观测站3座。\n${example.slice(at)}`).plan;
    const lost = (old: readonly { id: string }[], now: readonly { id: string }[]): string[] =>
      old.map(({ id }) => id).filter((id) => !now.some((other) => other.id === id));
    expect(lost(before.targets, after.targets)).toEqual([]);
    expect(lost(before.facts, after.facts)).toEqual([]);
    expect(lost(before.measures, after.measures)).toEqual([]);
    expect(lost(before.indicators, after.indicators)).toEqual([]);
    expect(lost(before.outline, after.outline)).toEqual([]);
    expect(after.targets.length).toBe(before.targets.length + 1);
  });
});

describe('a damaged plan', () => {
  const scrap = fc.constantFrom(
    '',
    '\n',
    '。',
    '：',
    '，',
    '、',
    '（',
    '”',
    '12',
    '3.5亿元',
    '到2025年',
    '专栏 3',
    '第九章',
    '序号\t',
    '|',
    '**',
    '[',
    '≥',
    '〇',
    '等',
    '\ud83d',
    '年均增长',
    '名词解释\n',
    '表 2：',
  );
  it('is compiled all the same, whatever is cut out of it or put into it', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), scrap), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...texts), damage, (text, cuts) => {
        let damaged = text;
        for (const [place, length, put] of cuts) {
          const at = place % (damaged.length + 1);
          damaged = damaged.slice(0, at) + put + damaged.slice(at + length);
        }
        expectSound(damaged);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a text that is no plan', () => {
  it.each([
    '',
    '你好',
    'Lorem ipsum dolor sit amet.\n\n1. Introduction\n\nThis is not a plan.',
    '第一章 雨夜\n\n他走进房间，灯还亮着。\n\n第二章 清晨\n\n她醒来时，人已经走了。',
  ])('%j is refused', (text) => {
    expect(compiled(text).refused?.messageZh).toContain('没有认出规划');
  });
});

describe('a text of impossible shape', () => {
  it('is refused before it is read, with the line', () => {
    expect(compiled(`第一章 目标\n\n建成${'名'.repeat(100_000)}等项目3个。`).refused?.messageZh).toBe(
      '第 3 行有一个超过 10000 字的名称，规划里不会有：请检查文件是否完整、是否是规划正文。',
    );
    expect(compiled(`第一章 目标\n到2025年，建成公园3个。\n${'2025年\t'.repeat(1_000_000)}`).refused?.message).toContain(
      'Line 3 holds a table of more than 2000 columns',
    );
  });
});

describe.skipIf(!existsSync(shared))('real documents', () => {
  it('compile soundly', () => {
    expectSound(readFileSync(join(shared, 'seed/plan.txt'), 'utf8'));
    for (const name of readdirSync(join(shared, 'corpus')).filter((file) => file.endsWith('.txt')))
      expectSound(readFileSync(join(shared, 'corpus', name), 'utf8'));
  });
});
