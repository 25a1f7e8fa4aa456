import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../basis/index.ts';
import { checkedScheme, draftedScheme, editedScheme, issuedScheme, nextEdition, retiredScheme, type SchemeGiven } from './scheme.ts';
import { equalWeights } from './scheme-weights.ts';

const names = new Map([
  ['a', '生产总值'],
  ['b', '优良天数'],
  ['tasks', '任务'],
]);
const given = (more: Partial<SchemeGiven> = {}): SchemeGiven => ({
  plan: '14',
  name: '年度计分',
  method: 'weighted',
  weights: { a: '0.6', b: '0.4' },
  ...more,
});
const refusal = (more: Partial<SchemeGiven>) => checkedScheme(given(more), names).refused?.zh;

describe('a scheme', () => {
  it('is kept where its weights sum to 1, without those of 0', () =>
    expect(checkedScheme(given({ weights: { a: '.60', b: '0.400', tasks: '' } }), names).ok?.weights).toEqual({ a: '0.6', b: '0.4' }));

  it('says the sum of its weights, and by how much it is off', () => {
    expect(refusal({ weights: { a: '0.6', b: '0.3' } })).toBe('权重合计 0.9，比 1 少 0.1。请调到合计为 1。');
    expect(refusal({ weights: { a: '0.6', b: '0.45' } })).toBe('权重合计 1.05，比 1 多 0.05。请调到合计为 1。');
    expect(refusal({ weights: { a: '六', b: '0.4' } })).toContain('“生产总值”的权重“六”');
    expect(refusal({ weights: { a: '1.5' } })).toContain('“1.5”');
  });

  it('needs bounds that differ, for each item that it weighs', () => {
    const efficacy = (bounds: SchemeGiven['bounds']) => refusal({ method: 'efficacy', bounds: bounds!, weights: { a: '1' } });
    expect(efficacy({})).toContain('还缺满意值');
    expect(efficacy({ a: { satisfactory: '10', unallowable: '10.0' } })).toContain('相同');
    expect(efficacy({ a: { satisfactory: '10', unallowable: 'x' } })).toContain('“x”不是数字');
    expect(efficacy({ a: { satisfactory: '10', unallowable: '7' } })).toBeUndefined();
  });

  it('ranks units only by a document', () => {
    expect(refusal({ method: 'topsis', objects: 'units', weights: { tasks: '1' } })).toContain('文号');
    expect(refusal({ ranking: { document: ' ' } })).toContain('文号');
    expect(refusal({ ranking: { document: '府办〔2024〕1号' } })).toBeUndefined();
  });

  it('has grades that fall, and a cap within its points', () => {
    expect(
      refusal({
        grades: [
          { name: '良', from: '80' },
          { name: '优', from: '90' },
        ],
      }),
    ).toContain('从高到低');
    expect(refusal({ veto: { cap: '101' } })).toContain('0 到 100');
    expect(refusal({ mapping: [{ id: 'r1', name: '甲', full: '5' }], veto: { cap: '6' } })).toContain('0 到 5');
  });

  it('names the row of a mapping that has no points', () => expect(refusal({ mapping: [{ id: 'r1', name: '甲', full: '无' }] })).toContain('“甲”的满分“无”'));

  it('has weights that sum to 1 however many are equal (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const weights = Object.values(equalWeights(Array.from({ length: count }, (_, i) => `i${i}`))).map((each) => new Decimal(each));
        expect(weights.reduce((sum, each) => sum.plus(each), new Decimal(0)).eq(1)).toBe(true);
        expect(
          Decimal.max(...weights)
            .minus(Decimal.min(...weights))
            .lte('0.000001'),
        ).toBe(true);
      }),
    );
  });
});

describe('an edition', () => {
  const draft = draftedScheme(given());
  const issued = issuedScheme(draft, '2024-01-01T00:00:00.000Z', '甲', '文1').ok!;

  it('never changes once it is in force; the next one is a draft of its own', () => {
    expect(editedScheme(draft, given({ name: '新名' })).ok?.name).toBe('新名');
    expect(editedScheme(issued, given()).refused?.zh).toContain('不能改');
    expect(nextEdition(issued, 'first', 2).ok).toMatchObject({ edition: 2, state: 'draft', line: 'first' });
    expect(nextEdition(issued, 'first', 2).ok).not.toHaveProperty('issued');
    expect(issuedScheme(issued, '', '甲', '').refused).toBeDefined();
  });

  it('is retired only when it was in force', () =>
    expect([retiredScheme(issued).ok?.state, retiredScheme(draft).refused?.zh]).toEqual(['retired', expect.any(String)]));
});
