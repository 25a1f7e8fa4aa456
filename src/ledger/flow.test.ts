import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, convertUnit } from '../basis/index.ts';
import type { Period } from '../basis/index.ts';
import { flows, yearToDate } from './flow.ts';
import type { Observation } from './observation.ts';
import { row, shown } from './observation-sample.ts';
import { conversionText, refusalText } from './sentence.ts';

const ytd = (period: Period, value: number | string, more: Partial<Omit<Observation, 'value'>> = {}): Observation =>
  row({ measure: 'ytd', period, value, ...more });
const flow = (period: Period, value: number | string, more: Partial<Omit<Observation, 'value'>> = {}): Observation =>
  row({ measure: 'flow', period, value, ...more });
const quarters = (rows: readonly Observation[]) => shown(flows(rows).points.filter(({ period }) => period[4] === 'Q'));

describe('flows', () => {
  const running = [ytd('2023Q1', '5.0'), ytd('2023Q2', '11.2'), ytd('2023Q3', '16.0'), ytd('2023Q4', '20.0')];

  test('year-to-date figures 5.0 11.2 16.0 20.0 are the quarters 5.0 6.2 4.8 4.0', () => {
    expect(quarters(running)).toEqual([
      ['2023Q1', '5'],
      ['2023Q2', '6.2'],
      ['2023Q3', '4.8'],
      ['2023Q4', '4'],
    ]);
    expect(shown(flows(running).points.filter(({ period }) => period.length === 4))).toEqual([['2023', '20']]);
  });

  test('whatever their periods are called: 1—6月 as a half, a quarter or a month', () => {
    expect(quarters([ytd('2023-03', 5), ytd('2023H1', 11.2), ytd('2023-09', 16), ytd('2023', 20)])).toEqual(quarters(running));
  });

  test('a derived figure says how it was made, of which rows, and is as settled as the least settled', () => {
    const rows = [ytd('2023Q1', 5), ytd('2023Q2', 11.2, { status: 'preliminary' })];
    const point = flows(rows).points.find(({ period }) => period === '2023Q2')!;
    expect(point).toMatchObject({ status: 'preliminary', conversion: { code: 'ytd_difference' } });
    expect(point.ids.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    expect(conversionText(point.conversion!, 'zh')).toBe('累计数相减：2023年1—6月 11.2 − 2023年1—3月 5');
    expect(conversionText(point.conversion!, 'en')).toBe('difference of year-to-date figures: January to June 2023 11.2 − January to March 2023 5');
  });

  test('a row of the period itself comes before anything derived', () => {
    expect(quarters([...running, flow('2023Q2', 6.3)])).toContainEqual(['2023Q2', '6.3']);
  });

  test('of a year’s amount and 1—12月 the stronger source is taken, whatever it is called', () => {
    const [press, statistics] = [flow('2023', 21, { authority: 'press' }), ytd('2023-12', 20)];
    expect(shown(flows([press, statistics]).points)).toEqual([['2023', '20']]);
    expect(shown(yearToDate([press, statistics]).points)).toEqual([['2023-12', '20']]);
    expect(shown(flows([flow('2023', 21), statistics]).points)).toEqual([['2023', '21']]);
  });

  test('a year is the sum of its parts, and the last part what is left of it', () => {
    const parts = [flow('2023H1', 7), flow('2023Q3', 4), flow('2023-10', 1), flow('2023-11', 1), flow('2023-12', 1)];
    expect(shown(flows(parts).points)).toContainEqual(['2023', '14']);
    expect(shown(flows([flow('2023', 20), flow('2023Q1', 5), flow('2023Q2', 6.2), flow('2023Q3', 4.8)]).points)).toContainEqual(['2023Q4', '4']);
  });

  test('a gap is told, not filled', () => {
    const { points, refusals } = flows([flow('2023Q1', 5), flow('2023Q2', 6), flow('2023Q4', 4)]);
    expect(points.map(({ period }) => period)).toEqual(['2023Q1', '2023Q2', '2023H1', '2023Q4']);
    expect(refusals).toEqual([{ code: 'gap', period: '2023', details: { until: '2023-12' } }]);
    expect(refusalText(refusals[0]!, 'zh')).toBe('2023年的数据有缺口，不能累计到2023年12月，请补报缺少的各期。');
  });

  test('what is missing is refused with its reason and is no zero', () => {
    const { points, refusals } = flows([flow('2023Q1', 5), row({ measure: 'flow', period: '2023Q2', missing: '统计改版' })]);
    expect(shown(points)).toEqual([['2023Q1', '5']]);
    expect(refusals).toEqual([{ code: 'missing', period: '2023Q2', details: { reason: '统计改版' } }]);
  });

  test('a limit stands for its own period and enters no sum', () => {
    const { points, refusals } = flows([flow('2023H1', 6, { bound: '>=' }), flow('2023H2', 7)]);
    expect(points).toMatchObject([{ period: '2023H1', bound: '>=' }, { period: '2023H2' }]);
    expect(refusals.map(({ code }) => code)).toEqual(['bound']);
    expect(refusalText(refusals[0]!, 'zh')).toBe('2023年上半年只知道不低于6，不能参加计算，请补充准确数值。');
  });

  test('shares are not added up: quarterly cuts in percent make no year', () => {
    const { points, refusals } = flows([
      flow('2023Q1', 1, { unit: '%' }),
      flow('2023Q2', 1, { unit: '%' }),
      flow('2023Q3', 1, { unit: '%' }),
      flow('2023Q4', 1, { unit: '%' }),
    ]);
    expect(points).toHaveLength(4);
    expect(refusals.map(({ code }) => code)).toEqual(['shares_do_not_add']);
  });

  test('units mixed within a year are brought to one', () => {
    expect(shown(flows([ytd('2021-06', 109266, { unit: '万元' }), ytd('2021-03', '5.2')], '亿元').points)).toContainEqual(['2021Q2', '5.7266']);
    expect(flows([flow('2021', 3, { unit: '亿美元' })], '亿元').refusals).toEqual([{ code: 'unit', period: '2021', details: { from: '亿美元', to: '亿元' } }]);
  });

  test('amounts at different prices are not added up; those that name none follow the basis asked for', () => {
    const mixed = [flow('2023H1', 5, { priceBasis: '2020' }), flow('2023H2', 6, { priceBasis: 'current' })];
    expect(flows(mixed)).toMatchObject({ points: [{ period: '2023H1' }, { period: '2023H2' }], refusals: [{ code: 'gap' }] });
    expect(shown(flows([mixed[0]!, flow('2023H2', 6)], '亿元', '2020年价').points)).toContainEqual(['2023', '11']);
  });

  test('no year is added to another', () => {
    expect(flows([ytd('2022', 10), ytd('2023Q1', 3)]).points.map(({ period }) => period)).toEqual(['2022', '2023Q1']);
  });
});

describe('yearToDate', () => {
  test('is given, or summed up from the periods', () => {
    expect(shown(yearToDate([flow('2023Q1', 5), flow('2023Q2', 6.2), ytd('2023Q3', 16)]).points)).toEqual([
      ['2023Q1', '5'],
      ['2023H1', '11.2'],
      ['2023Q3', '16'],
    ]);
  });

  test('stops at a gap', () => {
    expect(shown(yearToDate([flow('2023-01', 1), flow('2023-03', 1)]).points)).toEqual([['2023-01', '1']]);
  });
});

const pad = (month: number): string => String(month).padStart(2, '0');

describe('a year split into months', () => {
  const months = fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 12, maxLength: 12 }).map((all) => all.map((each) => new Decimal(each).div(1000)));

  test('sums back exactly, as flows and as year-to-date figures, in any order and any unit', () => {
    fc.assert(
      fc.property(months, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), fc.nat(11), fc.boolean(), (parts, running, turn, inTenThousands) => {
        const total = parts.reduce((a, b) => a.plus(b));
        const unit = inTenThousands ? '万元' : '亿元';
        let sum = new Decimal(0);
        const rows = parts.map((part, i) => {
          sum = sum.plus(part);
          const value = convertUnit(running[i]! ? sum : part, '亿元', unit)!.toString();
          return row({ period: `2023-${pad(i + 1)}` as Period, measure: running[i]! ? 'ytd' : 'flow', value, unit });
        });
        const turned = [...rows.slice(turn), ...rows.slice(0, turn)];
        const { points, refusals } = flows(turned, '亿元');
        expect(refusals).toEqual([]);
        const find = (period: string): Decimal => points.find((each) => each.period === period)!.value;
        expect(find('2023').eq(total)).toBe(true);
        expect(
          ['2023Q1', '2023Q2', '2023Q3', '2023Q4']
            .map(find)
            .reduce((a, b) => a.plus(b))
            .eq(total),
        ).toBe(true);
        parts.forEach((part, i) => expect(find(`2023-${pad(i + 1)}`).eq(part)).toBe(true));
        expect(yearToDate(turned, '亿元').points.at(-1)!.value.eq(total)).toBe(true);
        expect(flows(rows, '亿元')).toEqual({ points, refusals });
      }),
    );
  });
});
