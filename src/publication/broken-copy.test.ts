import { describe, expect, it } from 'vitest';
import { brokenCopy } from './broken-copy.ts';

describe('a broken copy', () => {
  const file = { a: [{ b: 1, c: 2 }, { b: 3 }] };
  it('differs in one place, and the value stays as it is', () => {
    expect(brokenCopy(file, 'a.0.b', 'x')).toEqual({ a: [{ b: 'x', c: 2 }, { b: 3 }] });
    expect(brokenCopy(file, 'a.0.b')).toEqual({ a: [{ c: 2 }, { b: 3 }] });
    expect(brokenCopy(file, 'a.1')).toEqual({ a: [{ b: 1, c: 2 }] });
    expect(brokenCopy(file, 'a.1.+d', 4)).toEqual({
      a: [
        { b: 1, c: 2 },
        { b: 3, d: 4 },
      ],
    });
    expect(file).toEqual({ a: [{ b: 1, c: 2 }, { b: 3 }] });
  });
  it.each(['z', 'a.2', 'a.0.z', 'a.0.b.c', 'a.0.+b', '+a.0.b'])('is none where %s leads nowhere', (path) =>
    expect(() => brokenCopy(file, path, 1)).toThrow(/no such place/),
  );
});
