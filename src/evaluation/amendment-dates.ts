import { addDays, daysBetween, daysInMonth, plainDate, type PlainDate } from '../basis/index.ts';

/** What a region settled about amending (调整程序): defaults are those of the regulation that the field knows; every day is a setting. */
export type AmendmentRules = {
  /** Days before the meeting by which the draft goes to the committee (财经委), and to the standing committee (常委会). */
  readonly committeeDays: number;
  readonly standingDays: number;
  /** Days that the public has at least. */
  readonly hearingDays: number;
  /** Year of the plan (1 is its first) and month by whose end it may be proposed without a special case. */
  readonly lastYear: number;
  readonly lastMonth: number;
};

export const AMENDMENT_RULES: AmendmentRules = { committeeDays: 30, standingDays: 15, hearingDays: 30, lastYear: 4, lastMonth: 6 };

const RANGES: Readonly<Record<keyof AmendmentRules, readonly [number, number]>> = {
  committeeDays: [1, 120],
  standingDays: [1, 120],
  hearingDays: [30, 365],
  lastYear: [1, 10],
  lastMonth: [1, 12],
};

/** Rules out of what is kept, or of a form; what is no number within reason stays the default. The public never has less than 30 days. */
export const readAmendmentRules = (value: unknown): AmendmentRules => {
  const given = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const entries = (Object.keys(AMENDMENT_RULES) as (keyof AmendmentRules)[]).map((name) => {
    const number = Number(given[name]);
    const [least, most] = RANGES[name];
    return [name, given[name] !== '' && Number.isInteger(number) && number >= least && number <= most ? number : AMENDMENT_RULES[name]] as const;
  });
  return Object.fromEntries(entries) as AmendmentRules;
};

/** The last day on which an amendment may be proposed without a special case: of a plan from 2021, 2024-06-30. */
export const amendmentDeadline = (firstYear: number, { lastYear, lastMonth }: AmendmentRules): PlainDate => {
  const year = firstYear + lastYear - 1;
  return plainDate(year, lastMonth, daysInMonth(year, lastMonth))!;
};

/** 会前 30 日送财经委、15 日送常委会: the days that follow from the meeting's. */
export const sendingDays = (
  meeting: PlainDate,
  { committeeDays, standingDays }: AmendmentRules,
): { readonly committee: PlainDate; readonly standing: PlainDate } => ({
  committee: addDays(meeting, -committeeDays),
  standing: addDays(meeting, -standingDays),
});

/** Days that the public has, the first and the last counted. */
export const hearingLength = (from: PlainDate, until: PlainDate): number => daysBetween(from, until) + 1;

/** The last day of a hearing that begins on a day and is as short as it may be. */
export const shortestHearing = (from: PlainDate, { hearingDays }: AmendmentRules): PlainDate => addDays(from, hearingDays - 1);
