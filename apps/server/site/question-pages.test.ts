import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordChange } from '../../../src/database/index.ts';
import { PUBLIC } from '../../../src/identity/index.ts';
import { opinionId, receivedOpinion } from '../../../src/participation/index.ts';
import { openParticipation, PLAN, REGION, type ParticipationSample } from '../participation/participation-sample.ts';
import { readArchive } from './archive-file.ts';
import { makeArchive } from './release-archive.ts';

const MANY = 230;
const DAY = '2024-06-17';
const about = { kind: 'plan', ref: '', title: '纲要' } as const;
const numbered = (n: number): string => `2024-${String(n).padStart(5, '0')}`;

let sample: ParticipationSample;
beforeAll(async () => {
  sample = await openParticipation();
  const change = (n: number): RecordChange => {
    const given = { plan: PLAN, number: numbered(n), about, at: sample.now(), due: '2024-07-08', receipt: 'x' } as const;
    return { kind: 'opinion', id: opinionId(PLAN, given.number), version: null, body: receivedOpinion({ text: `第 ${n} 条` }, given) };
  };
  await sample.as(PUBLIC).change({ action: 'opinion.send', changes: Array.from({ length: MANY }, (_, i) => change(i + 1)) });
}, 60_000);
afterAll(() => sample.close());

describe('questions and answers of a release', () => {
  it('stand a hundred on a page, the newest first, each once, in both languages', async () => {
    const release = { number: 1, title: '第1期', asOf: DAY, known: DAY, head: { number: 1, hash: 'h' }, base: '' } as const;
    const made = (await makeArchive(sample.store, { region: REGION, plan: PLAN, now: '2024-06-17T02:00:00.000Z', release }))!;
    const texts = new Map(readArchive(made.archive).map(({ path, deflated }) => [path, () => new TextDecoder().decode(inflateRawSync(deflated))]));
    for (const folder of ['', 'en/']) {
      const pages = ['', '2/', '3/'].map((page) => texts.get(`${folder}questions/${page}index.html`)!());
      expect(texts.has(`${folder}questions/4/index.html`)).toBe(false);
      const numbers = pages.map((html) => [...html.matchAll(/ id="opinion-([\d-]+)"/g)].map(([, number]) => number));
      expect(numbers.map(({ length }) => length)).toEqual([100, 100, 30]);
      expect(numbers.flat()).toEqual(Array.from({ length: MANY }, (_, i) => numbered(MANY - i)));
      expect(pages.map((html) => [/rel="prev"/.test(html), /rel="next"/.test(html)])).toEqual([
        [false, true],
        [true, true],
        [true, false],
      ]);
    }
  }, 60_000);
});
