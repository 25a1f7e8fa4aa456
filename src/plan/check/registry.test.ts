import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../compile.ts';
import { explain, rules, runChecks, type CheckDiagnostic } from './registry.ts';

const findingsIn = (text: string): CheckDiagnostic[] => {
  const { plan, tree, passages } = readPlan({ name: 'case.txt', text, sha256: '' });
  return runChecks({ plan, tree, passages, text });
};

/** The text without the marks, and the words that stood between them. */
const unmarked = (marked: string): { text: string; meant: string } => ({
  text: marked.replace(/[⟦⟧]/g, ''),
  meant: marked.slice(marked.indexOf('⟦') + 1, marked.indexOf('⟧')),
});

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it('finds nothing in its good case', () => {
    expect(findingsIn(rule.good).filter((finding) => finding.code === code)).toEqual([]);
  });

  it('finds exactly the words meant in its faulty twin', () => {
    const { text, meant } = unmarked(rule.bad);
    const found = findingsIn(text).filter((finding) => finding.code === code);
    expect(found.map(({ span }) => text.slice(...span))).toEqual([meant]);
    expect(found[0]!.message).not.toBe(found[0]!.messageEn);
  });

  it('is documented in both languages', () => {
    for (const words of [rule.title, rule.why, rule.fix]) {
      expect(words.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(words.en).toMatch(/[a-z]/i);
    }
  });
});

describe('the registry', () => {
  it('holds every rule file once, under the code of its name', () => {
    const folder = new URL('.', import.meta.url);
    const files = readdirSync(folder).filter((name) => /^plan\d+-.*\.ts$/.test(name));
    const codes = files.map((name) => readFileSync(new URL(name, folder), 'utf8').match(/code: '(PLAN\d{4})'/)?.[1]);
    expect(codes).toEqual(files.map((name) => name.slice(0, 8).toUpperCase()));
    expect(rules.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
  });

  it('explains a code in any case, and no foreign one', () => {
    expect(explain('plan1001')?.title.zh).toBe(rules[0]!.title.zh);
    expect(explain('PLAN0000')).toBeUndefined();
  });

  it('gives findings in reading order', () => {
    const starts = findingsIn(rules.map(({ bad }) => unmarked(bad).text).join('\n')).map(({ span }) => span[0]);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts.length).toBeGreaterThan(0);
  });
});
