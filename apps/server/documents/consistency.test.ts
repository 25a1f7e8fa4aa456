import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freezeBrought } from '../evaluations/example-evaluations.ts';
import { frozenByDigest } from '../evaluations/frozen-file.ts';
import { OPERATOR } from '../access/operator.ts';
import { figuresById, plainText, readFigure, type Frozen, type Written } from '../../../src/evaluation/index.ts';
import { openDataFiles } from '../../../src/publication/index.ts';
import { openDocumentsSample, NOW, REGION, UNDER, type DocumentsSample } from './documents-sample.ts';
import { writeBrought } from './example-documents.ts';

/** Lines of a CSV of which no cell has a line end. */
const rowsOf = (csv: string): readonly (readonly string[])[] =>
  csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell!.replace(/^"|"$/g, '').replaceAll('""', '"')));

/** W16: whoever looks sees the same number. */
describe('the same indicator and period', () => {
  let sample: DocumentsSample;
  let written: Written;
  let frozen: Frozen;
  beforeAll(async () => {
    sample = await openDocumentsSample();
    await freezeBrought(sample.store, REGION, NOW, OPERATOR);
    await writeBrought(sample.store, REGION, NOW, OPERATOR);
    const documents = await sample.delivery().list('document');
    written = documents.find(({ body }) => body.evaluation === sample.evaluation)!.body;
    frozen = (await frozenByDigest(sample.store, REGION, written.source))!;
  }, 120_000);
  afterAll(() => sample.close());

  it('reads equal in the report, in the list of the region, on the page of the item and in the open data', async () => {
    const { cutoff, known } = frozen.evaluation;
    const day = `day=${cutoff}&known=${known}`;
    const list = rowsOf(await (await sample.get('deputy', `${UNDER}/export/indicators.csv?${day}`)).text());
    const columns = list[0]!;
    const open = openDataFiles({
      frozen,
      release: { number: 1, title: '第一次发布', asOf: cutoff, known, base: '' },
      licence: { id: 'CC-BY-4.0', name: { zh: '署名 4.0', en: 'CC BY 4.0' }, url: 'https://creativecommons.org/licenses/by/4.0/' },
      publisher: { name: '示例区（模拟）' },
      head: { number: 1, hash: '0'.repeat(64) },
    });
    const openRows = rowsOf(open.find(({ path }) => path.startsWith('standings') && path.endsWith('.csv'))!.text!);
    const figures = figuresById(written.figures);
    const tables = written.blocks.flatMap((block) => (block.kind === 'table' && /^indicators\.(binding|expected)/.test(block.id) ? block.rows : []));
    const measured = frozen.items.filter(({ list: of, standing }) => of === 'indicator' && standing.observed !== undefined);
    expect(measured.length).toBeGreaterThan(20);
    for (const item of measured) {
      const row = tables.find(([no]) => no === item.no)!.map((cell) => plainText(cell, figures));
      const shown = row[5]!.split('（')[0]!;
      expect(readFigure({ frozen, given: {} }, `items/${item.id}/observed`)?.shown).toBe(shown);
      const told = list.find((cells) => cells.includes(item.name))!;
      const value = told.map(Number).find((cell) => Math.abs(cell - item.standing.observed!) < 1e-9 && Number.isFinite(cell));
      expect(value, `${item.name} ${columns.join(' ')}`).toBeDefined();
      const line = openRows.find((cells) => cells.includes(item.id))!;
      expect(
        line.some((cell) => cell !== '' && Math.abs(Number(cell) - item.standing.observed!) < 1e-4),
        `${item.name} ${line.join(' ')}`,
      ).toBe(true);
    }
    const first = measured[0]!;
    const page = await (await sample.get('deputy', `${UNDER}/items/${first.id}?${day}`)).text();
    expect(page).toContain(readFigure({ frozen, given: {} }, `items/${first.id}/observed`)!.shown);
  });

  it('is told with both dates in the report: as of which day, and known by which', () => {
    const text = written.blocks.map((block) => (block.kind === 'table' ? '' : plainText(block.text, figuresById(written.figures)))).join('\n');
    expect(text).toContain('截止时点为2023年12月31日，所用数据截至2024年6月30日');
  });

  it('stands in the reports that come with the simulated region: issued where the evaluation was submitted, marked 模拟', async () => {
    const documents = (await sample.delivery().list('document')).map(({ body }) => body);
    const issued = documents.find(({ state }) => state === 'issued')!;
    expect([issued.redHead?.includes('模拟'), issued.issued?.docx.sha256.length]).toEqual([true, 64]);
    expect(await writeBrought(sample.store, REGION, NOW, OPERATOR)).toBe(0);
  });
});
