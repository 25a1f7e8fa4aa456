import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../basis/index.ts';
import { DEFAULT_LIGHT_RULE, LIGHT_PRESETS } from './light-preset.ts';
import type { LightRule } from './light-rule.ts';
import { endedMonths, lightOf, lightsOf } from './light.ts';
import { projectWith } from './project-sample.ts';
import type { Project } from './project.ts';

const rule = (id: string): LightRule => LIGHT_PRESETS.find((one) => one.id === id)!;
const end = '2025-08-31' as PlainDate;

/** Under way, with 70 % of the year's plan scheduled by the end of August and so much of it done. */
const at = (done: number, more: Partial<Project> = {}): Project =>
  projectWith({
    stage: 'building',
    passages: [{ stage: 'building', date: '2025-01-10', evidence: {}, by: 'a', at: '2025-01-10T00:00:00Z' }],
    years: [{ year: 2025, planned: '1000', plannedMonths: { '04': '300', '08': '400', '12': '300' }, months: { '01': '0', '08': String(done * 10) } }],
    ...more,
  });

describe('a project against the schedule of its year', () => {
  it('is yellow 25 points behind and red 35 points behind in 银川', () => {
    expect(lightOf(at(45), rule('yinchuan'), end)).toMatchObject({ colour: 'yellow', lag: 25 });
    expect(lightOf(at(35), rule('yinchuan'), end)).toMatchObject({ colour: 'red', lag: 35 });
  });
  it('turns at exactly 10 and 30 points as the rule says', () => {
    const colours = [60.1, 60, 40, 39.9].map((done) => lightOf(at(done), rule('yinchuan'), end).colour);
    expect(colours).toEqual(['green', 'yellow', 'yellow', 'red']);
  });
  it('is measured in 三亚 by the share that is wanting', () => {
    expect(lightOf(at(70), rule('sanya'), end).colour).toBe('green');
    expect(lightOf(at(35), rule('sanya'), end)).toMatchObject({ colour: 'yellow', lag: 50 });
    expect(lightOf(at(34.9), rule('sanya'), end).colour).toBe('red');
  });
  it('takes the progress that was reported before the money', () => {
    const project = at(10, { progress: [{ period: '2025-08', percent: 65, at: '2025-09-02T00:00:00Z', by: 'a' }] });
    expect(lightOf(project, rule('yinchuan'), end)).toMatchObject({ colour: 'green', lag: 5 });
  });
  it('is scheduled in equal months where the plan of the year says nothing of months', () => {
    const project = at(0, { years: [{ year: 2025, planned: '1200', actual: '600', until: '08' }] });
    expect(lightOf(project, rule('yinchuan'), end)).toMatchObject({ lag: 16.67, colour: 'yellow' });
  });
});

describe('what is not known', () => {
  it('is grey, never green', () => {
    const silent = at(0, { years: [{ year: 2025, planned: '1000' }] });
    for (const one of [...LIGHT_PRESETS, DEFAULT_LIGHT_RULE]) expect(lightOf(silent, one, end).colour).toBe('grey');
    expect(lightOf(at(0, { years: [] }), rule('yinchuan'), end).colour).toBe('grey');
  });
  it('is grey a month late, then yellow, then red where the rule minds', () => {
    const until = (month: string) => at(0, { years: [{ year: 2025, planned: '1000', months: { [month]: '1000' } }] });
    expect(['07', '06', '05'].map((month) => lightOf(until(month), DEFAULT_LIGHT_RULE, end).colour)).toEqual(['grey', 'yellow', 'red']);
    expect(lightOf(until('05'), rule('sanya'), end).colour).toBe('grey');
  });
});

describe('a start', () => {
  const planned = (begins: string) => projectWith({ stage: 'preparation', begins: begins as PlainDate });
  it('missed in its month is yellow, three months running red', () => {
    expect(['2025-09-01', '2025-08-20', '2025-07-01', '2025-06-30'].map((begins) => lightOf(planned(begins), rule('yinchuan'), end).colour)).toEqual([
      'grey',
      'yellow',
      'yellow',
      'red',
    ]);
  });
  it('is looked at as the stage was on the day', () => {
    const project = projectWith({
      stage: 'started',
      begins: '2025-06-01',
      passages: [{ stage: 'started', date: '2025-08-15', evidence: {}, by: 'a', at: '2025-08-15T00:00:00Z' }],
    });
    expect(lightOf(project, rule('yinchuan'), '2025-07-31').colour).toBe('yellow');
    expect(lightOf(project, rule('yinchuan'), end).colour).toBe('grey');
  });
});

describe('the statistics', () => {
  it('must hold a started project within a month in 银川', () => {
    const started = (date: string, statistics?: Project['statistics']) =>
      at(70, { passages: [{ stage: 'started', date: date as PlainDate, evidence: {}, by: 'a', at: '' }], ...(statistics === undefined ? {} : { statistics }) });
    expect(['2025-07-10', '2025-06-10', '2025-05-10'].map((date) => lightOf(started(date, {}), rule('yinchuan'), end).colour)).toEqual([
      'green',
      'yellow',
      'red',
    ]);
    expect(lightOf(started('2025-01-10', { entered: '2025-02-01' }), rule('yinchuan'), end).colour).toBe('green');
    expect(lightOf(started('2025-01-10'), rule('yinchuan'), end).colour).toBe('green');
  });
});

describe('a deadline in 西安', () => {
  const due = (planned: string, actual?: string) =>
    projectWith({
      stage: 'building',
      milestones: [{ id: '1', name: '封顶', planned: planned as PlainDate, ...(actual === undefined ? {} : { actual: actual as PlainDate }) }],
    });
  it('is yellow three days before and red once past', () => {
    expect(['2025-09-04', '2025-09-03', '2025-08-31', '2025-08-30'].map((day) => lightOf(due(day), rule('xian'), end).colour)).toEqual([
      'green',
      'yellow',
      'yellow',
      'red',
    ]);
    expect(lightOf(due('2025-08-01', '2025-07-30'), rule('xian'), end).colour).toBe('grey');
  });
});

describe('lights before', () => {
  const months = endedMonths('2025-01', end);
  const monthly = (lags: readonly number[]) =>
    at(0, {
      years: [
        {
          year: 2025,
          planned: '1200',
          months: Object.fromEntries(lags.map((lag, i) => [String(i + 1).padStart(2, '0'), String(100 - (lag - (lags[i - 1] ?? 0)) * 12)])),
        },
      ],
    });
  const colours = (lags: readonly number[], one: LightRule) =>
    lightsOf(monthly(lags), () => one, months)
      .slice(0, lags.length)
      .map(({ colour }) => colour);
  it('make two yellows in a row a red in 海口江东', () => {
    expect(colours([15, 0, 15, 15, 15, 0], rule('haikou-jiangdong'))).toEqual(['yellow', 'green', 'yellow', 'red', 'red', 'green']);
  });
  it('let a red step back to yellow in 瓯海 when the gap is made good', () => {
    expect(colours([0, 40, 0, 0], rule('ouhai'))).toEqual(['green', 'red', 'yellow', 'green']);
    expect(colours([0, 40, 15, 0], rule('ouhai'))).toEqual(['green', 'red', 'yellow', 'green']);
  });
});

describe('every light', () => {
  const projects = fc.record({
    done: fc.option(fc.integer({ min: 0, max: 1500 }), { nil: undefined }),
    planned: fc.option(fc.integer({ min: 0, max: 1500 }), { nil: undefined }),
    begins: fc.option(fc.constantFrom('2025-03-01', '2025-12-01'), { nil: undefined }),
  });
  it('says why in both languages, and more done is never worse', () => {
    const worth = { green: 0, grey: 0, yellow: 1, red: 2 };
    fc.assert(
      fc.property(projects, fc.integer({ min: 0, max: 300 }), fc.constantFrom(...LIGHT_PRESETS), ({ done, planned, begins }, more, one) => {
        const of = (amount: number | undefined) =>
          lightOf(
            at(0, {
              ...(begins === undefined ? {} : { begins: begins as PlainDate }),
              years: [
                {
                  year: 2025,
                  ...(planned === undefined ? {} : { planned: String(planned) }),
                  ...(amount === undefined ? {} : { actual: String(amount), until: '08' }),
                },
              ],
            }),
            one,
            end,
          );
        const light = of(done);
        expect(light.said.zh.length).toBeGreaterThan(3);
        expect(light.said.en.length).toBeGreaterThan(3);
        if (done === undefined && one.lag !== undefined) expect(light.colour).not.toBe('green');
        if (done !== undefined) expect(worth[of(done + more).colour]).toBeLessThanOrEqual(worth[light.colour]);
      }),
    );
  });
});
