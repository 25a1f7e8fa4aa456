import { addDays, type PlainDate } from '../basis/index.ts';
import { HOLIDAYS, isWorkday, type Holidays } from '../delivery/index.ts';

/** 政府信息公开条例第二十六条: within so many working days after information was made or changed. */
export const RELEASE_WORKDAYS = 20;

/** The last day on which data that became known on `newest` are published in time (公开期限). */
export const releaseDue = (newest: PlainDate, holidays: Holidays = HOLIDAYS, workdays: number = RELEASE_WORKDAYS): PlainDate => {
  let day = newest;
  for (let left = workdays; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkday(day, holidays)) left--;
  }
  return day;
};
