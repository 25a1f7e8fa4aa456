import { beforeEach, describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/plan/index.ts';
import { createApp } from '../app.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { samplePlan, sampleState } from '../sample-plan.ts';
import { withCorrections } from '../library/stored-plan.ts';
import { memoryStore } from '../memory-store.ts';
import { reviewApp } from './review-app.ts';
import type { PlanStore } from '../plan-store.ts';

/** The sample with its lists as the machine's own reading, in a store that lays corrections over it. */
const sample = (): StoredPlan => {
  const stored = samplePlan();
  return { ...stored, compiled: { ...stored.compiled, plan: stored.plan } };
};
const correctingStore = (): PlanStore => {
  const inner = memoryStore([sample()]);
  let held = sample();
  return {
    ...inner,
    get: async (id) => (id === held.id ? held : undefined),
    correct: async (id, corrections) => (id === held.id ? (held = withCorrections(held, corrections)) : undefined),
  };
};

let store: PlanStore;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  store = correctingStore();
  app = createApp({ ...sampleState(), store }).route('/', reviewApp({ store }));
});

const BASE = '/plans/linjiang';
const ORIGIN = { origin: 'http://localhost' };
const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await app.request(`http://localhost${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const postJson = async (path: string, body: unknown): Promise<Response> =>
  app.request(`http://localhost${path}`, { method: 'POST', body: JSON.stringify(body), headers: { ...ORIGIN, 'content-type': 'application/json' } });
const postForm = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  app.request(`http://localhost${path}`, { method: 'POST', body: new URLSearchParams(fields), headers: { ...ORIGIN, ...headers } });
const corrections = async (): Promise<readonly Correction[]> => (await store.get('linjiang'))!.corrections;
const target = async (id: string) => (await store.get('linjiang'))!.plan.targets.find((one) => one.id === id);

/** The fields of a form as the page would send them, untouched. */
const untouched = (html: string, key: string): Record<string, string> => {
  const row = new RegExp(`<li[^>]* id="${key}"[^]*?</li>(?=<li class="review-item|</ol>)`).exec(html)![0];
  const inputs = [...row.matchAll(/<input[^>]* name="(field\.[^"]+)"[^>]* value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]);
  const selects = [...row.matchAll(/<select[^>]* name="(field\.[^"]+)">([^]*?)<\/select>/g)].map(([, name, options]) => [
    name!,
    /value="([^"]*)" selected/.exec(options!)?.[1] ?? '',
  ]);
  return Object.fromEntries([...inputs, ...selects].map(([name, value]) => [name, value!.replaceAll('&gt;', '>').replaceAll('&lt;', '<')]));
};

describe('the review page', () => {
  it('shows each entry with its sentence marked, its fields and what can be done, in both languages', async () => {
    const { status, text } = await get(`${BASE}/review`);
    expect(status).toBe(200);
    expect(text).toMatch(/<mark>新建标准厂房60万平方米<\/mark>/);
    expect(text).toContain('name="field.value"');
    expect(text).toMatch(/已核 0 \/ \d+/);
    const english = await get(`${BASE}/review`, { cookie: 'lang=en' });
    expect(english.text).toMatch(/0 of \d+ reviewed/);
    expect(text + english.text).not.toMatch(/undefined|\[object|NaN/);
  });

  it('shows what the filters let through and opens an entry that is named', async () => {
    expect((await get(`${BASE}/review?list=measures`)).text).not.toContain('name="of" value="c1"');
    expect((await get(`${BASE}/review?list=measures&at=c1`)).text).toMatch(/<li[^>]* id="c1"[^>]*><details open/);
    expect((await get(`${BASE}/review?state=decided`)).text).toContain('没有要核对的条目');
    expect((await get(`${BASE}/review?list=nothing&order=x&page=-3`)).status).toBe(200);
    expect((await get('/plans/none/review')).status).toBe(404);
  });
});

describe('a form without script', () => {
  it('accepts an entry whose fields were left alone, and goes back to the queue', async () => {
    const fields = untouched((await get(`${BASE}/review`)).text, 'c1');
    expect(fields['field.value']).toBe('450');
    const response = await postForm(`${BASE}/corrections`, { action: 'accept', list: 'targets', of: 'c1', next: `${BASE}/review?order=place`, ...fields });
    expect(response.headers.get('location')).toBe(`${BASE}/review?order=place`);
    expect(await corrections()).toMatchObject([{ action: 'accept', of: 'c1' }]);
    expect((await get(`${BASE}/review`)).text).toMatch(/已核 1 \//);
  });

  it('makes a change of fields that were edited, keeping what the machine had said', async () => {
    const fields = untouched((await get(`${BASE}/review`)).text, 'c1');
    await postForm(`${BASE}/corrections`, { action: 'accept', list: 'targets', of: 'c1', ...fields, 'field.value': '460', 'field.deadline': '' });
    expect(await corrections()).toMatchObject([
      { action: 'change', entries: [{ value: 460, deadline: null }], was: { value: 450, deadline: 2025, unit: '亿元' } },
    ]);
    expect(await target('c1')).toMatchObject({ value: 460 });
    expect(await target('c1')).not.toHaveProperty('deadline');
    expect((await get(`${BASE}/review?at=c1`)).text).toContain('程序读作：数值 450，期限 2025');
  });

  it('splits by lines, and undoes it with what was said of the parts', async () => {
    await postForm(`${BASE}/corrections`, { action: 'split', list: 'targets', of: 'c1', parts: '地区生产总值 | 450 | 亿元\n人均产值 | 1,200 | 万元' });
    const part = (await store.get('linjiang'))!.plan.targets.find(({ subject }) => subject === '人均产值')!;
    expect(part).toMatchObject({ value: 1200, unit: '万元' });
    await postForm(`${BASE}/corrections`, { action: 'reject', list: 'targets', of: part.id });
    await postForm(`${BASE}/corrections/undo`, { of: 'c1' });
    expect(await corrections()).toEqual([]);
    expect(await target('c1')).toMatchObject({ value: 450 });
  });

  it('follows no address of another site', async () => {
    for (const next of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)']) {
      const response = await postForm(`${BASE}/corrections`, { action: 'accept', list: 'targets', of: 'c2', next });
      expect(response.headers.get('location')).toBe(`${BASE}/review`);
    }
  });

  it.each<[string, Record<string, string>, number, string]>([
    ['a number that is none', { action: 'accept', list: 'targets', of: 'c1', 'field.value': '很多' }, 422, '“数值”应是数字'],
    ['an empty unit', { action: 'accept', list: 'targets', of: 'c1', 'field.unit': '' }, 422, '不能空着'],
    ['lines that cannot be read', { action: 'split', list: 'targets', of: 'c1', parts: '甲\n乙' }, 422, '读不懂'],
    ['one line', { action: 'split', list: 'items', of: 'x', parts: '甲' }, 409, '没有这一条'],
    ['an entry that is not there', { action: 'reject', list: 'targets', of: 'c99' }, 409, '没有这一条'],
    ['an action that is none', { action: 'destroy', list: 'targets', of: 'c1' }, 422, '不合格式'],
    ['words that are not in the text', { action: 'add', list: 'places', words: '月球' }, 422, '原文里没有这段文字'],
    ['a project outside every box', { action: 'add', list: 'items', words: '全区地区生产总值突破450亿元' }, 422, '专栏'],
  ])('is refused for %s with a sentence, and nothing is noted', async (_, fields, status, sentence) => {
    const response = await postForm(`${BASE}/corrections`, fields);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(sentence);
    expect(await corrections()).toEqual([]);
  });
});

describe('the script of the page', () => {
  it('gets the rows that changed and how far the review is', async () => {
    const response = await postForm(`${BASE}/corrections`, { action: 'reject', list: 'targets', of: 'c1' }, { 'x-fragment': 'rows' });
    expect(response.headers.get('x-progress')).toMatch(/^1\/\d+$/);
    const html = await response.text();
    expect(html).toMatch(/^<li class="review-item s-rejected" id="c1"/);
    const parts = await postForm(
      `${BASE}/corrections`,
      { action: 'split', list: 'targets', of: 'c2', parts: '甲 | 1 | 家\n乙 | 2 | 家' },
      { 'x-fragment': 'rows' },
    );
    expect((await parts.text()).match(/<li class="review-item/g)).toHaveLength(3);
  });

  it('gets a refusal as a sentence', async () => {
    const response = await postForm(`${BASE}/corrections`, { action: 'accept', list: 'targets', of: 'c1', 'field.unit': '' }, { 'x-fragment': 'rows' });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { error: string }).error).toContain('不能空着');
  });
});

describe('corrections as JSON', () => {
  it('are noted, judged again without noting twice, and withdrawn', async () => {
    const noted = await postJson(`${BASE}/corrections`, { action: 'change', list: 'targets', of: 'c1', entries: [{ value: 455 }], note: '据印发稿' });
    expect(noted.status).toBe(201);
    const { correction } = (await noted.json()) as { correction: Correction };
    expect(correction).toMatchObject({ quote: '全区地区生产总值突破450亿元', note: '据印发稿', was: { value: 450 } });
    expect((await postJson(`${BASE}/corrections`, { action: 'accept', list: 'targets', of: 'c1' })).status).toBe(200);
    expect(await corrections()).toHaveLength(1);
    expect((await postJson(`${BASE}/corrections/undo`, { correction: correction.id })).status).toBe(201);
    expect(await corrections()).toEqual([]);
    expect((await postJson(`${BASE}/corrections/undo`, {})).status).toBe(409);
  });

  it('take back a rejection by changing what was rejected', async () => {
    await postJson(`${BASE}/corrections`, { action: 'reject', list: 'targets', of: 'c1' });
    expect(await target('c1')).toBeUndefined();
    await postJson(`${BASE}/corrections`, { action: 'change', list: 'targets', of: 'c1', entries: [{ value: 451 }] });
    expect(await target('c1')).toMatchObject({ value: 451 });
  });

  it('add what was missed, by its words or by its place', async () => {
    await postJson(`${BASE}/corrections`, { action: 'add', list: 'places', words: '白鹤大道', entries: [{ kind: 'road' }] });
    const { plan, compiled } = (await store.get('linjiang'))!;
    const place = plan.places.find(({ name }) => name === '白鹤大道')!;
    expect(place.kind).toBe('road');
    expect(compiled.tree.text.slice(...place.span)).toBe('白鹤大道');
    const at = compiled.tree.text.indexOf('渡口大桥');
    await postJson(`${BASE}/corrections`, { action: 'add', list: 'places', span: [at, at + 4], entries: [{ kind: 'bridge' }] });
    expect((await store.get('linjiang'))!.plan.places.map(({ name }) => name)).toContain('渡口大桥');
  });

  it('of two at once are both kept', async () => {
    await Promise.all(['c1', 'c2', 'c3'].map((of) => postJson(`${BASE}/corrections`, { action: 'accept', list: 'targets', of })));
    expect((await corrections()).map(({ of }) => of).sort()).toEqual(['c1', 'c2', 'c3']);
  });

  it.each([
    ['text', 400],
    [{ action: 'change' }, 400],
    [{ action: 'change', list: 'targets', of: 'c1', entries: [{ value: 'x' }] }, 422],
    [{ action: 'add', list: 'places', span: [5, 1] }, 422],
    [{ action: 'add', list: 'places', span: [0, 1e9] }, 422],
  ])('are refused for %j', async (body, status) => {
    const response = await postJson(`${BASE}/corrections`, body);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { error: string }).error).toMatch(/。$/);
  });
});

describe('the list of corrections', () => {
  it('says what each did, exports them and takes them in again elsewhere', async () => {
    await postJson(`${BASE}/corrections`, { action: 'change', list: 'targets', of: 'c1', entries: [{ value: 455 }] });
    const page = await get(`${BASE}/corrections`);
    expect(page.text).toContain('<del>450</del> → <ins>455</ins>');
    const file = await get(`${BASE}/corrections.json`);
    expect(file.headers.get('content-disposition')).toContain("filename*=UTF-8''%E6%9C%9B");
    await postJson(`${BASE}/corrections/undo`, {});
    const form = new FormData();
    form.append('file', new File([file.text], 'corrections.json'));
    const imported = await app.request(`http://localhost${BASE}/corrections/import`, { method: 'POST', body: form, headers: ORIGIN });
    expect(await imported.text()).toContain('导入 1 条。');
    expect(await target('c1')).toMatchObject({ value: 455 });
    const again = await app.request(`http://localhost${BASE}/corrections/import`, {
      method: 'POST',
      body: file.text,
      headers: { ...ORIGIN, 'content-type': 'application/json', accept: 'application/json' },
    });
    expect(await again.json()).toEqual({ taken: 0, orphaned: 0 });
  });

  it('keeps what it cannot place and puts it first', async () => {
    const lost = { id: 'x1', at: '2026-01-01T00:00:00Z', action: 'accept', list: 'targets', of: 'c77', span: [0, 4], quote: '并无此句' };
    const taken = await postJson(`${BASE}/corrections/import`, { version: 1, corrections: [lost] });
    expect(await taken.text()).toContain('其中 1 条找不到原句');
    expect((await get(`${BASE}/corrections`)).text).toContain('原文里已找不到这条更正所指的文字');
  });

  it.each(['{', '{"version": 9}', '[]'])('refuses %s', async (body) => {
    const form = new FormData();
    form.append('file', new File([body], 'corrections.json'));
    const response = await app.request(`http://localhost${BASE}/corrections/import`, {
      method: 'POST',
      body: form,
      headers: { ...ORIGIN, accept: 'application/json' },
    });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { error: string }).error).toContain('corrections.json');
  });
});

describe('the page for adding', () => {
  it('shows a chapter line by line with where each stands', async () => {
    const { text } = (await store.get('linjiang'))!.compiled.tree;
    const { text: html } = await get(`${BASE}/review/add?list=places&chapter=2`);
    expect(html).toContain('name="field.kind"');
    for (const [, at, line] of html.matchAll(/<p data-at="(\d+)">([^<&]{1,30})/g)) expect(text.slice(Number(at), Number(at) + line!.length)).toBe(line);
    expect([...html.matchAll(/data-at=/g)].length).toBeGreaterThan(3);
  });

  it('takes a place from its address', async () => {
    const at = (await store.get('linjiang'))!.compiled.tree.text.indexOf('渡口大桥');
    expect((await get(`${BASE}/review/add?list=places&start=${at}&end=${at + 4}`)).text).toContain('>渡口大桥</textarea>');
    for (const query of ['start=9&end=3', 'start=-1&end=x', 'start=1&end=99999999']) expect((await get(`${BASE}/review/add?${query}`)).status).toBe(200);
  });
});
