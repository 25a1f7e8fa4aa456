import { frequencyOf } from '../basis/index.ts';
import type { Period } from '../basis/index.ts';
import { shown, shownBeside } from './number.ts';
import { isIncrease } from './read-sum.ts';
import type { Monitored, Standing } from './standing.ts';
import { reasonEn } from './words/reason-en.ts';
import { reasonZh } from './words/reason-zh.ts';
import type { ReasonWords, Rest } from './words/reason-words.ts';
import type { Language } from './words/standing-words.ts';

/** The words of reasons in a language. */
export const reasonWords = (language: Language): ReasonWords => (language === 'zh' ? reasonZh : reasonEn);

/** Everything a sentence is made of. */
export type Telling = {
  readonly item: Monitored;
  readonly standing: Standing;
  readonly language: Language;
  readonly words: ReasonWords;
  /** A value in the item's unit, and a difference between two of them. */
  readonly value: (value: number | undefined) => string;
  /** A value that was worked out, with no more digits than it can be met by; and what was observed, kept apart from the target. */
  readonly estimate: (value: number) => string;
  readonly observed: string;
  readonly difference: (value: number) => string;
  /** Between two given figures, as exact as they are. */
  readonly gap: (value: number) => string;
  readonly period: string;
  readonly stretch: string;
  /** Years left after the period judged. */
  readonly left: number;
};

/** A sum that is the change of a level, or falls: told without sign, in points where the level is a share. */
export const isChange = (item: Monitored): boolean => item.kind === 'cumulative' && (isIncrease(item) || item.target?.isNegative() === true);

/** Growth and compound cuts are told in percent, whatever the item's unit. */
export const isRate = ({ kind }: Monitored): boolean => kind === 'avg_annual_growth' || kind === 'cumulative_reduction';

/** 增速上限: less is better, so what is done is used up. */
export const isCeiling = ({ kind, lowerIsBetter }: Monitored): boolean => kind === 'cap' || (kind === 'avg_annual_growth' && lowerIsBetter);

const points = (words: ReasonWords, value: number): string => words.points(shown(Math.abs(value)));
/** A share as percent. */
export const share = (words: ReasonWords, value: number): string => words.percent(shownBeside(value * 100, 100));

/** How far ahead or behind, and that a binding indicator is judged harder where that made the word. */
export const leadPart = ({ standing: { lead, now }, item, words }: Telling): readonly string[] => {
  if (lead === undefined) return [];
  const [ahead, late] = isCeiling(item) ? [words.underUse, words.overUse] : [words.lead, words.lag];
  const said = Math.abs(lead) < 5e-3 ? words.onTime : lead > 0 ? ahead(points(words, lead)) : late(points(words, lead));
  const harder = item.nature === 'binding' && (now === 'behind' || now === 'far_behind') && lead > (now === 'behind' ? -10 : -30);
  return harder ? [said, words.harder] : [said];
};

/** 余下的时间; below a year it is told in months. */
export const restOf = (left: number): Rest => ({ years: shown(left, 1), ...(left < 1 - 1e-9 ? { months: Math.max(1, Math.round(left * 12)) } : {}) });

/** What is needed from here on: a year, or in all where less than a year is left. */
export const needPart = ({ item, standing: { required }, words, left, estimate, difference }: Telling): readonly string[] => {
  if (required === undefined || left < 1e-9) return [];
  const rest = restOf(left);
  const rate = words.percent(shown(Math.abs(required)));
  if (item.kind === 'avg_annual_growth' && isCeiling(item) && required >= 0) return [words.mayGrow(rest, rate)];
  if (item.kind === 'avg_annual_growth') return [required >= 0 ? words.needGrowth(rest, rate) : words.mayLose(rest, rate)];
  if (item.kind === 'cumulative_reduction') return [required >= 0 ? words.needCut(rest, rate) : words.mayLose(rest, rate)];
  if (required === 0) return [];
  const amount = required * Math.min(1, left);
  return [
    item.kind === 'cumulative' && !isChange(item)
      ? words.needAmount(rest, estimate(amount))
      : words.needChange(rest, difference(Math.abs(amount)), required > 0),
  ];
};

/** The target with its comparator. */
export const aim = ({ item, words, value }: Telling): string => words.comparators[item.comparator](value(item.target?.toNumber()));

/** At a year's end, whatever the period is called. */
export const isWholeYear = (period: Period): boolean =>
  frequencyOf(period) === 'year' || period.endsWith('12') || period.endsWith('Q4') || period.endsWith('H2');
