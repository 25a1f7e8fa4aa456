import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assess, monitoredOf } from '../src/monitoring/index.ts';
import { compile } from '../src/plan/index.ts';
import { formulas } from './standing-formulas.ts';
import { sceneOf } from './standing-scenes.ts';

const text = readFileSync(new URL('../examples/dadukou/plan.txt', import.meta.url), 'utf8');
const items = monitoredOf(compile({ name: 'plan.txt', text, sha256: '' }).plan).filter(({ list }) => list === 'indicator');

describe('the comparison with public formulas', () => {
  test.each([2021, 2022, 2023, 2024, 2025])('ours is right for all 31 at the end of %d, on schedule, ahead and behind', (year) => {
    const wrong = [0, 5, 15, -5, -15].flatMap((ahead) =>
      items.flatMap((item) => {
        const scene = sceneOf(item, year, ahead);
        const { now } = assess(item, scene.rows, [], { asOf: `${year}-12-31`, known: `${year + 1}-03-01` });
        return now === scene.right ? [] : [`${item.id} ${ahead}: ${now}, not ${scene.right}`];
      }),
    );
    expect(items).toHaveLength(31);
    expect(wrong).toEqual([]);
  });
  // Counted by hand from the descriptions of the formulas: right, premature, wrong, no answer.
  test.each([
    ['F1', 2021, [14, 12, 3, 2]],
    ['F1', 2023, [17, 12, 0, 2]],
    ['F4', 2021, [13, 0, 9, 9]],
    ['F4', 2023, [13, 0, 11, 7]],
    ['F5', 2021, [13, 0, 16, 2]],
    ['F6', 2023, [5, 0, 24, 2]],
  ] as const)('%s after %d judges the indicators on schedule as described', (id, year, expected) => {
    const { judge } = formulas.find((formula) => formula.id === id)!;
    const outcomes = items.map((item) => judge(sceneOf(item, year, 0)));
    expect(['right', 'premature', 'wrong', 'none'].map((outcome) => outcomes.filter((one) => one === outcome).length)).toEqual(expected);
  });
});
