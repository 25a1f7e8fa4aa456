import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gathered } from './gathered.ts';

describe('gathered questions', () => {
  it('answer who comes meanwhile together, once the one on its way is answered', async () => {
    const asked: string[][] = [];
    const gates: (() => void)[] = [];
    const one = gathered(async (keys) => {
      asked.push([...keys]);
      await new Promise<void>((open) => gates.push(open));
      return new Map(keys.filter((key) => key !== 'none').map((key) => [key, `${key}${asked.length}`]));
    });
    const first = one('a');
    const rest = [one('a'), one('b'), one('none'), one('b')];
    expect(asked).toEqual([['a']]);
    gates[0]!();
    expect(await first).toBe('a1');
    await expect.poll(() => gates.length).toBe(2);
    gates[1]!();
    expect(await Promise.all(rest)).toEqual(['a2', 'b2', undefined, 'b2']);
    expect(asked).toEqual([['a'], ['a', 'b', 'none']]);
  });

  it('fail for who asked, and ask again for who comes later', async () => {
    let isDown = true;
    const one = gathered(async (keys) => {
      await Promise.resolve();
      if (isDown) throw new Error('down');
      return new Map(keys.map((key) => [key, key]));
    });
    const failed = await Promise.allSettled([one('a'), one('b'), one('c')]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    isDown = false;
    expect(await one('a')).toBe('a');
  });

  it('never tell what stood before they were asked (property)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('write', 'read', 'wait'), { maxLength: 40 }), async (steps) => {
        let value = 0;
        const read = gathered(async (keys) => {
          const seen = value;
          await new Promise((done) => setImmediate(done));
          return new Map(keys.map((key) => [key, seen]));
        });
        const reads: Promise<void>[] = [];
        for (const step of steps) {
          if (step === 'write') value += 1;
          else if (step === 'wait') await new Promise((done) => setImmediate(done));
          else {
            const least = value;
            reads.push(read('x').then((seen) => expect(seen).toBeGreaterThanOrEqual(least)));
          }
        }
        await Promise.all(reads);
      }),
    );
  });
});
