import { addDays, daysBetween, readPlainDate } from '../basis/index.ts';
import type { Outcome, Said } from './refusal.ts';
import type { Arrangement } from './arrangement.ts';
import { holidayFaults } from './words/holiday-faults.ts';

/** A span of days off longer than this is a slip. */
const LONGEST = 31;
const MOST_YEARS = 50;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const spanFault = (text: unknown, place: string): Said | undefined => {
  if (typeof text !== 'string') return holidayFaults.day(place);
  const [from, to = from, ...more] = text.split('/').map(readPlainDate);
  if (from === undefined || to === undefined || more.length > 0 || to < from) return holidayFaults.span(place, text.slice(0, 40));
  return daysBetween(from, to) > LONGEST ? holidayFaults.long(place, text, LONGEST) : undefined;
};

const yearOf = (given: unknown, place: string): Outcome<Arrangement> => {
  if (!isObject(given)) return { refused: holidayFaults.entry(place) };
  const { year, document, off, worked } = given;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1900 || year > 2200) return { refused: holidayFaults.year(place) };
  if (!Array.isArray(off) || !Array.isArray(worked)) return { refused: holidayFaults.lists(place) };
  for (const [i, text] of off.entries()) {
    const fault = spanFault(text, `${place}.off[${i}]`);
    if (fault !== undefined) return { refused: fault };
  }
  for (const [i, text] of worked.entries()) {
    if (typeof text !== 'string' || readPlainDate(text) === undefined) return { refused: holidayFaults.day(`${place}.worked[${i}]`) };
    // New Year's holiday may begin in the year before.
    if (text < `${year}-` && text < addDays(`${year}-01-01`, -LONGEST)) return { refused: holidayFaults.otherYear(`${place}.worked[${i}]`, text, year) };
  }
  const named = typeof document === 'string' && document !== '' ? { document: document.slice(0, 100) } : {};
  return { ok: { year, ...named, off: off as readonly string[], worked: worked as readonly string[] } };
};

/** Reads a holiday file (放假调休安排): an array of `{ year, document?, off, worked }`, one entry a year. */
export const readHolidayFile = (text: string): Outcome<readonly Arrangement[]> => {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { refused: holidayFaults.json() };
  }
  if (!Array.isArray(given) || given.length === 0 || given.length > MOST_YEARS) return { refused: holidayFaults.array(MOST_YEARS) };
  const years: Arrangement[] = [];
  for (const [i, entry] of given.entries()) {
    const read = yearOf(entry, `[${i}]`);
    if (read.ok === undefined) return read;
    if (years.some(({ year }) => year === read.ok.year)) return { refused: holidayFaults.twice(`[${i}]`, read.ok.year) };
    years.push(read.ok);
  }
  return { ok: years };
};
