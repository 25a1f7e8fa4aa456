import { z } from 'zod';
import { plainDate, type PlainDate } from '../../../../src/basis/index.ts';
import { usualYear } from '../words/year-clock.ts';
import type { ClockEntry, MonthDay } from './clock-entry.ts';

/** Name of the preference that holds what a region changed. */
export const YEAR_CLOCK = 'year-clock';

const monthDay = z.custom<MonthDay>((text) => typeof text === 'string' && readMonthDay(text) !== undefined);
const Settings = z.object({
  /** By id of a usual entry: the day it was moved to, or null where it is left out. */
  changed: z.record(z.string(), monthDay.nullable()).catch({}),
  own: z.array(z.object({ id: z.string(), on: monthDay, who: z.enum(['planning', 'units', 'leaders']), text: z.string() })).catch([]),
});
export type ClockSettings = z.infer<typeof Settings>;

/** `3-31` or `03-31`, any day of a leap year; undefined where it is none. */
export function readMonthDay(text: string): MonthDay | undefined {
  const parts = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim());
  const day = parts === null ? undefined : plainDate(2024, Number(parts[1]), Number(parts[2]));
  return day?.slice(5) as MonthDay | undefined;
}

/** What a preference holds; what cannot be read of it counts as not changed. */
export const clockSettings = (value: unknown): ClockSettings => {
  const read = Settings.safeParse(value ?? {});
  return read.success ? read.data : { changed: {}, own: [] };
};

/** Where an entry stands after the region's changes. */
export type SetEntry = ClockEntry & { readonly moved: boolean; readonly shown: boolean; readonly own: boolean };

export const entriesUnder = ({ changed, own }: ClockSettings): readonly SetEntry[] => [
  ...usualYear.map((entry): SetEntry => {
    const to = changed[entry.id];
    return { ...entry, on: to ?? entry.on, moved: typeof to === 'string' && to !== entry.on, shown: to !== null, own: false };
  }),
  ...own.map(({ id, on, who, text }): SetEntry => ({ id, on, who, zh: text, en: text, moved: false, shown: true, own: true })),
];

/** The day in a year; 29 February falls on the 28th where there is none. */
export const inYear = (on: MonthDay, year: number): PlainDate => {
  const [month, day] = on.split('-').map(Number);
  return plainDate(year, month!, day!) ?? plainDate(year, month!, day! - 1)!;
};
