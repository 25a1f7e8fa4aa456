import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/basis/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { createApp } from '../app.tsx';
import { openRightsRoom, PLAN, REGION, type RightsRoom, type Who } from '../delivery/rights-sample.ts';
import { sampleState } from '../sample-plan.ts';
import { withSiteDoor } from '../site/site-door.ts';

const RELEASES = `/regions/${REGION}/${PLAN}/releases`;
const PUBLIC = `/public/${REGION}/${PLAN}`;

let room: RightsRoom;
const who = (name: Who['name']): Who => room.people.find((one) => one.name === name)!;
const get = (name: Who['name'], path: string, headers: Record<string, string> = {}) => room.ask(who(name), path, { headers });
const post = (name: Who['name'], path: string, fields: Record<string, string> = {}) =>
  room.ask(who(name), path, { method: 'POST', body: new URLSearchParams(fields), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
const releases = () => room.store.delivery(REGION, SYSTEM).list('release');

/** Follows a preparation to its end, and gives where it leads. */
const made = async (path: string): Promise<string> => {
  for (;;) {
    const answer = await get('planner', path);
    if (answer.status !== 200) return answer.headers.get('location') ?? `${answer.status}`;
    await wait(20);
  }
};
const prepare = async (fields: Record<string, string> = {}): Promise<string> => {
  const begun = await post('planner', RELEASES, { asOf: '2024-06-17', ...fields });
  expect(begun.status).toBe(303);
  return made(begun.headers.get('location')!);
};

beforeAll(async () => {
  room = await openRightsRoom();
}, 60_000);
afterAll(() => room.close());

describe('a release', () => {
  let first: string;
  it('is made beside what the server does, and looked at before it is public', async () => {
    expect((await get('stranger', `${PUBLIC}/`)).status).toBe(404);
    first = await prepare();
    expect(first).toBe(`${RELEASES}/release-14-1`);
    const page = await (await get('leader', first)).text();
    expect(page).toContain('待批准');
    expect(page).toContain('第1期');
    const seen = await get('leader', `${first}/preview/`);
    expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(await seen.text()).toContain('望川市临江区');
    expect((await get('planner', `${first}/preview/indicators/`)).status).toBe(200);
    expect((await get('planner', `${first}/preview/../../../x`)).status).toBe(404);
    expect((await get('planner', `${first}/preview/%zz`)).status).toBe(404);
    expect((await get('stranger', `${PUBLIC}/`)).status).toBe(404);
  });
  it('is not seen by who does not work on it', async () => {
    for (const name of ['deputy', 'liaison', 'stranger', 'elsewhere'] as const) {
      for (const path of [first, `${first}/preview/`, `${first}/site.zip`]) expect([401, 403], `${name} ${path}`).toContain((await get(name, path)).status);
    }
    expect(await (await get('deputy', RELEASES)).text()).not.toContain('release-14-1');
  });
  it('is not prepared as of a day that has not come', async () => {
    const answer = await post('planner', RELEASES, { asOf: '2024-06-18', title: '<b>试</b>' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('截止日期晚于今天');
    expect(page).not.toContain('<b>试</b>');
    expect((await releases()).length).toBe(1);
  });
  it('is approved and published by another', async () => {
    expect((await post('planner', `${first}/approve`, { publish: 'yes' })).status).toBe(403);
    expect((await post('leader', `${first}/publish`)).status).toBe(422);
    expect((await post('leader', `${first}/approve`, { publish: 'yes', version: '1' })).status).toBe(303);
    expect((await post('leader', `${first}/approve`, { publish: 'yes', version: '1' })).status).toBe(422);
    const [row] = await releases();
    expect(row!.body).toMatchObject({ state: 'published', number: 1, published: { by: 'leader' } });
    expect((await room.store.delivery(REGION, SYSTEM).list('notice', { plan: PLAN })).map(({ body }) => body.to.role)).toEqual(
      expect.arrayContaining(['leader', 'planner']),
    );
  });

  describe('once public', () => {
    it('is served whole, packed or plain, and asked for again by its tag', async () => {
      const plain = await get('stranger', `${PUBLIC}/`);
      const html = await plain.text();
      expect([plain.status, plain.headers.get('content-type'), plain.headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-cache']);
      const gzip = await get('stranger', `${PUBLIC}/`, { 'accept-encoding': 'gzip, br' });
      expect(gzip.headers.get('content-encoding')).toBe('gzip');
      const bytes = Buffer.from(await gzip.arrayBuffer());
      expect(gunzipSync(bytes).toString()).toBe(html);
      expect(bytes.length).toBeLessThan(60_000);
      const again = await get('stranger', `${PUBLIC}/`, { 'if-none-match': plain.headers.get('etag')! });
      expect([again.status, await again.text()]).toEqual([304, '']);
      const head = await room.ask(who('stranger'), `${PUBLIC}/`, { method: 'HEAD' });
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, plain.headers.get('etag'), '']);
      expect(plain.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(html).not.toMatch(/ style="| on[a-z]+="|<script>/);
    });
    it('is answered the same at the door as further inside', async () => {
      const state = { ...sampleState(), database: () => Promise.resolve(room.store) };
      const asked = { headers: { 'accept-encoding': 'gzip' } };
      const app = withSiteDoor(createApp(state), state);
      const [first, second] = [await app.request(`${PUBLIC}/`, asked), await app.request(`${PUBLIC}/`, asked)];
      const heads = (answer: Response) => [...answer.headers].filter(([name]) => name !== 'content-length').toSorted();
      expect(heads(second)).toEqual(heads(first));
      expect(Buffer.from(await second.arrayBuffer()).equals(Buffer.from(await first.arrayBuffer()))).toBe(true);
      const etag = second.headers.get('etag')!;
      expect((await app.request(`${PUBLIC}/`, { headers: { 'if-none-match': etag } })).status).toBe(304);
      expect((await app.request(`${PUBLIC}/`, { method: 'POST' })).status).not.toBe(200);
    });
    it('stays for ever under its number', async () => {
      const answer = await get('stranger', `${PUBLIC}/r/1/indicators/`);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect((await get('stranger', `${PUBLIC}/r/9/`)).status).toBe(404);
    });
    it('leads from an address without its slash to the page', async () => {
      expect((await get('stranger', PUBLIC)).headers.get('location')).toBe(`${PUBLIC}/`);
      expect((await get('stranger', `${PUBLIC}/indicators`)).headers.get('location')).toBe(`${PUBLIC}/indicators/`);
      expect((await get('stranger', `${PUBLIC}/no/such/`)).status).toBe(404);
      for (const path of ['..%2f..%2fetc/passwd', '%00', '%e0%a4', 'a//b', '.git/config'])
        expect((await get('stranger', `${PUBLIC}/${path}`)).status, path).toBe(404);
    });
    it('leads from its pages to what the server answers itself', async () => {
      for (const [from, to] of [
        ['opinions/new/index.html?about=plan:', 'opinions/new?about=plan%3A'],
        ['en/opinions/new/index.html?about=plan:', 'opinions/new?about=plan%3A&lang=en'],
        ['r/1/follow/index.html', 'follow'],
        ['r/1/en/releases/index.html', 'releases/?lang=en'],
      ])
        expect((await get('stranger', `${PUBLIC}/${from}`)).headers.get('location'), from).toBe(`${PUBLIC}/${to}`);
    });
    it('can be taken home as one file that says what is in it', async () => {
      const answer = await get('stranger', `${PUBLIC}/r/1/site.zip`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const [row] = await releases();
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(row!.body.archive.sha256);
      const files = unzipSync(bytes);
      const manifest = JSON.parse(new TextDecoder().decode(files['release.json'])) as { files: { path: string; sha256: string }[] };
      expect(Object.keys(files).length).toBe(manifest.files.length + 1);
      for (const { path, sha256 } of manifest.files) expect(createHash('sha256').update(files[path]!).digest('hex'), path).toBe(sha256);
      expect(await (await get('stranger', `${PUBLIC}/releases/`)).text()).toContain(row!.body.archive.sha256);
      expect(await (await get('stranger', '/public/')).text()).toContain(`${PUBLIC}/`);
    });
  });

  it('is made of the same records with the same bytes', async () => {
    const second = await prepare();
    const third = await prepare();
    const bytes = await Promise.all([second, third].map(async (path) => new Uint8Array(await (await get('planner', `${path}/site.zip`)).arrayBuffer())));
    const [a, b] = bytes.map((one) => unzipSync(one));
    const differing = Object.keys(a!).filter((path) => !Buffer.from(a![path]!).equals(Buffer.from(b![path] ?? [])));
    // The number of the release and the head of the chain are not the same; every page says the number.
    const text = (files: typeof a, path: string): string =>
      new TextDecoder().decode(files![path]).replaceAll(/第[23]期|Release [23]\b|release-[23]\b|\/r\/[23]\/|"(?:number|release)": ?[23]\b/g, 'N');
    expect(differing.filter((path) => path.startsWith('indicators/') && path.endsWith('.html') && text(a, path) !== text(b, path))).toEqual([]);
    expect((await post('planner', `${second}/discard`)).status).toBe(303);
    expect((await post('leader', `${second}/approve`)).status).toBe(422);
  });
  it('says in words what changed since the last', async () => {
    const source = { document: '统计公报' };
    await room.store.send({
      region: REGION,
      channel: 'form',
      observations: [
        { indicator: `${PLAN}/t1.1`, period: '2023', measure: 'level', value: new Decimal('333'), unit: '亿元', status: 'final', known: '2024-03-01', source },
      ],
    });
    room.at('2024-06-17T02:00:00.000Z');
    const next = await prepare({ title: '更新后的一期' });
    const page = await (await get('leader', next)).text();
    expect(page).toContain('与第1期比较');
    expect(page).toMatch(/指标“[^”]+”的数从没有到333亿元（2023年）/);
    expect((await post('leader', `${next}/approve`)).status).toBe(303);
    expect((await post('leader', `${next}/publish`)).status).toBe(303);
    expect(await (await get('stranger', `${PUBLIC}/about/changes/`)).text()).toContain('333亿元');
    expect(await (await get('stranger', `${PUBLIC}/r/1/indicators/t1.1/`)).text()).not.toContain('333');
  });
  it('is prepared as of a day before that of the public one only where that is said twice', async () => {
    const before = (await releases()).length;
    const asked = await post('planner', RELEASES, { asOf: '2024-05-31', title: '补一期' });
    const page = await asked.text();
    expect(asked.status).toBe(422);
    for (const said of ['2024-05-31早于已公布的第4期', 'name="earlier" value="2024-05-31"', '仍按这一天准备', '补一期']) expect(page).toContain(said);
    // Said of another day it does not count.
    expect((await post('planner', RELEASES, { asOf: '2024-05-30', earlier: '2024-05-31' })).status).toBe(422);
    expect((await releases()).length).toBe(before);
    const made = await prepare({ asOf: '2024-05-31', earlier: '2024-05-31' });
    expect(await (await get('leader', made)).text()).toContain('数据截至日早于已公布的第4期（2024-06-17）');
    expect((await post('planner', `${made}/discard`)).status).toBe(303);
  });
  it('cannot be overtaken by an older one', async () => {
    const third = `${RELEASES}/release-14-3`;
    const answer = await post('leader', `${third}/approve`, { publish: 'yes' });
    expect([answer.status, (await answer.text()).includes('第4期已经公布')]).toEqual([422, true]);
  });
  it('is withdrawn with a reason that everybody can read, and the one before is the newest again', async () => {
    const newest = `${RELEASES}/release-14-4`;
    expect((await post('planner', `${newest}/withdraw`, { reason: ' ' })).status).toBe(422);
    expect((await post('deputy', `${newest}/withdraw`, { reason: 'x' })).status).toBe(403);
    const whole = await (await get('stranger', `${PUBLIC}/r/4/indicators/`)).text();
    const [reading, downloading] = [await get('stranger', `${PUBLIC}/r/4/indicators/`), await get('stranger', `${PUBLIC}/r/4/site.zip`)];
    expect((await post('planner', `${newest}/withdraw`, { reason: '口径<有误>', document: '临发改〔2024〕9号' })).status).toBe(303);
    // Who is reading it reads it to its end; asked for again, even by its tag, it is gone.
    expect(await reading.text()).toBe(whole);
    expect(Object.keys(unzipSync(new Uint8Array(await downloading.arrayBuffer()))).length).toBeGreaterThan(10);
    expect((await get('stranger', `${PUBLIC}/r/4/indicators/`, { 'if-none-match': reading.headers.get('etag')! })).status).toBe(410);
    const gone = await get('stranger', `${PUBLIC}/r/4/indicators/`);
    const page = await gone.text();
    expect(gone.status).toBe(410);
    for (const said of ['口径&lt;有误&gt;', '2024-06-17', 'planner', '临发改〔2024〕9号']) expect(page).toContain(said);
    expect(await (await get('stranger', `${PUBLIC}/`)).text()).toContain('第1期');
    expect((await get('stranger', `${PUBLIC}/r/4/site.zip`)).status).toBe(410);
    expect(await (await get('stranger', `${PUBLIC}/releases/`)).text()).toContain('口径&lt;有误&gt;');
    expect((await post('leader', `${first}/withdraw`, { reason: '全部重来' })).status).toBe(303);
    expect((await get('stranger', `${PUBLIC}/`)).status).toBe(410);
  });
  it('leaves a chain that holds', async () => expect(await room.store.verify(REGION)).toEqual([]));
});
