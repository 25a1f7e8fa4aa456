import { addDays, periodName, plainDate, readPeriod, type PlainDate } from '../../../../src/basis/index.ts';
import type { DeliveryStore, Kept } from '../../../../src/database/index.ts';
import { dueDayOf, periodsOf } from '../../../../src/delivery/index.ts';
import type { RegionContext } from '../../region/index.ts';
import type { Language } from '../../words/index.ts';
import { recordPath } from '../record-path.ts';
import { calendarWords } from '../words/calendar.ts';
import type { Audience } from './clock-entry.ts';
import { clockSettings, entriesUnder, inYear, YEAR_CLOCK, type SetEntry } from './year-clock.ts';

/** One line of the year. */
export type YearLine = {
  readonly day: PlainDate;
  readonly kind: Audience | 'report' | 'meeting';
  readonly text: string;
  readonly href?: string;
  readonly basis?: string;
  readonly note?: 'moved' | 'own';
};

export type YearCalendar = { readonly lines: readonly YearLine[]; readonly entries: readonly SetEntry[]; readonly kept?: Kept<'preference'> };

/** Days before a year in which a period may end whose report is due in it. */
const BEFORE = 200;

const dueLines = (calendars: readonly Kept<'calendar'>[], year: number, language: Language): readonly YearLine[] =>
  calendars.flatMap(({ body }) =>
    periodsOf(body, addDays(plainDate(year, 1, 1)!, -BEFORE), plainDate(year, 12, 31)!)
      .map((period) => ({ period, due: dueDayOf(body, period) }))
      .filter(({ due }) => due.startsWith(`${year}-`))
      .map(({ period, due }): YearLine => {
        const read = readPeriod(period);
        return { day: due, kind: 'report', text: calendarWords(language).due(body.name, read === undefined ? period : periodName(read, language)) };
      }),
  );

/** Everything of a year in the order of its days: the usual beat as the region set it, due days of reports, meetings. */
export const yearOfRegion = async (delivery: DeliveryStore, { region, plan }: RegionContext, year: number, language: Language): Promise<YearCalendar> => {
  const [kept, calendars, meetings] = await Promise.all([
    delivery.get('preference', YEAR_CLOCK),
    delivery.list('calendar', { plan: plan.id, states: ['active'] }),
    delivery.list('meeting', { plan: plan.id, order: 'due' }),
  ]);
  const entries = entriesUnder(clockSettings(kept?.body.value));
  const usual = entries
    .filter(({ shown }) => shown)
    .map((entry): YearLine => {
      const { on, who, basis, moved, own } = entry;
      const note = own ? 'own' : moved ? 'moved' : undefined;
      return { day: inYear(on, year), kind: who, text: entry[language], ...(basis === undefined ? {} : { basis }), ...(note === undefined ? {} : { note }) };
    });
  const held = meetings
    .filter(({ body }) => body.date.startsWith(`${year}-`))
    .map(({ id, body }): YearLine => ({ day: body.date, kind: 'meeting', text: body.name, href: recordPath('meeting', region.code, plan.id, id) }));
  const lines = [...usual, ...dueLines(calendars, year, language), ...held].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { lines, entries, ...(kept === undefined ? {} : { kept }) };
};
