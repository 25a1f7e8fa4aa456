import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCache } from './answer-cache.ts';

const counted = () => {
  let asked = 0;
  return { ask: async (): Promise<number> => ++asked, times: () => asked };
};

describe('a cache of answers', () => {
  it('asks once at a revision, also for those who ask meanwhile, and again at another', async () => {
    const cache = answerCache(100);
    const { ask, times } = counted();
    const at = (revision: number) => cache.answer('a', revision, ask, () => 1);
    expect(await Promise.all([at(1), at(1)])).toEqual([1, 1]);
    expect([await at(1), await at(2), await at(2), await at(3)]).toEqual([1, 2, 2, 3]);
    expect(times()).toBe(3);
  });
  it('keeps no fault, and no answer that is too large', async () => {
    const cache = answerCache(100);
    await expect(
      cache.answer(
        'a',
        1,
        () => Promise.reject(new Error('fault')),
        () => 1,
      ),
    ).rejects.toThrow('fault');
    expect(
      await cache.answer(
        'a',
        1,
        async () => 7,
        () => 1,
      ),
    ).toBe(7);
    const { ask, times } = counted();
    for (let i = 0; i < 3; i++) await cache.answer('large', 1, ask, () => 90);
    expect(times()).toBe(3);
  });
  it('lets go of what was not asked for longest', async () => {
    const cache = answerCache(40);
    const [a, b] = [counted(), counted()];
    const both = async () => [await cache.answer('a', 1, a.ask, () => 9), await cache.answer('b', 1, b.ask, () => 9)];
    await both();
    for (const key of ['c', 'd', 'e']) {
      await cache.answer(
        key,
        1,
        async () => 0,
        () => 9,
      );
      await cache.answer('a', 1, a.ask, () => 9);
    }
    expect(await both()).toEqual([1, 2]);
  });
  it('never gives an answer of another key or revision (property)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(2), fc.nat(30))), async (questions) => {
        const cache = answerCache(40);
        for (const [key, revision, weight] of questions)
          expect(
            await cache.answer(
              key,
              revision,
              async () => `${key}@${revision}`,
              () => weight,
            ),
          ).toBe(`${key}@${revision}`);
      }),
    );
  });
});
