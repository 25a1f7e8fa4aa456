import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReadingRoom, type ReadingRoom } from './reading-room.ts';

let room: ReadingRoom;
beforeAll(async () => {
  room = await openReadingRoom();
});
afterAll(() => room.close());

test('the export menu hands out files that are named for the plan and hold its data', async () => {
  const page = await room.open('/plans/linjiang/indicators');
  const names: string[] = [];
  for (const link of await page.locator('details.export a').all()) {
    await page.click('details.export > summary');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    names.push(download.suggestedFilename());
    const bytes = await readFile(await download.path());
    if (download.suggestedFilename().endsWith('.xlsx')) {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
      expect(book.getWorksheet('承诺')!.getRow(2).getCell(4).value).toBe(450);
    } else if (download.suggestedFilename().endsWith('.json')) {
      expect((JSON.parse(bytes.toString('utf8')) as { version: number }).version).toBe(1);
    } else {
      expect(bytes.length).toBeGreaterThan(20);
    }
    if (await page.locator('details.export[open]').count()) await page.click('details.export > summary');
  }
  expect(names.length).toBeGreaterThanOrEqual(12);
  expect(names.every((name) => name.startsWith('望川市临江区'))).toBe(true);
  expect(names.map((name) => name.slice(name.lastIndexOf('.')))).toEqual(expect.arrayContaining(['.xlsx', '.json', '.xml', '.csv']));
  await page.context().close();
  expect(room.faults).toEqual([]);
});
