import { addDays, endOf, lastMonthOf, periodAt, readPeriod, startOf, type Instant, type Period, type PlainDate } from '../../../src/basis/index.ts';
import { dueDayOf, type Calendar } from '../../../src/delivery/index.ts';
import { dayOf } from './moment.ts';

const instantAt = (day: PlainDate, time: string): Instant => new Date(`${day}T${time}:00+08:00`).toISOString();

const before = (period: Period): Period => periodAt(addDays(endOf(period), -100), 'quarter');

/** The `back`-th last quarter whose reports are due by now, 1 being the last. */
const quarterBack = (calendar: Calendar, today: PlainDate, back: number): Period => {
  let quarter = before(periodAt(today, 'quarter'));
  while (dueDayOf(calendar, quarter) >= today) quarter = before(quarter);
  for (let i = 1; i < back; i++) quarter = before(quarter);
  return quarter;
};

/** Numbers stand in quotation marks until they are filled in. */
const NUMBER = /"\{\{(year|percent) ?([^}]*)\}\}"/g;
const MARK = /\{\{([a-z]+) ?([^}]*)\}\}/g;
const DUE = /^-(\d)(?:([+-]\d+))?(?: (\d\d:\d\d))?$/;
const AT = /^([+-]\d+) (\d\d:\d\d)$/;

export type ExampleMoment = {
  readonly now: Instant;
  readonly calendar: Calendar;
  /** Id of the unit of a name; throws where there is none. */
  readonly unitOf: (name: string) => string;
};

/** What a mark stands for. Throws on one that it does not know: the files are ours. */
const meant = (word: string, rest: string, { now, calendar, unitOf }: ExampleMoment): string => {
  const today = dayOf(now);
  const month = periodAt(addDays(startOf(periodAt(today, 'month')), -1), 'month');
  const share = lastMonthOf(month) / 12;
  if (word === 'month' && rest === '') return month;
  if (word === 'year') return month.slice(0, 4);
  if (word === 'until') return month.slice(5);
  if (word === 'percent') return String(Math.round(100 * share * Number(rest)));
  if (word === 'amount') {
    const [part, sum] = rest.split(' ').map(Number);
    return String(Math.round(sum! * share * part!));
  }
  if (word === 'unit') return unitOf(rest);
  if (word === 'day' && /^[+-]\d+$/.test(rest)) return addDays(today, Number(rest));
  const at = AT.exec(rest);
  if (word === 'at' && at !== null) return instantAt(addDays(today, Number(at[1])), at[2]!);
  const due = DUE.exec(rest);
  if (due !== null) {
    const quarter = quarterBack(calendar, today, Number(due[1]));
    if (word === 'quarter') return quarter;
    if (word === 'opened') return addDays(endOf(readPeriod(quarter)!), 1);
    if (word === 'due') {
      const day = addDays(dueDayOf(calendar, quarter), Number(due[2] ?? 0));
      if (due[3] === undefined) return day;
      // What was said a few days after the due day has been said by now, however near that is.
      const instant = instantAt(day, due[3]);
      return instant < now ? instant : now;
    }
  }
  throw new Error(`no such mark: ${word} ${rest}`);
};

/** The text with its marks filled in for the day on which the example is brought in, so that an example does not grow old before anybody sees it. */
export const filledIn = (text: string, moment: ExampleMoment): string =>
  text
    .replaceAll(NUMBER, (_, word: string, rest: string) => meant(word, rest, moment))
    .replaceAll(MARK, (_, word: string, rest: string) => meant(word, rest, moment));
