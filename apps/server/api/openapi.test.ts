import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM, type Actor } from '../../../src/identity/index.ts';
import type { Hono } from 'hono';
import { createApp } from '../app.tsx';
import type { Env } from '../app-state.ts';
import { openSampleDesk, SAMPLE_DAY, SAMPLE_REGION, type SampleDesk } from '../data/data-sample.ts';
import { openDataJobs } from '../open-data/open-data-jobs.ts';
import { sampleState } from '../sample-plan.ts';
import { contextsOf } from '../region/contexts-of.ts';
import { OPERATIONS, type Operation } from './api-operation.ts';
import { apiSchemas } from './api-schema.ts';

const TOKEN = 'a-token-printed-at-start';
const PLAN = `/api/v1/regions/${SAMPLE_REGION}/plans/14`;
const PLANNER: Actor = { name: '规划科', roles: ['planner'] };

const NOW = `${SAMPLE_DAY}T01:00:00.000Z`;
const inside = {
  format: 'yidu-evaluation-1',
  evaluation: { id: 'e', cutoff: '2023-12-31', known: '2024-03-01' },
  region: { code: 'r', name: 'r' },
  plan: { id: '14', from: 2021, to: 2025 },
  items: [],
  works: [{ id: 'w', text: 'zqsaid' }],
  assessments: [{ unit: 'u', text: 'zqsaid' }],
  thirdParty: { by: 'x', text: 'zqsaid' },
  questionnaires: [{ id: 'q', sampleNote: 'zqsaid' }],
  gaps: [{ part: 'assessments', ref: 'zqsaid' }],
};
const frozen = new TextEncoder().encode(JSON.stringify(inside));
const OPINION = {
  plan: '14',
  about: { kind: 'indicator', ref: 't1.1', title: '地区生产总值' },
  text: '何时公布？请致电13912345678',
  received: '2024-06-10T01:00:00.000Z',
  due: '2024-07-10',
  receipt: 'a'.repeat(64),
  steps: [],
} as const;

let desk: SampleDesk;
let app: Hono<Env>;
let evaluation = '';

const evaluationOf = (state: 'submitted' | 'approved' | 'drafting', sha256: string) => ({
  plan: '14',
  kind: 'annual' as const,
  title: `2023年度评估（${state}）`,
  from: '2023-01-01' as const,
  until: '2023-12-31' as const,
  cutoff: '2023-12-31' as const,
  known: '2024-03-01' as const,
  parts: ['indicators' as const],
  state,
  frozen: { sha256, name: 'frozen.json', type: 'application/json', at: NOW },
  ...(state === 'drafting' ? {} : { approved: { by: '区长', at: '2024-05-01T01:00:00.000Z' } }),
  ...(state === 'submitted' ? { submitted: { to: '区人大常委会', date: '2024-05-10' as const } } : {}),
  steps: [],
});
const releaseOf = (number: number, state: 'published' | 'withdrawn' | 'prepared') => ({
  plan: '14',
  number,
  title: `第${number}次`,
  state,
  asOf: '2023-12-31' as const,
  known: '2024-03-01' as const,
  archive: { sha256: 'c'.repeat(64), size: 10, files: 1 },
  head: { number: 3, hash: 'd'.repeat(64) },
  ...(state === 'prepared' ? {} : { published: { at: `2024-0${number}-01T01:00:00.000Z`, by: '某人' } }),
  ...(state === 'withdrawn' ? { withdrawn: { at: '2024-06-01T01:00:00.000Z', by: '某人', reason: '数据有误' } } : {}),
  steps: [],
});

beforeAll(async () => {
  desk = await openSampleDesk(TOKEN);
  const { store } = desk;
  const state = { ...sampleState(), database: () => Promise.resolve(store), clock: () => NOW, writeToken: TOKEN };
  app = createApp(state);
  const { sha256 } = await store.attach(SAMPLE_REGION, { name: 'frozen.json', type: 'application/json', bytes: frozen });
  const planner = store.delivery(SAMPLE_REGION, PLANNER);
  const made = await planner.change({
    action: 'evaluation.draft',
    changes: (['submitted', 'approved', 'drafting'] as const).map((state) => ({
      kind: 'evaluation',
      id: store.newId(),
      version: null,
      body: evaluationOf(state, sha256) as never,
    })),
  });
  evaluation = made[0]!.id;
  await planner.change({
    action: 'release.prepare',
    changes: ([1, 2, 3] as const).map((n) => ({
      kind: 'release',
      id: store.newId(),
      version: null,
      body: releaseOf(n, (['withdrawn', 'published', 'prepared'] as const)[n - 1]!) as never,
    })),
  });
  await store.delivery(SAMPLE_REGION, { name: 'public', roles: ['public'] }).change({
    action: 'opinion.send',
    changes: (['assigned', 'hidden'] as const).map((state, n) => ({
      kind: 'opinion',
      id: store.newId(),
      version: null,
      body: { ...OPINION, number: `2024-000${n + 1}`, state, ...(state === 'hidden' ? { hidden: { reason: '含谩骂', by: '某人', at: NOW } } : {}) } as never,
    })),
  });
  const given = {
    store,
    region: SAMPLE_REGION,
    delivery: store.delivery(SAMPLE_REGION, SYSTEM),
    contexts: await contextsOf(store, SAMPLE_REGION, SAMPLE_DAY),
    log: () => undefined,
  };
  for (const job of openDataJobs) await job.run({ ...given, now: NOW, today: SAMPLE_DAY });
}, 60_000);
afterAll(() => desk.close());

const get = async (path: string): Promise<Response> => app.request(`http://localhost${path}`, { headers: { accept: 'application/json' } });
const addressOf = ({ path }: Operation): string => path.replace('{region}', SAMPLE_REGION).replace('{plan}', '14').replace('{evaluation}', evaluation);

describe('the description', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (validator: Ajv2020) => void)(ajv);
  ajv.addFormat('media-range', true);
  const holds = ajv.compile(JSON.parse(readFileSync(new URL('../../../fixtures/schemas/openapi/schema-3.1.json', import.meta.url), 'utf8')) as object);
  const read = async () => (await (await get('/api/openapi.json')).json()) as any;

  it('holds against the published schema of OpenAPI 3.1, and not with one member broken', async () => {
    expect(holds(await read()), JSON.stringify(holds.errors)).toBe(true);
    const broken: readonly ((document: any) => void)[] = [
      (document) => delete document.info.version,
      (document) => (document.openapi = '3.1'),
      (document) => (document.paths['/api/v1/regions'].get.responses = {}),
      (document) => (document.paths['no-slash'] = {}),
      (document) => (document.paths['/api/v1/regions'].get.parameters[0].in = 'pocket'),
      (document) => delete document.components.securitySchemes.token.type,
    ];
    for (const breakIt of broken) {
      const document = await read();
      breakIt(document);
      expect(holds(document), String(breakIt)).toBe(false);
    }
  });

  it('has schemas that are schemas, and no reference that leads nowhere', async () => {
    const document = await read();
    for (const [name, schema] of Object.entries(document.components.schemas)) expect(() => ajv.compile(schema as object), name).not.toThrow();
    for (const [, name] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)) expect(document.components.schemas).toHaveProperty(name!);
    const ids = OPERATIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is a page for people as well', async () => {
    const response = await app.request('http://localhost/api/');
    const html = await response.text();
    expect(response.status).toBe(200);
    for (const { path } of OPERATIONS) expect(html).toContain(path);
    expect(html).not.toMatch(/<script(?![^>]*src="\/)/);
    expect((await app.request('http://localhost/api')).headers.get('location')).toBe('/api/');
  });
});

describe('every operation that reads', () => {
  it.each(OPERATIONS.filter(({ method }) => method === 'get').map((operation) => [operation.id, operation] as const))(
    '%s answers as its schema says, and not again where nothing changed',
    async (_, operation) => {
      const response = await get(addressOf(operation));
      expect(response.status).toBe(200);
      const answer = apiSchemas[operation.answer].safeParse(await response.json());
      expect(answer.error?.issues).toBeUndefined();
      const tag = response.headers.get('etag');
      expect(tag).toMatch(/^(?:W\/)?"/);
    },
  );

  it.each(OPERATIONS.filter(({ method, refused }) => method === 'get' && refused.includes(404)).map((operation) => [operation.id, operation] as const))(
    '%s says in words what is not there',
    async (_, operation) => {
      const response = await get(addressOf(operation).replace(SAMPLE_REGION, '000000'));
      expect(response.status).toBe(404);
      expect(apiSchemas.Problem.safeParse(await response.json()).success).toBe(true);
    },
  );

  it('gives lists by parts, with the way to the next', async () => {
    const all = (await (await get(`${PLAN}/items`)).json()) as any;
    const first = await get(`${PLAN}/items?limit=2`);
    const body = (await first.json()) as any;
    expect(body).toMatchObject({ total: all.total, limit: 2, offset: 0, items: all.items.slice(0, 2) });
    expect(first.headers.get('link')).toBe(`<${body.next}>; rel="next"`);
    const ids: string[] = body.items.map(({ id }: { id: string }) => id);
    for (let next: string | undefined = body.next; next !== undefined; ) {
      const part = (await (await get(next)).json()) as any;
      ids.push(...part.items.map(({ id }: { id: string }) => id));
      next = part.next;
    }
    expect(ids).toEqual(all.items.map(({ id }: { id: string }) => id));
    for (const query of ['limit=0', 'limit=9999', 'limit=x', 'offset=-1']) expect((await get(`${PLAN}/items?${query}`)).status, query).toBe(400);
  });
});

describe('what was published', () => {
  it('shows evaluations once they were submitted, with their frozen file and nothing that units said', async () => {
    const body = (await (await get(`${PLAN}/evaluations`)).json()) as any;
    expect(body.evaluations.map(({ state }: { state: string }) => state)).toEqual(['submitted']);
    const file = await get(body.evaluations[0].frozen.href);
    const { thirdParty: _thirdParty, ...kept } = inside;
    expect(await file.json()).toEqual({ ...kept, works: [{ id: 'w' }], assessments: [], questionnaires: [], gaps: [] });
    expect((await get(`${PLAN}/evaluations/none/frozen.json`)).status).toBe(404);
    expect((await (await get(`${PLAN}/evaluations?known=2024-04-30`)).json()) as any).toMatchObject({ total: 0 });
  });
  it('shows releases as they stood on a day, and those withdrawn with the reason', async () => {
    const now = (await (await get(`${PLAN}/releases`)).json()) as any;
    expect(now.releases.map(({ number, state }: any) => [number, state])).toEqual([
      [2, 'published'],
      [1, 'withdrawn'],
    ]);
    expect(now.releases[1].withdrawn).toEqual({ day: '2024-06-01', reason: '数据有误' });
    const then = (await (await get(`${PLAN}/releases?known=2024-01-15`)).json()) as any;
    expect(then.releases.map(({ number, state }: any) => [number, state])).toEqual([[1, 'published']]);
  });
  it('shows opinions only as far as they are public', async () => {
    const text = await (await get(`${PLAN}/opinions`)).text();
    expect(text).toContain('何时公布');
    for (const secret of ['13912345678', 'receipt', OPINION.receipt]) expect(text).not.toContain(secret);
    const body = JSON.parse(text) as any;
    expect(body.opinions.find(({ number }: any) => number === '2024-0002').text).toBeUndefined();
  });
});

describe('pages of other sites', () => {
  const asked = async (path: string, method: string, headers: Record<string, string> = {}): Promise<Response> =>
    app.request(`http://localhost${path}`, { method, headers: { origin: 'https://other.example', ...headers } });
  it('may read, and only read', async () => {
    expect((await asked(`${PLAN}/items`, 'GET')).headers.get('access-control-allow-origin')).toBe('*');
    const preflight = await asked(`${PLAN}/items`, 'OPTIONS', { 'access-control-request-method': 'GET' });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD']);
    const writing = await asked(`${PLAN}/events`, 'OPTIONS', { 'access-control-request-method': 'POST' });
    expect(writing.headers.get('access-control-allow-origin')).toBeNull();
    const posted = await asked(`${PLAN}/events`, 'POST', { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` });
    expect(posted.headers.get('access-control-allow-origin')).toBeNull();
    expect((await asked(`${PLAN}/items`, 'GET')).headers.get('access-control-allow-credentials')).toBeNull();
    expect((await asked('/public/', 'GET')).headers.get('access-control-allow-origin')).toBe('*');
    expect((await asked('/', 'GET')).headers.get('access-control-allow-origin')).toBeNull();
  });
  it('read nothing but what was published at a server for one machine alone', async () => {
    const alone = createApp({ ...sampleState(), database: () => Promise.resolve(desk.store), clock: () => NOW });
    const allowed = async (path: string): Promise<string | null> =>
      (await alone.request(`http://localhost${path}`, { headers: { origin: 'https://other.example' } })).headers.get('access-control-allow-origin');
    expect(await Promise.all([`${PLAN}/releases`, `${PLAN}/opinions`, '/api/openapi.json', `/public/${SAMPLE_REGION}/heads.json`].map(allowed))).toEqual([
      '*',
      '*',
      '*',
      '*',
    ]);
    expect(await Promise.all([`${PLAN}/observations`, `${PLAN}/evaluations`, '/api/v1/regions'].map(allowed))).toEqual([null, null, null]);
  });
  it('get 304 where they have the newest', async () => {
    const tag = (await asked(`${PLAN}/versions`, 'GET')).headers.get('etag')!;
    expect((await asked(`${PLAN}/versions`, 'GET', { 'if-none-match': tag })).status).toBe(304);
  });
});

describe('the heads of the chain', () => {
  it('are public as JSON, CSV and Atom, and lead to entries of the chain', async () => {
    const { heads } = (await (await get(`/public/${SAMPLE_REGION}/heads.json`)).json()) as any;
    const chain = await desk.store.audit(SAMPLE_REGION);
    expect(heads).toHaveLength(1);
    const entry = chain.find(({ number }) => number === heads[0].number)!;
    expect(heads[0]).toMatchObject({ day: SAMPLE_DAY, hash: entry.hash, line: `yidu-head ${SAMPLE_REGION} ${entry.number} ${entry.at} ${entry.hash}` });
    expect(await (await get(`/public/${SAMPLE_REGION}/heads.csv`)).text()).toBe(
      `day,region,number,at,hash\r\n${SAMPLE_DAY},${SAMPLE_REGION},${entry.number},${entry.at},${entry.hash}\r\n`,
    );
    expect(await (await get(`/public/${SAMPLE_REGION}/heads.atom`)).text()).toContain(heads[0].line);
    expect((await get('/public/000000/heads.json')).status).toBe(404);
    expect(((await (await get(`/public/${SAMPLE_REGION}/heads.json?year=2020`)).json()) as any).heads).toEqual([]);
  });
  it('are written once a day, whatever the clock does, and never changed', async () => {
    const { store } = desk;
    const run = async (today: typeof SAMPLE_DAY | '2024-06-14' | '2024-06-16' | '2025-01-01') => {
      const given = { store, region: SAMPLE_REGION, delivery: store.delivery(SAMPLE_REGION, SYSTEM), contexts: [], log: () => undefined };
      return openDataJobs[0]!.run({ ...given, now: `${today}T01:00:00.000Z`, today });
    };
    expect([
      await run(SAMPLE_DAY),
      await run('2024-06-14'),
      await run('2024-06-16'),
      await run('2024-06-16'),
      await run(SAMPLE_DAY),
      await run('2025-01-01'),
    ]).toEqual([0, 0, 1, 0, 0, 1]);
    const { heads } = (await (await get(`/public/${SAMPLE_REGION}/heads.json`)).json()) as any;
    expect(heads.map(({ day }: any) => day)).toEqual([SAMPLE_DAY, '2024-06-16', '2025-01-01']);
    expect(new Set(heads.map(({ number }: any) => number)).size).toBe(3);
    expect(await store.verify(SAMPLE_REGION)).toEqual([]);
  });
});
