import { Decimal, endOf, type PlainDate } from '../basis/index.ts';
import type { Project, ProjectYear } from './project.ts';

const HUNDRED = new Decimal(100);
const two = (month: number): string => String(month).padStart(2, '0');
const FIGURE = /^-?\d+(?:\.\d+)?$/;

const figure = (text: string | undefined): Decimal | undefined => (text !== undefined && FIGURE.test(text) ? new Decimal(text) : undefined);

/** `2025-09`: a month that has ended. */
export type Month = `${number}-${number}`;

/** The last month that ended by the end of the day. */
export const lastEndedMonth = (day: PlainDate): Month => {
  const month = day.slice(0, 7) as Month;
  if (endOf(month) === day) return month;
  const [year, number] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return (number === 1 ? `${year - 1}-12` : `${year}-${two(number - 1)}`) as Month;
};

/** Whole months from the first to the second. */
export const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** Running sums of the months, undefined until one of them is known. */
const sums = (months: Readonly<Record<string, string>> | undefined): readonly (Decimal | undefined)[] => {
  const all: (Decimal | undefined)[] = [];
  let sum: Decimal | undefined;
  for (let month = 1; month <= 12; month++) {
    const value = figure(months?.[two(month)]);
    if (value !== undefined) sum = sum?.plus(value) ?? value;
    all.push(sum);
  }
  return all;
};

type Added = {
  readonly planned: Decimal | undefined;
  readonly done: readonly (Decimal | undefined)[];
  readonly scheduled: readonly (Decimal | undefined)[];
  readonly last: number;
};

const add = (year: ProjectYear): Added => {
  const [done, scheduled] = [sums(year.months), sums(year.plannedMonths)];
  const known = Array.from({ length: 12 }, (_, i) => 12 - i).find((month) => figure(year.months?.[two(month)]) !== undefined);
  return {
    planned: figure(year.planned) ?? scheduled[11],
    done,
    scheduled,
    last: known ?? (figure(year.actual) === undefined ? 0 : (figure(year.until)?.toNumber() ?? 12)),
  };
};

/** A year is added up once however many months ask it. */
const kept = new WeakMap<ProjectYear, Added>();
const added = (year: ProjectYear): Added => {
  const known = kept.get(year);
  if (known !== undefined) return known;
  const made = add(year);
  kept.set(year, made);
  return made;
};

/** The year's planned investment, 万元: as it was set, else the sum of its months. */
export const plannedOf = (year: ProjectYear): Decimal | undefined => added(year).planned;

/** The last month of the year that its actual investment counts, 0 where it counts none. */
export const lastKnownMonth = (year: ProjectYear): number => added(year).last;

/** What was invested in the year by the end of the month, 万元; undefined where that is not known. */
export const actualBy = (year: ProjectYear, month: number): Decimal | undefined => {
  const { done, last } = added(year);
  const byMonths = done[month - 1];
  if (byMonths !== undefined) return byMonths;
  return last <= month ? figure(year.actual) : undefined;
};

/** What the schedule asks for by the end of the month, 万元: its planned months, else an equal part a month. */
export const scheduledBy = (year: ProjectYear, month: number): Decimal | undefined => {
  const { planned, scheduled } = added(year);
  if (planned === undefined) return undefined;
  return year.plannedMonths === undefined ? planned.times(month).div(12) : (scheduled[month - 1] ?? new Decimal(0));
};

/** How far the year's plan is done and how far the schedule has it, both percent of the year's plan. */
export type Pace = { readonly done: Decimal; readonly schedule: Decimal };

/** The latest progress of the year that was reported for the month or one before it. */
const reportedBy = ({ progress }: Project, month: Month): { readonly month: Month; readonly percent: Decimal } | undefined => {
  const found = progress
    .filter(({ period, percent }) => percent !== undefined && /^\d{4}-\d{2}$/.test(period) && period.slice(0, 4) === month.slice(0, 4) && period <= month)
    .toSorted((a, b) => a.period.localeCompare(b.period) || a.at.localeCompare(b.at))
    .at(-1);
  return found && { month: found.period as Month, percent: new Decimal(found.percent!) };
};

/** The last month of the year, up to and with the one asked, that anything is known of. */
export const lastHeard = (project: Project, of: 'investment' | 'progress', month: Month): Month | undefined => {
  const year = project.years.find((one) => one.year === Number(month.slice(0, 4)));
  const known = year === undefined ? 0 : Math.min(lastKnownMonth(year), Number(month.slice(5)));
  const invested = known === 0 ? undefined : (`${month.slice(0, 4)}-${two(known)}` as Month);
  const reported = of === 'progress' ? reportedBy(project, month)?.month : undefined;
  return reported !== undefined && (invested === undefined || reported >= invested) ? reported : invested;
};

/** The pace at the end of a month; undefined where plan or figures are wanting. */
export const paceOf = (project: Project, of: 'investment' | 'progress', month: Month): Pace | undefined => {
  const year = project.years.find((one) => one.year === Number(month.slice(0, 4)));
  const number = Number(month.slice(5));
  const planned = year && plannedOf(year);
  const hasPlan = year !== undefined && planned !== undefined && planned.gt(0);
  const schedule = hasPlan ? scheduledBy(year, number)!.div(planned).times(HUNDRED) : HUNDRED.times(number).div(12);
  const reported = of === 'progress' ? reportedBy(project, month) : undefined;
  if (reported?.month === month) return { done: reported.percent, schedule };
  const actual = hasPlan && lastKnownMonth(year) >= number ? actualBy(year, number) : undefined;
  return actual === undefined || planned === undefined ? undefined : { done: actual.div(planned).times(HUNDRED), schedule };
};
