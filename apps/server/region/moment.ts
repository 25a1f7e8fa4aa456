import { readPlainDate, type Instant, type PlainDate } from '../../../src/basis/index.ts';
import type { Moment } from '../../../src/monitoring/index.ts';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The calendar day of an instant in Asia/Shanghai. */
export const dayOf = (instant: Instant): PlainDate => DAY.format(new Date(instant)) as PlainDate;

/** The instant at which a calendar day begins in Asia/Shanghai. */
export const startOfDay = (day: PlainDate): Instant => new Date(`${day}T00:00:00+08:00`).toISOString();

/**
 * What the query asks: `?day=2023-12-31` judges as of that day with what was known on it, `?known=` sets the day of knowledge apart. Absent, unreadable
 * or future days count as today.
 */
export const momentAsked = (query: (name: string) => string | undefined, today: PlainDate): Moment => {
  const read = (name: string): PlainDate | undefined => {
    const day = readPlainDate(query(name) ?? '');
    return day !== undefined && day <= today ? day : undefined;
  };
  const asOf = read('day') ?? today;
  return { asOf, known: read('known') ?? asOf };
};
