import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/basis/index.ts';
import { dayOf } from '../region/moment.ts';
import { dueText, nextChange } from './due-text.ts';
import { deskWords } from './words/index.ts';

const at = (milliseconds: number): Instant => new Date(Date.UTC(2024, 4, 6, 1) + milliseconds).toISOString();
const HOUR = 3_600_000;

describe('the words of a clock', () => {
  const words = deskWords('zh');
  it('stay until the moment that is told, and no moment before it reads otherwise (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 * HOUR }), fc.integer({ min: 0, max: 999 }), (left, permille) => {
        const [now, by] = [at(0), at(left)];
        const duty = { due: dayOf(by), by };
        const change = nextChange([duty], now)!;
        const between = at(Math.floor(((Date.parse(change) - Date.parse(now) - 1) * permille) / 1000));
        const said = (moment: Instant): string => dueText(words, duty, dayOf(now), moment);
        expect(change > now).toBe(true);
        expect(said(between)).toBe(said(now));
      }),
    );
  });

  it('are no reason to make a page anew where none runs', () => {
    expect(nextChange([{}, { by: at(-HOUR) }], at(0))).toBeUndefined();
  });
});
