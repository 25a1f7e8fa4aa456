import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, canonicalPieces } from './canonical.ts';

describe('canonical JSON', () => {
  it('is the same text for what is equal, whatever the order of members, and leaves out what is absent', () => {
    expect(canonical({ b: 1, a: [{ d: undefined, c: null }] })).toBe('{"a":[{"c":null}],"b":1}');
    expect(canonical('\uD800')).toBe('"\uFFFD"');
  });
  it('is the same in pieces', () => {
    const list = fc.array(fc.record({ b: fc.integer(), a: fc.option(fc.string({ maxLength: 3 }), { nil: undefined }) }), { maxLength: 120 });
    fc.assert(
      fc.property(fc.record({ b: list, a: fc.string(), c: fc.constant(undefined), d: list }, { requiredKeys: [] }), (value) => {
        expect([...canonicalPieces(value)].join('')).toBe(canonical(value));
      }),
      { numRuns: 30 },
    );
  });
  it('is its own canonical text once read back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
