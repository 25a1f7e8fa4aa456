import { daysInMonth, plainDate, yearOf } from './plain-date.ts';
import type { PlainDate } from './plain-date.ts';

/**
 * The time a figure speaks of (时期), in its canonical text: a year `2023`, a half `2023H1`, a quarter `2023Q2`, a month `2023-06`.
 * A figure of the year up to then carries the same period and the measure `ytd`.
 */
export type Period = `${number}` | `${number}H${1 | 2}` | `${number}Q${1 | 2 | 3 | 4}` | `${number}-${number}`;

/** How often figures come (频度), coarse to fine. */
export type Frequency = 'year' | 'half' | 'quarter' | 'month';

const FORM = /^(\d{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2]))?$/;

/** Reads the canonical text of a period, 1900 to 2200. */
export const readPeriod = (text: string): Period | undefined => {
  const parts = FORM.exec(text);
  return parts !== null && Number(parts[1]) >= 1900 && Number(parts[1]) <= 2200 ? (text as Period) : undefined;
};

export const frequencyOf = (period: Period): Frequency => {
  if (period.length === 4) return 'year';
  return period[4] === 'H' ? 'half' : period[4] === 'Q' ? 'quarter' : 'month';
};

export const yearOfPeriod = (period: Period): number => Number(period.slice(0, 4));

/** Last month of the period, 1 to 12. */
export const lastMonthOf = (period: Period): number => {
  const frequency = frequencyOf(period);
  if (frequency === 'year') return 12;
  return frequency === 'half' ? Number(period[5]) * 6 : frequency === 'quarter' ? Number(period[5]) * 3 : Number(period.slice(5));
};

const MONTHS: Readonly<Record<Frequency, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

export const monthsIn = (period: Period): number => MONTHS[frequencyOf(period)];

export const endOf = (period: Period): PlainDate => {
  const year = yearOfPeriod(period);
  const month = lastMonthOf(period);
  return plainDate(year, month, daysInMonth(year, month)) as PlainDate;
};

export const startOf = (period: Period): PlainDate => plainDate(yearOfPeriod(period), lastMonthOf(period) - monthsIn(period) + 1, 1) as PlainDate;

/** The period of that frequency in which the day lies. */
export const periodAt = (day: PlainDate, frequency: Frequency): Period => {
  const year = yearOf(day);
  const month = Number(day.slice(5, 7));
  if (frequency === 'year') return `${year}`;
  if (frequency === 'half') return `${year}H${month <= 6 ? 1 : 2}`;
  return frequency === 'quarter' ? (`${year}Q${Math.ceil(month / 3)}` as Period) : (`${year}-${day.slice(5, 7)}` as Period);
};

/** The period of the same frequency right after. */
export const nextPeriod = (period: Period): Period => {
  const year = yearOfPeriod(period);
  const month = lastMonthOf(period);
  const day = month === 12 ? plainDate(year + 1, 1, 1) : plainDate(year, month + 1, 1);
  return periodAt(day as PlainDate, frequencyOf(period));
};
