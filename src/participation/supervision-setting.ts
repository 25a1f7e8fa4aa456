import type { PlainDate } from '../basis/index.ts';
import { ANSWER_CLASSES, type AnswerClass } from './supervision.ts';
import { answerClassNames } from './words/suggestion-classes.ts';

/** 时限与类别: how long answers take, and what the classes of an answer are called; a region settles its own. */
export type SupervisionSetting = {
  /** Working days to answer a question. */
  readonly inquiryDays: number;
  /** Working days to assign a suggestion. */
  readonly assignDays: number;
  /** Months to answer one, a hard one, and one that is handled once more. */
  readonly answerMonths: number;
  readonly hardMonths: number;
  readonly againMonths: number;
  /** Working days to rate an answer. */
  readonly rateDays: number;
  /** Months after an opinion of the standing committee until the written report. */
  readonly reportMonths: number;
  readonly classes: Readonly<Record<AnswerClass, string>>;
};

export const SETTING_NUMBERS = ['inquiryDays', 'assignDays', 'answerMonths', 'hardMonths', 'againMonths', 'rateDays', 'reportMonths'] as const;
export type SettingNumber = (typeof SETTING_NUMBERS)[number];

export const DEFAULT_SUPERVISION: SupervisionSetting = {
  inquiryDays: 15,
  assignDays: 10,
  answerMonths: 3,
  hardMonths: 6,
  againMonths: 1,
  rateDays: 20,
  reportMonths: 6,
  classes: answerClassNames,
};

/** Most days or months of a term, and longest name of a class. */
export const SETTING_LIMITS = { number: 366, name: 60 } as const;

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/** A setting as it was stored; what cannot be read is as in the default. */
export const supervisionSettingOf = (value: unknown): SupervisionSetting => {
  const given = record(value);
  const number = (name: SettingNumber): number => {
    const own = given[name];
    return typeof own === 'number' && Number.isInteger(own) && own >= 1 && own <= SETTING_LIMITS.number ? own : DEFAULT_SUPERVISION[name];
  };
  const named = record(given['classes']);
  const name = (key: AnswerClass): string => {
    const own = named[key];
    return typeof own === 'string' && own.trim() !== '' ? own.trim().slice(0, SETTING_LIMITS.name) : DEFAULT_SUPERVISION.classes[key];
  };
  return {
    ...(Object.fromEntries(SETTING_NUMBERS.map((key) => [key, number(key)])) as Record<SettingNumber, number>),
    classes: Object.fromEntries(ANSWER_CLASSES.map((key) => [key, name(key)])) as Record<AnswerClass, string>,
  };
};

/** How days are counted: working days by the region's holidays, months by the calendar. */
export type Terms = {
  readonly setting: SupervisionSetting;
  readonly workdaysAfter: (day: PlainDate, count: number) => PlainDate;
  readonly monthsAfter: (day: PlainDate, count: number) => PlainDate;
};
