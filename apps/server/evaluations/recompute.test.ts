import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import { frozenText, itemCounts, scored, scoreText, verdictCounts, VERDICTS, type Frozen, type Scheme } from '../../../src/evaluation/index.ts';
import { judge } from '../../../test/recompute/recompute.ts';
import { counted } from '../../../test/recompute/published-folder.ts';
import { rescored } from '../../../test/recompute/rescore.ts';
import { projectFolder } from '../project-folder.ts';
import { bringExamples } from '../region/examples.ts';
import { gatherFrozen } from './gather-frozen.ts';

const EVALUATIONS = [
  ['annual', '2022-01-01', '2022-12-31', '2023-04-30'],
  ['mid_term', '2021-01-01', '2023-06-30', '2023-08-29'],
  ['mid_term', '2021-01-01', '2023-06-30', '2023-06-30'],
  ['annual', '2024-01-01', '2024-12-31', '2025-04-30'],
  ['final', '2021-01-01', '2025-12-31', '2026-04-30'],
  ['final', '2021-01-01', '2025-12-31', '2026-11-01'],
] as const;

const near = (a: number | undefined, b: number | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)));

describe('an evaluation, from its published file alone', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openDatabase();
    await bringExamples(store, { folder: projectFolder(), log: () => undefined });
  }, 120_000);
  afterAll(() => store.close());

  it.each(['999901', '500104'].flatMap((region) => EVALUATIONS.map((one) => [region, ...one] as const)))(
    'of %s, %s from %s to %s as known on %s, is judged again row by row',
    async (region, kind, from, until, known) => {
      const evaluation = { kind, title: kind, from, until, cutoff: until, known, parts: ['indicators'] } as const;
      const made = await gatherFrozen(store, { region, plan: '14' }, { id: 'e', evaluation });
      const frozen = JSON.parse(frozenText(made)) as Frozen;
      expect(frozen.items.length).toBeGreaterThan(30);
      const wrong = frozen.items.flatMap((item) => {
        const again = judge(item, frozen.evaluation) as Record<string, never>;
        const { standing } = item;
        const words = (['now', 'forecast'] as const).filter((part) => again[part] !== standing[part]);
        const numbers = (['done', 'lead', 'predicted', 'required'] as const).filter((part) => !near(again[part], standing[part]));
        if (item.binding) expect(again['broken'] ?? [], item.name).toEqual(standing.broken ?? []);
        return [...words, ...numbers].map((part) => `${item.id} ${item.name} ${standing.kind} ${part}: ${standing[part]} not ${again[part]}`);
      });
      expect(wrong).toEqual([]);
      const again = counted(frozen) as { now: Record<string, number>; forecast: Record<string, number>; verdicts: readonly number[] };
      const { now, forecast } = itemCounts(frozen.items);
      const without = (counts: Readonly<Record<string, number>>) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
      expect([again.now, again.forecast]).toEqual([without(now), without(forecast)]);
      const { counts } = verdictCounts(frozen.items);
      expect(again.verdicts).toEqual(VERDICTS.map((verdict) => counts[verdict]));
      expect(again.verdicts.reduce((a, b) => a + b)).toBe(frozen.items.length);
    },
  );

  const even = (ids: readonly string[]): Scheme['weights'] => Object.fromEntries(ids.map((id) => [id, String(1 / ids.length)]));
  const scheme = (more: Partial<Scheme> & Pick<Scheme, 'method' | 'weights'>): Scheme => ({ plan: '14', name: '方案', edition: 1, state: 'in_force', ...more });
  const ITEMS = ['t2.1', 't2.2', 't2.4', 't2.12', 't2.13', 't2.17', 't2.20', 't2.31'];
  const bounds = Object.fromEntries(ITEMS.map((id) => [id, { satisfactory: '12', unallowable: '2' }]));
  it.each([
    ['加权', scheme({ method: 'weighted', weights: even(ITEMS), missing: 'redistribute', veto: { cap: '75' } })],
    ['进度加权', scheme({ method: 'weighted', weights: even(ITEMS), against: 'schedule', missing: 'redistribute' })],
    ['功效', scheme({ method: 'efficacy', weights: even(ITEMS), bounds, limits: { lowest: '40', highest: '100' }, missing: 'redistribute' })],
    ['单位加权', scheme({ method: 'weighted', weights: even(ITEMS), veto: { cap: '60' }, ranking: { document: '办法（模拟）' } })],
    ['熵权', scheme({ method: 'entropy', weights: even(['t2.1', 't2.2', 't2.12', 't2.20']) })],
    ['逼近', scheme({ method: 'topsis', weights: even(['t2.1', 't2.2', 't2.12', 't2.20']), directions: { 't2.2': 'down' } })],
  ] as const)('is scored again by %s法 from the score file and the frozen file', async (_, given) => {
    const evaluation = {
      kind: 'annual',
      title: '',
      from: '2024-01-01',
      until: '2024-12-31',
      cutoff: '2024-12-31',
      known: '2025-08-01',
      parts: ['indicators'],
    } as const;
    const frozen = await gatherFrozen(store, { region: '999901', plan: '14' }, { id: 'e', evaluation });
    const outcome = scored(given, frozen);
    const result = outcome.ok!;
    const file = JSON.parse(scoreText({ scheme: 's', frozen: 'x', ...result }, given, frozen)) as { readonly result: typeof result };
    const again = rescored(file, JSON.parse(frozenText(frozen)));
    const isComparison = given.method === 'entropy' || given.method === 'topsis';
    const told = isComparison ? file.result.objects!.filter(({ score }) => score !== undefined) : file.result.rows;
    const isNear = (a: number | undefined, b: string | undefined): boolean =>
      (a === undefined) === (b === undefined) && Math.abs((a ?? 0) - Number(b ?? 0)) < 0.0001;
    expect(told.length).toBeGreaterThan(2);
    expect(told.filter(({ score }, i) => !isNear(again.scores[i], score))).toEqual([]);
    expect(isNear(again.total, file.result.total), `${again.total} ${file.result.total}`).toBe(true);
    if (!isComparison) expect((file.result.objects ?? []).filter(({ score }, i) => !isNear(again.units[i], score))).toEqual([]);
  });
});
