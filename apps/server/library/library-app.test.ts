import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.tsx';
import { sampleState } from '../sample-plan.ts';
import type { Library } from './library.ts';
import { openLibrary } from './open-library.ts';

const PLAN = (value: number, chapter = '做强制造业'): string =>
  `临江区国民经济和社会发展第十四个五年规划纲要\n第一章 发展目标\n到2025年，地区生产总值达到${value}亿元。\n第二章 ${chapter}\n推进产业园建设，新建标准厂房60万平方米。\n`;

let data: string;
let library: Library;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'yidu-library-app-'));
  library = await openLibrary({ data, log: () => undefined });
  app = createApp({ ...sampleState(), store: library });
});
afterAll(() => rmSync(data, { recursive: true }));

const form = (content: string | Uint8Array<ArrayBuffer>, name = '规划.txt', field = 'file'): FormData => {
  const body = new FormData();
  body.append(field, new File([content], name));
  return body;
};
const post = (path: string, body?: FormData | string, accept = 'application/json') =>
  app.request(`http://localhost${path}`, { method: 'POST', headers: { accept, origin: 'http://localhost' }, ...(body === undefined ? {} : { body }) });
const get = (path: string, accept = 'text/html') => app.request(`http://localhost${path}`, { headers: { accept } });
const stored = (): string[] => ['plans', 'incoming'].flatMap((folder) => readdirSync(join(data, folder)));

describe('POST /plans', () => {
  it('takes a plan and says where it is', async () => {
    const response = await post('/plans', form(PLAN(450)));
    expect(response.status).toBe(201);
    const { href, id } = (await response.json()) as { href: string; id: string };
    expect(href).toBe(`/plans/${id}/read`);
    expect((await get(href)).status).toBe(200);
  });

  it('sends a form without script to its plan, or to the page of its job', async () => {
    const response = await post('/plans', form(PLAN(451), '另一份.txt'), 'text/html');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(/^\/(plans|jobs)\//);
  });

  it('opens the differences where the plan came before under the same name', async () => {
    const { href } = (await (await post('/plans', form(PLAN(450, '做优制造业')))).json()) as { href: string };
    expect(href).toMatch(/\/difference$/);
    const page = await (await get(href)).text();
    expect(page).toContain('与上一版的差别');
    expect(page).toContain('<del>做强制造业</del> → <ins>做优制造业</ins>');
  });

  it('answers at once where it is asked to, and tells how far it is', async () => {
    const response = await app.request('http://localhost/plans', {
      method: 'POST',
      body: form(PLAN(470), '三.txt'),
      headers: { prefer: 'respond-async', origin: 'http://localhost', accept: 'application/json' },
    });
    expect(response.status).toBe(202);
    const { job } = (await response.json()) as { job: string };
    let told: { state: string; stage: string; href?: string };
    do {
      await setImmediate();
      told = (await (await get(job, 'application/json')).json()) as typeof told;
      expect(['waiting', 'reading', 'compiling', 'keeping']).toContain(told.stage);
    } while (told.state === 'working');
    expect(told).toMatchObject({ state: 'done', href: expect.stringMatching(/^\/plans\//) });
    expect((await get(job)).headers.get('location')).toBe(told.href);
  });

  it.each<[string, FormData | string, number, string]>([
    ['an empty file', form(''), 422, 'empty'],
    [
      'a binary file',
      form(
        new Uint8Array(4000).map((_, i) => i % 31),
        'x.docx',
      ),
      422,
      '',
    ],
    ['a PDF that breaks off', form('%PDF-1.7\n1 0 obj <<', 'x.pdf'), 422, ''],
    ['a zip that is no document', form(new Uint8Array([80, 75, 3, 4, 0, 0, 0, 0]), 'x.docx'), 422, ''],
    ['a request without a file', form('x', 'x.txt', 'other'), 400, 'no-file'],
    ['a request that is no form', 'text', 400, 'no-file'],
    ['a name of 100,000 characters', form(PLAN(1), `${'长'.repeat(100_000)}.txt`), 400, 'name-long'],
  ])('refuses %s in one sentence and stores nothing', async (_, body, status, code) => {
    const before = stored();
    const response = await post('/plans', body);
    expect(response.status).toBe(status);
    const said = (await response.json()) as { error: string; code: string };
    expect(said.error).toMatch(/。$/);
    expect(said.error).not.toMatch(/[\n]|Error|\bat\b/);
    if (code !== '') expect(said.code).toBe(code);
    expect(stored()).toEqual(before);
  });

  it('shows the sentence beside the name of the file on a page of its own', async () => {
    const page = await (await post('/plans', form('', '空.txt'), 'text/html')).text();
    expect(page).toContain('《空.txt》没有载入');
    expect(page).toContain('文件是空的');
  });

  it('refuses a file over the limit before it is read', async () => {
    const response = await app.request('http://localhost/plans', {
      method: 'POST',
      body: form('x'),
      headers: { 'content-length': String(200 * 1024 * 1024), accept: 'application/json', origin: 'http://localhost' },
    });
    expect(response.status).toBe(413);
  });

  it('is not open to other sites', async () => {
    const response = await app.request('http://localhost/plans', { method: 'POST', body: form(PLAN(1)), headers: { origin: 'http://elsewhere.example' } });
    expect(response.status).toBe(403);
  });
});

describe('a job', () => {
  it('that is not known is said to be gone', async () => {
    expect((await get('/jobs/none')).status).toBe(404);
    expect((await get('/jobs/none', 'application/json')).status).toBe(404);
    expect((await post('/jobs/none/cancel')).status).toBe(404);
  });
});

describe('removing', () => {
  it('asks first, and gives back what was removed', async () => {
    const { id } = (await (await post('/plans', form(PLAN(500), '待删.txt'))).json()) as { id: string };
    const question = await (await get(`/plans/${id}/delete`)).text();
    expect(question).toContain('要移除《');
    const done = await (await post(`/plans/${id}/delete`, undefined, 'text/html')).text();
    expect(done).toContain(`action="/trash/${id}/restore"`);
    expect((await get(`/plans/${id}/read`)).status).toBe(404);
    expect(await (await get('/trash')).text()).toContain('待删.txt');
    expect((await post(`/trash/${id}/restore`, undefined, 'text/html')).headers.get('location')).toBe(`/plans/${id}/read`);
    expect((await get(`/plans/${id}/read`)).status).toBe(200);
  });

  it('has nothing to say of a plan that is not there', async () => {
    for (const path of ['/plans/none/delete', '/trash/none/restore', '/trash/none/purge', '/plans/none/recompile']) expect((await post(path)).status).toBe(404);
    expect((await get('/plans/none/delete')).status).toBe(404);
    expect((await get('/plans/none/difference')).status).toBe(404);
  });
});
