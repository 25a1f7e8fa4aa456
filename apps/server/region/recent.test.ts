import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Recent } from './recent.ts';

test('what was asked for longest ago goes first', () => {
  const recent = new Recent<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  expect(recent.get('a')).toBe(1);
  recent.set('c', 3);
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
});

test('never holds more than it may, and always what was set last', () => {
  const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 4 }), (list, most) => {
      const recent = new Recent<number>(most);
      for (const [i, key] of list.entries()) {
        recent.set(key, i);
        expect(recent.size).toBeLessThanOrEqual(most);
        expect(recent.get(key)).toBe(i);
      }
    }),
  );
});
