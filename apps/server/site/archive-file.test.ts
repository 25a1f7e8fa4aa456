import { gunzipSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveOf, packing, readArchive, type Packed } from './archive-file.ts';
import { gzipOf } from './gzip-member.ts';

const packed = (name: string, ...pieces: readonly Uint8Array[]): Packed => {
  const steps = packing(name, pieces);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
};

const path = fc.stringMatching(/^[a-z0-9/._-]{1,30}$/);
const files = fc.uniqueArray(fc.record({ path, bytes: fc.uint8Array({ maxLength: 300 }) }), { selector: ({ path: name }) => name, maxLength: 12 });

describe('the archive of a release', () => {
  it('gives back what was put in, to us and to others', () => {
    fc.assert(
      fc.property(files, (given) => {
        const archive = archiveOf(given.map((file) => packed(file.path, file.bytes)));
        const read = new Map(readArchive(archive).map((file) => [file.path, new Uint8Array(inflateRawSync(file.deflated))]));
        expect(read).toEqual(new Map(given.map((file) => [file.path, file.bytes])));
        if (given.length > 0) expect(Object.keys(unzipSync(archive)).toSorted()).toEqual(given.map((file) => file.path).toSorted());
      }),
      { numRuns: 50 },
    );
  });
  it('has the same bytes for the same files, in whatever order they come', () => {
    const all = ['b/index.html', 'index.html', 'a.csv', '名.txt'].map((name) => packed(name, new TextEncoder().encode(name.repeat(50))));
    expect(archiveOf(all.toReversed())).toEqual(archiveOf(all));
  });
  it('holds a file in the same bytes whenever it comes in the same pieces, and whole in whatever pieces', () => {
    const text = new TextEncoder().encode(Array.from({ length: 20_000 }, (_, i) => `第${i}行，${(i * 7919) % 1000}`).join('\n'));
    const whole = packed('x', text);
    expect(inflateRawSync(whole.deflated).equals(text)).toBe(true);
    for (const size of [1009, 65_536, 300_000]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.subarray(i * size, (i + 1) * size));
      const [first, second] = [packed('x', ...pieces), packed('x', ...pieces)];
      expect([first.crc, first.size, inflateRawSync(first.deflated).equals(text)]).toEqual([whole.crc, whole.size, true]);
      expect(Buffer.from(second.deflated).equals(first.deflated)).toBe(true);
    }
  });
  it('is served as gzip without being packed again', () => {
    const bytes = new TextEncoder().encode('河'.repeat(1000));
    expect(new Uint8Array(gunzipSync(gzipOf(packed('x', bytes))))).toEqual(bytes);
  });
  it('is refused where it is something else', () => {
    expect(() => readArchive(new TextEncoder().encode('PK, but not at all an archive of ours'))).toThrow('not an archive');
    expect(() => readArchive(new Uint8Array())).toThrow('not an archive');
  });
});
