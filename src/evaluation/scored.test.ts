import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scored } from './scored.ts';
import { scoreText } from './score-file.ts';
import { frozenSample, inputsOf, itemOf, schemeOf, workOf } from './score-sample.ts';
import type { Frozen, FrozenItem } from './frozen.ts';
import type { Scheme } from './scoring.ts';

const ok = (scheme: Scheme, frozen: Frozen) => {
  const outcome = scored(scheme, frozen);
  if (outcome.refused !== undefined) throw new Error(outcome.refused.en);
  return outcome.ok;
};
const totalOf = (scheme: Scheme, items: readonly FrozenItem[]): string | undefined => ok(scheme, frozenSample(items)).total;
const half = { a: '0.5', b: '0.5' };

describe('加权完成率', () => {
  it('is the weighted mean of capped done shares', () => {
    expect(totalOf(schemeOf({ a: '0.75', b: '0.25' }), [itemOf('a', { done: 0.4915 }), itemOf('b', { done: 1.2 })])).toBe('61.8625');
    expect(totalOf(schemeOf(half), [itemOf('a', { done: -0.3 }), itemOf('b', { done: 0.6 })])).toBe('30');
  });

  it('asks what should be done by now, where the scheme says so', () => {
    // 0.5629 of 0.6 and 0.6 of 0.6.
    expect(totalOf(schemeOf(half, { against: 'schedule' }), [itemOf('a', { done: 0.5629 }), itemOf('b', { done: 0.6 })])).toBe('96.9083');
  });

  it('scores a cap by what is left of it, a hold by the years that held', () => {
    const cap = (done: number, now: 'on_schedule' | 'breached' = 'on_schedule') => itemOf('a', { kind: 'cap', done, now });
    const only = schemeOf({ a: '1' });
    // Elapsed 0.6: 0.65 used leaves 0.35 of the 0.4 that should be left.
    expect([cap(0.5), cap(0.65), cap(1, 'breached')].map((item) => totalOf(only, [item]))).toEqual(['100', '87.5', '0']);
    expect(totalOf(schemeOf({ a: '1' }, { against: 'schedule' }), [itemOf('a', { kind: 'hold', done: 2 / 3, now: 'on_schedule' })])).toBe('66.6667');
  });

  it('gives a range and no total where a figure is missing, and never zero', () => {
    const items = [itemOf('a', { done: 0.8 }), itemOf('b', { now: 'no_data' })];
    const { total, range, coverage, rows } = ok(schemeOf(half), frozenSample(items));
    expect([total, range, coverage]).toEqual([undefined, { lowest: '40', highest: '90' }, '0.5']);
    expect(rows[1]).toMatchObject({ item: 'b', weight: '0.5', reason: { zh: '没有数据，不计分。' } });
    expect(rows[1]).not.toHaveProperty('score');
  });

  it('gives its weight to the others, where the scheme says so, and shows it', () => {
    const { total, rows, sensitivity } = ok(
      schemeOf(half, { missing: 'redistribute' }),
      frozenSample([itemOf('a', { done: 0.8 }), itemOf('b', { now: 'no_data' })]),
    );
    expect([total, rows.map(({ weight }) => weight)]).toEqual(['80', ['1', '0']]);
    expect(sensitivity[0]!.zh).toBe('“b”补上数据（其余缺数据的不计），总分在 40 到 90 之间。');
  });

  it('refuses where nothing can be scored', () => expect(scored(schemeOf({ a: '1' }), frozenSample([])).refused?.zh).toContain('没有一项可以计分'));
});

describe('功效系数', () => {
  const scheme = (bounds: Scheme['bounds'], more: Partial<Scheme> = {}) => schemeOf({ a: '1' }, { method: 'efficacy', bounds: bounds!, ...more });

  it('gives 60 at the unallowable and 100 at the satisfactory value', () => {
    const at = (observed: number) => totalOf(scheme({ a: { satisfactory: '10', unallowable: '7.05' } }), [itemOf('a', { observed })]);
    // (8.5 − 7.05) / (10 − 7.05) × 40 + 60
    expect([at(7.05), at(10), at(8.5), at(11)]).toEqual(['60', '100', '79.661', '113.5593']);
  });

  it('turns with its bounds, and stays within its limits', () => {
    const bounds = { a: { satisfactory: '3', unallowable: '5' } };
    expect(totalOf(scheme(bounds), [itemOf('a', { observed: 4 })])).toBe('80');
    expect(totalOf(scheme(bounds, { limits: { lowest: '0', highest: '100' } }), [itemOf('a', { observed: 1 })])).toBe('100');
  });

  it('does not mind the unit (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 9999 }), (observed, times) => {
        const bounds = (k: number) => ({ a: { satisfactory: String(100 * k), unallowable: String(20 * k) } });
        expect(totalOf(scheme(bounds(times)), [itemOf('a', { observed: observed * times })])).toBe(totalOf(scheme(bounds(1)), [itemOf('a', { observed })]));
      }),
    );
  });
});

describe('一票否决', () => {
  const broken = itemOf('z', { kind: 'hold', now: 'breached', done: 0.5 }, { binding: true, name: '优良天数' });
  const scheme = schemeOf(
    { a: '1' },
    {
      veto: { cap: '60' },
      grades: [
        { name: '良好', from: '80' },
        { name: '合格', from: '60' },
      ],
    },
  );

  it('caps the total, by a binding item that has no weight too', () => {
    const { total, uncapped, vetoed, grade, sensitivity } = ok(scheme, frozenSample([itemOf('a', { done: 0.9 }), broken]));
    expect([total, uncapped, vetoed, grade]).toEqual(['60', '90', ['z'], '合格']);
    expect(sensitivity[0]!.zh).toBe('因“优良天数”触发一票否决，总分按 60 封顶；不封顶为 90。');
  });

  it('look at the whole window: a limit that was broken in it counts although it is kept again since', () => {
    const since = (broken: readonly number[], binding = true) =>
      itemOf('z', { kind: 'hold', now: 'on_schedule', broken, firstBroken: broken[0]! }, { binding });
    const scheme = schemeOf({ a: '1' }, { veto: { cap: '60' } });
    const vetoedBy = (item: ReturnType<typeof itemOf>) => ok(scheme, frozenSample([itemOf('a', { done: 0.9 }), item])).vetoed;
    expect([vetoedBy(since([2022])), vetoedBy(since([2020, 2023]))]).toEqual([['z'], ['z']]);
    expect([vetoedBy(since([2020])), vetoedBy(since([2022], false))]).toEqual([undefined, undefined]);
  });

  it('lets an expected item that is missed, and a cancelled one, alone', () => {
    const cancelled = { ...broken, cancelled: { day: '2023-01-01', document: '文1' } } as const;
    expect(totalOf(scheme, [itemOf('a', { done: 0.9 }), { ...broken, binding: false }])).toBe('90');
    expect(totalOf(scheme, [itemOf('a', { done: 0.9 }), cancelled])).toBe('90');
  });
});

describe('laws of the weighted mean (property)', () => {
  const shares = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 6 });
  const items = (done: readonly number[]) => done.map((each, i) => itemOf(`i${i}`, { done: each / 1000 }));
  const even = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`i${i}`, String(1 / 4 ** 3)]));

  it('does not mind the order of items, and is the mean where weights are equal', () => {
    fc.assert(
      fc.property(shares, (done) => {
        const scheme = schemeOf(even(done.length));
        const total = totalOf(scheme, items(done));
        expect(totalOf(scheme, items(done).toReversed())).toBe(total);
        expect(Number(total)).toBeCloseTo(done.reduce((sum, each) => sum + each, 0) / done.length / 10, 3);
      }),
    );
  });

  it('never falls when one of them rises', () => {
    fc.assert(
      fc.property(shares, fc.nat(), fc.integer({ min: 0, max: 500 }), (done, at, more) => {
        const scheme = schemeOf(even(done.length), { against: 'schedule' });
        const risen = done.map((each, i) => (i === at % done.length ? each + more : each));
        expect(Number(totalOf(scheme, items(risen)))).toBeGreaterThanOrEqual(Number(totalOf(scheme, items(done))));
      }),
    );
  });
});

describe('units', () => {
  const led = (id: string, lead: string, done: number, more: Partial<FrozenItem> = {}) => itemOf(id, { done }, { lead: { id: lead, name: lead }, ...more });

  it('are scored by what they lead only where a document says so', () => {
    const frozen = frozenSample([led('a', '甲', 0.9), led('b', '乙', 0.5), led('c', '甲', 0.7)]);
    const weights = { a: '0.2', b: '0.4', c: '0.4' };
    expect(ok(schemeOf(weights), frozen)).not.toHaveProperty('objects');
    const ranked = ok(schemeOf(weights, { ranking: { document: '府办〔2024〕1号' } }), frozen).objects!;
    // 甲: (0.2 × 90 + 0.4 × 70) / 0.6
    expect(ranked.map(({ ref, score, rank }) => [ref, score, rank])).toEqual([
      ['乙', '50', 2],
      ['甲', '76.6667', 1],
    ]);
  });

  it('share a rank, and are capped by their own veto only', () => {
    const breached = led('c', '丙', 1, { binding: true });
    const frozen = frozenSample([led('a', '甲', 0.9), led('b', '乙', 0.9), { ...breached, standing: { ...breached.standing, now: 'breached' } }]);
    const scheme = schemeOf({ a: '0.3', b: '0.3', c: '0.4' }, { ranking: { document: '文' }, veto: { cap: '40' } });
    expect(ok(scheme, frozen).objects!.map(({ score, rank }) => [score, rank])).toEqual([
      ['40', 3],
      ['90', 1],
      ['90', 1],
    ]);
  });

  it('are compared by the shares of what stands as it should', () => {
    const works = [
      workOf('1', 'tasks', '甲', 'done'),
      workOf('2', 'tasks', '甲', 'late'),
      workOf('3', 'tasks', '乙', 'on_schedule'),
      workOf('4', 'projects', '甲', 'slow'),
    ];
    const scheme = schemeOf({ tasks: '0', projects: '0' }, { method: 'entropy', objects: 'units', ranking: { document: '文' }, missing: 'redistribute' });
    const { objects, rows, total } = ok(scheme, frozenSample([], works));
    expect([total, objects!.map(({ ref, score, values }) => [ref, score, values!['tasks']])]).toEqual([
      undefined,
      [
        ['乙', '100', '1'],
        ['甲', '0', '0.5'],
      ],
    ]);
    expect(rows[0]).toMatchObject({ item: 'projects', weight: '0', reason: { zh: '缺数据（乙），这一项没有参加比较。' } });
  });
});

describe('years', () => {
  const items = [itemOf('a', { inputs: inputsOf({ 2021: 1, 2022: 2, 2023: 3 }) }), itemOf('b', { inputs: inputsOf({ 2021: 3, 2022: 2, 2023: 1 }) })];

  it('are compared by the figures of items, and the total is that of the cut-off year', () => {
    const { objects, total, sensitivity } = ok(schemeOf({ a: '0.6', b: '0.4' }, { method: 'topsis' }), frozenSample(items));
    expect([total, objects!.map(({ score }) => score)]).toEqual(['60', ['40', '50', '60']]);
    expect(sensitivity.map(({ zh }) => zh)).toContain('“a”的权重由 0.6 变到 0.5（其余按比例调整），2022排到2023前面。');
  });

  it('that lack a figure are left out, or the criterion is', () => {
    const frozen = frozenSample([...items, itemOf('c', { inputs: inputsOf({ 2021: 1, 2022: 5 }) })]);
    const scheme = schemeOf({ a: '0', b: '0', c: '0' }, { method: 'entropy' });
    const out = ok(scheme, frozen);
    expect([out.total, out.objects![2]!.reason?.zh]).toEqual([undefined, '缺数据（c），没有参加比较。']);
    expect(ok({ ...scheme, missing: 'redistribute' }, frozen).rows[2]).toMatchObject({ item: 'c', weight: '0' });
  });

  it('cannot be compared where there is only one', () =>
    expect(scored(schemeOf({ a: '1' }, { method: 'topsis' }), frozenSample([itemOf('a', { inputs: inputsOf({ 2021: 1 }) })])).refused?.zh).toContain(
      '只有 1 个',
    ));
});

describe('等次', () => {
  it('says which weight would change it, and to what', () => {
    const scheme = schemeOf(half, {
      grades: [
        { name: '优秀', from: '90' },
        { name: '良好', from: '80' },
      ],
    });
    const { grade, sensitivity } = ok(scheme, frozenSample([itemOf('a', { done: 1 }), itemOf('b', { done: 0.7 })]));
    expect(grade).toBe('良好');
    // w × 100 + (1 − w) × 70 = 90 at w = 2/3, 80 at 1/3.
    expect(sensitivity.map(({ zh }) => zh)).toEqual(
      expect.arrayContaining([
        '“a”的权重由 0.5 变到 0.6667（其余按比例调整），等次由良好变为优秀。',
        '“a”的权重由 0.5 变到 0.3333（其余按比例调整），等次由良好变为不入等次。',
      ]),
    );
  });
});

describe('the score file', () => {
  it('is the same bytes whenever and by whomever it was computed', () => {
    const frozen = frozenSample([itemOf('a')]);
    const scheme = schemeOf({ a: '1' });
    const text = (by: string) =>
      scoreText(Object.assign({ scheme: 's', frozen: 'f', by, at: '' }, ok(scheme, frozen)), { ...scheme, issued: { at: by, by } }, frozen);
    expect(text('甲')).toBe(text('乙'));
    expect(JSON.parse(text('甲'))).toMatchObject({ format: 'yidu-score-1', frozen: 'f', scheme: { id: 's', weights: { a: '1' } }, result: { total: '50' } });
  });
});
