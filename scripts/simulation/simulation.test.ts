import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/plan/index.ts';
import { filesOf } from './files.ts';
import { randomOf } from './random.ts';
import { rowsOf } from './rows.ts';
import { deliveryStory } from './words/delivery.ts';
import { judgedStory } from './words/judged.ts';
import { story } from './words/story.ts';
import { partsOf } from './within-year.ts';

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'examples', 'simulated');
const { plan } = compile({ name: 'plan.txt', text: readFileSync(join(folder, 'plan.txt'), 'utf8'), sha256: '' });
const files = filesOf(story, deliveryStory, judgedStory, plan);

describe('the simulated region', () => {
  it('has the figures that its story makes, to the byte', () => {
    for (const [name, content] of Object.entries(files)) {
      expect(existsSync(join(folder, name)), name).toBe(true);
      expect(readFileSync(join(folder, name), 'utf8') === content, `${name} is stale: node scripts/simulation.ts`).toBe(true);
    }
  });
  it('gives every indicator of its table a story and marks every row', () => {
    const told = new Set(story.series.map(({ item }) => item));
    expect(plan.indicators.filter(({ table }) => table === 2).filter(({ id }) => !told.has(id))).toEqual([]);
    const lines = files['observations.csv']!.trim().split('\n').slice(1);
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.filter((line) => !line.endsWith(story.mark))).toEqual([]);
  });
  it('never lets an amount up to a month fall, and ends it at the year’s', () => {
    for (const series of story.series.filter(({ within }) => within?.measure === 'ytd')) {
      series.values.forEach((value, i) => {
        const parts = partsOf(series, story.years[i]!, value!, undefined, randomOf(`${series.item}${i}`));
        const values = parts.map((part) => Number(part.value));
        expect(
          values.every((one, k) => k === 0 || one >= values[k - 1]!),
          `${series.item} ${story.years[i]}`,
        ).toBe(true);
        expect(values.at(-1)).toBe(value);
      });
    }
  });
  it('gives a reason wherever a figure is said again', () => {
    const seen = new Set<string>();
    for (const series of story.series) {
      for (const { indicator, period, measure, accumulated, reason } of rowsOf(story, series, series.item ?? series.subject!)) {
        const key = [indicator, period, measure, accumulated].join(' ');
        expect(reason !== undefined, key).toBe(seen.has(key));
        seen.add(key);
      }
    }
  });
});
