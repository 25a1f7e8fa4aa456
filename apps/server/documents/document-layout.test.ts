import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresById, plainText, writtenOf, type Written } from '../../../src/evaluation/index.ts';
import { documentFile, documentPdf } from './document-file.ts';
import { openDocumentsSample, type DocumentsSample } from './documents-sample.ts';
import { fontFolders } from './font-folders.ts';
import { pdfFile } from './pdf-file.ts';

const SOFFICE = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice'].find((path) => existsSync(path));
const fonts = await fontFolders();

const MM = 72 / 25.4;
/** Lines of one page: their text, left edge and baseline in millimetres from the top left of the page. */
type Line = { readonly text: string; readonly left: number; readonly right: number; readonly base: number };
/** `sideways` is what is read from the right edge of the page. */
type PageRead = { readonly width: number; readonly height: number; readonly lines: readonly Line[]; readonly sideways: readonly Line[] };

const pagesOf = async (bytes: Uint8Array): Promise<readonly PageRead[]> => {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const pages: PageRead[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const [, , width, height] = page.view as [number, number, number, number];
    const { items } = await page.getTextContent();
    const sideways: Line[] = [];
    const byBase = new Map<number, { text: string; left: number; right: number }>();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [x, y] = [item.transform[4] as number, item.transform[5] as number];
      const base = Math.round((height - y) / MM);
      if (Math.abs(item.transform[1] as number) > Math.abs(item.transform[0] as number)) {
        sideways.push({ text: item.str, left: x / MM, right: x / MM, base });
        continue;
      }
      const line = byBase.get(base) ?? { text: '', left: Number.POSITIVE_INFINITY, right: 0 };
      byBase.set(base, { text: line.text + item.str, left: Math.min(line.left, x / MM), right: Math.max(line.right, (x + item.width) / MM) });
    }
    pages.push({
      width: width / MM,
      height: height / MM,
      sideways,
      lines: [...byBase].map(([base, line]) => ({ base, ...line })).toSorted((a, b) => a.base - b.base),
    });
  }
  return pages;
};

const isFolio = ({ text }: Line): boolean => /^[—\s]+\d+[—\s]+$/.test(text);

/** A4 upright pages with everything inside the type area of 156 by 225 mm but the page number, and that on the outer side. */
const expectOfficial = (pages: readonly PageRead[]): void => {
  pages.forEach(({ width, height, lines, sideways }, i) => {
    expect([Math.round(Math.min(width, height)), Math.round(Math.max(width, height))]).toEqual([210, 297]);
    const isTurned = width > height;
    const folio = lines.find(isFolio);
    const number = isTurned ? sideways.map(({ text }) => text).join('') : folio?.text;
    expect(number?.replaceAll(/[^\d]/g, '')).toBe(String(i + 1));
    if (isTurned) {
      // Where it is on upright pages: beside the type area, towards what is their outer edge.
      expect(folio).toBeUndefined();
      for (const { left, base } of sideways) expect([left > 22 && left < 28, base > height / 2]).toEqual([true, i % 2 === 0]);
      return;
    }
    expect(folio!.left > width / 2).toBe(i % 2 === 0);
    const text = lines.filter((line) => !isFolio(line) && line.text.trim() !== '模拟');
    for (const { text: words, base, left, right } of text) {
      // A mark at either end of a line is trimmed to half its width, or hangs over the edge (标点溢出边界), as word processors set Chinese.
      expect(left, words).toBeGreaterThan(28 - (/^[“（《]/.test(words) ? 3.2 : 0.5));
      expect(right, words).toBeLessThan(210 - 26 + (/[，、。：；）”》—]$/.test(words) ? 5.8 : 1));
      expect(base).toBeGreaterThan(37);
      expect(base).toBeLessThanOrEqual(297 - 35 + 1);
    }
  });
};

describe('the layout of a report', () => {
  let sample: DocumentsSample;
  let written: Written;
  let folder: string;
  beforeAll(async () => {
    [sample, folder] = await Promise.all([openDocumentsSample(), mkdtemp(join(tmpdir(), 'yidu-layout-'))]);
    written = {
      plan: '14',
      kind: 'evaluation_report',
      source: 'a'.repeat(64),
      state: 'approved',
      steps: [],
      ...writtenOf('evaluation_report', sample.frozen),
      addressee: '区人大常委会',
      signedBy: '示例区人民政府（模拟）',
      date: '2024-07-01',
      copies: '区政协办公室。',
    };
  }, 60_000);
  afterAll(async () => {
    await sample.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is in the numbers of the .docx: page, margins, type sizes, faces, lines', async () => {
    const xml = strFromU8(unzipSync(await documentFile(written, sample.frozen))['word/document.xml']!);
    const [page, margins] = [/<w:pgSz [^>]*>/.exec(xml)![0], /<w:pgMar [^>]*>/.exec(xml)![0]];
    const value = (tag: string, name: string): number => Number(new RegExp(`w:${name}="(\\d+)"`).exec(tag)![1]);
    const area = [value(page, 'w') - value(margins, 'left') - value(margins, 'right'), value(page, 'h') - value(margins, 'top') - value(margins, 'bottom')];
    expect(area.map((twips) => Math.round((twips / 1440) * 25.4))).toEqual([156, 225]);
    // 22 lines of exactly 28 points, and not 23; 28 characters of 15.75 points.
    const [width, height] = area as [number, number];
    expect([Math.floor(height / 560), Math.floor(width / (15.75 * 20))]).toEqual([22, 28]);
    for (const words of [
      '方正小标宋简体',
      '仿宋_GB2312',
      '黑体',
      '楷体_GB2312',
      'w:val="44"',
      'w:val="32"',
      'w:line="560" w:lineRule="exact"',
      'w:orient="landscape"',
      '<w:tblHeader/>',
      '<w:cantSplit/>',
    ])
      expect(xml).toContain(words);
    // A control character or half a pair would make a reader offer to repair the file.
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
  });

  it('bears a source mark at every figure of its text and an annex that they lead to', async () => {
    const xml = strFromU8(unzipSync(await documentFile(written, sample.frozen))['word/document.xml']!);
    const marks = [...xml.matchAll(/<w:vertAlign w:val="superscript"\/>.*?<w:t[^>]*>\[(\d+)\]/g)].map(([, number]) => Number(number));
    expect(Math.max(...marks)).toBe(new Set(marks).size);
    const figures = figuresById(written.figures);
    const first = written.blocks.find(({ id }) => id === 'overall.indicators')!;
    expect(first.kind === 'paragraph' && xml.includes(plainText(first.text, figures).slice(0, 11))).toBe(true);
    expect(xml).toContain('数据来源');
    const clean = strFromU8(unzipSync(await documentFile(written, sample.frozen, { sources: false }))['word/document.xml']!);
    expect(clean).not.toContain('superscript');
  });

  it.skipIf(!fonts.hasChinese)('is in the .pdf: A4, type area, lines of 28 characters, page numbers outside, tagged, same bytes again', async () => {
    const { ok } = await documentPdf(written, sample.frozen);
    const pages = await pagesOf(ok!);
    expectOfficial(pages);
    const full = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).filter((text) => /^[\u4E00-\u9FFF，、。]+$/.test(text));
    expect(Math.max(...full.map((text) => text.length))).toBe(28);
    expect(pages.every(({ lines }) => lines.some(({ text }) => text.trim() === '模拟'))).toBe(true);
    expect(Buffer.from(ok!).includes('/StructTreeRoot')).toBe(true);
    expect((await documentPdf(written, sample.frozen)).ok).toEqual(ok);
  });

  it.skipIf(!fonts.hasChinese)('keeps a brief to one page', async () => {
    const brief: Written = { ...written, kind: 'brief', ...writtenOf('brief', sample.frozen) };
    expect((await pagesOf((await documentPdf(brief, sample.frozen)).ok!)).length).toBe(1);
  });

  it.skipIf(SOFFICE === undefined)(
    'opens in LibreOffice without repair, on A4 with the same type area and as many pages each time',
    { timeout: 180_000 },
    async () => {
      const counts: number[] = [];
      for (const name of ['one', 'two']) {
        const file = join(folder, `${name}.docx`);
        await writeFile(file, await documentFile(written, sample.frozen));
        await promisify(execFile)(SOFFICE!, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
          timeout: 150_000,
        });
        const pages = await pagesOf(new Uint8Array(await readFile(join(folder, `${name}.pdf`))));
        if (name === 'one') expectOfficial(pages);
        counts.push(pages.length);
      }
      expect(counts[1]).toBe(counts[0]);
    },
  );

  it('says in one sentence that a machine has no Chinese fonts', async () => {
    const { refused } = await pdfFile({ title: 't', blocks: [] }, [folder]);
    expect([refused?.zh.includes('没有中文字体'), refused?.en.includes('.docx')]).toEqual([true, true]);
  });

  it('sets what people write as text, never as commands', { timeout: 60_000 }, async () => {
    const text = '#panic("x") "引号" \\ $x$ [a] <b> {{f1}} `code` ﷽ \u200B';
    const odd: Written = {
      ...written,
      blocks: [
        { id: 'a', kind: 'paragraph', text },
        { id: 't', kind: 'table', caption: text, head: [text], widths: [1], rows: [[text]] },
      ],
      figures: [],
    };
    expect(strFromU8(unzipSync(await documentFile(odd, sample.frozen))['word/document.xml']!)).toContain('&lt;b&gt;');
    if (fonts.hasChinese) expect((await documentPdf(odd, sample.frozen)).ok?.length).toBeGreaterThan(1000);
  });
});
