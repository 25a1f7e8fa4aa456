import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../src/identity/index.ts';
import { fileType } from './whistle-files.ts';
import { openSample, WHISTLES, type Sample } from './whistle-sample.ts';

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]);

describe('pages of whistles', () => {
  let sample: Sample;
  let page: string;
  const html = async (path: string): Promise<string> => (await sample.request(path)).text();
  const only = async () => (await sample.as(SYSTEM).list('whistle'))[0]!;
  beforeAll(async () => {
    sample = await openSample('2024-06-17T01:00:00.000Z');
  }, 60_000);
  afterAll(() => sample.close());

  it('say what belongs on an empty board, and how to put it there', async () => {
    const board = await html(WHISTLES);
    expect(board).toContain('现在没有在办的哨');
    expect(board).toContain(`${WHISTLES}/new`);
  });

  it('raise one from a phone’s form, with a picture', async () => {
    expect(await html(`${WHISTLES}/new`)).toContain('capture="environment"');
    const answer = await sample.request(WHISTLES, {
      thing: 'place:',
      title: '=HYPERLINK("x") 路灯<script>alert(1)</script>',
      fact: '三盏灯一周不亮。',
      place: '滨河路',
      pace: 'urgent',
      call: 'community',
      level: '1',
      files: new File([JPEG], '../../灯.jpg', { type: 'image/jpeg' }),
    });
    expect(answer.status).toBe(303);
    page = answer.headers.get('location')!;
    const shown = await html(page);
    expect(shown).not.toContain('<script>alert');
    expect(shown).toContain('三盏灯一周不亮。');
    const { body } = await only();
    expect(body).toMatchObject({ pace: 'urgent', answerBy: '2024-06-17T13:00:00.000Z', files: [{ name: '灯.jpg', type: 'image/jpeg' }] });
    const picture = await sample.request(`${page}/files/${body.files![0]!.sha256}`);
    expect([picture.status, picture.headers.get('content-type'), picture.headers.get('x-content-type-options')]).toEqual([200, 'image/jpeg', 'nosniff']);
    expect((await sample.request(`${page}/files/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('refuse with one sentence, keep what was typed, and change nothing', async () => {
    const empty = await sample.request(WHISTLES, { thing: 'other:', title: '', fact: '什么情况都写了', pace: 'normal' });
    expect(empty.status).toBe(422);
    const text = await empty.text();
    expect(text).toContain('没有写事由');
    expect(text).toContain('什么情况都写了');
    for (const [fields, said] of [
      [{ thing: 'indicator:t99', title: '甲', fact: '乙' }, '已不在计划或库中'],
      [{ thing: 'project:none', title: '甲', fact: '乙' }, '已不在计划或库中'],
      [{ thing: 'other:', title: '甲', fact: '乙', call: 'nobody' }, '没有这个单位'],
      [{ thing: 'other:', title: '甲', fact: '乙', files: new File(['<html>'], '图.jpg', { type: 'image/jpeg' }) }, '没有收下'],
      [{ thing: 'other:', title: '甲', fact: '乙', files: new File([JPEG], '图.png', { type: 'image/png' }) }, '没有收下'],
    ] as const) {
      const answer = await sample.request(WHISTLES, { ...fields, pace: 'normal' });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(said);
    }
    expect(await sample.as(SYSTEM).list('whistle')).toHaveLength(1);
  });

  it('show the ladder and what may be done, and refuse what was overtaken', async () => {
    const before = await only();
    expect(await html(page)).toMatch(/三级哨[\s\S]*二级哨[\s\S]*一级哨/);
    const bad = await sample.request(`${page}/answer`, { version: String(before.version), unit: 'community', text: '' });
    expect([bad.status, (await bad.text()).includes('没有写答复')]).toEqual([422, true]);
    const good = await sample.request(`${page}/answer`, { version: String(before.version), unit: 'community', text: '今天换灯。', promised: '2024-06-18' });
    expect(good.status).toBe(303);
    const late = await sample.request(`${page}/call`, { version: String(before.version), call: ['housing'], reason: '' });
    expect(late.status).toBe(409);
    expect((await only()).body.called).toHaveLength(1);
    expect((await sample.request(`${page}/burn`, {})).status).toBe(404);
    expect((await sample.request(`${WHISTLES}/none`)).status).toBe(404);
  });

  it('show it on the board, in the list and in English', async () => {
    expect(await html(WHISTLES)).toContain('还有');
    expect(await html(`${WHISTLES}?origin=red`)).toContain('没有符合条件的哨');
    expect(await html(`${WHISTLES}/all?state=answered`)).toContain('滨河社区');
    const english = await (await sample.request(`${page}?lang=en`)).text();
    expect(english).toContain('Three levels');
  });

  it('write a register whose cells no spreadsheet takes for a formula', async () => {
    const answer = await sample.request(`${WHISTLES}/export.xlsx`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    expect(book.worksheets.map(({ name }) => name)).toEqual(['台账', '报到', '经过']);
    expect(book.getWorksheet('台账')!.getCell('B4').value).toMatch(/^'=HYPERLINK/);
    expect(book.getWorksheet('报到')!.getCell('D4').value).toBe('滨河社区');
  });

  it('take clocks with a reason, and refuse what is no number', async () => {
    const form = await html(`${WHISTLES}/clocks?preset=ten_days`);
    const fields = Object.fromEntries([...form.matchAll(/name="([^"]+\.count)" value="(\d+)"/g)].map(([, name, value]) => [name!, value!]));
    for (const name of Object.keys(fields)) fields[name.replace('.count', '.unit')] = 'hours';
    const bad = await sample.request(`${WHISTLES}/clocks`, { ...fields, 'normal.1.answer.count': '0', preset: 'ten_days', reason: '试行' });
    expect([bad.status, (await bad.text()).includes('整数')]).toEqual([422, true]);
    const good = await sample.request(`${WHISTLES}/clocks`, { ...fields, preset: 'ten_days', rules: 'haikou', reason: '试行' });
    expect(good.status).toBe(303);
    expect((await sample.as(SYSTEM).get('preference', 'clocks'))!.body).toMatchObject({ value: { preset: 'own' }, reason: '试行' });
    expect((await sample.as(SYSTEM).get('preference', 'red_items'))!.body.value).toEqual({ rules: 'haikou' });
  });
});

describe('a file', () => {
  it('is what its bytes say, not its name', () => {
    expect(fileType(JPEG, '甲.exe')).toBe('image/jpeg');
    expect(fileType(new TextEncoder().encode('%PDF-1.7'), '甲')).toBe('application/pdf');
    expect(fileType(new TextEncoder().encode('<svg onload=alert(1)>'), '甲.png')).toBeUndefined();
    expect(fileType(new Uint8Array([0x50, 0x4b, 3, 4]), '甲.zip')).toBeUndefined();
  });
});
