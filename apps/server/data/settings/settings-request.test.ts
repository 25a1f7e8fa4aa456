import { describe, expect, it } from 'vitest';
import { sampleContext } from '../data-sample.ts';
import { eventRequest, ownersRequest, settingRequest } from './settings-request.ts';

const context = sampleContext();
const item = (id: string) => context.items.find((one) => one.id === id)!;
const years = (values: readonly (number | string)[]): Record<string, string> =>
  Object.fromEntries(values.map((value, i) => [`path.${2021 + i}`, String(value)]));
const asked = (id: string, fields: Record<string, string>) => settingRequest(item(id), context, fields);

describe('settings of an item', () => {
  it('are nothing where nothing differs from what holds', () =>
    expect(asked('t1.1', { owner: '', kind: 'level', lower: 'no', reason: '' })).toEqual({ ok: true, setting: undefined }));
  it('hold only what was changed, with its reason and day', () =>
    expect(asked('t1.1', { owner: ' 发改委 ', kind: '', reason: '分工方案', known: '2021-06-01' })).toEqual({
      ok: true,
      setting: { plan: '14', item: 't1.1', known: '2021-06-01', reason: '分工方案', owner: '发改委' },
    }));
  it('want a reason and a day of the calendar', () => {
    expect(asked('t1.1', { kind: 'hold' })).toMatchObject({ ok: false, faults: { reason: { zh: '请写明理由。' } } });
    expect(asked('t1.1', { kind: 'hold', reason: 'x', known: '2021-02-30' })).toMatchObject({ ok: false, faults: { known: {} } });
  });
  it('keep a path as sums where the kind adds up', () =>
    expect(asked('t1.7', { ...years([0.7, 0.8, 0.8, 0.8, 0.9]), reason: '分解' })).toMatchObject({
      ok: true,
      setting: { path: { 2021: 0.7, 2022: 1.5, 2023: 2.3, 2024: 3.1, 2025: 4 } },
    }));
  it('tell the gap of a path that misses its target, and take it all the same where that is meant', () => {
    const short = { ...years([0.6, 0.8, 0.8, 0.8, 0.8]), reason: '分解' };
    const told = asked('t1.7', short);
    expect(!told.ok && told.gap?.short).toBeCloseTo(0.2);
    expect(asked('t1.7', { ...short, anyway: '1' }).ok).toBe(true);
  });
  it('refuse a year without a number', () =>
    expect(asked('t1.7', { ...years([0.7, '八', 0.8, 0.8, 0.9]), reason: '分解' })).toMatchObject({ ok: false, faults: { 'path.2022': {} } }));
  it('take a target that a higher plan has set with how it is judged', () => {
    expect(asked('t1.9', { targetValue: '13.5', targetKind: 'cumulative_reduction', targetComparator: '>=', reason: '市里下达' })).toMatchObject({
      ok: true,
      setting: { target: { value: 13.5, comparator: '>=', kind: 'cumulative_reduction' } },
    });
    expect(asked('t1.9', { targetValue: '13.5', reason: '市里下达' })).toMatchObject({ ok: false, faults: { targetKind: {} } });
  });
});

describe('owners of all items', () => {
  it('are changed together under one reason', () => {
    const fields = { 'owner.t1.1': '统计局', 'owner.t1.2': '', reason: '分工方案' };
    expect(ownersRequest(context, fields).settings).toEqual([{ plan: '14', item: 't1.1', known: '2024-06-15', reason: '分工方案', owner: '统计局' }]);
    expect(ownersRequest(context, { ...fields, reason: '' }).fault?.zh).toBe('请写明理由。');
    expect(ownersRequest(context, { reason: '' })).toEqual({ settings: [] });
  });
});

describe('events of a series', () => {
  const fields = { kind: 'definition_change', effective: '2023-01-01', document: '统函〔2023〕1号', known: '2023-03-01' };
  it('have a document and a day', () => {
    expect(eventRequest(item('t1.8'), context.today, fields)).toEqual({
      ok: true,
      event: { indicator: '14/t1.8', kind: 'definition_change', effective: '2023-01-01', document: '统函〔2023〕1号', known: '2023-03-01' },
    });
    expect(eventRequest(item('t1.8'), context.today, { ...fields, document: '' })).toMatchObject({ ok: false, faults: { eventDocument: {} } });
    expect(eventRequest(item('t1.8'), context.today, { ...fields, known: '2025-01-01' })).toMatchObject({ ok: false, faults: { eventKnown: {} } });
  });
  it('leave a cancelled series uncut whatever is ticked', () => {
    const request = eventRequest(item('t1.8'), context.today, { ...fields, kind: 'cancelled', restated: '1' });
    expect(request.ok && request.event).not.toHaveProperty('restated');
  });
});
