import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.tsx';
import { SAMPLE_REGION } from '../data/data-sample.ts';
import { sampleState } from '../sample-plan.ts';
import { OPERATIONS, type Operation } from './api-operation.ts';
import { apiSchemas } from './api-schema.ts';
import { NOW, openPublished, PLAN, TOKEN, type PublishedSample } from './published-sample.ts';

/** As far as the test breaks it. */
type Description = {
  openapi: string;
  info: { version?: string };
  paths: Record<string, { get?: { responses: object; parameters: { in: string }[] } }>;
  components: { schemas: Record<string, object>; securitySchemes: { token: { type?: string } } };
};

let sample: PublishedSample;
beforeAll(async () => {
  sample = await openPublished();
}, 60_000);
afterAll(() => sample.desk.close());

const addressOf = ({ path }: Operation): string => path.replace('{region}', SAMPLE_REGION).replace('{plan}', '14').replace('{evaluation}', sample.evaluation);

describe('the description', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (validator: Ajv2020) => void)(ajv);
  ajv.addFormat('media-range', true);
  const holds = ajv.compile(JSON.parse(readFileSync(new URL('../../../fixtures/schemas/openapi/schema-3.1.json', import.meta.url), 'utf8')) as object);
  const read = async () => (await (await sample.get('/api/openapi.json')).json()) as Description;

  it('holds against the published schema of OpenAPI 3.1, and not with one member broken', async () => {
    expect(holds(await read()), JSON.stringify(holds.errors)).toBe(true);
    const broken: readonly ((document: Description) => void)[] = [
      (document) => delete document.info.version,
      (document) => (document.openapi = '3.1'),
      (document) => (document.paths['/api/v1/regions']!.get!.responses = {}),
      (document) => (document.paths['no-slash'] = {}),
      (document) => (document.paths['/api/v1/regions']!.get!.parameters[0]!.in = 'pocket'),
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
    const response = await sample.app.request('http://localhost/api/');
    const html = await response.text();
    expect(response.status).toBe(200);
    for (const { path } of OPERATIONS) expect(html).toContain(path);
    expect(html).not.toMatch(/<script(?![^>]*src="\/)/);
    expect((await sample.app.request('http://localhost/api')).headers.get('location')).toBe('/api/');
  });
});

describe('every operation that reads', () => {
  it.each(OPERATIONS.filter(({ method }) => method === 'get').map((operation) => [operation.id, operation] as const))(
    '%s answers as its schema says, and not again where nothing changed',
    async (_, operation) => {
      const response = await sample.get(addressOf(operation));
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
      const response = await sample.get(addressOf(operation).replace(SAMPLE_REGION, '000000'));
      expect(response.status).toBe(404);
      expect(apiSchemas.Problem.safeParse(await response.json()).success).toBe(true);
    },
  );

  it('gives lists by parts, with the way to the next', async () => {
    const all = await sample.read(`${PLAN}/items`, 'Items');
    const first = await sample.get(`${PLAN}/items?limit=2`);
    const body = apiSchemas.Items.parse(await first.json());
    expect(body).toMatchObject({ total: all.total, limit: 2, offset: 0, items: all.items.slice(0, 2) });
    expect(first.headers.get('link')).toBe(`<${body.next}>; rel="next"`);
    const ids: string[] = body.items.map(({ id }) => id);
    for (let next: string | undefined = body.next; next !== undefined; ) {
      const part = await sample.read(next, 'Items');
      ids.push(...part.items.map(({ id }) => id));
      next = part.next;
    }
    expect(ids).toEqual(all.items.map(({ id }) => id));
    for (const query of ['limit=0', 'limit=9999', 'limit=x', 'offset=-1']) expect((await sample.get(`${PLAN}/items?${query}`)).status, query).toBe(400);
  });
});

describe('pages of other sites', () => {
  const asked = async (path: string, method: string, headers: Record<string, string> = {}): Promise<Response> =>
    sample.app.request(`http://localhost${path}`, { method, headers: { origin: 'https://other.example', ...headers } });
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
    const alone = createApp({ ...sampleState(), database: () => Promise.resolve(sample.desk.store), clock: () => NOW });
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
