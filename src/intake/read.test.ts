import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraph, wordFile } from '../../fixtures/intake/word-file.ts';
import { IntakeError, MAX_BYTES, read, type IntakeDocument } from './index.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/intake/${name}`, import.meta.url));
const plan = fixture('plan.txt').toString();

const answer = async (bytes: Uint8Array, name: string): Promise<IntakeDocument | IntakeError> => {
  try {
    return await read(bytes, name);
  } catch (error) {
    if (error instanceof IntakeError) return error;
    throw error;
  }
};

const expectPlaces = ({ text, places }: IntakeDocument): void => {
  let last = 0;
  for (const {
    span: [start, end],
    page,
    paragraph: number,
  } of places) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(page ?? number).toBeGreaterThanOrEqual(0);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
};

describe('the same plan in every format', () => {
  it.each(['plan.txt', 'plan-gb18030.txt', 'plan.docx', 'plan.html'])('%s gives the same text', async (name) => {
    const document = await read(fixture(name), name);
    expect(document.text).toBe(plan);
    expectPlaces(document);
  });

  it('plan.pdf gives the same words, the same rows, and a line start for each paragraph', async () => {
    const document = await read(fixture('plan.pdf'), 'plan.pdf');
    const lines = document.text.split('\n').filter((line) => !/^(?:\f|- \d+ -)?$/.test(line));
    const bare = (text: string): string => text.replace(/\s/g, '');
    expect(bare(lines.join(''))).toBe(bare(plan));
    for (const line of plan.split('\n')) {
      if (line.includes('\t')) expect(lines).toContain(line);
      else
        expect(
          lines.some((one) => bare(one) !== '' && bare(line).startsWith(bare(one)) && (bare(one).length === bare(line).length || /^第|^　　/.test(one))),
        ).toBe(line !== '');
    }
    expect(document.places.map((place) => place.page)).toEqual([1, 2]);
    expectPlaces(document);
  });

  it('is told by its content, whatever its name', async () => {
    for (const [name, format, wrong] of [
      ['plan.pdf', 'pdf', '规划'],
      ['plan.docx', 'docx', 'plan.txt'],
      ['plan.html', 'html', 'plan.txt'],
      ['plan-gb18030.txt', 'txt', 'plan.pdf'],
    ] as const) {
      expect((await read(fixture(name), wrong)).format).toBe(format);
    }
  });

  it('carries the hash of the bytes, not of the text', async () => {
    const [utf8, gb] = await Promise.all([read(fixture('plan.txt'), 'a'), read(fixture('plan-gb18030.txt'), 'a')]);
    expect(utf8.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(gb.sha256).not.toBe(utf8.sha256);
  });

  it('reports progress that ends at the whole', async () => {
    for (const name of ['plan.docx', 'plan.pdf']) {
      const seen: (readonly [number, number])[] = [];
      await read(fixture(name), name, { onProgress: (done, of) => seen.push([done, of]) });
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.at(-1)![0]).toBe(seen.at(-1)![1]);
    }
  });
});

describe('Markdown and pages', () => {
  it('leaves Markdown as it is, a tag at its head included', async () => {
    const markdown = '<div align="center">规划</div>\r\n\r\n# 第一章\r\n';
    expect(await read(Buffer.from(markdown), 'plan.md')).toMatchObject({ format: 'md', text: markdown });
    expect(await read(Buffer.from(markdown), 'plan')).toMatchObject({ format: 'html', text: '规划\n# 第一章\n' });
  });

  it('reads a page saved as UTF-16', async () => {
    expect(await read(iconv.encode('<html><body><p>规划</p></body></html>', 'utf-16le', { addBOM: true }), 'x')).toMatchObject({
      format: 'html',
      text: '规划\n',
    });
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['empty', Buffer.from(' \r\n　\n')],
    ['empty', wordFile({ body: paragraph('') })],
    ['too-large', { length: MAX_BYTES + 1 } as Uint8Array],
    ['too-large', Buffer.from(`${'字'.repeat(6_000_000)}${'a'.repeat(6_000_000)}`)],
    ['binary', Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 11)],
    ['encoding', Buffer.from([0xff, 0xfe, 0x41])],
    ['unsupported', Buffer.from('{\\rtf1 x}')],
    ['unsupported', zipSync({ 'a.txt': strToU8('a') })],
    ['damaged', fixture('plan.docx').subarray(0, 5000)],
    ['damaged', Buffer.from('%PDF-1.7\n1 0 obj')],
  ])('are refused as %s in one sentence of each language (%#)', async (code, bytes) => {
    const fault = await answer(bytes, 'plan');
    if (!(fault instanceof IntakeError)) throw new Error('was read');
    expect(fault.code).toBe(code);
    expect(fault.message).toMatch(/^[A-Z][^\n]+: [^\n]+\.$/);
    expect(fault.messageZh).toMatch(/^[^\n]+：请[^\n]+。$|^[^\n]+：[^\n]+。$/);
  });

  it('include any bytes at all: they give a text with places inside it, or an IntakeError', async () => {
    const head = fc.constantFrom('', 'PK\x03\x04', '<html>', '\xff\xfe', '\xef\xbb\xbf', '第一章');
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const document = await answer(Buffer.concat([Buffer.from(start, start === '第一章' ? 'utf8' : 'latin1'), rest]), 'x');
        if (!(document instanceof IntakeError)) expectPlaces(document);
      }),
      { numRuns: 300 },
    );
  });

  it('include documents with changed bytes', async () => {
    const word = fixture('plan.docx');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(word.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), async (changes) => {
        const changed = Uint8Array.from(word);
        for (const [at, byte] of changes) changed[at] = byte;
        const document = await answer(changed, 'x');
        if (!(document instanceof IntakeError)) expectPlaces(document);
      }),
      { numRuns: 60 },
    );
  });
});

describe('loading', () => {
  it('of the room loads no reader of a format', () => {
    const seen = new Set<string>();
    const visit = (file: URL): void => {
      if (seen.has(file.href)) return;
      seen.add(file.href);
      for (const [, target] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type)[^;]*?from '([^']+)'/gm)) {
        if (target!.startsWith('.')) visit(new URL(target!, file));
        else expect(target).toMatch(/^node:/);
      }
    };
    visit(new URL('./index.ts', import.meta.url));
    expect([...seen].filter((file) => /docx|html|pdf/.test(file))).toEqual([]);
  });
});
