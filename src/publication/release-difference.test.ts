import { describe, expect, it } from 'vitest';
import type { Frozen, FrozenItem, FrozenWork } from '../evaluation/index.ts';
import { releaseDifference } from './release-difference.ts';

const item = (id: string, observed: number | undefined, now: FrozenItem['standing']['now'], more: Partial<FrozenItem> = {}): FrozenItem =>
  ({
    id,
    list: 'indicator',
    name: '人均产出',
    unit: '万元',
    comparator: '=',
    target: '10',
    standing: { kind: 'level', now, forecast: 'meet', period: '2023', ...(observed === undefined ? {} : { observed }) },
    ...more,
  }) as unknown as FrozenItem;
const work = (id: string, state: string): FrozenWork => ({ id, part: 'projects', title: `${id}号桥`, state, now: 'on_schedule' });
const frozen = (items: readonly FrozenItem[], works: readonly FrozenWork[]): Frozen => ({ items, works }) as unknown as Frozen;
const file = (path: string, sha256: string) => ({ path, sha256, type: 'text/html', size: 1 });

describe('two releases', () => {
  it('differ by figures, judgements, targets and stages, in words', () => {
    const { said } = releaseDifference(
      { files: [], frozen: frozen([item('t2.5', 8.1, 'nearly'), item('t9', 1, 'ahead')], [work('p', 'started'), work('q', 'idea')]) },
      {
        files: [],
        frozen: frozen([item('t2.5', 8.5, 'behind', { target: '9' }), item('t3', undefined, 'no_data')], [work('p', 'completed'), work('r', 'idea')]),
      },
    );
    expect(said.map(({ zh }) => zh)).toEqual([
      '指标“人均产出”的目标从10万元改为9万元。',
      '指标“人均产出”的数从8.1万元（2023年）到8.5万元（2023年），判断从“基本达到”变为“滞后”。',
      '新列入指标“人均产出”。',
      '不再列入指标“人均产出”。',
      '“p号桥”从“开工”到“竣工”。',
      '新列入“r号桥”（谋划）。',
      '不再列入“q号桥”。',
    ]);
    expect(said.every(({ en }) => en.length > 0)).toBe(true);
  });
  it('differ by a figure alone, as pages show it, or by a judgement alone', () => {
    const rate = (observed: number, now: FrozenItem['standing']['now']) =>
      item('t1', observed, now, {
        standing: { kind: 'avg_annual_growth', now, forecast: 'meet', period: '2023', observed } as unknown as FrozenItem['standing'],
      });
    const said = (a: FrozenItem, b: FrozenItem) =>
      releaseDifference({ files: [], frozen: frozen([a], []) }, { files: [], frozen: frozen([b], []) }).said.map(({ zh }) => zh);
    expect(said(rate(5.8412, 'ahead'), rate(5.4304, 'ahead'))).toEqual(['指标“人均产出”的数从5.84%（2023年）到5.43%（2023年）。']);
    expect(said(rate(5.8412, 'ahead'), rate(5.8401, 'behind'))).toEqual(['指标“人均产出”的判断从“快于时序”变为“滞后”。']);
  });
  it('differ by files, and not at all where they are the same', () => {
    const same = frozen([item('t1', 1, 'ahead')], [work('p', 'idea')]);
    const before = { files: [file('a', '1'), file('b', '1'), file('c', '1')], frozen: same };
    const after = { files: [file('a', '1'), file('b', '2'), file('d', '1')], frozen: same };
    expect(releaseDifference(before, after)).toEqual({ said: [], added: ['d'], removed: ['c'], changed: ['b'], same: 1 });
    expect(releaseDifference(before, before)).toMatchObject({ said: [], added: [], removed: [], changed: [], same: 3 });
  });
});
