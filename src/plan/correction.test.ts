import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf } from './correction-anchor.ts';
import { applyCorrections } from './correction-application.ts';
import { entriesOf } from './correction-entry.ts';
import { samplePlan, sampleText, spanOf } from './correction-sample.ts';
import type { Correctable, Correction, Fields } from './correction.ts';

let count = 0;
const correct = (action: Correction['action'], list: Correctable, of: string | undefined, words: string, entries?: Fields[], was?: Fields): Correction => ({
  id: `k${++count}`,
  at: '2026-01-01T00:00:00Z',
  action,
  list,
  ...anchorOf(sampleText, spanOf(words)),
  ...(of === undefined ? {} : { of }),
  ...(entries === undefined ? {} : { entries }),
  ...(was === undefined ? {} : { was }),
});
const keyOfItem = (name: string): string => entriesOf(samplePlan()).find(({ list, fields }) => list === 'items' && fields['name'] === name)!.key;
const TARGET = '规上工业企业达到180家';
const VALUE = '工业增加值突破3.2亿元';

describe('applyCorrections', () => {
  it('changes the named fields, leaves the given plan alone and keeps what the machine said', () => {
    const plan = samplePlan();
    const before = structuredClone(plan);
    const {
      plan: corrected,
      applied,
      orphaned,
    } = applyCorrections(plan, [correct('change', 'targets', 'c1', TARGET, [{ value: 200, comparator: '>=', deadline: null }])], sampleText);
    expect(corrected.targets[0]).toMatchObject({ id: 'c1', value: 200, comparator: '>=' });
    expect(corrected.targets[0]).not.toHaveProperty('deadline');
    expect(plan).toEqual(before);
    expect(applied).toHaveLength(1);
    expect(orphaned).toEqual([]);
  });

  it('moves the normalized value with the written one and drops it under another unit', () => {
    const value = applyCorrections(samplePlan(), [correct('change', 'targets', 'c2', VALUE, [{ value: 3.3 }])], sampleText);
    expect(value.plan.targets[1]!.normalized).toEqual({ value: 330_000_000, unit: '元' });
    const unit = applyCorrections(samplePlan(), [correct('change', 'targets', 'c2', VALUE, [{ unit: '万元' }])], sampleText);
    expect(unit.plan.targets[1]).not.toHaveProperty('normalized');
  });

  it('changes a field inside a cell of an indicator', () => {
    const { plan } = applyCorrections(
      samplePlan(),
      [correct('change', 'indicators', 't1.1', '规上工业企业', [{ target: { value: 190, comparator: '>=' } }])],
      sampleText,
    );
    expect(plan.indicators[0]!.target).toEqual({ year: 2025, value: 190, kind: 'level', raw: '180', comparator: '>=' });
  });

  it('adds a target from selected words, in the order of the text, with its section', () => {
    const addition = correct('add', 'targets', undefined, TARGET, [{ subject: '规模企业', value: 1, unit: '家' }]);
    const { plan } = applyCorrections(samplePlan(), [addition], sampleText);
    expect(plan.targets.map(({ subject }) => subject)).toEqual(['规上工业企业', '规模企业', '工业增加值']);
    expect(plan.targets[1]).toMatchObject({ id: `u${addition.id}`, section: '1', confidence: 1, quote: TARGET, comparator: '=' });
  });

  it('splits an item of a box into parts that point at their own words', () => {
    const whole = '北港产业园、机器人检测中心';
    const { plan } = applyCorrections(
      samplePlan(),
      [correct('split', 'items', keyOfItem(whole), whole, [{ name: '北港产业园' }, { name: '机器人检测中心' }])],
      sampleText,
    );
    const items = plan.boxes[0]!.groups[0]!.items;
    expect(items.map(({ verb, name }) => `${verb}${name}`)).toEqual(['建成北港产业园', '建成机器人检测中心', '启动渡口大桥']);
    expect(items.map(({ span }) => sampleText.slice(span[0], span[1]))).toEqual(['北港产业园', '机器人检测中心', '渡口大桥']);
  });

  it('takes a rejected entry out, and the links to it', () => {
    const { plan } = applyCorrections(samplePlan(), [correct('reject', 'indicators', 't1.1', '规上工业企业')], sampleText);
    expect(plan.indicators).toEqual([]);
    expect(plan.targets[0]).not.toHaveProperty('indicator');
  });

  it('corrects a part of a split and an addition by their keys', () => {
    const whole = '北港产业园、机器人检测中心';
    const parting = correct('split', 'items', keyOfItem(whole), whole, [{ name: '北港产业园' }, { name: '机器人检测中心' }]);
    const { plan, orphaned } = applyCorrections(samplePlan(), [correct('change', 'items', `u${parting.id}.1`, whole, [{ verb: '续建' }]), parting], sampleText);
    expect(orphaned).toEqual([]);
    expect(plan.boxes[0]!.groups[0]!.items[0]).toMatchObject({ verb: '续建', name: '北港产业园' });
  });

  it('leaves ids and spans of untouched entries as they were', () => {
    const { plan } = applyCorrections(samplePlan(), [correct('change', 'targets', 'c1', TARGET, [{ value: 1 }])], sampleText);
    expect(plan.targets[1]).toEqual(samplePlan().targets[1]);
    expect(plan.measures).toEqual(samplePlan().measures);
  });

  it.each([
    ['a value that is no number', { value: '二百' }, '数字'],
    ['an empty unit', { unit: ' ' }, '空'],
    ['a required field taken away', { subject: null }, '空'],
    ['a kind that is none', { kind: 'guess' }, '之一'],
    ['a year of three digits', { deadline: 202 }, '年份'],
    ['an upper bound below the value', { upper: 5 }, '上限'],
    ['a field that may not be corrected', { confidence: 1 }, 'confidence'],
    ['a span', { span: [0, 5] }, 'span'],
    ['a field of the prototype', JSON.parse('{"__proto__": {"x": 1}}') as Fields, '__proto__'],
  ])('refuses %s and says why', (_, changes, why) => {
    const { plan, orphaned } = applyCorrections(samplePlan(), [correct('change', 'targets', 'c1', TARGET, [changes])], sampleText);
    expect(plan.targets).toEqual(samplePlan().targets);
    expect(orphaned).toMatchObject([{ why: 'invalid' }]);
    expect(orphaned[0]!.message.zh).toContain(why);
  });

  it('refuses a project outside every box', () => {
    expect(applyCorrections(samplePlan(), [correct('add', 'items', undefined, TARGET)], sampleText).orphaned[0]!.why).toBe('invalid');
  });
});

describe('after recompiling', () => {
  it('finds an entry whose id has changed by the words it was read from', () => {
    const plan = samplePlan();
    const renamed = { ...plan, targets: plan.targets.map((one) => ({ ...one, id: `new-${one.id}` })) };
    const { plan: corrected, orphaned } = applyCorrections(renamed, [correct('change', 'targets', 'c2', VALUE, [{ value: 4 }])], sampleText);
    expect(orphaned).toEqual([]);
    expect(corrected.targets[1]).toMatchObject({ id: 'new-c2', value: 4 });
  });

  it('follows its words through a text that was edited before them and wrapped within them', () => {
    const moved = `前言：本规划依法编制。\n${sampleText}`.replace('工业增加值突破', '工业增加\n值突破');
    const plan = samplePlan();
    const at = moved.indexOf('工业增加\n值突破3.2亿元');
    const recompiled = { ...plan, targets: [{ ...plan.targets[1]!, id: 'other', span: [at, at + 12] as const }] };
    expect(applyCorrections(recompiled, [correct('change', 'targets', 'c2', VALUE, [{ value: 4 }])], moved).plan.targets[0]!.value).toBe(4);
  });

  it('tells two entries of one sentence apart by what the machine had said', () => {
    const plan = samplePlan();
    const span = spanOf('规上工业企业达到180家，工业增加值突破3.2亿元');
    const both = { ...plan, targets: plan.targets.map((one) => ({ ...one, id: `new-${one.id}`, span })) };
    const words = sampleText.slice(span[0], span[1]);
    const { plan: corrected } = applyCorrections(
      both,
      [correct('change', 'targets', 'c2', words, [{ value: 4 }], { subject: '工业增加值', value: 3.2, unit: '亿元' })],
      sampleText,
    );
    expect(corrected.targets.map(({ value }) => value)).toEqual([180, 4]);
  });

  it('reports a correction whose words are gone, and loses none', () => {
    const corrections = [
      correct('change', 'targets', 'c2', VALUE, [{ value: 4 }]),
      correct('accept', 'targets', 'c1', TARGET),
      correct('add', 'targets', undefined, VALUE, [{}]),
    ];
    const plan = { ...samplePlan(), targets: [samplePlan().targets[0]!] };
    const { applied, orphaned } = applyCorrections(plan, corrections, sampleText.replace(VALUE, ''));
    expect(applied.map(({ correction }) => correction.id)).toEqual([corrections[1]!.id]);
    expect(orphaned.map(({ why }) => why)).toEqual(['gone', 'gone']);
  });

  it('says when the machine has come to agree, or to differ from what was corrected', () => {
    const change = (to: number, was: number): Correction => correct('change', 'targets', 'c1', TARGET, [{ value: to }], { value: was });
    const driftOf = (one: Correction) => applyCorrections(samplePlan(), [one], sampleText).applied[0]!.drift;
    expect(driftOf(change(180, 18))).toBe('agrees');
    expect(driftOf(change(200, 18))).toBe('differs');
    expect(driftOf(change(200, 180))).toBeUndefined();
  });
});

describe('laws', () => {
  const corrections = [
    correct('change', 'targets', 'c1', TARGET, [{ value: 200 }]),
    correct('change', 'targets', 'c1', TARGET, [{ unit: '户' }]),
    correct('accept', 'targets', 'c1', TARGET),
    correct('reject', 'facts', 'f1', '规上工业企业达到128家'),
    correct('change', 'measures', 'm1', '推进北港片区改造，完善配套设施。', [{ verbs: ['推进'] }]),
    correct('split', 'items', keyOfItem('北港产业园、机器人检测中心'), '北港产业园、机器人检测中心', [{ name: '北港产业园' }, { name: '机器人检测中心' }]),
    correct('add', 'places', undefined, '渡口大桥', [{ kind: 'bridge' }]),
    correct('change', 'places', undefined, '北港片区', [{ name: '北港' }]),
  ];

  it('gives one plan whatever the order of corrections of different fields', () => {
    const expected = applyCorrections(samplePlan(), corrections, sampleText).plan;
    fc.assert(
      fc.property(fc.shuffledSubarray(corrections, { minLength: corrections.length }), (shuffled) => {
        expect(applyCorrections(samplePlan(), shuffled, sampleText).plan).toEqual(expected);
      }),
    );
  });

  it('never throws and accounts for every correction, whatever is asked', () => {
    const field = fc.oneof(fc.constant(null), fc.double(), fc.string(), fc.array(fc.string()), fc.object());
    const any = fc.record({
      id: fc.string({ minLength: 1 }),
      at: fc.constant(''),
      action: fc.constantFrom('accept', 'reject', 'change', 'split', 'add'),
      quote: fc.oneof(fc.string(), fc.constantFrom(TARGET, VALUE)),
      list: fc.constantFrom('indicators', 'targets', 'facts', 'items', 'measures', 'terms', 'places', 'standards', 'diagnostics'),
      of: fc.constantFrom('c1', 'c2', 'f1', 'm1', 'none'),
      span: fc.tuple(fc.nat(200), fc.nat(200)),
      entries: fc.array(fc.dictionary(fc.constantFrom('value', 'unit', 'name', 'target', 'x'), field), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (asked) => {
        const { applied, orphaned } = applyCorrections(samplePlan(), asked as unknown as Correction[], sampleText);
        expect(applied.length + orphaned.length).toBe(asked.length);
      }),
    );
  });
});
