import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Decimal, type PlainDate } from '../../../src/basis/index.ts';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import { frozenDifferences, frozenText, readFrozen, type Evaluation } from '../../../src/evaluation/index.ts';
import { OPERATOR } from '../access/operator.ts';
import { samplePlan } from '../sample-plan.ts';
import { gatherFrozen } from './gather-frozen.ts';

const REGION = '500199';
const evaluation: Pick<Evaluation, 'kind' | 'title' | 'from' | 'until' | 'cutoff' | 'known' | 'parts'> = {
  kind: 'mid_term',
  title: '中期评估',
  from: '2021-01-01',
  until: '2023-06-30',
  cutoff: '2023-06-30',
  known: '2023-08-15',
  parts: ['indicators', 'tasks', 'projects', 'reforms'],
};

describe('gathering figures', () => {
  let store: Store;
  let moment = '2023-08-20T01:00:00.000Z';
  const later = (): string => {
    moment = new Date(Date.parse(moment) + 60_000).toISOString();
    return moment;
  };
  const row = (period: string, value: number, known: string, more = {}) => ({
    indicator: '14/t1.1',
    period: period as '2022',
    measure: 'level' as const,
    value: new Decimal(value),
    unit: '亿元',
    status: 'final' as const,
    source: {},
    known: known as PlainDate,
    ...more,
  });
  const gathered = (recorded?: string) =>
    gatherFrozen(store, { region: REGION, plan: '14' }, { id: 'e', evaluation, ...(recorded === undefined ? {} : { recorded }) });

  beforeAll(async () => {
    store = await openDatabase({ clock: () => moment });
    const { plan, compiled } = samplePlan();
    const { text } = compiled.tree;
    const source = { name: 'plan.txt', bytes: new TextEncoder().encode(text) };
    const region = { code: REGION, name: '临江区', simulated: false };
    await store.adopt({ region, plan: '14', compiled: plan, text, corrections: [], source, known: '2021-03-01' });
    await store.send({ region: REGION, channel: 'form', observations: [row('2021', 310, '2022-02-01'), row('2022', 330, '2023-02-01')] });
  }, 60_000);
  afterAll(() => store.close());

  it('gives a file that is read again as it was written, with what was known and nothing else', async () => {
    const frozen = await gathered();
    expect(readFrozen(frozenText(frozen)).ok).toEqual(JSON.parse(frozenText(frozen)));
    expect(readFrozen('{}').refused?.zh).toContain('不是评估的冻结数据文件');
    expect(readFrozen('不是 JSON').refused).toBeDefined();
    const item = frozen.items.find(({ id }) => id === 't1.1')!;
    expect(item.observations.map(({ period, value }) => [period, value])).toEqual([
      ['2021', '310'],
      ['2022', '330'],
    ]);
    expect(frozen.gaps.some(({ ref }) => ref === 'none')).toBe(true);
  });

  it('has the same bytes whatever came later, in whatever order, also what is dated before', async () => {
    const at = later();
    const before = frozenText(await gathered(at));
    later();
    const value = fc.integer({ min: 1, max: 900 });
    const days = ['2022-03-01', '2023-08-15', '2023-08-16', '2024-05-01'] as const;
    const revision = fc.tuple(fc.constantFrom('2021', '2022', '2023'), value, fc.constantFrom(...days));
    await fc.assert(
      fc.asyncProperty(fc.array(revision, { minLength: 1, maxLength: 3 }), async (rows) => {
        later();
        const observations = rows.map(([period, number, known]) => row(period, number, known, { reason: '修订' }));
        await store.send({ region: REGION, channel: 'form', observations });
        expect(frozenText(await gathered(at))).toBe(before);
      }),
      { numRuns: 12 },
    );
  });

  it('differs, and says where, once what was known on the day is another', async () => {
    const at = later();
    const before = await gathered(at);
    later();
    await store.send({ region: REGION, channel: 'form', observations: [row('2022', 777, '2023-08-15', { reason: '核实' })] });
    const after = await gathered(later());
    const differences = frozenDifferences(before, after);
    expect(differences.some(({ path, after: is }) => path.startsWith('items/t1.1/observations') && is !== undefined)).toBe(true);
    expect(frozenDifferences(after, after)).toEqual([]);
  });

  it('takes records as they stood on the known day, and says of which it had none then', async () => {
    const task = {
      plan: '14',
      ref: 'm1',
      kind: 'measure',
      title: '推进审批制度改革',
      lead: 'u',
      support: [],
      acceptance: 'carried_out',
      state: 'issued',
      due: '2025-12-31',
    } as const;
    const delivery = store.delivery(REGION, OPERATOR);
    later();
    await delivery.change({ action: 'unit.edit', changes: [{ kind: 'unit', id: 'u', version: null, body: { name: '区政务服务办', type: 'department' } }] });
    await delivery.change({ action: 'task.assign', changes: [{ kind: 'task', id: 'w', version: null, body: task }] });
    const frozen = await gathered(later());
    expect(frozen.works).toMatchObject([{ id: 'w', part: 'reforms', lead: { id: 'u', name: '区政务服务办' }, now: 'unknown' }]);
    expect(frozen.gaps.find(({ ref }) => ref === 'records')?.said.zh).toContain('任务 1 项');
  });
});
