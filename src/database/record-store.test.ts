import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bodies } from './record-bodies.ts';
import { SYSTEM, type Actor } from '../identity/index.ts';
import { Forbidden, openDatabase, Outdated, type ChangeSet, type DeliveryStore, type Store } from './index.ts';
import { enginesOfTests } from './testing/engines.ts';
import { adoption } from './testing/sample.ts';
import { changeTo, sampleBody } from './testing/sample-record.ts';

const planner: Actor = { name: '规划科', roles: ['planner'], account: 'a1' };
const liaison: Actor = { name: '联络员', roles: ['liaison'], unit: 'u1' };
const unit = (name: string): Bodies['unit'] => ({ name, type: 'department' });
const task = (title: string, more: Partial<Bodies['task']> = {}): Bodies['task'] => ({ ...sampleBody('task', 'u1', title), ...more });

const { engines, stop } = await enginesOfTests();
afterAll(stop);

describe.each(engines)('records of delivery on the $name engine', ({ url }) => {
  let store: Store;
  let now = Date.parse('2026-01-01T00:00:00Z');
  beforeAll(async () => {
    const address = await url();
    store = await openDatabase({ ...(address === undefined ? {} : { url: address }), clock: () => new Date((now += 1000)).toISOString() });
  });
  afterAll(() => store.close());

  let regions = 0;
  /** A region of its own for every test. */
  const region = async (): Promise<string> => {
    const code = String(920_000 + ++regions);
    await store.adopt(adoption({ code, name: `第${regions}区` }));
    return code;
  };
  const records = async (actor: Actor = planner): Promise<DeliveryStore & { readonly code: string }> => {
    const code = await region();
    return { ...store.delivery(code, actor), code };
  };
  const assign = (version: number | null, body: Bodies['task'] | null, id = 't1'): ChangeSet => ({
    action: 'task.assign',
    changes: [changeTo('task', id, version, body)],
  });

  it('are kept as written, with their history and an entry in the chain', async () => {
    const { code, change, get, history } = await records();
    const [made] = await change({ action: 'unit.edit', changes: [{ kind: 'unit', id: 'u1', version: null, body: unit('区教委') }] });
    expect(made).toEqual({ region: code, kind: 'unit', id: 'u1', version: 1, by: '规划科', recorded: expect.any(String), body: unit('区教委') });
    const renamed = { kind: 'unit', id: 'u1', version: 1, body: unit('区教育委员会') } as const;
    await change({ action: 'unit.edit', changes: [renamed], document: '渡委〔2024〕1号', reason: '改名' });
    expect(await get('unit', 'u1')).toMatchObject({ version: 2, body: unit('区教育委员会') });
    expect(await history('unit', 'u1')).toMatchObject([
      { version: 1, before: null, after: unit('区教委'), by: '规划科' },
      { version: 2, before: unit('区教委'), after: unit('区教育委员会'), document: '渡委〔2024〕1号', reason: '改名', action: 'unit.edit' },
    ]);
    expect((await store.audit(code)).at(-1)).toMatchObject({ action: 'unit.edit', subject: 'unit/u1', by: '规划科' });
    expect(await store.verify(code)).toEqual([]);
  });

  it('are shown by the entry that changed them, to who may read chain and record', async () => {
    const { code, change } = await records();
    await change({
      action: 'unit.edit',
      changes: [
        { kind: 'unit', id: 'u1', version: null, body: unit('区教委') },
        { kind: 'unit', id: 'u2', version: null, body: unit('区民政局') },
      ],
    });
    const { number } = (await store.audit(code)).at(-1)!;
    const seenBy = async (who: Actor, entry = number) => (await store.delivery(code, who).under(entry)).map(({ id }) => id);
    for (const role of ['planner', 'auditor', 'administrator'] as const) expect(await seenBy({ name: role, roles: [role] }), role).toEqual(['u1', 'u2']);
    for (const who of [liaison, { name: '区长', roles: ['leader'] } satisfies Actor]) expect(await seenBy(who), who.name).toEqual([]);
    expect(await seenBy({ name: '外区审计', roles: ['auditor'], region: '999999' })).toEqual([]);
    expect(await seenBy(planner, 4000)).toEqual([]);
  });

  it('are found by what they hold', async () => {
    const { change, list, count, states } = await records();
    const bodies = [
      task('丙 Gamma', { lead: 'u2', support: ['u1'], due: '2024-06-30', ref: 'm3' }),
      task('甲 alpha', { due: '2023-06-30', state: 'done' }),
      task('乙', { plan: '13', ref: 'm2' }),
    ].map(({ due, ...body }, i) => (i === 2 ? body : { ...body, due: due! }));
    await change({ action: 'task.assign', changes: bodies.map((body, i) => changeTo('task', `t${i}`, null, body)) });
    const ids = async (...asked: Parameters<typeof list<'task'>>) => (await list(...asked)).map(({ id }) => id);
    expect(await ids('task')).toEqual(['t0', 't1', 't2']);
    expect(await ids('task', { order: 'due' })).toEqual(['t1', 't0', 't2']);
    expect(await ids('task', { order: 'title' })).toHaveLength(3);
    expect(await ids('task', { plan: '14' })).toEqual(['t0', 't1']);
    expect(await ids('task', { unit: 'u1' })).toEqual(['t0', 't1', 't2']);
    expect(await ids('task', { unit: 'u2' })).toEqual(['t0']);
    expect(await ids('task', { lead: 'u1' })).toEqual(['t1', 't2']);
    expect(await ids('task', { about: ['m2', 'm3'] })).toEqual(['t0', 't2']);
    expect(await ids('task', { states: ['done'] })).toEqual(['t1']);
    expect(await ids('task', { ids: ['t2', 't9'] })).toEqual(['t2']);
    expect(await ids('task', { dueBy: '2023-12-31' })).toEqual(['t1']);
    expect(await ids('task', { text: 'ALPHA' })).toEqual(['t1']);
    expect(await ids('task', { text: '%' })).toEqual([]);
    expect(await ids('task', { limit: 1, offset: 1 })).toEqual(['t1']);
    expect(await count('task', { unit: 'u1' })).toBe(3);
    expect(await states('task')).toEqual({ issued: 2, done: 1 });
    expect(await list('project')).toEqual([]);
  });

  it('show each actor what he may see', async () => {
    const { code, change } = await records();
    await change({
      action: 'task.assign',
      changes: [
        changeTo('task', 'mine', null, task('甲')),
        changeTo('task', 'theirs', null, task('乙', { lead: 'u2' })),
        changeTo('task', 'nobody', null, sampleBody('task')),
      ],
    });
    await change({ action: 'task.assign', changes: [changeTo('task', 'theirs', 1, task('乙', { lead: 'u2', state: 'dropped' }))] });
    const seen = async (actor: Actor) => {
      const theirs = store.delivery(code, actor);
      const all = await theirs.list('task');
      expect(await theirs.count('task')).toBe(all.length);
      expect((await theirs.asOf('task', '2030-01-01T00:00:00.000Z')).map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
      return { ids: all.map(({ id }) => id), history: (await theirs.history('task', 'theirs')).length, one: (await theirs.get('task', 'theirs'))?.id };
    };
    expect(await seen(planner)).toEqual({ ids: ['mine', 'nobody', 'theirs'], history: 2, one: 'theirs' });
    expect(await seen(liaison)).toEqual({ ids: ['mine'], history: 0, one: undefined });
    expect(await seen({ ...liaison, unit: 'u2' })).toEqual({ ids: ['theirs'], history: 2, one: 'theirs' });
    for (const nobody of [
      { name: 'public', roles: ['public'] },
      { ...planner, region: '500103' },
      { name: '无单位', roles: ['liaison'] },
    ] as Actor[])
      expect(await seen(nobody)).toEqual({ ids: [], history: 0, one: undefined });
  });

  it('refuse a change against an older version, of somebody who may not, and to what is not there', async () => {
    const { code, change, get } = await records();
    await change(assign(null, task('甲')));
    await change(assign(1, task('乙')));
    for (const [version, body] of [
      [1, task('丙')],
      [null, task('丙')],
      [3, task('丙')],
      [1, null],
    ] as const)
      await expect(change(assign(version, body))).rejects.toThrow(Outdated);
    await expect(change(assign(null, null, 'none'))).rejects.toThrow(Outdated);
    await expect(store.delivery(code, liaison).change(assign(2, task('丙')))).rejects.toThrow(Forbidden);
    await expect(store.delivery(code, { ...liaison, unit: 'u2' }).change({ ...assign(2, task('丙')), action: 'task.progress' })).rejects.toThrow(Forbidden);
    expect(await get('task', 't1')).toMatchObject({ version: 2, body: { title: '乙' } });
  });

  it('refuse what takes a record away from its unit under cover of an action of that unit', async () => {
    const { code, change } = await records();
    await change(assign(null, task('甲')));
    const moved = changeTo('task', 't1', 1, task('甲', { lead: 'u2' }));
    await expect(store.delivery(code, liaison).change({ action: 'task.progress', changes: [moved] })).rejects.toThrow(Forbidden);
    await expect(store.delivery(code, { ...liaison, unit: 'u2' }).change({ action: 'task.progress', changes: [moved] })).rejects.toThrow(Forbidden);
  });

  it('do nothing where one change of a set is refused', async () => {
    const { code, change, list } = await records();
    await change(assign(null, task('甲'), 'there'));
    const before = await store.audit(code);
    const bad = [
      [changeTo('task', 'new', null, task('新')), changeTo('task', 'there', null, task('旧'))],
      [changeTo('task', 'new', null, task('新')), changeTo('task', 'twice', null, task('一')), changeTo('task', 'twice', null, task('二'))],
      [changeTo('task', 'new', null, task('新')), changeTo('year', 'y', null, sampleBody('year'))],
      [changeTo('task', 'new', null, task('新')), changeTo('task', 'nul', null, task('\0'))],
    ];
    for (const changes of bad) await expect(change({ action: 'task.assign', changes })).rejects.toThrow();
    expect((await list('task')).map(({ id, version }) => [id, version])).toEqual([['there', 1]]);
    expect(await store.audit(code)).toEqual(before);
    expect(await change({ action: 'task.assign', changes: [] })).toEqual([]);
    expect(await store.audit(code)).toEqual(before);
  });

  it('let one of two writers win and tell the other', async () => {
    const { change, get } = await records();
    await change(assign(null, task('甲')));
    const answers = await Promise.allSettled(['乙', '丙', '丁'].map((title) => change(assign(1, task(title)))));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(Outdated);
    expect((await get('task', 't1'))?.version).toBe(2);
  });

  it('go on in time where the clock jumps back', async () => {
    const { change, history, asOf } = await records();
    await change(assign(null, task('甲')));
    now -= 3_600_000;
    await change(assign(1, task('乙')));
    const [first, second] = await history('task', 't1');
    expect(second!.at > first!.at).toBe(true);
    expect((await asOf('task', first!.at))[0]?.body.title).toBe('甲');
    now += 3_600_000;
  });

  it('keep the history of what was removed, and never number a version twice', async () => {
    const { code, change, get, history, list, asOf } = await records();
    await change(assign(null, task('甲')));
    expect(await change(assign(1, null))).toEqual([]);
    expect([await get('task', 't1'), await list('task')]).toEqual([undefined, []]);
    const [first, removal] = await history('task', 't1');
    expect(removal).toMatchObject({ version: 2, before: { title: '甲' }, after: null });
    expect(await asOf('task', removal!.at)).toEqual([]);
    expect((await asOf('task', first!.at))[0]).toMatchObject({ id: 't1', version: 1 });
    expect((await store.delivery(code, liaison).history('task', 't1')).length).toBe(2);
    const [again] = await change(assign(null, task('乙')));
    expect(again).toMatchObject({ version: 3 });
    expect((await history('task', 't1')).map(({ version, before, after }) => [version, before?.title, after?.title])).toEqual([
      [1, undefined, '甲'],
      [2, '甲', undefined],
      [3, undefined, '乙'],
    ]);
    expect(await store.verify(code)).toEqual([]);
  });

  it('are sent along with notices to other units, which stay theirs', async () => {
    const { code, change } = await records();
    await change({ action: 'report.ask', changes: [changeTo('report', 'r1', null, sampleBody('report', 'u1'))] });
    const theirs = store.delivery(code, liaison);
    const sent = changeTo('notice', 'n1', null, sampleBody('notice', 'u2'));
    await theirs.change({ action: 'report.submit', changes: [changeTo('report', 'r1', 1, sampleBody('report', 'u1')), sent] });
    const change2 = { action: 'report.submit', changes: [changeTo('notice', 'n1', 1, sampleBody('notice', 'u1'))] } as const;
    await expect(theirs.change(change2)).rejects.toThrow(Forbidden);
    await expect(theirs.change({ ...change2, changes: [changeTo('notice', 'n1', 1, null)] })).rejects.toThrow(Forbidden);
    await expect(theirs.change({ action: 'notice.settle', changes: [changeTo('notice', 'n2', null, sampleBody('notice', 'u2'))] })).rejects.toThrow(Forbidden);
    expect((await store.delivery(code, { ...liaison, unit: 'u2' }).list('notice')).map(({ id }) => id)).toEqual(['n1']);
    await store.delivery(code, SYSTEM).change({ action: 'whistle.climb', changes: [changeTo('notice', 'n3', null, sampleBody('notice'))] });
    expect(await store.verify(code)).toEqual([]);
  });

  it('move to another unit with all their duties', async () => {
    const { code, change } = await records();
    await change({ action: 'unit.edit', changes: ['u1', 'u2'].map((id) => changeTo('unit', id, null, unit(id))) });
    await change(assign(null, task('甲')));
    await change({ action: 'report.ask', changes: [changeTo('report', 'r1', null, sampleBody('report', 'u1'))] });
    await change({
      action: 'unit.succeed',
      document: '渡编〔2024〕3号',
      changes: [
        changeTo('unit', 'u1', 1, { ...unit('u1'), ended: { unit: 'u2', date: '2024-01-01', document: '渡编〔2024〕3号' } }),
        changeTo('task', 't1', 1, task('甲', { lead: 'u2' })),
        changeTo('report', 'r1', 1, sampleBody('report', 'u2')),
        changeTo('notice', 'n1', null, sampleBody('notice', 'u2')),
      ],
    });
    const [before, after] = [store.delivery(code, liaison), store.delivery(code, { ...liaison, unit: 'u2' })];
    expect([await before.list('task'), await before.list('report')]).toEqual([[], []]);
    expect([(await after.list('task')).length, (await after.history('task', 't1')).length, (await after.list('notice')).length]).toEqual([1, 2, 1]);
    expect(await store.verify(code)).toEqual([]);
  });

  it('have a revision that changes with every write, and leave that of the ledger alone', async () => {
    const { code, change, revision } = await records();
    const [before, ledger] = [await revision(), await store.revision(code)];
    await change(assign(null, task('甲')));
    expect(await revision()).not.toBe(before);
    const [tasks, projects] = [await revision('task', 'unit'), await revision('project')];
    await change(assign(1, task('乙')));
    expect(await revision('task', 'unit')).not.toBe(tasks);
    expect(await revision('project')).toBe(projects);
    expect(await store.revision(code)).toBe(ledger);
  });

  it("have a revision of their own for a unit, which what is given or taken away changes and what is another unit's does not", async () => {
    const { code, change } = await records();
    const own = (): Promise<string> => store.delivery(code, liaison).revision('own', 'unit');
    await change(assign(null, task('甲')));
    await change(assign(null, task('乙', { lead: 'u2' }), 't2'));
    const first = await own();
    await change(assign(1, task('丙', { lead: 'u2' }), 't2'));
    expect(await own()).toBe(first);
    await change(assign(2, task('丁', { lead: 'u1' }), 't2'));
    const given = await own();
    expect(given).not.toBe(first);
    await change(assign(3, task('戊', { lead: 'u2' }), 't2'));
    expect(await own()).not.toBe(given);
    const taken = await own();
    await change(assign(1, null));
    expect(await own()).not.toBe(taken);
  });

  it('are what their history replays to, at any moment (property)', async () => {
    const ids = ['a', 'b', 'c'];
    const step = fc.record({
      ids: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
      remove: fc.boolean(),
      title: fc.string({ maxLength: 5 }),
      unit: fc.constantFrom('u1', 'u2', undefined),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const { code, change, list, history, asOf } = await records();
        const model = new Map<string, { version: number; title: string }>();
        const moments: { readonly at: string; readonly held: readonly (readonly [string, string])[] }[] = [];
        for (const { ids: named, remove, title, unit: lead } of steps) {
          const clean = title.replaceAll('\0', '');
          const body = { ...sampleBody('task', lead, clean), title: clean };
          const versions = new Map((await list('task')).map(({ id, version }) => [id, version]));
          const changes = named.map((id) => changeTo('task', id, versions.get(id) ?? null, remove && versions.has(id) ? null : body));
          await change({ action: 'task.assign', changes });
          for (const { id, body: next, version } of changes) {
            if (next === null) model.delete(id);
            else model.set(id, { version: version ?? 0, title: clean.toWellFormed() });
          }
          const at = (await store.audit(code)).at(-1)!.at;
          moments.push({ at, held: [...model].map(([id, { title: kept }]) => [id, kept] as const).sort() });
        }
        const titles = async (kept: Promise<readonly { id: string; body: Bodies['task'] }[]>) => (await kept).map(({ id, body }) => [id, body.title]).sort();
        expect(await titles(list('task'))).toEqual(moments.at(-1)!.held);
        for (const { at, held } of moments) expect(await titles(asOf('task', at))).toEqual(held);
        for (const id of ids) {
          const changes = await history('task', id);
          expect(changes.map(({ version }) => version)).toEqual(changes.map((_, i) => i + 1));
          expect(changes.slice(1).map(({ before }) => before)).toEqual(changes.slice(0, -1).map(({ after }) => after));
        }
        expect(await store.verify(code)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
