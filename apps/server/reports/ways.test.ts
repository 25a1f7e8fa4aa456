import ExcelJS from 'exceljs';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOLIDAYS } from '../../../src/delivery/index.ts';
import { loadRegion } from '../region/index.ts';
import { feedFile, feedOf, newFeed } from './feed.ts';
import { ACTORS, fieldsOf, figure, openReportsSample, REGION, REPORTS, SAMPLE_UNITS, type ReportsSample } from './reports-sample.ts';

let sample: ReportsSample;
const records = () => sample.store.delivery(REGION, ACTORS.planner);
const report = async () => (await records().list('report', { unit: 'u1' }))[0]!;
const path = async (): Promise<string> => `${REPORTS}/form/${encodeURIComponent((await report()).id)}`;

beforeAll(async () => {
  sample = await openReportsSample(undefined, true);
  await sample.post('planner', `${REPORTS}/calendars`, { usual: 'year' });
  const [calendar] = await records().list('calendar');
  await records().change({
    action: 'calendar.edit',
    changes: [{ kind: 'calendar', id: calendar!.id, version: 1, body: { ...calendar!.body, signed: false, cap: 2 } }],
  });
}, 60_000);
afterAll(() => sample.close());

const opened = async (bytes: ArrayBuffer | Uint8Array): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  return book;
};
const sheet = async (): Promise<ExcelJS.Workbook> => opened(await (await sample.get('liaison', `${await path()}/sheet.xlsx`)).arrayBuffer());
const sendBack = async (book: ExcelJS.Workbook | string): Promise<Response> => {
  const form = new FormData();
  form.set('file', new File([typeof book === 'string' ? book : ((await book.xlsx.writeBuffer()) as never)], '../../报送.xlsx'));
  return sample.post('liaison', `${await path()}/sheet`, form);
};

describe('the cap', () => {
  it('is shown before it is broken, holds back what goes over, and gives way to a reason', async () => {
    const [calendar] = await records().list('calendar');
    const preview = await sample.page('planner', `${REPORTS}/open?calendar=${calendar!.id}&period=2024`);
    expect(preview).toContain('超出 1 项');
    await sample.post('planner', `${REPORTS}/open`, { calendar: calendar!.id, period: '2024', due: '2025-04-10' });
    expect([(await report()).body.asks.length, (await report()).body.held?.length]).toEqual([3, 1]);
    expect(await sample.page('planner', `${REPORTS}?period=2024`)).toContain('压下 1 项');
    expect(await (await sample.post('planner', `${await path()}/held`, { reason: '' })).text()).toContain('要写明原因');
    expect((await sample.post('liaison', `${await path()}/held`, { reason: 'x' })).status).toBe(403);
    await sample.post('planner', `${await path()}/held`, { reason: '年度评估需要' });
    expect(await sample.page('liaison', await path())).toContain('年度评估需要');
  });
});

describe('Excel', () => {
  it('goes out with the unit’s cells alone, known ones filled, statistics grey, and a list to choose from', async () => {
    const book = await sheet();
    const figures = book.worksheets[0]!;
    const names = [5, 6, 7].map((row) => figures.getCell(`B${row}`).text);
    expect(names).toEqual(['路网密度', '进出口总额', '规上工业企业']);
    expect(figures.getCell('E5').value).toBe(5.8);
    expect([figures.getCell('G5'), figures.getCell('G7')].map(({ protection }) => protection?.locked !== false)).toEqual([false, true]);
    expect(figures.getCell('A1').text).toContain('模拟');
    const tasks = book.getWorksheet('任务和项目（模拟）')!;
    expect(tasks.getCell('B4').text).toBe('改造滨河步道');
    expect(tasks.getCell('E4').dataValidation).toMatchObject({ type: 'list', formulae: ['"按计划,偏慢,受阻,已完成"'] });
    expect(tasks.getCell('B4').protection?.locked).not.toBe(false);
    expect((await sample.get('other', `${await path()}/sheet.xlsx`)).status).toBe(404);
  });
  it('comes back as a dry run that writes nothing, cell by cell', async () => {
    const book = await sheet();
    const figures = book.worksheets[0]!;
    figures.getCell('G5').value = 6.1;
    figures.getCell('J5').value = '路网年报';
    figures.getCell('G6').value = '很多';
    const tasks = book.getWorksheet('任务和项目（模拟）')!;
    tasks.getCell('E4').value = '偏慢';
    tasks.getCell('G4').value = '=HYPERLINK("http://x")';
    const dry = await sendBack(book);
    expect(dry.status).toBe(303);
    const page = await sample.page('liaison', dry.headers.get('location')!);
    expect(page).toContain('1 格没有读懂');
    expect(page).toContain('G6');
    expect(page).toContain('写入 2 项');
    expect((await report()).body.answers).toEqual({});
    expect((await sample.post('liaison', dry.headers.get('location')!)).status).toBe(303);
    expect((await report()).body.answers).toMatchObject({
      'figure.t1.1': { value: '6.1', unit: '公里/平方公里', source: '路网年报', by: '张联络' },
      'task.k5': { state: 'slow', text: '=HYPERLINK("http://x")' },
    });
    expect(await sample.page('liaison', await path())).toContain('=HYPERLINK(&quot;http://x&quot;)');
  });
  it('is not taken for another report, for a stranger’s table, or twice', async () => {
    const same = await sendBack(await sheet());
    expect(await sample.page('liaison', same.headers.get('location')!)).toContain('没有新的内容');
    const other = await sheet();
    other.getWorksheet('_yidu')!.getCell('B3').value = 'another';
    expect(await (await sendBack(other)).text()).toContain('不是这份报送的填报表');
    expect((await sendBack('indicator,period,value\nt1.1,2024,6')).status).toBe(422);
    expect((await sendBack('%PDF-1.4')).status).toBe(422);
    const wrong = await sheet();
    wrong.getWorksheet('任务和项目（模拟）')!.getCell('E4').value = '还行';
    const page = await sample.page('liaison', (await sendBack(wrong)).headers.get('location')!);
    expect(page).toContain('“还行”不是进展');
  });
});

describe('a link', () => {
  const link = async (): Promise<string> => {
    const page = await (await sample.post('planner', `${await path()}/link`)).text();
    return new URL(/href="(http:[^"]*\/fill\/[^"]+)"/.exec(page)![1]!).pathname;
  };
  it('is made for every unit of a round that still owes its form, by who may ask', async () => {
    const { calendar, period } = (await report()).body;
    const answer = await sample.post('planner', `${REPORTS}/links`, { calendar, period });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const page = await answer.text();
    const links = [...page.matchAll(/href="(http:[^"]*\/fill\/[^"]+)"/g)].map(([, url]) => new URL(url!).pathname);
    const open = (await records().list('report', { about: [calendar] })).filter(({ body }) => body.state === 'open');
    expect([links.length, new Set(links).size, page.match(/shape-rendering/g)!.length]).toEqual([open.length, open.length, open.length]);
    expect(await sample.page('stranger', links[0]!)).toContain('本期请填');
    expect(await sample.page('planner', `${REPORTS}?calendar=${calendar}&period=${period}`)).toContain(`给 ${open.length} 家未报单位发填报链接`);
    expect((await sample.post('liaison', `${REPORTS}/links`, { calendar, period })).status).toBe(403);
    expect((await sample.post('planner', `${REPORTS}/links`, { calendar: 'none', period })).status).toBe(303);
  });
  it('fills one form without an account, and shows nothing else of the region', async () => {
    const address = await link();
    const page = await sample.page('stranger', address);
    expect(page).toContain('本期请填 3 项');
    expect(page).not.toContain('class="views"');
    expect(page).not.toContain('区环保局');
    const response = await sample.get('stranger', address);
    expect([response.headers.get('cache-control'), response.headers.get('referrer-policy')]).toEqual(['no-store', 'same-origin']);
    expect((await sample.get('stranger', `${address}x`)).status).toBe(410);
  });
  it('keeps files, and hands them out as bytes to whoever may see the form', async () => {
    const address = await link();
    const send = async (content: string, name: string): Promise<number> => {
      const form = new FormData();
      for (const [field, value] of Object.entries(fieldsOf(await sample.page('stranger', address)))) form.set(field, value);
      form.set('do', 'save');
      form.set('file:task.k5', new File([content], name, { type: 'text/html' }));
      return (await sample.post('stranger', address, form)).status;
    };
    expect(await send('<script>alert(1)</script>', '../../x.html')).toBe(422);
    expect((await report()).body.answers['task.k5']?.attachments).toBeUndefined();
    expect(await send('监测站的一行字', '../../x.txt')).toBe(200);
    const [file] = (await report()).body.answers['task.k5']!.attachments!;
    const got = await sample.get('stranger', `${address}/files/${file!.sha256}`);
    expect(got.headers.get('content-type')).toBe('application/octet-stream');
    expect(got.headers.get('content-disposition')).not.toContain('/');
    expect((await sample.get('stranger', `${address}/files/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await sample.get('other', `${await path()}/files/${file!.sha256}`)).status).toBe(404);
  });
  it('works no more once it is submitted', async () => {
    const address = await link();
    const fields = { ...fieldsOf(await sample.page('stranger', address)), 'value:figure.t1.3': '31', 'unit:figure.t1.3': '亿元', do: 'submit' };
    const done = await sample.post('stranger', address, fields);
    expect(await done.text()).toContain('谢谢');
    expect((await report()).body).toMatchObject({ state: 'submitted', steps: [{ way: 'link' }] });
    expect((await sample.get('stranger', address)).status).toBe(410);
  });
  it('ends when the contact of the unit changes', async () => {
    const { id, version, body } = await report();
    await sample.post('planner', `${REPORTS}/review`, { report: id, version: String(version), do: 'return', whole: '再核' });
    expect(body.unit).toBe('u1');
    const address = await link();
    expect((await sample.get('stranger', address)).status).toBe(200);
    const unit = (await records().get('unit', 'u1'))!;
    await records().change({
      action: 'unit.edit',
      changes: [{ kind: 'unit', id: 'u1', version: unit.version, body: { ...SAMPLE_UNITS['u1']!, contact: { person: '新联络' } } }],
    });
    expect((await sample.get('stranger', address)).status).toBe(410);
  });
});

describe('the feed', () => {
  it('is made by whom it is for, and read no more once he has no account', async () => {
    const page = await (await sample.post('liaison', `${REPORTS}/feed`)).text();
    const address = new URL(/value="(http:[^"]*due\.ics)"/.exec(page)![1]!).pathname;
    expect(address).toMatch(/\/feed\/feed-account-a1\.[\w-]+\/due\.ics$/);
    expect((await sample.get('stranger', address)).status).toBe(404);
    expect((await sample.post('stranger', `${REPORTS}/feed`)).status).toBe(401);
  });
  it('shows whole days with an alarm', async () => {
    const { token, change } = newFeed({ unit: 'u1' }, undefined);
    await records().change({ action: 'preference.edit', changes: [change] });
    expect(await feedOf(records(), token)).toMatchObject({ unit: 'u1' });
    expect(await feedOf(records(), `${token}x`)).toBeUndefined();
    const [before] = await records().list('preference', { ids: ['feed-unit-u1'] });
    const newer = newFeed({ unit: 'u1' }, before);
    await records().change({ action: 'preference.edit', changes: [newer.change] });
    // The old address ended.
    expect(await feedOf(records(), token)).toBeUndefined();
    const response = await sample.get('stranger', `${REPORTS}/feed/${newer.token}/due.ics`);
    expect(response.headers.get('content-type')).toContain('text/calendar');
    const calendar = new ICAL.Component(ICAL.parse(await response.text()));
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const due = events.find(({ summary }) => summary.includes('2024年报送到期'))!;
    expect([due.startDate.toString(), due.startDate.isDate, due.endDate.toString()]).toEqual(['2025-04-10', true, '2025-04-11']);
    expect(due.component.getAllSubcomponents('valarm')).toHaveLength(1);
    expect(events.some(({ summary }) => summary.includes('任务到期：改造滨河步道'))).toBe(true);
    expect(events.every(({ summary }) => summary.startsWith('[模拟]'))).toBe(true);
    const context = (await loadRegion(sample.store, REGION, '14', { asOf: '2025-04-02', known: '2025-04-02' }))!;
    const whole = await feedFile(records(), context, { unit: undefined, holidays: HOLIDAYS, language: 'en', now: sample.now, origin: 'http://localhost' });
    expect(whole).toContain('BEGIN:VEVENT');
  });
});

describe('a running total', () => {
  it('that falls is refused with both numbers', async () => {
    await sample.store.send({
      region: REGION,
      channel: 'settings',
      observations: [
        figure('t1.3', '2024Q1', 5, { unit: '亿元', measure: 'ytd', known: '2024-04-20' }),
        figure('t1.3', '2024Q2', 11.2, { unit: '亿元', measure: 'ytd', known: '2024-07-20' }),
      ],
      settings: [{ plan: '14', item: 't1.3', known: '2024-01-01', reason: '按季统计', frequency: 'quarter' }],
    });
    const quarterly = { plan: '14', name: '季度报送', frequency: 'quarter', asks: ['figures'], dueDay: 10, signed: false, cap: 20, active: true } as const;
    await records().change({ action: 'calendar.edit', changes: [{ kind: 'calendar', id: 'q', version: null, body: quarterly }] });
    await sample.post('planner', `${REPORTS}/open`, { calendar: 'q', period: '2024Q3', due: '2025-04-20' });
    const [third] = (await records().list('report', { about: ['q'] })).filter(({ body }) => body.unit === 'u1');
    expect(third!.body.asks).toMatchObject([{ ref: 't1.3', measure: 'ytd', unit: '亿元', known: { value: '11.2亿元', period: '2024Q2' } }]);
    const own = `${REPORTS}/form/${encodeURIComponent(third!.id)}`;
    const submit = async (value: string): Promise<Response> =>
      sample.post('liaison', own, { ...fieldsOf(await sample.page('liaison', own)), 'value:figure.t1.3': value, do: 'submit' });
    const fallen = await submit('9');
    expect(fallen.status).toBe(422);
    expect(await fallen.text()).toMatch(/class="fault"[^<]*>[^<]*9[^<]*11\.2/);
    const right = await submit('16');
    expect(right.status).toBe(303);
    const [sent] = await records().list('report', { ids: [third!.id] });
    expect(sent!.body).toMatchObject({ state: 'submitted', answers: { 'figure.t1.3': { value: '16' } } });
  });
});
