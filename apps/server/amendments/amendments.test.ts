import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import type { Amendment } from '../../../src/evaluation/index.ts';
import { SYSTEM, type Actor } from '../../../src/identity/index.ts';
import { createApp } from '../app.tsx';
import { adoptSample, SAMPLE_REGION } from '../data/data-sample.ts';
import { dayOf, loadRegion } from '../region/index.ts';
import { memoryStore, storedPlan } from '../memory-store.ts';
import { samplePlan, sampleState } from '../sample-plan.ts';

const REGION = SAMPLE_REGION;
const UNDER = `/regions/${REGION}/14/amendments`;
const sample = samplePlan();
const source = sample.compiled.tree.text;
const nextText = source.replace('≥320', '≥300').replace(/\t7\t/, '\t8\t');
const next = storedPlan('next', 'next.txt', nextText);

let moment = '2024-03-01T02:00:00.000Z';
let store: Store;
let app: ReturnType<typeof createApp>;
const leader: Actor = { name: '分管区长', roles: ['leader'], account: 'a-mayor' };

beforeAll(async () => {
  const clock = (): string => moment;
  store = await openDatabase({ clock });
  app = createApp({ ...sampleState([sample, next]), store: memoryStore([sample, next]), database: () => Promise.resolve(store), clock });
  await adoptSample(store);
}, 60_000);
afterAll(() => store.close());

const get = async (path: string): Promise<string> => (await app.request(`http://localhost${path}`, { headers: { accept: 'text/html' } })).text();
const post = (path: string, fields: Record<string, string | File>): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return Promise.resolve(app.request(`http://localhost${path}`, { method: 'POST', headers: { origin: 'http://localhost' }, body }));
};
const kept = async (): Promise<{ readonly id: string; readonly version: number; readonly body: Amendment }> =>
  (await store.delivery(REGION, SYSTEM).list('amendment', { plan: '14' }))[0]!;
const context = async (day: string) => (await loadRegion(store, REGION, '14', { asOf: day as '2024-01-01', known: day as '2024-01-01' }, dayOf(moment)))!;
const targetOn = async (item: string, day: string): Promise<string | undefined> => (await context(day)).items.find(({ id }) => id === item)?.target?.toString();

describe('an amendment', () => {
  let binding = '';
  let page = '';
  const form = (): Record<string, string> => ({
    title: '调整空气优良天数目标',
    basis: 'economy',
    reason: '气象条件发生变化',
    [`what.${binding}`]: 'target',
    [`value.${binding}`]: '310',
  });

  it('is proposed from the items of the plan; a form that says too little keeps what it says', async () => {
    binding = (await context('2024-03-01')).items.find(({ nature }) => nature === 'binding')!.id;
    expect(await get(UNDER)).toContain('还没有提出过调整');
    const bad = await post(UNDER, { ...form(), reason: '' });
    expect(bad.status).toBe(422);
    const shown = await bad.text();
    expect([shown.includes('没有写调整理由'), shown.includes('value="310"')]).toEqual([true, true]);
    const made = await post(UNDER, form());
    expect(made.status).toBe(303);
    page = made.headers.get('location')!;
    expect((await kept()).body).toMatchObject({ state: 'proposed', changes: [{ item: binding, after: '≥310', lowered: true, binding: true }] });
    expect(await get(page)).toContain('下调');
  });

  it('goes step by step, and cannot be approved by who sits here', async () => {
    const deed = async (name: string, fields: Record<string, string>, day: string): Promise<Response> => {
      moment = `${day}T02:00:00.000Z`;
      return post(`${page}/${name}`, { version: String((await kept()).version), ...fields });
    };
    expect((await deed('argue', { text: '专家同意' }, '2024-03-05')).status).toBe(303);
    const short = await deed('hear', { from: '2024-03-10', until: '2024-03-20' }, '2024-03-09');
    expect([short.status, (await short.text()).includes('不得少于 30 天')]).toEqual([422, true]);
    expect((await deed('hear', { from: '2024-03-10', until: '2024-04-08' }, '2024-03-09')).status).toBe(303);
    expect((await deed('sum', { text: '没有收到意见' }, '2024-04-09')).status).toBe(303);
    expect((await deed('check', { text: '' }, '2024-04-10')).status).toBe(303);
    expect((await deed('lay', { meeting: '2024-06-20' }, '2024-04-11')).status).toBe(303);
    const dated = await get(page);
    expect([dated.includes('2024-05-21'), dated.includes('2024-06-05')]).toEqual([true, true]);
    const late = await deed('send', { committee: '2024-05-25', standing: '2024-06-05' }, '2024-06-06');
    expect([late.status, (await late.text()).includes('送得太晚')]).toEqual([422, true]);
    expect((await deed('send', { committee: '2024-05-20', standing: '2024-06-05' }, '2024-06-06')).status).toBe(303);
    expect((await deed('approve', { document: '临人发〔2024〕9号', date: '2024-06-20', effective: '2024-07-01' }, '2024-06-21')).status).toBe(401);
    expect((await deed('force', {}, '2024-06-21')).status).toBe(422);
    expect((await kept()).body.state).toBe('deliberating');
  });

  it('judges from its day on by the new target and before by the old, once it was approved', async () => {
    const row = await kept();
    const approved: Amendment = {
      ...row.body,
      state: 'approved',
      approval: { by: leader.name, document: '临人发〔2024〕9号', date: '2024-06-20' },
      effective: '2024-07-01',
      steps: [...row.body.steps, { to: 'approved', at: moment, by: leader.name, document: '临人发〔2024〕9号' }],
    };
    await store.delivery(REGION, leader).change({
      action: 'amendment.approve',
      changes: [{ kind: 'amendment', id: row.id, version: row.version, body: approved }],
      document: '临人发〔2024〕9号',
    });
    expect((await post(`${page}/force`, { version: String(row.version + 1) })).status).toBe(303);
    expect((await kept()).body.state).toBe('in_force');
    moment = '2024-07-10T02:00:00.000Z';
    expect([await targetOn(binding, '2024-06-30'), await targetOn(binding, '2024-07-01')]).toEqual(['320', '310']);
    const [setting] = await store.settings(REGION, '14');
    expect(setting).toMatchObject({ item: binding, known: '2024-07-01', reason: expect.stringContaining('临人发〔2024〕9号') });
    expect(await get(page)).toContain('两个目标下的进度');
    expect(await get(`${UNDER}?day=2024-02-01`)).toContain('还没有提出过调整');
    expect(await get(`${page}?day=2024-04-01`)).toContain('征求意见');
  });

  it('is told as an official document', async () => {
    const answer = await app.request(`http://localhost${page}/explanation.docx`);
    expect([answer.status, new Uint8Array(await answer.arrayBuffer())[0]]).toEqual([200, 0x50]);
  });

  it('needs the special case after the deadline, and its days can be set', async () => {
    expect(await get(`${UNDER}/new`)).toContain('期限已过');
    const late = await post(UNDER, form());
    expect([late.status, (await late.text()).includes('特殊情况')]).toEqual([422, true]);
    expect((await post(`${UNDER}/rules`, { committeeDays: '40', standingDays: '15', hearingDays: '30', lastYear: '5', lastMonth: '3' })).status).toBe(303);
    expect(await get(UNDER)).toContain('2025-03-31');
  });
});

describe('another version', () => {
  const adopt = (fields: Record<string, string>): Promise<Response> =>
    Promise.resolve(
      app.request('http://localhost/plans/next/adopt', {
        method: 'POST',
        headers: { origin: 'http://localhost' },
        body: new URLSearchParams({ code: REGION, name: '临江区', parent: '', plan: '14', known: '2024-07-05', note: '', by: '规划科', sure: '1', ...fields }),
      }),
    );

  it('does not lower a binding target past the guard', async () => {
    const refused = await adopt({ ids: 'keep' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('约束性指标未经批准不得下调');
    expect((await store.plans(REGION)).length).toBe(1);
  });

  it('is compared with the one in force: targets, words, what moved', async () => {
    const shown = await get(`${UNDER}/difference?before=14@1&after=file:next`);
    expect(shown).toContain('≥300');
    expect(shown).toContain('约束性');
    const targets = await get(`${UNDER}/difference?before=14@1&after=file:next&show=targets`);
    expect(targets).not.toContain('id="difference-sentences"');
    expect((await get(`${UNDER}/new?from=next`)).includes('value="300"')).toBe(true);
  });

  it('says what it is by a label of its own', async () => {
    expect((await post(`/regions/${REGION}/14/versions`, { version: '1', stage: 'issued', day: '2021-05-12', document: '临府发〔2021〕8号' })).status).toBe(
      303,
    );
    const shown = await get(`/regions/${REGION}/14/versions`);
    expect([shown.includes('印发'), shown.includes('临府发〔2021〕8号')]).toEqual([true, true]);
    expect(await store.verify(REGION)).toEqual([]);
  });
});
