import { describe, expect, it } from 'vitest';
import { plainPromise } from './plain-promise.ts';

const promise = (kind: Parameters<typeof plainPromise>[0]['standing']['kind'], more: Partial<Parameters<typeof plainPromise>[0]> = {}) =>
  plainPromise({ base: 2020, due: 2025, comparator: '=', lowerIsBetter: false, standing: { kind }, ...more });

describe('a promise in plain words', () => {
  it('says what shall be reached, by when and from where', () => {
    expect(promise('level', { target: '10', baseline: '7.05', unit: '万元' })).toEqual({
      zh: '到2025年达到10万元（2020年是7.05万元）。',
      en: 'Reach 10 万元 by 2025 (7.05 万元 in 2020).',
    });
    expect(promise('level', { target: '55', comparator: '>=', unit: '%' }).zh).toBe('到2025年达到或超过55%。');
  });
  it('tells a sum, a growth, a fall and a limit apart', () => {
    expect(promise('cumulative', { target: '100', comparator: '>=', unit: '亿元' }).zh).toBe('2021年到2025年，加起来达到或超过100亿元。');
    expect(promise('avg_annual_growth', { target: '6' }).zh).toBe('2021年到2025年，平均每年增长6%。');
    expect(promise('avg_annual_growth', { target: '-3' }).en).toBe('Fall by 3% a year on average, 2021 to 2025.');
    expect(promise('cumulative_reduction', { target: '15' }).zh).toBe('到2025年，比2020年一共下降15%。');
    expect(promise('hold', { target: '320', comparator: '>=', unit: '天' }).zh).toBe('2021年到2025年，每一年都不低于320天。');
    expect(promise('hold', { target: '5', lowerIsBetter: true, unit: '%' }).en).toBe('Stay at no more than 5% in every year from 2021 to 2025.');
    expect(promise('cap', { target: '80', comparator: '<', unit: '人' })).toEqual({
      zh: '2021年到2025年，加起来少于80人。',
      en: 'Add up to below 80 人 over 2021 to 2025.',
    });
    expect(promise('interval', { target: '3', upper: '5', unit: '%' }).zh).toBe('到2025年，保持在3%到5%之间。');
  });
  it('admits that there is no figure', () => {
    expect(promise('awaiting').zh).toContain('还没有下达');
    expect(promise('awaiting', { targetWords: '高于GDP增长' }).en).toContain('高于GDP增长');
    expect(promise('none').zh).toContain('没有给出');
    expect(promise('level').zh).toContain('没有给出');
  });
});
