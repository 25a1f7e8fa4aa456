import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Decimal, type Period, type PlainDate } from '../basis/index.ts';
import { figureKey, knownAt, type Authority, type Knowledge, type Observation } from '../ledger/index.ts';
import { openDatabase } from './open-database.ts';
import { Conflict, type Held, type NewObservation, type Store } from './store.ts';
import { startPostgres, type PostgresServer } from './testing/postgres-server.ts';
import { adoption, figure } from './testing/sample.ts';

const server: PostgresServer | undefined = await startPostgres();
afterAll(() => server?.stop());
if (server === undefined) console.warn('skipped: npm brings no PostgreSQL for this platform and DATABASE_URL_TEST is not set');

const engines = [{ name: 'embedded', url: async () => undefined }, ...(server === undefined ? [] : [{ name: 'server', url: () => server.create() }])];

const sorted = (rows: readonly Observation[]) => rows.map((row) => ({ ...row, value: row.value?.toString() })).sort((a, b) => (a.id < b.id ? -1 : 1));

describe.each(engines)('the store on the $name engine', ({ name, url }) => {
  let store: Store;
  let now = Date.parse('2026-01-01T00:00:00Z');
  beforeAll(async () => {
    const address = await url();
    store = await openDatabase({ ...(address === undefined ? {} : { url: address }), clock: () => new Date((now += 1000)).toISOString() });
  });
  afterAll(() => store.close());

  /** A region of its own for every test. */
  let regions = 0;
  const region = async (): Promise<string> => {
    const code = String(910_000 + ++regions);
    await store.adopt(adoption({ code, name: `第${regions}区` }));
    return code;
  };
  const send = (code: string, observations: readonly NewObservation[], more: object = {}) =>
    store.send({ region: code, channel: 'form', observations, ...more });

  it('says which engine it is', () => expect(store.engine).toBe(name));

  describe('plans', () => {
    it('numbers the versions, keeps source, text and corrections, and answers for a day', async () => {
      const code = await region();
      const second = await store.adopt(adoption({ code, name: '改名的区' }, { known: '2023-06-01', by: '甲', note: '中期调整' }));
      expect(second).toMatchObject({ region: code, plan: '14', version: 2, known: '2023-06-01', by: '甲', note: '中期调整', period: { from: 2021, to: 2025 } });
      expect((await store.plans(code)).map(({ version }) => version)).toEqual([1, 2]);
      const { compiled, text, source } = adoption();
      expect(await store.plan(code, '14')).toMatchObject({ id: '14', version: 2, compiled, plan: compiled, text, corrections: [] });
      expect((await store.plan(code, '14', { known: '2023-05-31' }))?.version).toBe(1);
      expect((await store.plan(code, '14', { version: 1 }))?.known).toBe('2021-03-01');
      expect(await store.plan(code, '14', { known: '2021-02-28' })).toBeUndefined();
      expect(await store.plan(code, '13')).toBeUndefined();
      expect(new Uint8Array((await store.planSource(code, '14', 1))!)).toEqual(source.bytes);
      expect(await store.planSource(code, '14', 3)).toBeUndefined();
      expect((await store.regions()).find((each) => each.code === code)).toEqual({ code, name: '改名的区', simulated: true });
    });

    it('refuses what is no region and no name for a plan', async () => {
      await expect(store.adopt(adoption({ code: '5001' }))).rejects.toMatchObject({ code: 'bad_region' });
      await expect(store.adopt(adoption({}, { plan: '../etc' }))).rejects.toMatchObject({ code: 'bad_plan' });
      expect((await store.regions()).some(({ code }) => code === '5001')).toBe(false);
    });
  });

  describe('a sending', () => {
    it('gives back every field as it went in, and nothing that was absent', async () => {
      const code = await region();
      const full = figure({
        indicator: '14/t2.5',
        measure: 'growth',
        accumulated: true,
        period: '2023-06' as Period,
        value: new Decimal('-0.000000000000000000001234567890123456789'),
        bound: '>=',
        unit: '%',
        priceBasis: '2020',
        status: 'final',
        authority: 'department',
        source: { document: '公报"带引号"\\与斜线', place: '表{1,2}', address: 'https://example.org/?a=1&b=NULL' },
        reason: '第五次\n普查',
        note: 'NULL',
        attachments: [{ name: '表.xlsx', sha256: 'ab', bytes: 3 }],
      });
      const missing = { ...figure({ missing: '未公布', source: {} }) };
      delete (missing as { value?: Decimal }).value;
      const received = await send(code, [full, missing], { by: '乙' });
      const rows = await store.observations(code);
      const common = { region: code, batch: received.batch, recorded: received.recorded, by: '乙' };
      const kept = new Map(rows.map((row) => [row.id, row]));
      expect(received.ids.map((id) => kept.get(id))).toEqual([
        { ...full, ...common, id: received.ids[0] },
        { ...missing, ...common, id: received.ids[1] },
      ]);
      expect(rows.every((row) => row.value === undefined || row.value instanceof Decimal)).toBe(true);
      expect(await store.batches(code)).toEqual([{ region: code, id: received.batch, channel: 'form', recorded: received.recorded, by: '乙', rows: 2 }]);
    });

    it('is written together or not at all', async () => {
      const code = await region();
      const before = await store.revision(code);
      const bad = { ...figure(), missing: '也有值' };
      await expect(send(code, [figure(), bad])).rejects.toMatchObject({ code: 'bad_value' });
      await expect(send(code, [figure(), figure({ note: 'a\0b' })])).rejects.toMatchObject({ code: 'bad_text' });
      await expect(send(code, [figure()], { by: 'a\0b' })).rejects.toMatchObject({ code: 'bad_text' });
      await expect(send(code, [], { findings: [{ rule: 'a\0b', ruleVersion: 1, indicator: 'i', period: '2021', details: {} }] })).rejects.toMatchObject({
        code: 'bad_text',
      });
      await expect(send(code, [figure()], { settings: [{ plan: '14', item: 't1', known: '2022-13-01', reason: '坏日子' }] })).rejects.toMatchObject({
        code: '22008',
      });
      expect(await store.observations(code)).toEqual([]);
      expect(await store.revision(code)).toBe(before);
    });

    it('needs a region that has a plan', async () => {
      await expect(send('919999', [figure()])).rejects.toMatchObject({ code: 'no_region', messageZh: expect.stringContaining('919999') });
    });

    it('is refused whole where a figure moved on since the sender looked', async () => {
      const code = await region();
      const key = figureKey(figure());
      const other = figureKey(figure({ indicator: '14/t9' }));
      const first = await send(code, [figure()], { seen: { [key]: null, [other]: null } });
      expect(await store.heads(code)).toEqual(new Map([[key, first.ids[0]]]));
      await expect(send(code, [figure({ value: new Decimal(2) })], { seen: { [key]: null } })).rejects.toEqual(new Conflict([key]));
      await send(code, [figure({ value: new Decimal(2), known: '2022-05-01', reason: '核定' })], { seen: { [key]: first.ids[0]! } });
      const late = send(code, [figure({ value: new Decimal(3) }), figure({ indicator: '14/t9' })], { seen: { [key]: first.ids[0]!, [other]: null } });
      await expect(late).rejects.toBeInstanceOf(Conflict);
      expect(await store.observations(code)).toHaveLength(2);
    });

    it('of two that saw the same head at the same moment lets one through', async () => {
      const code = await region();
      const key = figureKey(figure());
      const both = await Promise.allSettled([1, 2].map((value) => send(code, [figure({ value: new Decimal(value) })], { seen: { [key]: null } })));
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await store.observations(code)).toHaveLength(1);
    });

    it('asks its guard of what holds at the moment of the write, and is refused whole by what that throws', async () => {
      const code = await region();
      const settled = async (target: number) =>
        store.send(
          {
            region: code,
            channel: 'form',
            observations: [figure({ value: new Decimal(target) })],
            settings: [{ plan: '14', item: 't1', known: '2022-01-01', reason: `第${target}次`, owner: String(target) }],
          },
          async (held) => {
            const [plans, settings, events, units] = [await held.plans(), await held.settings('14'), await held.events(), await held.list('unit')];
            expect([plans.length, (await held.plan('14'))?.version, events.length, units.length, await held.get('unit', 'none')]).toEqual([
              1,
              1,
              0,
              0,
              undefined,
            ]);
            if (settings.some(({ owner }) => Number(owner) > target)) throw new Error('falls');
          },
        );
      const all = await Promise.allSettled([5, 4, 6, 3].map(settled));
      const rising = (await store.settings(code, '14')).map(({ owner }) => Number(owner));
      expect(rising).toEqual(rising.toSorted((a, b) => a - b));
      expect(rising).toHaveLength(all.filter(({ status }) => status === 'fulfilled').length);
      expect(await store.observations(code)).toHaveLength(rising.length);
      expect(rising).toContain(6);
      const again = adoption({ code }, { known: '2023-01-01' });
      const first = async (held: Held): Promise<void> => {
        if ((await held.plans()).length !== 1) throw new Error('overtaken');
      };
      const both = await Promise.allSettled([store.adopt(again, first), store.adopt(again, first)]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await store.plans(code)).length).toBe(2);
      expect(await store.verify(code)).toEqual([]);
    });

    it('takes many at once in the order of their moments, whatever the clock does', async () => {
      const code = await region();
      now -= 60_000;
      const received = await Promise.all(Array.from({ length: 20 }, (_, i) => send(code, [figure({ value: new Decimal(i) })])));
      const moments = received.map(({ recorded }) => recorded);
      expect(new Set(moments).size).toBe(20);
      expect((await store.audit(code)).map(({ at }) => at)).toEqual((await store.audit(code)).map(({ at }) => at).toSorted());
    });

    it('of thousands of rows keeps them all, in order', async () => {
      const code = await region();
      const rows = Array.from({ length: 12_001 }, (_, i) =>
        figure({ value: new Decimal(i), known: '2022-04-01', ...(i % 3 === 0 ? { note: `第${i}行` } : {}) }),
      );
      const { ids } = await send(code, rows);
      const kept = (await store.observations(code)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(kept.map(({ id }) => id)).toEqual(ids);
      expect(kept.every(({ value, note }, i) => value!.eq(i) && note === (i % 3 === 0 ? `第${i}行` : undefined))).toBe(true);
      expect(await store.current(code, { known: '2023-01-01' })).toHaveLength(1);
    });
  });

  describe('what was known', () => {
    it('is found by day, by moment of recording, by plan and by series', async () => {
      const code = await region();
      const first = await send(code, [figure(), figure({ indicator: '14a/t1' }), figure({ indicator: '13/t1' })]);
      const second = await send(code, [figure({ value: new Decimal(200), known: '2023-01-10', reason: '核定' })]);
      const current = async (knowledge: Knowledge & { plan?: string }) => (await store.current(code, knowledge)).map(({ id }) => id).sort();
      expect(await current({ known: '2022-03-31' })).toEqual([]);
      expect(await current({ known: '2022-12-31', plan: '14' })).toEqual([first.ids[0]]);
      expect(await current({ known: '2023-01-10', plan: '14' })).toEqual([second.ids[0]]);
      expect(await current({ known: '2023-01-10', recorded: first.recorded, plan: '14' })).toEqual([first.ids[0]]);
      expect(await current({ known: '2023-01-10' })).toEqual([first.ids[1]!, first.ids[2]!, second.ids[0]!].sort());
      expect(await store.observations(code, { known: '2022-12-31' })).toHaveLength(3);
      expect(await store.observations(code, { plan: '14' })).toHaveLength(2);
      expect(await store.observations(code, { indicators: ['13/t1', '14a/t1'] })).toHaveLength(2);
      expect(await store.observations(code, { recorded: first.recorded })).toHaveLength(3);
    });

    it('agrees with the ledger, on any day, for any rows in any order (replay)', async () => {
      const days = ['2022-01-10', '2022-02-10', '2022-03-10'] as PlainDate[];
      const row = fc.record({
        indicator: fc.constantFrom('14/t1', '14/t2'),
        period: fc.constantFrom('2021', '2021Q1') as fc.Arbitrary<Period>,
        measure: fc.constantFrom('level', 'growth') as fc.Arbitrary<'level'>,
        known: fc.constantFrom(...days),
        status: fc.constantFrom('preliminary', 'verified', 'final') as fc.Arbitrary<'final'>,
        value: fc.integer({ min: -999, max: 999 }).map((n) => new Decimal(n).div(10)),
        authority: fc.constantFrom(undefined, 'statistics', 'unit'),
        priceBasis: fc.constantFrom(undefined, 'comparable'),
      });
      const batches = fc.array(fc.array(row, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(batches, fc.constantFrom(...days), async (sendings, day) => {
          const code = await region();
          const moments: string[] = [];
          for (const rows of sendings) {
            const made = rows.map(({ authority, priceBasis, ...rest }) =>
              figure({
                ...rest,
                ...(authority === undefined ? {} : { authority: authority as Authority }),
                ...(priceBasis === undefined ? {} : { priceBasis }),
              }),
            );
            moments.push((await send(code, made)).recorded);
          }
          const all = await store.observations(code);
          for (const recorded of [undefined, moments[0]!]) {
            const knowledge = { known: day, ...(recorded === undefined ? {} : { recorded }) };
            expect(sorted(await store.current(code, knowledge))).toEqual(sorted(knownAt(all, knowledge)));
          }
          // What a past day knew does not depend on what came later.
          await send(code, [figure({ value: new Decimal(7), known: '2022-03-11' })]);
          expect(sorted(await store.current(code, { known: day }))).toEqual(sorted(knownAt(all, { known: day })));
        }),
        { numRuns: 15 },
      );
    });
  });

  it('keeps events and settings with what they say, by day', async () => {
    const code = await region();
    const event = {
      indicator: '14/t1',
      kind: 'definition_change' as const,
      effective: '2023-01-01' as PlainDate,
      document: '制度',
      restated: true,
      known: '2023-02-01' as PlainDate,
    };
    const setting = {
      plan: '14',
      item: 't1',
      known: '2023-02-01' as PlainDate,
      reason: '分工方案',
      owner: '经信委',
      path: { 2021: 10, 2022: 20.5 },
      lowerIsBetter: true,
    };
    const { recorded } = await send(code, [], { by: '丙', events: [event], settings: [setting] });
    const { plan: _, ...kept } = setting;
    expect(await store.events(code)).toEqual([{ ...event, id: expect.any(String), region: code, recorded, by: '丙' }]);
    expect(await store.settings(code, '14')).toEqual([{ ...kept, recorded, by: '丙' }]);
    expect(await store.settings(code, '13')).toEqual([]);
    expect([...(await store.events(code, { known: '2023-01-31' })), ...(await store.settings(code, '14', { known: '2023-01-31' }))]).toEqual([]);
  });

  it('keeps findings until they are answered, and what is accepted for good', async () => {
    const code = await region();
    const finding = { rule: 'jump', ruleVersion: 1, indicator: '14/t1', period: '2021', details: { before: 1, after: '9' } };
    const { batch, recorded } = await send(code, [figure()], { by: '丁', findings: [finding, { ...finding, accepted: '普查后如此' }] });
    const [open, accepted] = await store.findings(code);
    expect(open).toEqual({ ...finding, region: code, id: expect.any(String), batch, state: 'open', raised: recorded });
    expect(accepted).toMatchObject({ state: 'accepted', answer: '普查后如此', answeredBy: '丁', answeredAt: recorded });
    expect(await store.findings(code, 'open')).toEqual([open]);
    expect(await store.answer(code, open!.id, { state: 'answered', text: '再核' })).toMatchObject({ state: 'answered', answer: '再核' });
    expect(await store.answer(code, open!.id, { state: 'accepted', text: '属实', by: '戊' })).toMatchObject({ state: 'accepted', answeredBy: '戊' });
    expect(await store.answer(code, open!.id, { state: 'answered', text: '又改' })).toMatchObject({ state: 'accepted', answer: '属实' });
    expect(await store.answer(code, crypto.randomUUID(), { state: 'answered', text: '无' })).toBeUndefined();
    expect(await store.answer(code, 'x', { state: 'answered', text: '无' })).toBeUndefined();
  });

  it('keeps drafts for a day, and no longer than wanted', async () => {
    const draft = await store.keepDraft('910001', 'workbook', { rows: [1, { a: '乙' }] });
    expect(await store.draft('910001', draft.id)).toEqual(draft);
    expect(await store.draft('910002', draft.id)).toBeUndefined();
    await store.dropDraft('910001', draft.id);
    expect(await store.draft('910001', draft.id)).toBeUndefined();
    const old = await store.keepDraft('910001', 'workbook', 1);
    now += 25 * 3600 * 1000;
    expect(await store.draft('910001', old.id)).toBeUndefined();
  });

  it('keeps a file once, whatever it holds', async () => {
    const code = await region();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256);
    const { sha256 } = await store.attach(code, { name: '照片.jpg', type: 'image/jpeg', bytes });
    const before = await store.revision(code);
    await store.attach(code, { name: '又一次.jpg', type: 'image/jpeg', bytes });
    const kept = await store.attachment(code, sha256);
    expect({ ...kept, bytes: new Uint8Array(kept!.bytes) }).toEqual({ name: '照片.jpg', type: 'image/jpeg', bytes });
    expect(await store.revision(code)).toBe(before);
    expect(await store.attachment('910001', sha256)).toBeUndefined();
  });

  it('has a revision that changes with every write of the region and with no other', async () => {
    const [one, two] = [await region(), await region()];
    const before = await store.revision(two);
    const seen = new Set([await store.revision(one)]);
    await send(one, [figure()]);
    seen.add(await store.revision(one));
    await store.adopt(adoption({ code: one }));
    seen.add(await store.revision(one));
    expect(seen.size).toBe(3);
    expect(await store.revision(two)).toBe(before);
  });
});
