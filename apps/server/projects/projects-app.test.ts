import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleLibrary, type SampleLibrary } from './library-sample.ts';

let library: SampleLibrary;
beforeAll(async () => {
  library = await openSampleLibrary();
});
afterAll(() => library.close());

const page = async (path: string): Promise<string> => {
  const response = await library.get(path);
  expect(response.status).toBe(200);
  return response.text();
};
const sent = async (path: string, body: Record<string, string> | FormData, status = 303): Promise<string> => {
  const response = await library.post(path, body);
  const text = await response.text();
  expect([response.status, response.status === status ? '' : text.slice(text.indexOf('<main'), text.indexOf('<main') + 1500)]).toEqual([status, '']);
  return status === 303 ? response.headers.get('location')! : text;
};
const png = (): File => new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])], '工地.png', { type: 'image/png' });

describe('an empty library', () => {
  it('says what belongs there and takes it in at once, once', async () => {
    expect(await page('')).toContain('项目库还是空的');
    expect(await sent('/build', {})).toContain('built=');
    const list = await page('');
    expect(list).toContain('佛岭大桥');
    expect(list).not.toContain('项目库还是空的');
    expect(await sent('/build', {})).toContain('built=0');
  });
  it('has one record for what two boxes name, and a bundle for what is only counted', async () => {
    const kindergarten = await page(`/${await library.idOf('荷塘新城幼儿园')}`);
    expect(kindergarten).toContain('专栏 1');
    expect(kindergarten).toContain('专栏 2');
    expect(await page('')).toContain('共 6 个，点名 2');
  });
});

describe('every page', () => {
  it.each([
    '',
    '/board',
    '/gantt',
    '/money',
    '/merges',
    '/rules',
    '/rules?rule=sanya',
    '/rules?rule=own&yellow=90&red=10',
    '/new',
    '?stage=reserve&sort=name&dir=desc',
  ])('%s answers in both languages', async (path) => {
    for (const language of ['zh', 'en']) {
      const text = await page(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
      expect(text).toContain('<main');
      expect(text).not.toContain('undefined');
      expect(text).not.toContain('[object');
    }
  });
  it('tells where there is no such project', async () => {
    expect((await library.get('/nothing')).status).toBe(404);
  });
});

describe('a doubtful merge', () => {
  it('waits for a person, is confirmed, and undone', async () => {
    expect(await page('/merges')).toContain('庾家坳');
    const key = '庾家坳小学改扩建|鹿家坳小学改扩建项目';
    await sent('/merges', { key, verdict: 'same', at: '0' });
    const id = await library.idOf('鹿家坳小学改扩建项目');
    expect(await page(`/${id}`)).toContain('庾家坳小学改扩建');
    expect(await page('/merges?state=same')).toContain('庾家坳');
    await sent('/merges', { key, verdict: 'open', at: '0' });
    expect(await page('/merges')).toContain('庾家坳');
    expect((await library.post('/merges', { key: '没有的', verdict: 'same' })).status).toBe(404);
  });
  it('of two records leaves one, and both come back', async () => {
    const [one, other] = [await library.idOf('枫林小学'), await library.idOf('音乐大道')];
    await sent(`/${one}/merge`, { with: '音乐大道' });
    expect(await page('')).not.toContain('>音乐大道<');
    await sent(`/${one}/part`, { from: other });
    expect(await page('')).toContain('>音乐大道<');
    expect(await sent(`/${one}/merge`, { with: '没有这个' }, 422)).toContain('库里没有叫');
  });
});

describe('a project', () => {
  it('is written down part by part, and its changes tell what was before', async () => {
    const id = await library.idOf('佛岭大桥');
    const basics = {
      name: '佛岭大桥',
      aliases: '佛岭长江大桥',
      code: '2103-500199-04-01-123456',
      begins: '2023-01-10',
      ends: '2024-12-31',
      acceptance: 'done',
      statistics: 'unsaid',
    };
    await sent(`/${id}/basics`, basics);
    await sent(`/${id}/money`, { total: '12,000', estimate: '10000', budget: '11500', 'year-0': '2024', 'planned-0': '6000' });
    await sent(`/${id}/months`, { year: '2024', 'done-01': '500', 'done-08': '1100' });
    await sent(`/${id}/funds`, { 'source-0': '区财政', 'amount-0': '8000', 'inPlace-0': '3000' });
    await sent(`/${id}/milestones`, { 'name-0': '主塔封顶', 'planned-0': '2024-06-30' });
    await sent(`/${id}/needs`, { 'kind-0': 'land', 'text-0': '引桥用地', 'wanted-0': '12', 'met-0': '5', 'state-0': 'open' });
    await sent(`/${id}/problems`, { 'text-0': '管线未迁改', 'since-0': '2024-08-01' });
    await sent(`/${id}/progress`, { period: '2024-08', percent: '30', text: '主塔施工' });
    const text = await page(`/${id}`);
    for (const words of [
      '2103-500199-04-01-123456',
      '概算 11500 万元超过可研估算 10000 万元',
      '总投资 12000 万元超过概算 11500 万元',
      '管线未迁改',
      '主塔封顶',
      '引桥用地',
      '>7<',
      '佛岭长江大桥',
      '完成年度计划 30%',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain('<del>');
  });
  it.each([
    ['basics', { name: '', acceptance: 'done' }, '请写项目名称'],
    ['basics', { name: '佛岭大桥', code: '2113-500199-04-01-123456' }, '不是年月'],
    ['basics', { name: '佛岭大桥', begins: '2024-05-01', ends: '2024-04-01' }, '早于计划开工'],
    ['basics', { name: '佛岭大桥', lead: 'nobody' }, '不存在或已撤并'],
    ['money', { total: '12亿' }, '不带单位的数'],
    ['money', { 'year-0': '2024', 'year-1': '2024' }, '写了两行'],
    ['progress', { period: '2024-13', text: 'x' }, '应写作 2025-08'],
    ['progress', { period: '2024-08', percent: '900' }, '0 到 200'],
    ['milestones', { 'name-0': '封顶', 'planned-0': '' }, '没有填'],
  ])('refuses %s in words and keeps what was', async (part, body, words) => {
    const id = await library.idOf('佛岭大桥');
    const before = await library.store.delivery('500199', { name: 'a', roles: ['auditor'] }).get('project', id);
    expect(await sent(`/${id}/${part}`, body as Record<string, string>, 422)).toContain(words);
    expect(await library.store.delivery('500199', { name: 'a', roles: ['auditor'] }).get('project', id)).toEqual(before);
  });
  it('passes a gate only with what it asks, and keeps the proof', async () => {
    const id = await library.idOf('佛岭大桥');
    expect(await sent(`/${id}/stage`, { stage: 'completed', date: '2024-09-01' }, 422)).toContain('进入“竣工”还缺');
    const form = new FormData();
    for (const [name, value] of Object.entries({ stage: 'building', date: '2024-02-01', note: '开工' })) form.set(name, value);
    form.append('files', png());
    await sent(`/${id}/stage`, form);
    const text = await page(`/${id}`);
    expect(text).toContain('工地.png');
    const picture = await library.get(`/${id}/files/${/files\/([0-9a-f]{64})/.exec(text)![1]}`);
    expect([picture.status, picture.headers.get('content-type'), picture.headers.get('x-content-type-options')]).toEqual([200, 'image/png', 'nosniff']);
    expect(await page('/gantt')).toContain('佛岭大桥');
    expect(await sent(`/${id}/stage`, { stage: 'reserve', date: '2024-03-01', note: '重新立项' }, 422)).toContain('要写明原因');
  });
  it('takes no file that is not what it says', async () => {
    const id = await library.idOf('佛岭大桥');
    const form = new FormData();
    form.append('files', new File(['<script>alert(1)</script>'], 'a.png', { type: 'image/png' }));
    expect((await library.post(`/${id}/files`, form)).status).toBe(422);
    expect((await library.get(`/${id}/files/${'0'.repeat(64)}`)).status).toBe(404);
  });
  it('is not overwritten by a form that was opened before', async () => {
    const id = await library.idOf('枫林小学');
    await sent(`/${id}/basics`, { name: '枫林小学', scale: '一', version: '' });
    expect((await library.post(`/${id}/basics`, { name: '枫林小学', scale: '二', version: '1' })).status).toBe(409);
    expect(await page(`/${id}`)).not.toContain('>二<');
  });
  it('shows what was typed as text, whatever it is', async () => {
    const id = await library.idOf('枫林小学');
    await sent(`/${id}/problems`, { 'text-0': '<img src=x onerror=alert(1)>' });
    expect(await page(`/${id}`)).not.toContain('<img src=x');
  });
});

describe('lights and money', () => {
  it('are tried under another rule and switched with a reason, history kept', async () => {
    expect(await page('/rules?rule=xian')).toContain('试算：西安');
    expect(await sent('/rules', { rule: 'xian', from: '2024-09', reason: '' }, 422)).toContain('没有填');
    expect(await sent('/rules', { rule: 'xian', from: '2024-9', reason: '会议' }, 422)).toContain('2025-08');
    await sent('/rules', { rule: 'sanya', from: '2024-09', reason: '区政府第 20 次常务会' });
    const text = await page('/rules');
    expect(text).toContain('第 1 版，2024-09 起');
    expect(await page(`/${await library.idOf('佛岭大桥')}`)).toContain('当时所示');
  });
  it("are held against the plan's own target", async () => {
    const text = await page('/money?year=2024');
    expect(text).toContain('全区固定资产投资 200亿元');
    expect(text).toContain('已完成规划目标的 0.08%');
  });
});

describe('what is taken away', () => {
  it('is a workbook, rows and OC4IDS', async () => {
    expect((await library.get('/export.xlsx')).headers.get('content-type')).toContain('spreadsheetml');
    const csv = await page('/export.csv?q=佛岭');
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    const open = (await (await library.get('/export.oc4ids.json')).json()) as { projects: { title: string; status: string }[] };
    expect(open.projects.find(({ title }) => title === '佛岭大桥')).toMatchObject({
      status: 'implementation',
      budget: { amount: { amount: 120_000_000, currency: 'CNY' } },
    });
  });
});
