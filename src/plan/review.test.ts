import { describe, expect, it } from 'vitest';
import { anchorOf } from './correction-anchor.ts';
import { samplePlan, sampleText, spanOf } from './correction-sample.ts';
import type { Correction } from './correction.ts';
import { progressOf, REVIEWED, reviewQueue } from './review.ts';
import type { Plan, Target } from './schema.ts';

const correct = (id: string, action: Correction['action'], of: string, words: string, list: Correction['list'] = 'targets'): Correction => ({
  id,
  at: '2026-01-01T00:00:00Z',
  action,
  list,
  of,
  ...anchorOf(sampleText, spanOf(words)),
});
const withTarget = (fields: Partial<Target>): Plan => ({ ...samplePlan(), targets: [{ ...samplePlan().targets[0]!, ...fields }], diagnostics: [] });
const doubts = (fields: Partial<Target>) => reviewQueue(withTarget(fields), [], sampleText).find(({ list }) => list === 'targets')!.doubts;

describe('reviewQueue', () => {
  it('holds every entry of the reviewed lists once, and nothing else', () => {
    const queue = reviewQueue(samplePlan(), [], sampleText);
    expect(queue).toHaveLength(1 + 2 + 1 + 2 + 1);
    expect(new Set(queue.map(({ key }) => key)).size).toBe(queue.length);
    expect(queue.every(({ list }) => (REVIEWED as readonly string[]).includes(list))).toBe(true);
  });

  it('begins with the least certain, or with what stands first', () => {
    const byCertainty = reviewQueue(samplePlan(), [], sampleText).map(({ confidence }) => confidence);
    expect(byCertainty).toEqual(byCertainty.toSorted((a, b) => a - b));
    const byPlace = reviewQueue(samplePlan(), [], sampleText, 'place').map(({ span }) => span[0]);
    expect(byPlace).toEqual(byPlace.toSorted((a, b) => a - b));
  });

  it('puts what is decided last and counts it', () => {
    const queue = reviewQueue(
      samplePlan(),
      [correct('a', 'accept', 'c2', '工业增加值突破3.2亿元'), correct('b', 'reject', 'c1', '规上工业企业达到180家')],
      sampleText,
    );
    expect(queue.slice(-2).map(({ key, state }) => [key, state])).toEqual([
      ['c1', 'rejected'],
      ['c2', 'accepted'],
    ]);
    expect(progressOf(queue)).toEqual({ total: 7, decided: 2 });
  });

  it('says of an item of a box that it may be several, in its section and box', () => {
    const item = reviewQueue(samplePlan(), [], sampleText).find(({ label }) => label === '建成北港产业园、机器人检测中心')!;
    expect(item).toMatchObject({ doubts: ['several'], section: '1', box: 1 });
  });

  it('has no doubt where nothing speaks against an entry', () => {
    expect(doubts({})).toEqual([]);
  });

  it.each<[string, Partial<Target>]>([
    ['value-elsewhere', { value: 108 }],
    ['unit-elsewhere', { unit: '户' }],
    ['subject-missing', { subject: '' }],
    ['deadline-missing', { deadline: undefined }],
    ['unbalanced', { subject: '规上（限上企业' }],
    ['name-long', { subject: '企业'.repeat(30) }],
  ])('doubts by %s', (doubt, fields) => {
    expect(doubts(fields)).toEqual([doubt]);
  });

  it('doubts what a finding touches, and not what it does not', () => {
    const queue = reviewQueue(samplePlan(), [], sampleText);
    expect(queue.find(({ key }) => key === 'c1')!.doubts).toContain('finding');
    expect(queue.find(({ key }) => key === 'c2')!.doubts).not.toContain('finding');
  });
});
