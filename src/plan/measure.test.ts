import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../syntax/index.ts';
import { readMeasures } from './measure.ts';
import { readOutline } from './outline.ts';
import { placePassages } from './passages.ts';
import type { Measure } from './schema.ts';

const cases = join(import.meta.dirname, '../../fixtures/cases/measure');
const seed = join(import.meta.dirname, '../../../shared/seed/plan.txt');

const measuresOf = (text: string): Measure[] => {
  const tree = parse(text);
  return readMeasures(placePassages(tree, readOutline(tree)).passages);
};

describe('what commits somebody to act', () => {
  for (const name of readdirSync(cases)) {
    it(name.replaceAll('-', ' '), () => {
      const input = readFileSync(join(cases, name, 'input.txt'), 'utf8');
      const golden = join(cases, name, 'expected.json');
      const read = measuresOf(input).map(({ section, verbs, text }) => ({ section, verbs, text }));
      if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined) writeFileSync(golden, `${JSON.stringify(read, undefined, 2)}\n`);
      expect(read).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
    });
  }
});

describe('every measure', () => {
  it('is a sentence of the text that holds its verbs in order, under an id of its own', () => {
    const scrap = fc.constantFrom(
      '加快',
      '建设',
      '推进',
      '完善',
      '公园',
      '机制',
      '，',
      '；',
      '。',
      '更加',
      '到2025年',
      '达到40家',
      '“',
      '”',
      '以',
      '为重点',
      '在',
      '对',
      '实行',
      '不断',
      '显著提升',
      '\n',
      '锲而不舍',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), (parts) => {
        const text = `第一章 任务\n\n${parts.join('')}`;
        const measures = measuresOf(text);
        expect(new Set(measures.map((measure) => measure.id)).size).toBe(measures.length);
        for (const measure of measures) {
          expect(text.slice(measure.span[0], measure.span[1]).replace(/\s/g, '')).toBe(measure.text);
          expect(measure.verbs.length).toBeGreaterThan(0);
          let at = 0;
          for (const verb of measure.verbs) {
            at = measure.text.indexOf(verb, at);
            expect(at).toBeGreaterThanOrEqual(0);
          }
        }
        expect(measuresOf(text)).toEqual(measures);
      }),
      { numRuns: 300 },
    );
  });
  it('keeps its id when another sentence is put before it', () => {
    const before = measuresOf('第一章 任务\n\n完善机制。建设公园。').map((measure) => measure.id);
    const after = measuresOf('第一章 任务\n\n加强养护。完善机制。建设公园。').map((measure) => measure.id);
    expect(after.slice(1)).toEqual(before);
  });
});

describe.skipIf(!existsSync(seed))('the reference plan', () => {
  it('commits to nothing in its chapters of what was and what is aimed at', () => {
    const measures = measuresOf(readFileSync(seed, 'utf8'));
    expect(measures.filter((measure) => /^1\./.test(measure.section))).toEqual([]);
    expect(measures.length).toBeGreaterThan(500);
  });
});
