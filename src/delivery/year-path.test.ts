import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../basis/index.ts';
import type { Comparator, Monitored } from '../monitoring/index.ts';
import { checkYears } from './year-check.ts';
import { proposedYears } from './year-path.ts';
import { standingsOf, totalOf, type YearFigures } from './year-term.ts';

type Sketch = Partial<Omit<Monitored, 'baseline' | 'target' | 'upper'>> & { baseline?: number; target?: number; upper?: number };
const item = ({ baseline, target, upper, ...more }: Sketch): Monitored => ({
  id: 't1.1',
  series: '14/t1.1',
  list: 'indicator',
  name: '示例指标',
  kind: 'level',
  comparator: '>=' as Comparator,
  lowerIsBetter: false,
  base: 2020,
  due: 2025,
  span: [0, 1],
  ...(baseline === undefined ? {} : { baseline: new Decimal(baseline) }),
  ...(target === undefined ? {} : { target: new Decimal(target) }),
  ...(upper === undefined ? {} : { upper: new Decimal(upper) }),
  ...more,
});
const figures = (...values: readonly (number | undefined)[]): YearFigures =>
  new Map(values.flatMap((value, i) => (value === undefined ? [] : [[2021 + i, new Decimal(value)] as const])));
const numbers = (path: YearFigures): readonly number[] => [...path.values()].map((value) => value.toDecimalPlaces(2).toNumber());
const said = (one: Monitored, given: YearFigures): readonly string[] => checkYears(one, given).map(({ code }) => code);

const perHead = item({ baseline: 7.05, target: 10, unit: '万元' });
const energy = item({ kind: 'cumulative_reduction', target: 15, unit: '%' });
const trade = item({ kind: 'cumulative', target: 100, unit: '亿元' });
const growth = item({ kind: 'avg_annual_growth', target: 6, unit: '%' });

describe('years that are proposed', () => {
  it('move a level straight or by one percentage', () => {
    expect(numbers(proposedYears(perHead))).toEqual([7.64, 8.23, 8.82, 9.41, 10]);
    expect(numbers(proposedYears(perHead, new Map(), 'geometric'))).toEqual([7.56, 8.11, 8.7, 9.32, 10]);
  });
  it('compound cuts, so that the years stand at 3.20 6.29 9.29 12.19 15.00', () => {
    expect([...standingsOf(energy, proposedYears(energy)).values()].map((value) => value.toFixed(2))).toEqual(['3.20', '6.29', '9.29', '12.19', '15.00']);
  });
  it('spread amounts evenly, and what is left of them over the years that are left', () => {
    expect(numbers(proposedYears(trade))).toEqual([20, 20, 20, 20, 20]);
    expect(numbers(proposedYears(trade, figures(15, 18)))).toEqual([22.33, 22.34, 22.33]);
  });
  it('ask for the growth that is still needed: 5.52 % a year after 8.8 and 4.7', () => {
    expect(numbers(proposedYears(growth, figures(8.8, 4.7)))[0]).toBe(5.52);
  });
  it('keep limits every year, and the last digit of a strict cap free', () => {
    expect(numbers(proposedYears(item({ kind: 'hold', target: 320 })))).toEqual([320, 320, 320, 320, 320]);
    const deaths = item({ kind: 'cap', target: 80, comparator: '<', unit: '人' });
    expect(numbers(proposedYears(deaths))).toEqual([15, 16, 16, 16, 16]);
    expect(said(deaths, proposedYears(deaths))).toEqual(['met']);
  });
  it('are none without a target, nor where a level has nothing to move from', () => {
    expect(proposedYears(item({ kind: 'awaiting' })).size).toBe(0);
    expect(numbers(proposedYears(item({ target: 12 })))).toEqual([12]);
  });
  it('keep what is reached already', () => expect(numbers(proposedYears(perHead, figures(7.5, 10.4)))).toEqual([10.4, 10.4, 10.4]));

  const kinds = fc.constantFrom<Sketch>(
    { kind: 'cumulative', target: 100 },
    { kind: 'cap', target: 80, comparator: '<=' },
    { kind: 'avg_annual_growth', target: 6 },
    { kind: 'cumulative_reduction', target: 15 },
    { kind: 'level', baseline: 40, target: 62 },
  );
  it('come to the target with whatever is known, where they still can', () =>
    fc.assert(
      fc.property(kinds, fc.array(fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }), { maxLength: 4 }), (kind, raw) => {
        const one = item(kind);
        const scale = one.kind === 'level' ? 0.1 : one.kind === 'cumulative' ? 0.05 : 0.01;
        const known = figures(
          ...raw.map((value) => (value === undefined ? undefined : (one.kind === 'level' ? 40 : 0) + value * scale * (one.kind === 'level' ? 0.5 : 1))),
        );
        const all = [2021, 2022, 2023, 2024, 2025].map((year) => known.get(year) ?? proposedYears(one, known).get(year)!);
        const total = totalOf(one, all)!.toNumber();
        expect(Math.abs(total - one.target!.toNumber())).toBeLessThan(0.011);
      }),
    ));
});

describe('years that are checked', () => {
  it('say by how much they miss: 合计 93，缺口 7', () => {
    const [finding] = checkYears(trade, figures(15, 18, 20, 20, 20));
    expect(finding).toMatchObject({ code: 'gap', level: 'fault' });
    expect(finding!.said.zh).toBe('2021—2025年合计 93亿元，缺口 7亿元（目标 100亿元）。');
    expect(finding!.said.en).toContain('7亿元 short');
    expect(said(trade, figures(15, 18, 20, 23, 24))).toEqual(['met']);
    expect(said(trade, figures(25, 18, 20, 23, 24))).toEqual(['surplus']);
  });
  it('give the mean so far and what is needed: 6.73 %, 5.52 %', () => {
    const [open] = checkYears(growth, figures(8.8, 4.7));
    expect(open!.said.zh).toBe('已定各年平均 6.73%，2023—2025年还需每年 5.52%。');
    expect(said(growth, figures(3, 4, 5))).toEqual(['open', 'steep']);
    expect(checkYears(growth, figures(3, 4, 5))[1]!.said.zh).toContain('9.08%');
  });
  it('name a year that goes back, a limit that is broken, a cap that is used up', () => {
    expect(said(perHead, figures(7.6, 7.5, 8.8, 9.4, 10))).toEqual(['backwards', 'met']);
    expect(said(item({ kind: 'hold', target: 320, comparator: '>=' }), figures(325, 318))).toEqual(['limit']);
    expect(said(item({ kind: 'interval', target: 95, upper: 105 }), figures(96, 110))).toEqual(['limit']);
    const deaths = item({ kind: 'cap', target: 80, comparator: '<' });
    expect(said(deaths, figures(20, 20, 20, 20))).toEqual(['over']);
    expect(said(deaths, figures(20, 20, 12))).toEqual(['open']);
  });
  it('take a fall as the way where lower is better', () => {
    const rate = item({ baseline: 4.2, target: 3.8, comparator: '<=', lowerIsBetter: true });
    expect(said(rate, figures(4.1, 4, 3.95, 3.9, 3.8))).toEqual(['met']);
    expect(said(rate, figures(4.1, 4.3, 3.95, 3.9, 3.9))).toEqual(['backwards', 'gap']);
  });
  it('wait for a target from above, and say nothing of no years', () => {
    expect(said(item({ kind: 'awaiting' }), new Map())).toEqual(['awaiting']);
    expect(said(trade, new Map())).toEqual([]);
  });
});
