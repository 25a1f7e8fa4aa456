import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../basis/index.ts';
import { keptMonths, lightHistory, lightRulesOf, readLightRule, ruleOf, tryRule, type LightBook } from './light-book.ts';
import { LIGHT_PRESETS } from './light-preset.ts';
import type { LightRule } from './light-rule.ts';
import { endedMonths } from './light.ts';
import { projectWith } from './project-sample.ts';

const rule = (id: string): LightRule => LIGHT_PRESETS.find((one) => one.id === id)!;
const months = endedMonths('2025-01', '2025-04-30' as PlainDate);
/** A month's plan is 100 of 1200; what was done of it, month by month. */
const project = (...done: number[]) => ({
  id: 'a',
  body: projectWith({
    stage: 'building',
    years: [{ year: 2025, planned: '1200', months: Object.fromEntries(done.map((amount, i) => [`0${i + 1}`, String(amount)])) }],
  }),
});
const version = (number: number, from: string, one: LightRule) => ({ version: number, from, rule: one, at: '', by: 'a' });

describe('the rule of a month', () => {
  const book = { versions: [version(1, '2025-01', rule('yinchuan')), version(2, '2025-03', rule('sanya'))] };
  it('is the one that was switched on for it', () => {
    expect(['2024-12', '2025-01', '2025-02', '2025-03', '2026-01'].map((month) => ruleOf(book, month as never).version)).toEqual([0, 1, 1, 2, 2]);
  });
  it('is read back from what was kept, and nothing is read from what is no rule', () => {
    expect(lightRulesOf(JSON.parse(JSON.stringify({ versions: book.versions })))).toEqual(book.versions);
    for (const wrong of [undefined, 7, {}, { versions: [{ version: 1 }] }]) expect(lightRulesOf(wrong)).toEqual([]);
    for (const preset of LIGHT_PRESETS) expect(readLightRule(preset)).toEqual(preset);
    expect(readLightRule({ ...rule('yinchuan'), lag: { ...rule('yinchuan').lag!, yellow: '40', red: '30' } })).toBeUndefined();
  });
});

describe('another rule on past months', () => {
  const old: LightBook = { versions: [version(1, '2025-01', rule('yinchuan'))], kept: new Map() };
  it('tells for each how many colours change', () => {
    const tried = tryRule([project(95, 95, 95, 95)], old, rule('sanya'), months);
    expect(tried.map(({ before, after, changes }) => [before.green, after.yellow, changes.length])).toEqual([
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(tryRule([project(95)], old, rule('yinchuan'), months).flatMap(({ changes }) => changes)).toEqual([]);
  });
  it('does not touch what was shown, whatever is reported later', () => {
    const shown = lightHistory('a', project(0, 0).body, old, months);
    expect(shown.map(({ colour }) => colour)).toEqual(['green', 'yellow', 'grey', 'grey']);
    const kept = keptMonths([project(0, 0)], old, months);
    expect(kept.map(({ month, version: by }) => [month, by])).toEqual([
      ['2025-01', 1],
      ['2025-02', 1],
    ]);
    const book: LightBook = { versions: [...old.versions, version(2, '2025-03', rule('sanya'))], kept: new Map(kept.map((one) => [one.month, one])) };
    const later = lightHistory('a', project(100, 100, 95, 95).body, book, months);
    expect(later.map(({ colour, version: by, isKept }) => [colour, by, isKept])).toEqual([
      ['green', 1, true],
      ['yellow', 1, true],
      ['yellow', 2, false],
      ['yellow', 2, false],
    ]);
  });
});
