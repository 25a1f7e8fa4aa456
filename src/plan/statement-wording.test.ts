import { describe, expect, it } from 'vitest';
import { readPlan } from './compile.ts';
import type { Plan } from './schema.ts';

/** Wordings met in plans and reports of other places. */
const planOf = (text: string): Plan => readPlan({ name: 'test.txt', text, sha256: '' }).plan;
const inPlan = (words: string): string => `白石县“十五五”规划\n\n第一章 发展目标\n\n${words}\n`;
const targetsOf = (words: string): readonly (string | number)[][] =>
  planOf(inPlan(words)).targets.map(({ subject, value, unit, kind }) => [subject, value, unit, kind]);

describe('a verb before a noun that begins as the verb ends', () => {
  it('leaves the noun whole', () => {
    expect(targetsOf('到2030年，新建设施蔬菜基地10个。')).toEqual([['设施蔬菜基地', 10, '个', 'increase']]);
    expect(targetsOf('到2030年，新增建设用地3000亩。')).toEqual([['建设用地', 3000, '亩', 'increase']]);
  });
  it('keeps its own characters before others', () => {
    expect(targetsOf('到2030年，新建设蔬菜基地10个。')).toEqual([['蔬菜基地', 10, '个', 'increase']]);
    expect(targetsOf('到2030年，新增建设用地规模控制在3000亩以内。')).toEqual([['新增建设用地规模', 3000, '亩', 'level']]);
  });
});
