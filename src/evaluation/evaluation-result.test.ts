import { describe, expect, it } from 'vitest';
import { carriedTask, carryOver } from './carry-over.ts';
import { conclusionOf } from './evaluation-conclusion.ts';
import { resultRows } from './evaluation-result.ts';
import type { Frozen, FrozenItem, FrozenWork } from './frozen.ts';

const item = (id: string, standing: object, more: Partial<FrozenItem> = {}): FrozenItem =>
  ({
    id,
    list: 'indicator',
    name: `指标${id}`,
    unit: '亿元',
    binding: false,
    comparator: '>=',
    lowerIsBetter: false,
    base: 2020,
    due: 2025,
    target: '100',
    observations: [],
    reason: { zh: '理由。', en: 'Why.' },
    standing: { kind: 'level', forecast: 'unknown', observed: 98.25, ...standing },
    ...more,
  }) as unknown as FrozenItem;

const cancelled = { day: '2023-01-01', document: '府〔2023〕1号' } as const;

describe('the final conclusion', () => {
  it.each([
    ['done', { now: 'achieved' }, {}],
    ['basically', { now: 'missed', lead: -2.99 }, {}],
    ['missed', { now: 'missed', lead: -3 }, {}],
    ['missed', { now: 'missed' }, {}],
    ['missed', { now: 'breached' }, {}],
    ['unclear', { now: 'no_data' }, {}],
    ['unclear', { now: 'awaiting_target' }, {}],
    ['cancelled', { now: 'not_assessable' }, { cancelled }],
  ] as const)('is %s for %j', (conclusion, standing, more) => expect(conclusionOf(item('a', standing, more))).toBe(conclusion));

  it('stands in a row of the shape of the plan’s own table, with its note', () => {
    const [row] = resultRows([item('t1.1', { now: 'not_assessable' }, { cancelled, binding: true })]);
    expect(row).toMatchObject({
      target: '≥100',
      result: '98.25',
      binding: true,
      conclusion: 'cancelled',
      note: { zh: '2023-01-01起取消，依据：府〔2023〕1号' },
    });
  });
});

describe('carry-over', () => {
  const work = (id: string, now: FrozenWork['now'], part: FrozenWork['part'] = 'tasks'): FrozenWork => ({ id, part, title: id, state: 'issued', now });
  const frozen = {
    plan: { id: '14' },
    items: [
      item('a', { now: 'achieved' }),
      item('b', { now: 'missed', lead: -20 }, { lead: { id: 'u', name: '某局' } }),
      item('c', { now: 'no_data' }),
      item('d', { now: 'missed', lead: -1 }),
    ],
    works: [work('w1', 'done'), work('w2', 'late'), work('w3', 'dropped'), work('p1', 'slow', 'projects')],
  } as unknown as Frozen;

  it('lists what is not done, and nothing that is done, cancelled or dropped', () => {
    expect(carryOver(frozen).map(({ ref }) => ref)).toEqual(['b', 'c', 'd', 'w2', 'project:p1']);
  });
  it('becomes a task of the next plan that says where it comes from, without a lead an orphan', () => {
    const [row] = carryOver(frozen);
    expect(carriedTask(row!, frozen.plan, '15', 'u', '人大〔2026〕1号')).toMatchObject({
      plan: '15',
      ref: 'carried:14/b',
      lead: 'u',
      state: 'confirmed',
      document: '人大〔2026〕1号',
    });
    expect(carriedTask(row!, frozen.plan, '15', undefined, undefined)).toMatchObject({ state: 'proposed', support: [] });
  });
});
