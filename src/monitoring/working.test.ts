import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { at, item, row, years } from './monitoring-sample.ts';
import type { Monitored, Standing } from './standing.ts';
import { workingOf } from './working.ts';

const growth = item({ kind: 'avg_annual_growth', target: 6 });

/** What a spreadsheet makes of the formulas: cells for names in braces, its functions as they are. */
const computed = (asked: Monitored, standing: Standing): ReadonlyMap<string, readonly [shown: number, computed: number]> => {
  const cells: Record<string, number> = {
    base: asked.base,
    due: asked.due,
    target: asked.target!.toNumber(),
    years: standing.elapsed * (asked.due - asked.base),
    ...(asked.baseline === undefined ? {} : { baseline: asked.baseline.toNumber() }),
  };
  const inputs = standing.inputs.map(({ value }) => value);
  const out = new Map<string, readonly [number, number]>();
  for (const { id, number, workbookFormula } of workingOf(asked, standing, 'zh')) {
    cells[id] = number;
    if (workbookFormula === undefined) continue;
    const code = workbookFormula
      .replaceAll('SUMPRODUCT(LN(1+{inputs}/100))', String(inputs.reduce((sum, value) => sum + Math.log1p(value / 100), 0)))
      .replaceAll('SUMPRODUCT(LN(1-{inputs}/100))', String(inputs.reduce((sum, value) => sum + Math.log1p(-value / 100), 0)))
      .replaceAll('SUM({inputs})', String(inputs.reduce((sum, value) => sum + value, 0)))
      .replaceAll(/\{(\w+)\}/g, (_, name: string) => `(${cells[name]})`)
      .replaceAll(/\b(EXP|MAX|SIGN)\(/g, (_, name: string) => `Math.${name.toLowerCase()}(`)
      .replaceAll('LN(', 'Math.log(')
      .replaceAll('^', '**');
    out.set(id, [number, runInNewContext(code) as number]);
  }
  return out;
};

const cases: readonly (readonly [string, Monitored, Standing])[] = [
  ['growth', growth, at(growth, years('growth', [3, 4, 5]), 2023)],
  (() => {
    const energy = item({ kind: 'cumulative_reduction', target: 15 });
    return ['reduction', energy, at(energy, years('flow', [3, 2, 4]), 2023)] as const;
  })(),
  (() => {
    const level = item({ kind: 'level', baseline: 7.05, target: 10, unit: '万元' });
    return ['level', level, at(level, years('level', [7.6, 8, 8.5], { unit: '万元' }), 2023)] as const;
  })(),
  (() => {
    const level = item({ kind: 'level', baseline: 17.7, target: 15, comparator: '<', lowerIsBetter: true, geometric: true });
    return ['level that falls, geometric', level, at(level, years('level', [17, 16.5]), 2022)] as const;
  })(),
  (() => {
    const deaths = item({ kind: 'cap', target: 80, comparator: '<', unit: '人', lowerIsBetter: true });
    return ['cap', deaths, at(deaths, years('flow', [18, 17, 17], { unit: '人' }), 2023)] as const;
  })(),
  (() => {
    const trade = item({ kind: 'cumulative', target: 100, unit: '亿元' });
    return ['sum', trade, at(trade, years('flow', [15, 18], { unit: '亿元' }), 2022)] as const;
  })(),
  (() => {
    const air = item({ kind: 'hold', target: 320, unit: '天' });
    return ['hold', air, at(air, years('level', [326, 318], { unit: '天' }), 2022)] as const;
  })(),
];

describe('working', () => {
  it('puts the numbers into the formulas, line by line', () => {
    const lines = workingOf(growth, at(growth, years('growth', [3, 4, 5]), 2023), 'zh');
    expect(lines.map(({ id, formula, value }) => [id, formula, value])).toEqual([
      ['elapsed', '(2023 − 2020) ÷ (2025 − 2020)', '60%'],
      ['product', '(1 + 3%)×(1 + 4%)×(1 + 5%)', '1.12476'],
      ['observed', '1.12476^(1/3) − 1', '3.9968%'],
      ['done', 'ln 1.12476 ÷ ln (1 + 6%)^5', '40.35%'],
      ['lead', '40.35% − 60%', '-19.65个百分点'],
      ['required', '((1 + 6%)^5 ÷ 1.12476)^(1/2) − 1', '9.0774%'],
      ['predicted', '加权直线回归，权重1/4 1/2 1，各年份额2021 10.15% 2022 23.61% 2023 40.35%', '71.07%'],
    ]);
  });

  it.each(cases)('of %s is the same in a spreadsheet', (_, asked, standing) => {
    const lines = computed(asked, standing);
    expect(lines.size).toBeGreaterThan(0);
    for (const [number, same] of lines.values()) expect(same).toBeCloseTo(number, 9);
  });

  it('shows conversions first, and nothing where nothing was calculated', () => {
    const level = item({ kind: 'level', baseline: 7, target: 10, unit: '万元' });
    const [first] = workingOf(level, at(level, [row('2021', 'level', 76000, { unit: '元' })], 2021), 'en');
    expect(first).toMatchObject({ id: 'input-2021', value: '7.6 万元' });
    expect(workingOf(growth, at(growth, [], 2021), 'zh')).toEqual([]);
    expect(workingOf(item({ kind: 'awaiting' }), at(item({ kind: 'awaiting' }), [], 2021), 'zh')).toEqual([]);
  });
});
