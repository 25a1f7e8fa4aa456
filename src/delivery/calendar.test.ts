import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDayOf, periodsOf } from './calendar.ts';
import { readHolidayFile } from './holiday-file.ts';
import { calendarSample } from './report-sample.ts';
import { arrangements } from './data/holidays.ts';
import { HOLIDAYS, holidaysOf, isSettled, isWorkday, workdayFrom } from './workday.ts';

describe('working days', () => {
  it('follow what the State Council settled, else the week', () => {
    expect(isWorkday('2025-01-26')).toBe(true);
    expect(isWorkday('2025-01-29')).toBe(false);
    expect(isWorkday('2025-10-08')).toBe(false);
    expect(isWorkday('2026-02-14')).toBe(true);
    expect(workdayFrom('2026-02-15')).toBe('2026-02-24');
    expect([isSettled('2026-03-01'), isSettled('2030-03-01')]).toEqual([true, false]);
    expect([isWorkday('2030-10-01'), isWorkday('2030-10-05')]).toEqual([true, false]);
  });
  it('are worked at a weekend only, and off beyond one only, in what came with the program', () => {
    for (const day of HOLIDAYS.worked) expect([day, [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())]).toEqual([day, true]);
    for (const day of HOLIDAYS.off) expect(HOLIDAYS.worked.has(day)).toBe(false);
  });
  it('can be replaced by a file, which is refused with its place where it cannot be read', () => {
    const file = readHolidayFile(JSON.stringify(arrangements));
    expect(holidaysOf(file.ok!).off.size).toBe(HOLIDAYS.off.size);
    const refused = (given: unknown): string => readHolidayFile(typeof given === 'string' ? given : JSON.stringify(given)).refused?.zh ?? '';
    expect(refused('{')).toContain('不是 JSON');
    expect(refused([{ year: 2027, off: ['2027-02-30'], worked: [] }])).toContain('[0].off[0]');
    expect(refused([{ year: 2027, off: ['2027-02-01/2027-06-01'], worked: [] }])).toContain('超过');
    expect(refused([{ year: 2027, off: [], worked: ['2026-05-01'] }])).toContain('不属于 2027 年');
    expect(
      refused([
        { year: 2027, off: [], worked: [] },
        { year: 2027, off: [], worked: [] },
      ]),
    ).toContain('两次');
    expect(refused([{ year: 2027, off: [] }])).toContain('worked');
  });
});

describe('a calendar', () => {
  it('is due by its day of the month after, moved to a working day', () => {
    expect(dueDayOf(calendarSample(), '2023Q1')).toBe('2023-04-10');
    // 10 July 2022 is a Sunday.
    expect(dueDayOf(calendarSample(), '2022Q2')).toBe('2022-07-11');
    expect(dueDayOf(calendarSample({ onHoliday: 'keep' }), '2022Q2')).toBe('2022-07-10');
    expect(dueDayOf(calendarSample({ frequency: 'year', dueDay: 31, monthsAfter: 3 }), '2022')).toBe('2023-03-31');
    expect(dueDayOf(calendarSample({ frequency: 'month', dueDay: 31 }), '2023-01')).toBe('2023-02-28');
    expect(dueDayOf(calendarSample(), '2024Q4')).toBe('2025-01-10');
    expect(() => dueDayOf(calendarSample(), 'soon')).toThrow(RangeError);
  });
  it('has the periods that end in a span, in order', () => {
    expect(periodsOf(calendarSample(), '2023-01-01', '2023-09-30')).toEqual(['2023Q1', '2023Q2', '2023Q3']);
    expect(periodsOf(calendarSample(), '2023-02-15', '2023-09-29')).toEqual(['2023Q1', '2023Q2']);
    expect(periodsOf(calendarSample({ frequency: 'year' }), '2023-01-01', '2022-01-01')).toEqual([]);
  });
  it('is never due on a day that is not worked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2021, max: 2026 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 31 }), (year, quarter, dueDay) => {
        const due = dueDayOf(calendarSample({ dueDay }), `${year}Q${quarter}`);
        return isWorkday(due);
      }),
    );
  });
});
