import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemCounts } from './frozen-count.ts';
import { VERDICTS, verdictCounts, verdictOf } from './verdict.ts';
import { verdictSentence } from './verdict-sentence.ts';

const NOW = [
  'achieved_early',
  'ahead',
  'on_schedule',
  'nearly',
  'behind',
  'far_behind',
  'breached',
  'awaiting_target',
  'no_data',
  'not_due',
  'not_assessable',
  'achieved',
  'missed',
] as const;
const FORECAST = ['exceed', 'meet', 'at_risk', 'miss', 'unknown'] as const;
const standing = fc.record({ now: fc.constantFrom(...NOW), forecast: fc.constantFrom(...FORECAST) });
const items = fc.array(standing, { maxLength: 60 }).map((all) => all.map((one, i) => ({ id: `t${i}`, standing: one })));

describe('the verdict on an item', () => {
  it.each([
    ['achieved_early', 'unknown', 'early'],
    ['ahead', 'exceed', 'exceeding'],
    ['on_schedule', 'exceed', 'exceeding'],
    ['nearly', 'exceed', 'meeting'],
    ['on_schedule', 'meet', 'meeting'],
    ['on_schedule', 'unknown', 'meeting'],
    ['on_schedule', 'miss', 'short'],
    ['behind', 'meet', 'short'],
    ['breached', 'miss', 'short'],
    ['awaiting_target', 'unknown', 'awaiting'],
    ['no_data', 'meet', 'no_data'],
    ['not_due', 'unknown', 'unclear'],
    ['achieved', 'exceed', 'meeting'],
  ] as const)('%s with %s is %s', (now, forecast, verdict) => expect(verdictOf({ now, forecast })).toBe(verdict));
});

describe('counts', () => {
  it('add up to all items on both axes and in the sentence, each item in one', () =>
    fc.assert(
      fc.property(items, (all) => {
        const { counts, ids, total } = verdictCounts(all);
        expect(VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0)).toBe(total);
        expect(VERDICTS.flatMap((verdict) => ids[verdict]).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        const { now, forecast } = itemCounts(all);
        for (const axis of [now, forecast]) expect(Object.values(axis).reduce((a, b) => a + b, 0)).toBe(all.length);
      }),
    ));
  it('stand in one sentence, with what was broken among them', () => {
    const all = [
      { id: 'a', standing: { now: 'on_schedule', forecast: 'exceed' } },
      { id: 'b', standing: { now: 'breached', forecast: 'miss' } },
      { id: 'c', standing: { now: 'awaiting_target', forecast: 'unknown' } },
    ] as const;
    const { zh, en } = verdictSentence(verdictCounts(all));
    expect(zh).toBe(
      '3 项中，提前完成 0 项，达到时序进度、预计可超额完成 1 项，达到或基本达到时序进度、可如期完成 0 项，未达时序进度或预计完成有困难 1 项（其中突破底线 1 项），待上级下达目标 1 项。',
    );
    expect(en).toContain('1 short of schedule or hard to meet (1 of them with a limit broken)');
    const over = [
      { id: 'a', standing: { now: 'achieved', forecast: 'meet' } },
      { id: 'b', standing: { now: 'missed', forecast: 'miss', lead: -1 } },
      { id: 'c', standing: { now: 'missed', forecast: 'miss', lead: -8 } },
    ] as const;
    expect(verdictSentence(verdictCounts(over)).zh).toBe('3 项中，已完成 1 项，未达到目标 2 项（其中差距不到全程 3%、可计基本完成 1 项）。');
    const broken = verdictSentence(verdictCounts([...over, { id: 'e', standing: { now: 'breached', forecast: 'miss' } }]));
    expect(broken.zh).toContain('未达到目标 3 项（其中突破底线 1 项，差距不到全程 3%、可计基本完成 1 项）。');
    expect(broken.en).toContain('3 missed (1 of them with a limit broken; 1 of them by less than 3% of the way, basically achieved).');
    // One that ended before the plan does says nothing of those that are on their way.
    const mixed = verdictSentence(verdictCounts([...over, { id: 'd', standing: { now: 'on_schedule', forecast: 'meet' } }])).zh;
    expect([mixed.includes('可如期完成 2 项'), mixed.includes('已完成')]).toEqual([true, false]);
    expect(verdictSentence(verdictCounts([])).zh).toBe('没有要评估的条目。');
  });
});
