import { addDays, type Instant, type PlainDate } from '../basis/index.ts';

const SHANGHAI = 8 * 3_600_000;

/** The calendar day of an instant in Asia/Shanghai, where no clock has been put forward since 1991. */
export const dayOfInstant = (instant: Instant): PlainDate => new Date(Date.parse(instant) + SHANGHAI).toISOString().slice(0, 10) as PlainDate;

/** 答复期限: so many working days after the day, which itself does not count. */
export const workdaysAfter = (day: PlainDate, workdays: number, isWorkday: (day: PlainDate) => boolean): PlainDate => {
  let due = day;
  for (let left = workdays; left > 0; ) {
    due = addDays(due, 1);
    if (isWorkday(due)) left -= 1;
  }
  return due;
};
