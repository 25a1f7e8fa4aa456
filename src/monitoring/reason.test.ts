import { describe, expect, it } from 'vitest';
import { at, change, item, row, years } from './monitoring-sample.ts';
import { countStandings } from './count.ts';
import { reasonFor } from './reason.ts';
import { standingWords } from './standing-words.ts';
import type { Monitored, Standing } from './standing.ts';

const zh = (asked: Monitored, standing: Standing): string => reasonFor(asked, standing, 'zh');

const growth = item({ kind: 'avg_annual_growth', target: 6 });
const air = item({ kind: 'hold', baseline: 323, target: 320, comparator: '>=', unit: '天', nature: 'binding' });
const deaths = item({ kind: 'cap', target: 80, comparator: '<', unit: '人', lowerIsBetter: true });

describe('reasons', () => {
  it('tell the mean so far and what is needed', () => {
    const standing = at(growth, years('growth', [3, 4, 5]), 2023);
    expect(zh(growth, standing)).toBe('2021—2023年年均增长4.00%，目标6%，完成40.35%，落后时序19.65个百分点，今后2年需年均增长9.08%。');
    expect(reasonFor(growth, standing, 'en')).toBe(
      'Growth of 4.00% a year over 2021–2023, target 6%, 40.35% done, 19.65 points behind schedule, needs 9.08% a year for the next 2 years.',
    );
  });

  it('tell what a binding indicator is held to', () => {
    const energy = item({ kind: 'cumulative_reduction', target: 15, nature: 'binding' });
    expect(zh(energy, at(energy, years('flow', [3, 2, 4]), 2023))).toContain('约束性指标从严一档');
  });

  it('tell the first broken year and the margin', () => {
    const rows = years('level', [326, 318, 321], { unit: '天' });
    expect(zh(air, at(air, rows, 2022))).toBe('2022年为318天，跌破底线320天，差2天，期末将判为未完成。');
    expect(zh(air, at(air, rows, 2023))).toBe('2023年为321天，高于底线320天，余1天，但2022年曾突破，期末仍判为未完成。');
  });

  it('tell what a ceiling leaves', () => {
    expect(zh(deaths, at(deaths, years('flow', [18, 17, 17], { unit: '人' }), 2023))).toContain('超出时序5个百分点，余下最多27人，平均每年13.5人');
    expect(zh(deaths, at(deaths, years('flow', [40, 40], { unit: '人' }), 2022))).toBe('2021—2022年累计80人，已于2022年突破上限（低于80人），不可挽回。');
  });

  it('tell whose duty missing figures are', () => {
    const late = at(growth, years('growth', [6]), 2022, { known: '2023-04-30' });
    expect(zh(growth, late)).toBe('2022年数据应于2023年3月31日前报送，已逾期30天，现有数据到2021年，责任单位：未分工。');
    expect(zh({ ...growth, owner: '区统计局' }, late)).toContain('责任单位：区统计局');
  });

  it('tell the gap of what cannot be judged', () => {
    const schooling = item({ kind: 'level', target: 12, unit: '年' });
    expect(zh(schooling, at(schooling, [row('2022', 'level', 11.4, { unit: '年' })], 2022))).toContain('还差0.6年');
    expect(zh(air, at(air, years('level', [326, 313], { unit: '天' }), 2022, { events: [change('2022-01-01')] }))).toContain('2022年1月1日起口径调整');
    expect(zh(growth, at(growth, [row('2021', 'growth', 6, { bound: '>=' })], 2021, { known: '2022-05-01' }))).toContain('不能参加计算');
  });

  it('tell what was broken before the definition changed', () => {
    const standing = at(air, years('level', [310, 325, 326, 327, 328], { unit: '天' }), 2025, { events: [change('2024-01-01')] });
    expect(zh(air, standing)).toBe('2024年1月1日起口径调整且以前各期未重算，2025年与基期、目标不可比，因2021年曾突破，判为未完成。');
  });

  it('tell the shortfall at the end, and that little is little', () => {
    const level = item({ kind: 'level', baseline: 50, target: 60, unit: '%' });
    expect(zh(level, at(level, [row('2025', 'level', 59.8)], 2025))).toBe(
      '2025年为59.8%，未达到60%的目标，差0.2个百分点，不到全程的3%，总结评估计为基本完成。',
    );
    expect(zh(level, at(level, [row('2025', 'level', 61)], 2025))).toBe('2025年为61%，达到60%的目标。');
  });

  it('never round a figure onto the target it missed', () => {
    expect(zh(growth, at(growth, years('growth', [6, 6, 6, 6, 5.98]), 2025))).toContain('年均增长5.996%，目标6%，未完成，差0.004个百分点');
    const jobs = item({ kind: 'cumulative', target: 40000, unit: '人' });
    expect(zh(jobs, at(jobs, years('flow', [8000, 8000, 8000, 8000, 7999], { unit: '人' }), 2025))).toContain('占目标40000人的99.997%，未完成，差1人');
    const income = item({ baseline: 7.05, target: 10, unit: '万元' });
    expect(zh(income, at(income, years('level', [7.6, 8.1, 8.5, 9, 9.995], { unit: '万元' }), 2025))).toContain(
      '2025年为9.995万元，未达到10万元的目标，差0.005万元',
    );
    const jobless = item({ kind: 'hold', target: 5.5, comparator: '<', lowerIsBetter: true });
    expect(zh(jobless, at(jobless, years('level', [5.5]), 2021))).toBe('2021年为5.5%，正在限值上，而目标要求低于5.5%，期末将判为未完成。');
  });

  it('tell parts of years in months, one year without a mean, and what went back', () => {
    const sum = item({ kind: 'cumulative', target: 100, unit: '亿元' });
    const half = (period: string, value: number): ReturnType<typeof row> => row(period, 'ytd', value, { unit: '亿元', known: '2025-08-01' });
    expect(zh(sum, at(sum, [half('2021-05', 8)], '2021-05-31', { known: '2025-08-01' }))).toMatch(/^2021年1—5月累计8亿元/);
    const late = at(sum, [...years('flow', [20, 20, 20, 20], { unit: '亿元' }), half('2025-06', 12)], '2025-06-30', { known: '2025-08-01' });
    expect(zh(sum, late)).toMatch(/^2021年至2025年6月累计92亿元.*余下6个月需完成8亿元。$/);
    expect(zh(growth, at(growth, years('growth', [6.5]), 2021))).toMatch(/^2021年增长6.5%，年均目标6%/);
    expect(zh(growth, at(growth, years('growth', [-1, -2]), 2022))).toMatch(/^2021—2022年年均下降1.50%，目标6%，落后时序/);
    const level = item({ baseline: 7.05, target: 10, unit: '万元' });
    expect(zh(level, at(level, years('level', [6.9], { unit: '万元' }), 2021))).toContain('较基期倒退0.15万元');
  });

  it('are one sentence in both languages for every word', () => {
    const asked: readonly (readonly [Monitored, Standing])[] = [
      [growth, at(growth, [], 2021, { known: '2022-02-01' })],
      [growth, at(growth, [], 2021, { known: '2022-05-01' })],
      [growth, at(growth, years('growth', [6, 6, 6, 6, 6]), 2025)],
      [air, at(air, years('level', [326, undefined, 325], { unit: '天' }), 2023)],
      [deaths, at(deaths, years('flow', [10, 10, 10, 10, 10], { unit: '人' }), 2025)],
      [item({ kind: 'awaiting' }), at(item({ kind: 'awaiting' }), [], 2022)],
      [item({ kind: 'none' }), at(item({ kind: 'none' }), [], 2022)],
      [item({ kind: 'interval', target: 5, upper: 6 }), at(item({ kind: 'interval', target: 5, upper: 6 }), years('level', [5.5, 7]), 2022)],
      [item({ kind: 'milestone', target: 1 }), at(item({ kind: 'milestone', target: 1 }), [], 2022)],
      [growth, at(growth, [row('2021', 'flow', 6, { unit: '个百分点' })], 2021, { known: '2022-05-01' })],
    ];
    for (const [monitored, standing] of asked) {
      expect(zh(monitored, standing)).toMatch(/^[^。]+。$/);
      expect(reasonFor(monitored, standing, 'en')).toMatch(/^[A-Z0-9][^\n]+[^.]\.$/);
      expect(reasonFor(monitored, standing, 'en')).not.toMatch(/undefined|NaN/);
    }
  });
});

describe('words and counts', () => {
  it('have a sign and a word for every standing', () => {
    const [chinese, english] = [standingWords('zh'), standingWords('en')];
    expect(Object.keys(english.now)).toEqual(Object.keys(chinese.now));
    expect(chinese.now.breached).toEqual({ mark: '✕', word: '突破底线' });
    expect(new Set(Object.values(chinese.now).map(({ word }) => word)).size).toBe(13);
  });

  it('count words, zeros included', () => {
    const counts = countStandings([at(growth, [], 2021, { known: '2022-05-01' }), at(growth, years('growth', [6]), 2021)]);
    expect(counts).toMatchObject({ total: 2, now: { no_data: 1, on_schedule: 1, breached: 0 }, forecast: { unknown: 2 } });
  });
});
