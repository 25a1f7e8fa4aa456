import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Decimal, type Period, type PlainDate } from '../../../src/basis/index.ts';
import type { RecordChange } from '../../../src/database/index.ts';
import { confirmClosing, DEFAULT_CLOCKS, explain, proposeClosing, type Project, type Task } from '../../../src/delivery/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { itemLights, recoveryIn } from './red-lights.ts';
import { redRulesFor } from './region-timing.ts';
import { housing, mayor, openSample, planner, REGION, WHISTLES, type Sample } from './whistle-sample.ts';

const timing = { clocks: DEFAULT_CLOCKS };
/** 规模以上工业企业数量: 128 in 2020, 180 in 2025. */
const ITEM = 't1.2';
const task: Task = {
  plan: '14',
  ref: ITEM,
  kind: 'indicator',
  title: '规模以上工业企业数量',
  lead: 'housing',
  support: [],
  acceptance: 'reached',
  state: 'issued',
};

/** Should have begun half a year ago. */
const project: Project = {
  plan: '14',
  name: '滨江污水处理厂',
  aliases: [],
  places: [],
  acceptance: 'done',
  stage: 'preparation',
  passages: [{ stage: 'preparation', date: '2023-01-10', evidence: {}, by: '规划科', at: '2023-01-10T01:00:00.000Z' }],
  milestones: [],
  begins: '2023-09-01',
  years: [],
  funds: [],
  needs: [],
  problems: [],
  files: [],
  progress: [],
  lead: 'housing',
  support: [],
};

describe('a red indicator', () => {
  let sample: Sample;
  const items = async () => (await sample.as(SYSTEM).list('whistle')).filter(({ body }) => body.origin === 'red' && body.about.ref === ITEM);
  const figure = (period: Period, value: number, known: PlainDate) =>
    sample.store.send({
      region: REGION,
      channel: 'form',
      observations: [
        { indicator: `14/${ITEM}`, period, measure: 'level', value: new Decimal(value), unit: '家', status: 'final', source: { document: '年报' }, known },
      ],
    });
  beforeAll(async () => {
    sample = await openSample('2024-03-04T01:00:00.000Z');
    await sample.as(planner).change({ action: 'task.assign', changes: [{ kind: 'task', id: 'task-1', version: null, body: task } satisfies RecordChange] });
    await figure('2023', 130, '2024-02-20');
  }, 60_000);
  afterAll(() => sample.close());

  it('gets one record with its fact, its owner and its clock, however often the clock looks', async () => {
    await sample.tick();
    expect(await sample.tick()).toBe(0);
    const [one, ...more] = await items();
    expect(more).toEqual([]);
    expect(one!.body).toMatchObject({ state: 'open', level: 1, owner: 'housing', light: 'red', answerBy: '2024-03-11T16:00:00.000Z' });
    expect(one!.body.said!.zh).toMatch(/130.*滞后/);
    expect(one!.body.said!.en).toMatch(/130/);
    const told = await sample.as(planner).list('notice', { about: [one!.id] });
    expect(told.map(({ body }) => [body.to.unit, body.said.zh.startsWith('红灯事项')])).toEqual([['housing', true]]);
  });

  it('climbs where its owner says nothing, and goes on the way it was explained', async () => {
    sample.at('2024-03-12T01:00:00.000Z');
    await sample.tick();
    const [one] = await items();
    expect(one!.body).toMatchObject({ level: 2, state: 'open' });
    expect(one!.body.steps.at(-1)!.said!.zh).toBe('责任单位到期没有填写原因和措施');
    await sample.done(housing, 'whistle.answer', one!.id, (body) =>
      explain(
        body,
        'housing',
        { cause: '两家企业停产。', measure: '重组后复产，引进三家。', person: '李某', due: '2025-12-31' },
        { actor: housing, at: sample.now() },
        timing,
      ),
    );
    expect((await items())[0]!.body).toMatchObject({ cause: '两家企业停产。', person: '李某' });
  });

  it('tells each change of its light with the reason, and is not red again for being looked at', async () => {
    await figure('2024', 172, '2025-02-20');
    sample.at('2025-03-03T01:00:00.000Z');
    await sample.tick();
    const [one] = await items();
    expect(one!.body.light).toBe('yellow');
    expect(one!.body.steps.find(({ what }) => what === 'light')).toMatchObject({ automatic: true, said: { zh: expect.stringContaining('红灯转黄灯') } });
    expect(await sample.tick()).toBe(0);
  });

  it('is closed by the value that is back inside the rule, which the planning section checks', async () => {
    const rules = await redRulesFor(sample.as(SYSTEM));
    const [before] = await items();
    expect(recoveryIn(await itemLights(await sample.context(), rules), before!.body)).toBeUndefined();
    await figure('2025', 185, '2026-02-20');
    sample.at('2026-03-02T01:00:00.000Z');
    await sample.tick();
    const [one] = await items();
    const recovery = recoveryIn(await itemLights(await sample.context(), rules), one!.body);
    expect(recovery!.value).toContain('185');
    await sample.done(housing, 'whistle.answer', one!.id, (body) =>
      proposeClosing(body, 'housing', { text: '已达到目标。', files: [], recovery }, { actor: housing, at: sample.now() }, timing),
    );
    await sample.done(mayor, 'whistle.check', one!.id, (body) => confirmClosing(body, '', recovery, { actor: mayor, at: sample.now() }));
    expect((await items())[0]!.body.state).toBe('closed');
    await sample.tick();
    expect(await items()).toHaveLength(1);
  });

  it('has a history and a chain that hold', async () => {
    expect(await sample.store.verify(REGION)).toEqual([]);
  });
});

describe('a red project', () => {
  let sample: Sample;
  const items = async () => (await sample.as(SYSTEM).list('whistle')).filter(({ body }) => body.about.kind === 'project');
  const keep = async (body: Project) =>
    sample.as(planner).change({
      action: 'project.keep',
      changes: [{ kind: 'project', id: 'p1', version: (await sample.as(planner).get('project', 'p1'))?.version ?? null, body }],
    });
  beforeAll(async () => {
    sample = await openSample('2024-03-04T01:00:00.000Z');
    await keep(project);
    await sample.tick();
  }, 60_000);
  afterAll(() => sample.close());

  it('gets its record by the light of its library, for the unit that leads it', async () => {
    const [one] = await items();
    expect(one!.body).toMatchObject({ origin: 'red', owner: 'housing', about: { ref: 'p1', title: '滨江污水处理厂' } });
    expect(one!.body.said!.zh).toContain('2023-09');
  });
  it('that was merged into another says so, and nothing can be raised on it any more', async () => {
    await sample
      .as(planner)
      .change({ action: 'project.keep', changes: [{ kind: 'project', id: 'p2', version: null, body: { ...project, name: '滨江水厂' } }] });
    await keep({ ...project, mergedInto: 'p2' });
    const [one] = await items();
    expect(await (await sample.request(`${WHISTLES}/${one!.id}`)).text()).toContain('已并入“滨江水厂”');
    const refused = await sample.request(WHISTLES, {
      kind: 'project',
      ref: 'p1',
      about: '滨江污水处理厂',
      title: '没开工',
      fact: '半年没动静。',
      pace: 'normal',
    });
    expect([refused.status, (await refused.text()).includes('已并入“滨江水厂”')]).toEqual([422, true]);
    await sample.as(planner).change({ action: 'project.keep', changes: [{ kind: 'project', id: 'p1', version: 2, body: null }] });
    expect(await (await sample.request(`${WHISTLES}/${one!.id}`)).text()).toContain('已不在计划或库中');
  });
});

describe('many red things at once', () => {
  it('are written in one entry of the chain, and climb in one', async () => {
    const sample = await openSample('2024-03-04T01:00:00.000Z');
    const projects = Array.from(
      { length: 30 },
      (_, i): RecordChange => ({ kind: 'project', id: `p${i}`, version: null, body: { ...project, name: `泵站${i}` } }),
    );
    await sample.as(planner).change({ action: 'project.keep', changes: projects });
    const entries = async (): Promise<ReadonlyMap<string, number>> => {
      const delivery = sample.as(planner);
      const whistles = await delivery.list('whistle', { about: projects.map(({ id }) => id) });
      const changes = (await Promise.all(whistles.map(({ id }) => delivery.history('whistle', id)))).flat();
      return new Map([...Map.groupBy(changes, ({ number }) => String(number))].map(([number, all]) => [number, all.length]));
    };
    await sample.tick();
    expect([...(await entries()).values()]).toEqual([30]);
    sample.at('2024-03-13T01:00:00.000Z');
    await sample.tick();
    expect([...(await entries()).values()]).toEqual([30, 30]);
    await sample.close();
  });
});
