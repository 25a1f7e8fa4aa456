import ExcelJS from 'exceljs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import type { ReadingRoom } from './reading-room.ts';
import { COLOURS, violationsOn } from './axe.ts';
import { openRegionRoom } from './region-room.ts';

const DESK = '/regions/500104/14/data';
let room: ReadingRoom;
beforeAll(async () => {
  room = await openRegionRoom();
}, 120_000);
afterAll(() => room.close());

const csv = (...lines: string[]) => ({
  name: '填报.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['indicator,period,measure,value,unit,status,known,source', ...lines].join('\n')),
});
const upload = async (page: Page, file: Parameters<Page['setInputFiles']>[1]): Promise<void> => {
  await page.goto(`${room.url}${DESK}`);
  await page.setInputFiles('form[data-sheet] input[type=file]', file);
};

test('a liaison officer fills the sheet of a period in Excel and sends it back', async () => {
  const page = await room.open(`${DESK}?period=2024`, { acceptDownloads: true });
  const asked = Number(/\d+/.exec((await page.textContent('.desk-ask b'))!)![0]);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.desk-sheet a.button')]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile(await download.path())) as never);
  const sheet = workbook.worksheets.find(({ state }) => state === 'visible')!;
  const places = new Map<string, number>();
  sheet.getRow(4).eachCell((cell, column) => places.set(cell.text, column));
  let filled = 0;
  sheet.eachRow((row) => {
    if (!['建成区路网密度', '每千名老人养老床位数'].includes(row.getCell(places.get('指标')!).text)) return;
    row.getCell(places.get('本期值')!).value = filled === 0 ? 6.6 : 38;
    filled++;
  });
  expect(filled).toBe(2);
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  await page.setInputFiles('form[data-sheet] input[type=file]', { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer });
  await page.waitForURL(/\/drafts\//);
  expect(await page.locator('.dry-run tr.g-new').count()).toBe(2);
  await page.fill('#by', '王一');
  await page.click('.dry-confirm button');
  await page.waitForURL(/\/sendings\/.*done/);
  expect(await page.textContent('.told')).toContain('已写入 2 项');
  await page.goto(`${room.url}${DESK}?period=2024`);
  expect(Number(/\d+/.exec((await page.textContent('.desk-ask b'))!)![0])).toBe(asked - 2);
  expect(await page.textContent('.desk-recent')).toContain('王一');
  await page.context().close();
});

test('a slip of the unit is mended at one key, and a refused cell is told beside its place', async () => {
  const page = await room.open(DESK);
  await upload(page, csv('t2.12,2025,flow,220300,亿元,preliminary,2026-03-01,快报', 't2.20,2025,level,300abc,天,preliminary,2026-03-01,快报'));
  await page.waitForURL(/\/drafts\//);
  expect(await page.textContent('.faults')).toContain('300abc');
  const first = page.url();
  await page.click('.dry-run button[name=fix]');
  await page.waitForURL((url) => url.href !== first);
  expect(await page.textContent('.dry-run tr.g-new .number >> nth=1')).toContain('220300万元');
  expect(await page.locator('.dry-run button[name=fix]').count()).toBe(0);
  await page.click('.dry-confirm button.quiet');
  await page.waitForURL(new RegExp(`${DESK}$`));
  await page.context().close();
});

test('a file that cannot be read is refused on the page, with the way to another', async () => {
  const page = await room.open(DESK);
  await upload(page, { name: '空.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
  const said = page.locator('form[data-sheet] [role=alert]');
  await said.waitFor();
  expect(await said.textContent()).toContain('空');
  await page.context().close();
  room.faults.splice(0, room.faults.length, ...room.faults.filter((fault) => !fault.includes('422')));
});

test('a figure goes in by keyboard alone, and its revision asks for a reason', async () => {
  const page = await room.open(`${DESK}/form?item=t2.29&period=2025`);
  await page.locator('#value').pressSequentially('1.9');
  await page.fill('#document', '年度快报');
  await page.fill('#known', '2026-03-02');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/sendings\//);
  await page.goto(`${room.url}${DESK}/form?item=t2.29&period=2025`);
  await page.click('.known-figures a >> nth=0');
  await page.fill('#value', '2.1');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/drafts\//);
  expect(await page.textContent('.dry-run tr.g-revised')).toMatch(/1\.9[\s\S]*2\.1[\s\S]*\+0\.2/);
  await page.click('.dry-confirm button');
  await page.locator('.told.fault').waitFor();
  await page.fill('[name="reason.0"]', '年报核定');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/sendings\//);
  await page.context().close();
  room.faults.splice(0, room.faults.length, ...room.faults.filter((fault) => !fault.includes('422')));
});

test('a bulletin is pasted, its figures ticked and confirmed, all without script', async () => {
  const page = await room.open(`${DESK}/paste`, { javaScriptEnabled: false });
  await page.fill('#document', '统计快报');
  await page.fill('#known', '2025-03-20');
  await page.fill('#text', '2024年，全区规模以上工业增加值增长9.1%。');
  await page.click('.paste-form button');
  expect(await page.textContent('.proposals mark')).toBe('9.1%');
  expect(await page.locator('.proposals input[type=checkbox]').isChecked()).toBe(true);
  await page.click('.proposal-form button[type=submit]');
  await page.click('.dry-confirm button');
  expect(await page.textContent('main h1')).toContain('一次填报');
  await page.context().close();
});

test('every page of a simulated region says that it is one', async () => {
  const page = await room.open('/regions/999901/14/data');
  for (const rest of ['', '/form', '/paste', '/settings', '/findings', '/sendings']) {
    await page.goto(`${room.url}/regions/999901/14/data${rest}`);
    expect(await page.locator('.band.simulated').isVisible(), rest).toBe(true);
  }
  await page.context().close();
});

it.each([
  ['on a desk', { viewport: { width: 1440, height: 900 } }],
  ['on a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
])(
  'is for everybody %s, by day and by night, and nothing runs over the edge',
  async (_, options) => {
    const page = await room.open(DESK, options);
    await upload(
      page,
      csv('t2.12,2023,flow,220300,亿元,preliminary,2024-03-01,快报', 't2.1,2021,growth,9,%,final,2023-01-01,核实', 't9.9,2025,level,1,个,final,2026-01-01,无'),
    );
    await page.waitForURL(/\/drafts\//);
    const draft = page.url().slice(room.url.length);
    const found: string[] = [];
    const pages = ['', '/form', '/form?item=t2.1', '/paste', '/settings', '/settings/t2.12?propose=linear', '/findings', '/sendings'].map(
      (rest) => DESK + rest,
    );
    for (const path of [...pages, draft, '/regions/500104/14/versions']) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(room.url + path);
      found.push(...(await violationsOn(page)).map((one) => `${path} ${one}`));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await violationsOn(page, COLOURS)).map((one) => `${path} dark ${one}`));
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (over > 0) found.push(`${path} runs ${over} px over the edge`);
    }
    await page.context().close();
    expect(found).toEqual([]);
  },
  180_000,
);

test('nothing went wrong in any page', () => {
  expect(room.faults).toEqual([]);
});
