import { describe, expect, it } from 'vitest';
import { createApp } from './app.tsx';
import { samplePlan, sampleState } from './sample-plan.ts';

const app = createApp(sampleState());
const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await app.request(path, { headers });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
};
const view = (name: string) => `/plans/linjiang/${name}`;

describe('pages', () => {
  it('opens with the brand and the plan’s title', async () => {
    const { status, html } = await get('/');
    expect(status).toBe(200);
    expect(html).toContain('义渡');
    expect(html).toContain('望川市临江区国民经济和社会发展');
    expect(html).toContain('<html lang="zh-CN">');
  });
  it('lists the plans where there are several', async () => {
    const two = createApp(sampleState([samplePlan(), { ...samplePlan(), id: 'other' }]));
    const html = await (await two.request('/')).text();
    expect(html).toContain('/plans/linjiang/read');
    expect(html).toContain('/plans/other/read');
  });
  it.each([
    'read',
    'indicators',
    'indicators?tab=data',
    'commitments',
    'commitments?tab=measures',
    'projects',
    'facts',
    'glossary',
    'places',
    'findings',
    'search',
    'search?q=北港',
  ])('shows %s in both languages', async (name) => {
    const [zh, en] = await Promise.all([get(view(name)), get(view(name), { cookie: 'lang=en' })]);
    expect([zh.status, en.status]).toEqual([200, 200]);
    expect(zh.html).toContain('<html lang="zh-CN">');
    expect(en.html).toContain('<html lang="en">');
    expect(zh.html + en.html).not.toMatch(/undefined|\[object|NaN/);
  });
  it('keeps the language once chosen', async () => {
    const { headers, html } = await get('/?lang=en');
    expect(headers.get('set-cookie')).toMatch(/^lang=en;/);
    expect(html).toContain('Library');
    expect((await get('/?lang=xx')).html).toContain('<html lang="zh-CN">');
  });
  it('says in a page that there is no such plan or page', async () => {
    for (const path of ['/plans/none/read', '/plans/none', view('nothing'), '/nothing']) {
      const { status, html } = await get(path);
      expect(status).toBe(404);
      expect(html).toContain('没有这一页');
    }
  });
  it('answers 500 with a number that the log has too', async () => {
    const logged: Record<string, unknown>[] = [];
    const state = sampleState();
    const broken = createApp({
      ...state,
      log: (_, details) => logged.push({ ...details }),
      store: { ...state.store, get: () => Promise.reject(new Error('disk')) },
    });
    const answer = await broken.request(view('read'));
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain(String(logged[0]?.['reference']));
  });
});

describe('rows and sentences', () => {
  it('links every row of every list to an anchor that the text has', async () => {
    const read = (await get(view('read'))).html;
    const anchors = new Set([...read.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const name of ['indicators?tab=data', 'commitments', 'commitments?tab=measures', 'projects', 'facts', 'glossary', 'places', 'findings']) {
      const { html } = await get(view(name));
      const links = [...html.matchAll(/href="\/plans\/linjiang\/read#([^"]+)"/g)].map(([, id]) => decodeURIComponent(id!));
      expect(links.length, name).toBeGreaterThan(0);
      expect(
        links.filter((id) => !anchors.has(id)),
        name,
      ).toEqual([]);
    }
  });
  it('links every mark of the text to a row that its list has', async () => {
    const read = (await get(view('read'))).html;
    const links = new Set([...read.matchAll(/<a class="m [^>]*href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&')));
    expect(links.size).toBeGreaterThan(10);
    for (const link of links) {
      const [path, key] = link.split('#');
      expect((await get(path!)).html, link).toContain(` id="${decodeURIComponent(key!)}"`);
    }
  });
  it('has an anchor for every heading of the outline, and no anchor twice', async () => {
    const read = (await get(view('read'))).html;
    const ids = [...read.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    for (const { id } of samplePlan().plan.outline) expect(ids).toContain(id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
  it('sets a sentence cut by a page mark whole', async () => {
    const { html } = await get(view('read'));
    expect(html.replace(/<[^>]+>/g, '')).toContain('老旧小区改造惠及居民1.2万户');
    expect(html).not.toContain('- 1 -');
  });
  it('gives the script every card of the page', async () => {
    const { html } = await get(view('read/cards'));
    for (const key of ['c1', 'f2', 'm1', 't1.1']) expect(html).toContain(`data-key="${key}"`);
  });
});

describe('lists', () => {
  it('filters by what the address says', async () => {
    const { html } = await get(`${view('commitments')}?unit=${encodeURIComponent('家')}`);
    expect(html).toContain('id="c2"');
    expect(html).not.toContain('id="c1"');
    expect(html).toContain('1 条，共 4 条');
  });
  it('takes a filter that no row has as none', async () =>
    expect((await get(`${view('commitments')}?unit=furlong&sort=nothing&dir=up&page=x`)).html).toContain('共 4 条'));
  it('sorts by column', async () => {
    const { html } = await get(`${view('commitments')}?sort=value&dir=desc`);
    expect([...html.matchAll(/<tr id="(c\d)"/g)].map(([, id]) => id)).toEqual(['c1', 'c2', 'c3', 'c4']);
    expect(html).toContain('aria-sort="descending"');
  });
  it('says what belongs in an empty list', async () => {
    const plan = samplePlan();
    const empty = createApp(
      sampleState([
        { ...plan, plan: { ...plan.plan, targets: [], boxes: [], terms: [], places: [], facts: [], diagnostics: [], indicators: [], standards: [] } },
      ]),
    );
    for (const name of ['indicators', 'commitments', 'projects', 'facts', 'glossary', 'places', 'findings'])
      expect(await (await empty.request(view(name))).text(), name).toContain('class="empty"');
  });
  it('pages a long list and opens it at a row', async () => {
    const plan = samplePlan();
    const [first] = plan.plan.targets;
    const many = createApp(sampleState([{ ...plan, plan: { ...plan.plan, targets: Array.from({ length: 1201 }, (_, i) => ({ ...first!, id: `x${i}` })) } }]));
    const html = await (await many.request(`${view('commitments')}?at=x1100`)).text();
    expect(html).toContain('第 3 页，共 3 页');
    expect(html).toContain('id="x1100"');
    expect(html.match(/<tr id=/g)).toHaveLength(201);
  });
});

describe('untrusted text', () => {
  it('is escaped wherever it is shown', async () => {
    const attack = "<img src=x onerror=alert(1)>“'&";
    const plan = samplePlan();
    const [first] = plan.plan.targets;
    const hostile = {
      ...plan,
      name: attack,
      plan: { ...plan.plan, document: { ...plan.plan.document, title: attack }, targets: [{ ...first!, subject: attack, unit: attack, quote: attack }] },
    };
    const app2 = createApp(sampleState([hostile]));
    for (const name of ['read', 'read/cards', 'commitments', `search?q=${encodeURIComponent(attack)}`, `commitments?q=${encodeURIComponent(attack)}`]) {
      expect(await (await app2.request(view(name))).text(), name).not.toContain('<img');
    }
  });
});

describe('a long plan', () => {
  it('is shown in parts, and links lead to the part', async () => {
    const plan = samplePlan();
    const { storedPlan } = await import('./memory-store.ts');
    const long = storedPlan('linjiang', 'long.txt', plan.compiled.tree.text.repeat(80));
    const many = createApp(sampleState([long]));
    const first = await (await many.request(view('read'))).text();
    expect(first).toContain('第 1 部分');
    expect(first.length).toBeLessThan(2_500_000);
    const last = long.plan.outline.at(-1)!;
    const { readLink } = await import('./layout/entry-links.ts');
    const link = readLink(long, last.span, last.id);
    expect(link).toMatch(/\?part=\d+#/);
    expect(await (await many.request(link.split('#')[0]!)).text()).toContain(` id="${last.id}"`);
  });
});
