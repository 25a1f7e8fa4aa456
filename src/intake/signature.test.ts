import { describe, expect, it } from 'vitest';
import { signatureOf } from './signature.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const ole = (stream: string): Uint8Array =>
  bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${[...stream].map((one) => `${one}\0`).join('')}${'\0'.repeat(50)}`);

describe('signatureOf', () => {
  it.each([
    ['pdf', bytes('%PDF-1.7\n')],
    ['pdf', bytes('\r\njunk %PDF-1.4')],
    ['zip', bytes('PK\x03\x04rest')],
    ['text', Buffer.from('第一章 总则')],
    ['text', bytes('BM 是表示方法')],
  ])('takes the first bytes for %s', (kind, file) => {
    expect(signatureOf(file).kind).toBe(kind);
  });

  it.each([
    ['an old Word', 'unsupported', ole('WordDocument')],
    ['an old Excel', 'unsupported', ole('Workbook')],
    ['an old slide show', 'unsupported', ole('PowerPoint Document')],
    ['password', 'encrypted', ole('EncryptedPackage')],
    ['.rtf', 'unsupported', bytes('{\\rtf1\\ansi')],
    ['.mht', 'unsupported', bytes('MIME-Version: 1.0\nContent-Type: multipart/related;')],
    ['one XML file', 'unsupported', bytes('<?xml version="1.0"?><pkg:package xmlns:pkg="x">')],
    ['PNG picture', 'scanned', bytes('\x89PNG\r\n\x1a\n\0\0')],
    ['JPEG picture', 'scanned', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['RAR archive', 'unsupported', bytes('Rar!\x1a\x07')],
  ])('names %s and says what to do', (words, code, file) => {
    const signature = signatureOf(file);
    if (signature.kind !== 'refused') throw new Error('was not refused');
    expect(signature.why.code).toBe(code);
    expect(signature.why.en).toContain(words);
    expect(signature.why.zh).toMatch(/：请/);
  });
});
