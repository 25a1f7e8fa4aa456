import { describe, expect, it } from 'vitest';
import type { Period, PlainDate } from '../../../../src/basis/index.ts';
import type { Observation } from '../../../../src/ledger/index.ts';
import { SAMPLE_REGION, sampleContext, written } from '../data-sample.ts';
import { observationOf, type WrittenFigure } from '../draft/candidate.ts';
import { askedIn, askedMeasure, byOwner, ownerAsked, ownerQuery, periodsAsked } from './due.ts';

const { items, today } = sampleContext();
const row = (figure: WrittenFigure): Observation => ({ ...observationOf(figure, '14'), id: 'x', region: SAMPLE_REGION, recorded: '2024-02-01T00:00:00.000Z' });
const stateOf = (rows: readonly Observation[], period: Period, id: string, day: PlainDate = today): string | undefined =>
  askedIn(items, rows, period, day).find(({ item }) => item.id === id)?.state;

describe('periods that are asked for', () => {
  it('are the years of the plan that have ended, newest first', () => expect(periodsAsked(items, today)).toEqual(['2023', '2022', '2021']));
  it('end with the plan', () => expect(periodsAsked(items, '2031-01-01')[0]).toBe('2025'));
  it('are none before its first year has ended', () => {
    expect(periodsAsked(items, '2021-12-31')).toEqual([]);
    expect(periodsAsked(items, '2022-01-01')).toEqual(['2021']);
    expect(periodsAsked([], today)).toEqual([]);
  });
  it('are also the parts of years that some item reports', () => {
    const quarterly = items.map((item) => (item.id === 't1.1' ? { ...item, frequency: 'quarter' as const } : item));
    expect(periodsAsked(quarterly, '2022-08-01')).toEqual(['2022Q2', '2022Q1', '2021', '2021Q4', '2021Q3', '2021Q2', '2021Q1']);
    expect(askedIn(quarterly, [], '2022Q2', '2022-08-01').map(({ item }) => item.id)).toEqual(['t1.1']);
  });
});

describe('what is asked of an item', () => {
  it('is what feeds its kind as it is', () => {
    const asked = (id: string) => askedMeasure(items.find((item) => item.id === id)!);
    expect(asked('t1.1')).toEqual({ measure: 'level', unit: '亿元' });
    expect(asked('t1.7')).toEqual({ measure: 'flow', unit: '万人' });
    expect(asked('t1.9')).toEqual({ measure: 'flow', unit: '%' });
  });
  it('is missing until a figure is there, late after its day', () => {
    const [gdp] = askedIn(items, [], '2023', '2024-04-10');
    expect(gdp).toMatchObject({ state: 'missing', daysOverdue: 10 });
    expect(askedIn(items, [], '2023', '2024-03-31')[0]!.daysOverdue).toBe(0);
    expect(stateOf([row(written('t1.1', '390', { unit: '亿元' }))], '2023', 't1.1')).toBe('filled');
    expect(stateOf([row(written('t1.1', '390', { unit: '亿元' }))], '2022', 't1.1')).toBe('missing');
  });
  it('is answered by the year to date of its last month, and not by that of another', () => {
    const ytd = (period: Period) => row(written('t1.7', '3', { unit: '万人', measure: 'ytd', period }));
    expect(stateOf([ytd('2023-12')], '2023', 't1.7')).toBe('filled');
    expect(stateOf([ytd('2023-09')], '2023', 't1.7')).toBe('missing');
  });
  it('is not answered by growth where an amount is asked, nor by the press', () => {
    const growth = row(written('t1.1', '6', { unit: '%', measure: 'growth' }));
    const press = row(written('t1.1', '390', { unit: '亿元', authority: 'press' }));
    for (const heard of [growth, press])
      expect(askedIn(items, [heard], '2023', today).find(({ item }) => item.id === 't1.1')).toMatchObject({ state: 'missing', heard });
  });
  it('is asked for as it was reported before', () => {
    const monthly = items.map((item) => (item.id === 't1.7' ? { ...item, frequency: 'month' as const } : item));
    const before = row(written('t1.7', '3', { unit: '万人', measure: 'ytd', period: '2023-04', known: '2023-05-10' }));
    expect(askedIn(monthly, [before], '2023-05', today)[0]).toMatchObject({ measure: 'ytd', state: 'missing' });
    expect(askedIn(monthly, [], '2023-05', today)[0]).toMatchObject({ measure: 'flow' });
  });
  it('is not missing where somebody said why there is none', () => {
    const { value: _, ...figure } = written('t1.1', '0', { unit: '亿元' });
    expect(stateOf([row({ ...figure, missing: '尚未公布' })], '2023', 't1.1')).toBe('unavailable');
  });
});

describe('owners', () => {
  it('stand in order, and what nobody owns comes last', () => {
    const owned = items.map((item, i) => (i < 2 ? { ...item, owner: i === 0 ? '统计局' : '经信委' } : item));
    expect([...byOwner(askedIn(owned, [], '2023', today)).keys()]).toEqual(['经信委', '统计局', '']);
  });
  it('are asked for in an address, the unassigned by a sign of their own', () => {
    for (const owner of ['', '统计局']) expect(ownerAsked(ownerQuery(owner))).toBe(owner);
    expect(ownerAsked(undefined)).toBeUndefined();
    expect(ownerAsked('')).toBeUndefined();
  });
});
