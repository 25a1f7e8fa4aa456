import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeLoosely, decodeText } from './encoding.ts';
import { IntakeError } from './error.ts';

const SAMPLE = '到2025年，全县公路里程达到1200公里（“十四五”新增80公里）。\r\n㎡ ① ≥ 75％\t※';

const codeOf = (bytes: Uint8Array): string => {
  try {
    decodeText(bytes);
    return 'read';
  } catch (error) {
    return error instanceof IntakeError ? error.code : 'other';
  }
};

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(SAMPLE)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${SAMPLE}`)],
    ['UTF-16 little endian with a mark', iconv.encode(SAMPLE, 'utf-16le', { addBOM: true })],
    ['UTF-16 big endian with a mark', iconv.encode(SAMPLE, 'utf-16be', { addBOM: true })],
    ['GB 18030', iconv.encode(SAMPLE, 'gb18030')],
  ])('reads %s and changes nothing but the mark', (_, bytes) => {
    expect(decodeText(bytes)).toBe(SAMPLE);
  });

  it('takes a very short GBK text for GBK', () => {
    expect(decodeText(iconv.encode('规划', 'gbk'))).toBe('规划');
  });

  // A few characters alone can be valid in both encodings (目 is Ŀ); UTF-8 is tried first, so the text opens as a plan does.
  it('reads what Windows editors of Chinese text write: text of common characters survives GB 18030', () => {
    const characters = fc.constantFrom(...'第一章总体要求规划目标年均增长以上达到。，、；：“”（）《》—0123456789%万亿元个\n');
    fc.assert(
      fc.property(fc.string({ unit: characters }), (rest) => {
        const text = `第一章${rest}`;
        const bytes = iconv.encode(text, 'gb18030');
        expect(decodeText(bytes)).toBe(text);
      }),
    );
  });

  it('says where UTF-8 is broken instead of giving gibberish', () => {
    const bytes = Buffer.concat([Buffer.from(`${'规划目标'.repeat(30)}\n指标`), Buffer.from([0xe5, 0x20]), Buffer.from('达到目标')]);
    expect(() => decodeText(bytes)).toThrow(/byte 368 \(line 2\)/);
    expect(codeOf(bytes)).toBe('encoding');
  });

  it('refuses UTF-16 that breaks off', () => {
    expect(codeOf(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41))).toBe('encoding');
  });

  it('tells binary data from text', () => {
    expect(codeOf(Uint8Array.from({ length: 300 }, (_, at) => at % 7))).toBe('binary');
    expect(codeOf(Buffer.from('规划\u001a'))).toBe('read');
  });

  it('refuses single-byte text that is no Chinese encoding', () => {
    expect(codeOf(Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0xff, 0x0a]))).toBe('encoding');
  });
});

describe('decodeLoosely', () => {
  it('replaces a broken character of a page, and gives up where most is broken', () => {
    const cut = Buffer.concat([Buffer.from('规划目标'.repeat(40)), Buffer.from([0xe5])]);
    expect(decodeLoosely(cut)).toContain('规划目标\ufffd');
    expect(decodeLoosely(Uint8Array.from({ length: 90 }, () => 0xff))).toBeUndefined();
  });
});
