export { Decimal } from './decimal.ts';
export { fingerprint, stableIds } from './identity.ts';
export type { Diagnostic, Related, Severity } from './diagnostic.ts';
export { endOf, frequencyOf, lastMonthOf, monthsIn, nextPeriod, periodAt, readPeriod, startOf, yearOfPeriod } from './period.ts';
export type { Frequency, Period } from './period.ts';
export { addDays, daysBetween, daysInMonth, daysInYear, dayOfYear, isLeap, plainDate, readPlainDate, yearOf } from './plain-date.ts';
export type { Instant, PlainDate } from './plain-date.ts';
export { contains, overlaps, quoteOf, span, textOf } from './span.ts';
export type { Span } from './span.ts';
