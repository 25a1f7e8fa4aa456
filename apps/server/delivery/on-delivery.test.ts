import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import { PUBLIC, type Action, type Actor } from '../../../src/identity/index.ts';
import { compile } from '../../../src/plan/index.ts';
import { createApp } from '../app.tsx';
import type { Env, PageContext } from '../app-state.ts';
import { language } from '../language.ts';
import { sampleState } from '../sample-plan.ts';
import { onDelivery, type Delivery } from './on-delivery.tsx';

const TEXT = '白沙区国民经济和社会发展第十四个五年规划纲要\n第一章 发展目标\n到2025年，规上工业企业达到180家。\n';
const UNDER = '/regions/500199/14';

const planner: Actor = { name: '规划科', roles: ['planner'], account: 'a1' };
const liaison: Actor = { name: '联络员', roles: ['liaison'], unit: 'u1', account: 'a2' };

describe('a page of delivery', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openDatabase();
    const source = { name: 'plan.txt', bytes: new TextEncoder().encode(TEXT) };
    const { plan } = compile({ name: 'plan.txt', text: TEXT, sha256: '' });
    await store.adopt({
      region: { code: '500199', name: '白沙区', simulated: false },
      plan: '14',
      compiled: plan,
      text: TEXT,
      corrections: [],
      source,
      known: '2021-03-01',
    });
    await store.delivery('500199', planner).change({
      action: 'unit.edit',
      changes: ['u1', 'u2'].map((id) => ({ kind: 'unit', id, version: null, body: { name: id, type: 'department' } })),
    });
  });
  afterAll(() => store.close());

  it('waits where the database opened only after it was asked who comes', async () => {
    let asked = 0;
    // The first question, who asks, waits in vain.
    const database = (): Promise<Store> => (asked++ === 0 ? new Promise(() => undefined) : Promise.resolve(store));
    const app = createApp({ ...sampleState(), database, patience: 10 });
    const early = await app.request(`${UNDER}/tasks`);
    expect([early.status, early.headers.get('refresh')]).toEqual([503, '2']);
    expect((await app.request(`${UNDER}/tasks`)).status).toBe(200);
  });

  /** The handler behind nothing but the language and an actor. */
  const ask = (
    actor: Actor,
    action: Action,
    handler: (c: PageContext, given: Delivery) => Response | Promise<Response>,
    headers: Record<string, string> = {},
  ) => {
    const app = new Hono<Env>();
    const state = { ...sampleState(), database: async () => store };
    app.use(async (c, next) => {
      c.set('state', state);
      c.set('actor', actor);
      c.set('mayWrite', false);
      await next();
    });
    app.use(language);
    app.get('/regions/:region/:plan', onDelivery(action, handler));
    app.onError((fault, c) => c.text(fault.message, 500));
    return app.request(UNDER, { headers });
  };
  const fine = (c: PageContext): Response => c.text('fine');
  const rename =
    (version: number) =>
    async (c: PageContext, { delivery }: Delivery) => {
      await delivery.change({ action: 'unit.edit', changes: [{ kind: 'unit', id: 'u1', version, body: { name: '改名', type: 'department' } }] });
      return c.text('fine');
    };
  const json = { accept: 'application/json' };

  it('is given the region, its plan and the records as the actor may see them', async () => {
    const answer = await ask(liaison, 'task.read', async (c, { context, delivery, actor }) =>
      c.json([context.region.code, context.plan.id, actor.name, (await delivery.list('unit')).length]),
    );
    expect(await answer.json()).toEqual(['500199', '14', '联络员', 2]);
  });

  it('is refused to who may not, whatever the handler would do', async () => {
    let entered = false;
    const enter = (c: PageContext): Response => {
      entered = true;
      return fine(c);
    };
    const refused = await ask(liaison, 'task.assign', enter);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('请找规划科或管理员');
    expect((await ask({ ...planner, region: '500103' }, 'task.assign', enter)).status).toBe(403);
    expect((await ask({ name: '无单位', roles: ['liaison'], account: 'a3' }, 'report.answer', enter)).status).toBe(403);
    expect(entered).toBe(false);
  });

  it('sends a stranger to sign in and back', async () => {
    const refused = await ask(PUBLIC, 'task.read', fine);
    expect(refused.status).toBe(401);
    expect(await refused.text()).toContain(`/sign-in?to=${encodeURIComponent(UNDER)}`);
    expect(await (await ask(PUBLIC, 'task.read', fine, json)).json()).toMatchObject({ code: 'forbidden' });
    expect((await ask(PUBLIC, 'unit.read', fine)).status).toBe(200);
  });

  it('says so where the records refuse inside it, or somebody else was first, and nothing changes', async () => {
    // The action of the page is one thing, that of the change another.
    expect((await ask(liaison, 'task.read', rename(1))).status).toBe(403);
    const late = await ask(planner, 'unit.edit', rename(7));
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('你的改动没有写入');
    expect(await (await ask(planner, 'unit.edit', rename(7), json)).json()).toMatchObject({ code: 'outdated' });
    expect((await store.delivery('500199', planner).get('unit', 'u1'))?.version).toBe(1);
    expect((await ask(planner, 'unit.edit', rename(1))).status).toBe(200);
  });

  it('lets other faults through', async () => {
    const answer = await ask(planner, 'unit.edit', () => Promise.reject(new Error('another')));
    expect([answer.status, await answer.text()]).toEqual([500, 'another']);
  });
});
