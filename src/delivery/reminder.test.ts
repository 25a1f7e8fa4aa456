import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../basis/index.ts';
import { dispatchOf, failedToSend, isDue, sentOut, triedAgain } from './dispatch.ts';
import { lateness, reminderDue, reminderSteps, withReminded } from './reminder.ts';
import { reportSample } from './report-sample.ts';
import type { Report } from './report.ts';

const standard = reminderSteps('standard');
const due = (report: Report, day: PlainDate, preset = 'standard'): string | undefined => reminderDue(report, reminderSteps(preset), day)?.step.id;

describe('reminders', () => {
  it('come three days before, yellow the day after, red after thirty', () => {
    const report = reportSample();
    expect(['2023-07-06', '2023-07-07', '2023-07-10', '2023-07-11', '2023-08-08', '2023-08-09'].map((day) => due(report, day as PlainDate))).toEqual([
      undefined,
      'D-3',
      'D-3',
      'D+1',
      'D+1',
      'D+30',
    ]);
    expect(lateness(report, standard, '2023-07-11')).toBe('yellow');
    expect(lateness(report, standard, '2023-08-09')).toBe('red');
    expect(due(report, '2023-07-12', 'yinchuan')).toBeUndefined();
    expect(due(report, '2023-08-10', 'yinchuan')).toBe('D+31');
    expect(reminderSteps('no such')).toBe(standard);
  });
  it('stop where the report came, also where it was returned since', () => {
    const steps = [{ state: 'submitted', at: '2023-07-09T02:00:00.000Z', by: '甲' }] as const;
    expect(due(reportSample({ state: 'submitted', steps }), '2023-09-01')).toBeUndefined();
    expect(due(reportSample({ state: 'returned', steps }), '2023-09-01')).toBeUndefined();
    expect(due(reportSample({ state: 'submitted', steps, toSign: true }), '2023-09-01')).toBe('D+30');
  });
  it('come once each and rise only, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10, max: 60 }), { maxLength: 30 }), (offsets) => {
        let report = reportSample();
        const said: string[] = [];
        for (const offset of offsets) {
          const today = addDays(report.due, offset);
          const found = reminderDue(report, standard, today);
          if (found === undefined) continue;
          said.push(found.step.id);
          report = withReminded(report, found.done, today);
        }
        expect(new Set(said).size).toBe(said.length);
        const order = standard.map(({ id }) => id);
        expect(said).toEqual(said.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
      }),
    );
  });
});

describe('a message on its way out', () => {
  const now = '2023-07-11T00:00:00.000Z';
  const hours = (n: number): string => new Date(Date.parse(now) + n * 3_600_000).toISOString();
  const message = dispatchOf({ channel: 'mail', to: 'a@b.cn', subject: '催报', text: '请报' }, now);
  it('is tried with growing waits and given up after a day', () => {
    expect(isDue(message, now)).toBe(true);
    let dispatch = message;
    const waits: number[] = [];
    let clock = now;
    for (; dispatch.state === 'waiting'; clock = dispatch.next) {
      dispatch = failedToSend(dispatch, 'connect ECONNREFUSED', clock);
      waits.push((Date.parse(dispatch.next) - Date.parse(clock)) / 60_000);
      expect(isDue(dispatch, clock)).toBe(false);
    }
    expect(waits.slice(0, 5)).toEqual([1, 2, 5, 15, 30]);
    expect(dispatch.state).toBe('given_up');
    expect(Date.parse(clock) - Date.parse(now)).toBeLessThan(30 * 3_600_000);
    expect(triedAgain(dispatch, hours(40))).toMatchObject({ state: 'waiting', next: hours(40), since: hours(40) });
  });
  it('is not held by a clock that was ahead', () => {
    const failed = failedToSend(message, 'x', hours(48));
    expect(isDue({ ...failed, state: 'waiting' }, now)).toBe(true);
    expect(isDue(sentOut(message, now), hours(1))).toBe(false);
  });
});
