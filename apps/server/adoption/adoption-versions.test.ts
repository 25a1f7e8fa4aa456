import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import type { Amendment } from '../../../src/evaluation/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { createApp } from '../app.tsx';
import { storedPlan } from '../memory-store.ts';
import { loadRegion } from '../region/index.ts';
import { sampleState } from '../sample-plan.ts';

const REGION = '500199';
const ROWS = ['进出口总额\t亿元\t22\t[100]\t预期性', '空气优良天数\t天\t323\t≥320\t约束性', '研发投入强度\t%\t2\t3\t预期性'];
const BOXES = ['建成渡口大桥、北港公园', '建成北港公园、渡口大桥'];
const text = (rows: readonly string[], box: string): string => `临江区国民经济和社会发展第十四个五年规划纲要
第一章 总体目标
第一节 主要指标
表1 “十四五”主要指标
序号\t指标\t单位\t2020年\t2025年\t属性
${rows.map((row, i) => `${i + 1}\t${row}`).join('\n')}
第二章 重点任务
第一节 做强制造业
推进北港片区改造，完善二十处配套设施。
专栏1 重点工程
交通：${box}。
`;
const first = text(ROWS, BOXES[0]!);
const inserted = text(['数字经济占比\t%\t30\t40\t预期性', ...ROWS], BOXES[1]!);
const lowered = text(
  ROWS.map((row) => row.replace('≥320', '≥310')),
  BOXES[0]!,
);
const plans = [storedPlan('first', 'first.txt', first), storedPlan('inserted', 'inserted.txt', inserted), storedPlan('lowered', 'lowered.txt', lowered)];

const clock = (): string => '2024-07-15T02:00:00.000Z';
const planner: Actor = { name: '规划科', roles: ['planner'] };
let store: Store;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  store = await openDatabase({ clock });
  app = createApp({ ...sampleState(plans), database: () => Promise.resolve(store), clock });
}, 60_000);
afterAll(() => store.close());

const adopt = async (id: string, fields: Record<string, string>): Promise<{ readonly status: number; readonly page: string }> => {
  const body = new URLSearchParams({ code: REGION, name: '临江区', parent: '', plan: '14', known: '2021-03-01', note: '', by: '规划科', sure: '1', ...fields });
  const answer = await app.request(`http://localhost/plans/${id}/adopt`, { method: 'POST', headers: { origin: 'http://localhost' }, body });
  return { status: answer.status, page: await answer.text() };
};
const items = async (day: '2022-01-01' | '2024-07-14'): Promise<ReadonlyMap<string, string>> =>
  new Map((await loadRegion(store, REGION, '14', { asOf: day, known: day }))!.items.map(({ name, id }) => [name, id]));

describe('versions of a plan', () => {
  it('keep ids, figures and tasks where rows were inserted and boxes put in order', async () => {
    expect((await adopt('first', { stage: 'issued', document: '临府发〔2021〕8号' })).status).toBe(303);
    const ids = await items('2022-01-01');
    const delivery = store.delivery(REGION, planner);
    await delivery.change({
      action: 'task.assign',
      changes: [
        {
          kind: 'task',
          id: 'bridge',
          version: null,
          body: { plan: '14', ref: 'box1.1.1', kind: 'box_item', title: '渡口大桥', support: [], acceptance: 'done', state: 'confirmed' },
        },
      ],
    });
    const asked = await adopt('inserted', { known: '2024-01-01' });
    expect(asked.status).toBe(422);
    expect(asked.page.includes('“进出口总额”的编号由 t1.1 变为 t1.2')).toBe(true);
    expect((await store.plans(REGION)).length).toBe(1);
    expect((await adopt('inserted', { known: '2024-01-01', ids: 'keep' })).status).toBe(303);
    const now = await items('2024-07-14');
    for (const [name, id] of ids) expect([name, now.get(name)]).toEqual([name, id]);
    expect([...ids.values()]).not.toContain(now.get('数字经济占比'));
    expect((await delivery.get('task', 'bridge'))!.body.ref).toBe('box1.1.2');
    expect(await items('2022-01-01')).toEqual(ids);
  });

  it('are in force by an approved amendment of the same day, which alone lowers a binding target', async () => {
    const amendment: Amendment = {
      plan: '14',
      title: '优良天数',
      basis: 'economy',
      reason: '形势变化',
      changes: [
        {
          item: 't1.2',
          name: '空气优良天数',
          what: 'target',
          binding: true,
          lowered: true,
          was: { value: '320', comparator: '>=', kind: 'hold' },
          target: { value: '310', comparator: '>=', kind: 'hold' },
        },
      ],
      state: 'approved',
      meeting: '2024-06-20',
      approval: { by: '分管区长', document: '临人发〔2024〕9号', date: '2024-06-20' },
      effective: '2024-07-01',
      steps: [{ to: 'proposed', at: clock(), by: '别人' }],
    };
    const delivery = store.delivery(REGION, planner);
    expect((await adopt('lowered', { known: '2024-07-01', ids: 'keep' })).page.includes('约束性指标未经批准不得下调')).toBe(true);
    await delivery.change({ action: 'amendment.edit', changes: [{ kind: 'amendment', id: 'a', version: null, body: amendment }] });
    expect((await adopt('lowered', { known: '2024-07-02', ids: 'keep', amendment: 'a' })).page.includes('2024-07-01')).toBe(true);
    expect((await adopt('lowered', { known: '2024-07-01', ids: 'keep', amendment: 'a' })).status).toBe(303);
    expect((await delivery.get('amendment', 'a'))!.body).toMatchObject({ state: 'in_force', made: 3 });
    const versions = await (await app.request(`http://localhost/regions/${REGION}/14/versions`)).text();
    expect([versions.includes('is-amended'), versions.includes('临人发〔2024〕9号'), versions.includes('下调')]).toEqual([true, true, true]);
    expect(await store.verify(REGION)).toEqual([]);
  });
});
