import { describe, expect, it } from 'vitest';
import { warningRules, type Warning } from '../../../src/monitoring/index.ts';
import type { RegionContext } from '../region/index.ts';
import { historyUnder } from '../warnings/region-warnings.ts';
import { figure, sampleContext } from './cockpit-sample.ts';
import { warningsOf } from './warning-work.ts';

const TODAY = '2024-05-31';
const first = [figure('t1', '2021', 7.1), figure('t1', '2022', 7.2), figure('t3', '2021', 330), figure('t3', '2022', 318)];
const context = (rows: RegionContext['rows']): RegionContext => ({ ...sampleContext(rows, TODAY), today: TODAY });
/** As it stands after a change: another object of the same plan. */
const later = (before: RegionContext, rows: RegionContext['rows']): RegionContext => ({ ...context(rows), plan: before.plan });
const whole = (of: RegionContext): readonly Warning[] => of.items.flatMap((item) => historyUnder(of, [item], warningRules));

describe('warnings worked out behind a page', () => {
  it('are not there for the first page, and for the next', async () => {
    const own = context(first);
    expect(await warningsOf(own)).toBeUndefined();
    expect(await warningsOf(own)).toEqual(whole(own));
    expect(whole(own).length).toBeGreaterThan(1);
  });
  it('are what all the work would give after any change, and are the same objects where nothing changed', async () => {
    const own = context(first);
    await warningsOf(own);
    let [rows, before] = [first, (await warningsOf(own))!];
    for (const more of [figure('t3', '2023', 300), figure('t1', '2022', 8.9, { known: '2023-06-01' })]) {
      rows = [...rows, more];
      const next = later(own, rows);
      await warningsOf(next);
      const after = (await warningsOf(next))!;
      expect(after).toEqual(whole(next));
      for (const warning of before) if (`14/${warning.item}` !== more.indicator) expect(after).toContain(warning);
      before = after;
    }
  });
  it('of a past day play no part in those of today', async () => {
    const own = context(first);
    await warningsOf(own);
    await warningsOf(own);
    const past: RegionContext = { ...sampleContext(first, '2022-12-31'), plan: own.plan, today: TODAY };
    await warningsOf(past);
    expect(await warningsOf(past)).toEqual(whole(past));
    const again = later(own, first);
    await warningsOf(again);
    expect(await warningsOf(again)).toEqual(whole(own));
  });
});
