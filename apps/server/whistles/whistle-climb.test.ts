import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, arrive, callUnits, confirmClosing, DEFAULT_CLOCKS, proposeClosing, raise, tellResult, type Whistle } from '../../../src/delivery/index.ts';
import { Forbidden } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { whistleChanges } from './whistle-change.ts';
import { grid, housing, mayor, openSample, planner, REGION, town, traffic, type Sample } from './whistle-sample.ts';

const timing = { clocks: DEFAULT_CLOCKS };
/** A Monday, nine o’clock in the district. */
const MONDAY = '2024-06-17T01:00:00.000Z';

/** The whole ladder over a real store, with a clock that is set: from Monday until it is closed. */
describe('a whistle that nobody hears', () => {
  let sample: Sample;
  let id: string;
  const whistle = async (): Promise<Whistle> => (await sample.get(id)).body;
  beforeAll(async () => {
    sample = await openSample(MONDAY);
    id = sample.store.newId();
  }, 60_000);
  afterAll(() => sample.close());

  it('is raised on Monday by the grid and calls the first level', async () => {
    const raised = raise(
      {
        plan: '14',
        title: '路灯不亮',
        about: { kind: 'place', ref: '', title: '滨河路' },
        fact: '滨河路三盏路灯一周不亮。',
        pace: 'normal',
        level: 1,
        call: ['community'],
      },
      { actor: grid, at: sample.now() },
      timing,
    );
    await sample.as(grid).change({ action: 'whistle.blow', changes: whistleChanges(sample.store, await sample.context(), id, undefined, raised.ok!) });
    expect((await whistle()).answerBy).toBe('2024-06-20T16:00:00.000Z');
    expect((await sample.as(planner).list('notice', { about: [id] })).map(({ body }) => [body.to, body.level])).toEqual([[{ unit: 'community' }, 'yellow']]);
  });

  it('climbs by itself when its time is over, not before, and once however often the clock asks', async () => {
    sample.at('2024-06-20T15:59:59.000Z');
    expect(await sample.tick()).toBe(0);
    sample.at('2024-06-20T16:00:00.000Z');
    expect(await sample.tick()).toBe(1);
    expect(await sample.tick()).toBe(0);
    sample.at('2024-06-19T01:00:00.000Z');
    expect(await sample.tick()).toBe(0);
    const now = await whistle();
    expect([now.level, now.state, now.owner]).toEqual([2, 'open', 'street']);
    expect(now.steps.at(-1)).toMatchObject({ what: 'climbed', automatic: true, by: 'system', said: { zh: '被吹哨的单位到期没有报到' } });
  });

  it('goes up one level only after a month without a clock, and gives that level its whole time', async () => {
    sample.at('2024-07-25T01:00:00.000Z');
    expect(await sample.tick()).toBe(1);
    const now = await whistle();
    expect([now.level, now.answerBy]).toEqual([3, '2024-08-01T16:00:00.000Z']);
    // No department leads or supports a place: the leading group has it.
    expect(now.called.filter(({ level }) => level === 3)).toEqual([]);
    const told = (await sample.as(SYSTEM).list('notice', { about: [id] })).map(({ body }) => body.to);
    expect(told).toContainEqual({ role: 'leader' });
  });

  it('stays open while two of three have answered', async () => {
    await sample.done(planner, 'whistle.handle', id, (body) =>
      callUnits(body, ['housing', 'traffic', 'street'], '', { actor: planner, at: sample.now() }, timing),
    );
    await sample.done(housing, 'whistle.answer', id, (body) => arrive(body, 'housing', { actor: housing, at: sample.now() }));
    for (const [actor, unit] of [
      [housing, 'housing'],
      [traffic, 'traffic'],
    ] as const)
      await sample.done(actor, 'whistle.answer', id, (body) =>
        answer(body, unit, { text: '本周内换灯。', promised: '2024-08-05' }, { actor, at: sample.now() }, timing),
      );
    expect((await whistle()).state).toBe('open');
    const outcome = proposeClosing(
      await whistle(),
      'housing',
      { text: '换好了。', files: [], document: '住建函〔2024〕8号' },
      { actor: housing, at: sample.now() },
      timing,
    );
    expect(outcome.refused!.zh).toContain('还有单位没有答复');
    await sample.done(town, 'whistle.answer', id, (body) => answer(body, 'street', { text: '派人看护。' }, { actor: town, at: sample.now() }, timing));
    const unitsLeft = (await whistle()).called.filter(({ level, answered }) => level === 3 && answered === undefined);
    for (const { unit } of unitsLeft)
      await sample.done(planner, 'whistle.answer', id, (body) => answer(body, unit, { text: '配合。' }, { actor: planner, at: sample.now() }, timing));
    expect((await whistle()).state).toBe('answered');
  });

  it('cannot be answered by a unit that was not called', async () => {
    const stranger = { ...housing, name: '教委联络员', account: 'a-education', unit: 'education' };
    const before = await sample.get(id);
    await expect(
      sample.as(stranger).change({ action: 'whistle.answer', changes: [{ kind: 'whistle', id, version: before.version, body: before.body }] }),
    ).rejects.toThrow(Forbidden);
    expect(await sample.as(stranger).get('whistle', id)).toBeUndefined();
  });

  it('is closed with a proof that who blew it checks, and never who answered', async () => {
    for (const { unit, done } of (await whistle()).called.filter(({ level }) => level === 3))
      if (done === undefined && unit !== 'housing')
        await sample.done(planner, 'whistle.answer', id, (body) => tellResult(body, unit, '已办。', { actor: planner, at: sample.now() }));
    await sample.done(housing, 'whistle.answer', id, (body) =>
      proposeClosing(body, 'housing', { text: '三盏路灯已换。', files: [], document: '住建函〔2024〕8号' }, { actor: housing, at: sample.now() }, timing),
    );
    expect((await whistle()).state).toBe('proposed_closed');
    const confirm = (actor: typeof housing) => confirmClosing(struck, '', undefined, { actor, at: sample.now() });
    const struck = await whistle();
    expect(confirm(housing).refused!.zh).toContain('不能自己核实');
    expect(confirm({ ...traffic, account: 'a-other', name: '交通局科长' }).refused!.zh).toContain('不能自己核实');
    expect(confirm(mayor).refused!.zh).toContain('吹哨的一方');
    await sample.done(grid, 'whistle.check', id, (body) => confirmClosing(body, '晚上去看过，亮了。', undefined, { actor: grid, at: sample.now() }));
    expect(await whistle()).toMatchObject({ state: 'closed', checked: { by: '网格员', account: 'a-grid' } });
  });

  it('has a history and a chain that agree with it', async () => {
    const history = await sample.as(planner).history('whistle', id);
    const kept = await sample.get(id);
    expect(history.at(-1)!.after).toEqual(kept.body);
    expect(history.map(({ version }) => version)).toEqual(history.map((_, i) => i + 1));
    for (const [i, change] of history.entries()) expect(change.before).toEqual(history[i - 1]?.after ?? null);
    const climbs = history.filter(({ action }) => action === 'whistle.climb');
    expect(climbs.map(({ by }) => by)).toEqual(['system', 'system']);
    const entries = (await sample.store.audit(REGION)).filter(({ subject }) => subject.startsWith(`whistle/${id}`));
    expect(entries.map(({ action }) => action)).toEqual(history.map(({ action }) => action));
    expect(await sample.store.verify(REGION)).toEqual([]);
  });
});
