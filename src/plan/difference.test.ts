import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplePlan, sampleText } from './correction-sample.ts';
import { difference } from './difference.ts';
import type { Plan } from './schema.ts';

const only = (before: Plan, after: Plan) => {
  const found = difference(before, after);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('difference', () => {
  it('is empty for two compilations of one text', () => {
    expect(difference(samplePlan(), samplePlan())).toEqual([]);
  });

  it('is empty where text was put before everything', () => {
    expect(difference(samplePlan(), samplePlan(`前言：本规划依法编制。\n${sampleText}`))).toEqual([]);
  });

  it('shows the one figure that was edited, though its id has changed with it', () => {
    const after = samplePlan();
    after.targets[0] = { ...after.targets[0]!, id: 'c99', value: 200, quote: '规上工业企业达到200家' };
    expect(only(samplePlan(), after)).toMatchObject({
      list: 'targets',
      added: [],
      removed: [],
      changed: [{ fields: [{ path: 'value', before: 180, after: 200 }] }],
    });
  });

  it('shows what an entry gained and lost', () => {
    const after = samplePlan();
    const { baseline: _, ...without } = after.indicators[0]!;
    after.indicators[0] = { ...without, target: { ...without.target!, comparator: '>=' } };
    expect(only(samplePlan(), after).changed[0]!.fields).toEqual([
      { path: 'baseline', before: { year: 2020, value: 128, raw: '128' } },
      { path: 'target.comparator', after: '>=' },
    ]);
  });

  it('takes a slightly reworded name for the same project, and another name for another', () => {
    const renamed = (name: string): Plan => {
      const after = samplePlan();
      after.boxes[0]!.groups[0]!.items[1] = { ...after.boxes[0]!.groups[0]!.items[1]!, name };
      return after;
    };
    expect(only(samplePlan(), renamed('渡口长江大桥'))).toMatchObject({ list: 'items', added: [], removed: [], changed: [{ fields: [{ path: 'name' }] }] });
    expect(only(samplePlan(), renamed('青石小学'))).toMatchObject({
      list: 'items',
      added: [{ label: '启动青石小学' }],
      removed: [{ label: '启动渡口大桥' }],
      changed: [],
    });
  });

  it('shows the findings that are gone', () => {
    expect(only(samplePlan(), { ...samplePlan(), diagnostics: [] })).toMatchObject({ list: 'diagnostics', removed: [{ fields: { code: 'PLAN2003' } }] });
  });

  it('shows each sentence dropped or added once, in either direction', () => {
    fc.assert(
      fc.property(fc.subarray(samplePlan().targets), fc.subarray(samplePlan().targets), (kept, stays) => {
        const [before, after] = [
          { ...samplePlan(), targets: kept },
          { ...samplePlan(), targets: stays },
        ];
        const [forward, back] = [difference(before, after)[0], difference(after, before)[0]];
        expect(forward?.added.map(({ key }) => key)).toEqual(back?.removed.map(({ key }) => key));
        expect(forward?.removed.map(({ key }) => key)).toEqual(back?.added.map(({ key }) => key));
      }),
    );
  });
});
