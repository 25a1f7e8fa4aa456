import { addDays, type Instant, type PlainDate } from '../basis/index.ts';
import type { Level, Pace } from './whistle.ts';
import { HOLIDAYS, isWorkday, type Holidays } from './workday.ts';

/** A time that somebody has. Days end at midnight in Asia/Shanghai, and the day on which they begin does not count. */
export type Term = { readonly count: number; readonly unit: 'hours' | 'workdays' | 'days' };

/** How long a level has: to arrive (报到), to answer, and to bring the result where nobody named a day. */
export type LevelClock = { readonly arrive: Term; readonly answer: Term; readonly result: Term };

/** 时限: the clocks of a region. */
export type Clocks = {
  readonly preset: string;
  readonly levels: Readonly<Record<Pace, Readonly<Record<Level, LevelClock>>>>;
  /** How long whoever blew has to check the proof. */
  readonly check: Term;
  /** How long the owner of a red item has for cause, action, person and date. */
  readonly explain: Term;
};

/** What deadlines are made of. */
export type Timing = { readonly clocks: Clocks; readonly holidays?: Holidays };

const hours = (count: number): Term => ({ count, unit: 'hours' });
const workdays = (count: number): Term => ({ count, unit: 'workdays' });

const urgent: Clocks['levels']['urgent'] = {
  1: { arrive: hours(2), answer: hours(12), result: hours(24) },
  2: { arrive: hours(2), answer: hours(12), result: hours(48) },
  3: { arrive: hours(4), answer: hours(24), result: hours(72) },
};

/**
 * Presets, the first being the default. `weekly` gives a whistle a week on each of the lower levels; `ten_days` keeps the longest of them within the ten working
 * days that a district published for its hardest cases (扬州广陵, 2025).
 */
export const clockPresets: readonly Clocks[] = [
  {
    preset: 'weekly',
    levels: {
      normal: {
        1: { arrive: workdays(1), answer: workdays(3), result: workdays(5) },
        2: { arrive: workdays(1), answer: workdays(5), result: workdays(10) },
        3: { arrive: workdays(2), answer: workdays(5), result: workdays(20) },
      },
      urgent,
    },
    check: workdays(5),
    explain: workdays(5),
  },
  {
    preset: 'ten_days',
    levels: {
      normal: {
        1: { arrive: hours(4), answer: workdays(1), result: workdays(3) },
        2: { arrive: hours(4), answer: workdays(2), result: workdays(5) },
        3: { arrive: workdays(1), answer: workdays(3), result: workdays(10) },
      },
      urgent,
    },
    check: workdays(2),
    explain: workdays(3),
  },
];
export const DEFAULT_CLOCKS: Clocks = clockPresets[0]!;

/** Asia/Shanghai has had no summer time since 1991. */
const AHEAD = 8 * 3_600_000;

/** The calendar day of an instant in Asia/Shanghai. */
export const dayAt = (instant: Instant): PlainDate => new Date(Date.parse(instant) + AHEAD).toISOString().slice(0, 10) as PlainDate;

/** Midnight at the end of a day in Asia/Shanghai. */
export const endOfDay = (day: PlainDate): Instant => new Date(Date.parse(`${addDays(day, 1)}T00:00:00Z`) - AHEAD).toISOString();

/** The moment at which a term that begins then is over. */
export const termEnd = ({ count, unit }: Term, from: Instant, holidays: Holidays = HOLIDAYS): Instant => {
  if (unit === 'hours') return new Date(Date.parse(from) + count * 3_600_000).toISOString();
  let day = dayAt(from);
  if (unit === 'days') return endOfDay(addDays(day, count));
  let left = count;
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkday(day, holidays)) left -= 1;
  }
  return endOfDay(day);
};

const UNITS: readonly unknown[] = ['hours', 'workdays', 'days'];
const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/** A term that ends: at least an hour or a day, at most a year. */
const termOf = (value: unknown, otherwise: Term): Term => {
  const { count, unit } = record(value);
  return typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= (unit === 'hours' ? 8760 : 365) && UNITS.includes(unit)
    ? { count, unit: unit as Term['unit'] }
    : otherwise;
};

/** Clocks as a region settled them; what cannot be read is as in the default. */
export const clocksOf = (value: unknown): Clocks => {
  const given = record(value);
  const base = clockPresets.find(({ preset }) => preset === given['preset']) ?? DEFAULT_CLOCKS;
  const level = (pace: Pace, at: Level): LevelClock => {
    const own = record(record(record(given['levels'])[pace])[at]);
    const { arrive, answer, result } = base.levels[pace][at];
    return { arrive: termOf(own['arrive'], arrive), answer: termOf(own['answer'], answer), result: termOf(own['result'], result) };
  };
  const levels = (pace: Pace): Readonly<Record<Level, LevelClock>> => ({ 1: level(pace, 1), 2: level(pace, 2), 3: level(pace, 3) });
  return {
    preset: typeof given['preset'] === 'string' ? given['preset'] : base.preset,
    levels: { normal: levels('normal'), urgent: levels('urgent') },
    check: termOf(given['check'], base.check),
    explain: termOf(given['explain'], base.explain),
  };
};
