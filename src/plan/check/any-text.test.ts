import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../compile.ts';
import { rules, runChecks } from './registry.ts';

const pieces = rules.flatMap(({ good, bad }) => [good, bad.replace(/[⟦⟧]/g, '')]).flatMap((text) => text.split(/(?<=[\n。，、])/));
const marks = ['\n', '“', '）', '【', '**', '%', '…', '\t', '|', ' ', '\u3000', '（', '：', '——', '\ud83d\ude00', '0', '第', '等', '、'];
const anyText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.constantFrom(...marks) }), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('whatever the text', () => {
  it('the checks end, and point into it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { plan, tree, passages } = readPlan({ name: 'any.txt', text, sha256: '' });
        for (const { span, related } of runChecks({ plan, tree, passages, text })) {
          for (const [start, end] of [span, ...(related ?? []).map((place) => place.span)]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the same text has the same findings', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const find = (): unknown => {
          const { plan, tree, passages } = readPlan({ name: 'any.txt', text, sha256: '' });
          return runChecks({ plan, tree, passages, text });
        };
        expect(find()).toEqual(find());
      }),
      { numRuns: 30 },
    );
  });
});
