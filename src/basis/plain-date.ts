/** A calendar day (日期) in Asia/Shanghai, `YYYY-MM-DD`; days compare as their text does. */
export type PlainDate = `${number}-${number}-${number}`;

/** An instant in UTC, ISO 8601 with `Z`; instants compare as their text does. */
export type Instant = string;

const two = (n: number): string => String(n).padStart(2, '0');

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInYear = (year: number): number => (isLeap(year) ? 366 : 365);

export const daysInMonth = (year: number, month: number): number => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** The day, or undefined where the calendar has none such. */
export const plainDate = (year: number, month: number, day: number): PlainDate | undefined =>
  Number.isInteger(year) && year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? (`${year}-${two(month)}-${two(day)}` as PlainDate)
    : undefined;

/** Reads `YYYY-MM-DD`, nothing else. */
export const readPlainDate = (text: string): PlainDate | undefined => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts === null ? undefined : plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
};

export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4));

export const dayOfYear = (day: PlainDate): number => {
  const year = yearOf(day);
  const month = Number(day.slice(5, 7));
  let days = Number(day.slice(8, 10));
  for (let m = 1; m < month; m++) days += daysInMonth(year, m);
  return days;
};

/** The day `days` later (earlier where negative). */
export const addDays = (day: PlainDate, days: number): PlainDate =>
  new Date(Date.UTC(yearOf(day), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)) + days)).toISOString().slice(0, 10) as PlainDate;

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
