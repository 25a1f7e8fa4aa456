import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntakeError } from '../error.ts';
import { entryChunks, zipEntries } from './zip.ts';

const contentOf = (zip: Uint8Array, name: string): string => Buffer.concat([...entryChunks(zip, zipEntries(zip).get(name)!)]).toString();

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'read';
  } catch (error) {
    return error instanceof IntakeError ? error.code : String(error);
  }
};

const zip = zipSync({ 'word/document.xml': strToU8('规划'.repeat(5000)), 'stored.txt': [strToU8('原样存放'), { level: 0 }], 'empty.txt': new Uint8Array() });

describe('zipEntries', () => {
  it('lists the parts and inflates packed, stored and empty ones', () => {
    expect([...zipEntries(zip).keys()]).toEqual(['word/document.xml', 'stored.txt', 'empty.txt']);
    expect(contentOf(zip, 'word/document.xml')).toBe('规划'.repeat(5000));
    expect(contentOf(zip, 'stored.txt')).toBe('原样存放');
    expect(contentOf(zip, 'empty.txt')).toBe('');
  });

  it('finds the directory behind a comment and in front of appended bytes', () => {
    expect(zipEntries(Buffer.concat([zip, Buffer.alloc(300)])).size).toBe(3);
  });

  it('says that a cut file is damaged, wherever it is cut', () => {
    for (let size = 0; size < zip.length; size += 7) expect(codeOf(() => contentOf(zip.subarray(0, size), 'word/document.xml'))).toBe('damaged');
  });

  it('notices a changed byte by the checksum', () => {
    const broken = zipSync({ a: [strToU8('指标达到100'), { level: 0 }] });
    // Behind the header, whose time of day may hold any byte.
    broken[broken.indexOf(0x31, 31)]! ^= 1;
    expect(() => contentOf(broken, 'a')).toThrow(/part a does not match its checksum/);
  });

  it('refuses a part that inflates without end, long before it is whole', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(6 * 1024 * 1024) });
    let inflated = 0;
    const read = (): void => {
      for (const chunk of entryChunks(bomb, zipEntries(bomb).get('word/document.xml')!)) inflated += chunk.length;
    };
    expect(codeOf(read)).toBe('bomb');
    expect(inflated).toBeLessThan(6 * 1024 * 1024);
  });

  it('refuses a zip of thousands of parts without opening one', () => {
    const many = Uint8Array.from(zip);
    new DataView(many.buffer).setUint16(many.length - 12, 6000, true);
    expect(codeOf(() => zipEntries(many))).toBe('bomb');
  });

  it('answers any change of bytes with a part, or with a fault of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), (changes) => {
        const changed = Uint8Array.from(zip);
        for (const [at, byte] of changes) changed[at] = byte;
        const code = codeOf(() => {
          for (const entry of zipEntries(changed).values()) for (const _ of entryChunks(changed, entry)) continue;
        });
        expect(['read', 'damaged', 'encrypted', 'bomb']).toContain(code);
      }),
    );
  });
});
