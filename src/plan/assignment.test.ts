import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../syntax/index.ts';
import { readAssignments } from './assignment.ts';
import { readMeasures } from './measure.ts';
import { readOutline } from './outline.ts';
import { placePassages } from './passages.ts';
import type { Assignment, Measure } from './schema.ts';

const cases = join(import.meta.dirname, '../../fixtures/cases/assignment');

const read = (text: string): { measures: Measure[]; assignments: Assignment[] } => {
  const tree = parse(text);
  const { passages } = placePassages(tree, readOutline(tree));
  const measures = readMeasures(passages);
  return { measures, assignments: readAssignments(passages, { measures, targets: [] }) };
};

describe('a document assigns', () => {
  for (const name of readdirSync(cases)) {
    it(name.replaceAll('-', ' '), () => {
      const input = readFileSync(join(cases, name, 'input.txt'), 'utf8');
      const golden = join(cases, name, 'expected.json');
      const { measures, assignments } = read(input);
      const printed = assignments.map(({ of, lead, support }) => ({ of: measures.find((measure) => measure.id === of)?.text ?? of, lead, support }));
      if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined) writeFileSync(golden, `${JSON.stringify(printed, undefined, 2)}\n`);
      expect(printed).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
    });
  }
  it('a target where the sentence commits to no act', () => {
    const text = '第一章 目标\n\n到2025年，产值达到300亿元。（牵头单位：县统计局）';
    const tree = parse(text);
    const { passages } = placePassages(tree, readOutline(tree));
    const target = {
      id: 'c1',
      subject: '产值',
      value: 300,
      unit: '亿元',
      comparator: '=',
      kind: 'level',
      quote: '产值达到300亿元',
      span: [text.indexOf('产值'), text.indexOf('。')],
      confidence: 1,
    } as const;
    expect(readAssignments(passages, { measures: [], targets: [{ ...target, span: [...target.span] }] })).toMatchObject([
      { of: 'c1', lead: ['县统计局'], support: [] },
    ]);
  });
});

describe('every assignment', () => {
  const scrap = fc.constantFrom(
    '完善机制',
    '。',
    '（',
    '）',
    '牵头单位：',
    '责任单位：',
    '县财政局',
    '、',
    '，',
    '；',
    '牵头',
    '配合',
    '按职责分工负责',
    '\n\n',
    '建设园区',
    '【',
    '】',
    '等',
  );
  it('stands in the text and names bodies of it', () => {
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), (parts) => {
        const text = `第一章 任务\n\n${parts.join('')}`;
        const { assignments } = read(text);
        for (const { lead, support, span } of assignments) {
          expect(lead.length + support.length).toBeGreaterThan(0);
          for (const body of [...lead, ...support]) expect(text.slice(span[0], span[1]).replace(/\s/g, '')).toContain(body);
        }
      }),
      { numRuns: 300 },
    );
  });
});
