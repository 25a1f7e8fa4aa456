import { describe, expect, it } from 'vitest';
import type { Target } from '../plan/index.ts';
import { fundsOf, investmentFlags, investmentTarget, missingFields, moneyOfYear } from './investment.ts';
import { projectWith } from './project-sample.ts';

const codes = (investment: { total?: string; estimate?: string; budget?: string }) => investmentFlags({ investment, funds: [] }).map(({ code }) => code);

describe('the money of a project', () => {
  it('is questioned where 概算 passes the estimate by more than a tenth', () => {
    expect(codes({ estimate: '1000', budget: '1100' })).toEqual([]);
    expect(codes({ estimate: '1000', budget: '1100.01' })).toEqual(['budget_over_estimate']);
  });
  it('is questioned where the total passes 概算 by any amount', () => {
    expect(codes({ budget: '1100', total: '1100' })).toEqual([]);
    expect(codes({ budget: '1100', total: '1100.01' })).toEqual(['total_over_budget']);
  });
  it('is questioned where sources come to more than the total, or more is in place than arranged', () => {
    const funds = [
      { source: '财政', amount: '60', inPlace: '61' },
      { source: '企业', amount: '50' },
    ];
    expect(investmentFlags({ investment: { total: '100' }, funds }).map(({ code }) => code)).toEqual(['funds_over_total', 'in_place_over_amount']);
    expect(fundsOf({ funds })).toMatchObject({ arranged: expect.anything(), inPlace: expect.anything() });
    expect(fundsOf({ funds }).arranged?.toString()).toBe('110');
  });
  it('lacks what the yearly plan asks for until it is said', () => {
    expect(missingFields(projectWith(), 2025)).toEqual(['scale', 'term', 'total', 'year', 'funds']);
    const said = projectWith({
      scale: '新建教室 24 间',
      begins: '2024-01-01',
      ends: '2025-12-31',
      investment: { total: '100' },
      years: [{ year: 2025, planned: '0' }],
      funds: [{ source: '财政' }],
    });
    expect(missingFields(said, 2025)).toEqual([]);
    expect(missingFields(said, 2024)).toEqual(['year']);
  });
});

describe('the money of a year', () => {
  it('is summed month by month, what is not known left out', () => {
    const projects = [
      projectWith({ years: [{ year: 2025, planned: '120', months: { '01': '10', '02': '20' } }] }),
      projectWith({ years: [{ year: 2025, planned: '240', plannedMonths: { '01': '200', '02': '40' }, months: { '01': '100' } }] }),
      projectWith({ years: [{ year: 2025 }] }),
      projectWith({ stage: 'withdrawn', years: [{ year: 2025, planned: '999' }] }),
    ];
    const money = moneyOfYear(projects, 2025);
    expect(money.projects).toBe(3);
    expect(money.planned?.toString()).toBe('360');
    expect(money.months.slice(0, 3).map(({ scheduled, actual, known }) => [scheduled?.toString(), actual?.toString(), known])).toEqual([
      ['210', '110', 2],
      ['260', '130', 1],
      ['270', undefined, 0],
    ]);
    expect(money.actual?.toString()).toBe('130');
  });
  it('is not known where nobody said, which is no zero', () => {
    expect(moneyOfYear([projectWith()], 2025)).toMatchObject({ projects: 0 });
    expect(moneyOfYear([projectWith()], 2025).planned).toBeUndefined();
    expect(moneyOfYear([projectWith()], 2025).actual).toBeUndefined();
  });
});

describe("the plan's own target of investment", () => {
  const target = (more: Partial<Target>): Target =>
    ({ id: 'c1', subject: '固定资产投资', kind: 'cumulative', value: 20, unit: '亿元', deadline: 2025, ...more }) as Target;
  const document = { period: { from: 2021, to: 2025 } } as never;
  it('is found by subject and kind, in 万元', () => {
    expect(investmentTarget({ document, targets: [target({ subject: '工业投资' }), target({})] })?.amount.toString()).toBe('200000');
    expect(investmentTarget({ document, targets: [target({ subject: '全区全社会固定资产投资总额' })] })?.amount.toString()).toBe('200000');
    expect(investmentTarget({ document, targets: [target({ subject: '工业固定资产投资' })] })).toBeUndefined();
  });
  it('is none where the plan states growth, another year, or nothing', () => {
    for (const other of [target({ kind: 'avg_annual_growth' as never, unit: '%' }), target({ deadline: 2023 }), target({ unit: '个' })]) {
      expect(investmentTarget({ document, targets: [other] })).toBeUndefined();
    }
  });
});
