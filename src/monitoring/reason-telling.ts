import { frequencyOf } from '../basis/index.ts';
import type { Period } from '../basis/index.ts';
import { shown } from './number.ts';
import type { Monitored, Standing } from './standing.ts';
import { reasonEn } from './words/reason-en.ts';
import { reasonZh } from './words/reason-zh.ts';
import type { ReasonWords } from './words/reason-words.ts';
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
  readonly difference: (value: number) => string;
  readonly period: string;
  readonly stretch: string;
  /** Years left after the period judged. */
  readonly left: string;
};

const points = (words: ReasonWords, value: number): string => words.points(shown(Math.abs(value)));
/** A share as percent. */
export const share = (words: ReasonWords, value: number): string => words.percent(shown(value * 100));

/** How far ahead or behind, and that a binding indicator is judged harder where that made the word. */
export const leadPart = ({ standing: { lead, now }, item, words }: Telling): readonly string[] => {
  if (lead === undefined) return [];
  const said = Math.abs(lead) < 5e-3 ? words.onTime : lead > 0 ? words.lead(points(words, lead)) : words.lag(points(words, lead));
  const harder = item.nature === 'binding' && (now === 'behind' || now === 'far_behind') && lead > (now === 'behind' ? -10 : -30);
  return harder ? [said, words.harder] : [said];
};

/** What is needed a year from here on. */
export const needPart = ({ item, standing: { required }, words, left, value, difference }: Telling): readonly string[] => {
  if (required === undefined || Number(left) === 0) return [];
  if (item.kind === 'avg_annual_growth')
    return [required >= 0 ? words.needGrowth(left, words.percent(shown(required))) : words.mayLose(left, words.percent(shown(-required)))];
  if (item.kind === 'cumulative_reduction')
    return [required >= 0 ? words.needCut(left, words.percent(shown(required))) : words.mayLose(left, words.percent(shown(-required)))];
  if (required === 0) return [];
  return [item.kind === 'cumulative' ? words.needAmount(left, value(required)) : words.needChange(left, difference(Math.abs(required)), required > 0)];
};

/** The target with its comparator. */
export const aim = ({ item, words, value }: Telling): string => words.comparators[item.comparator](value(item.target?.toNumber()));

/** At a year's end, whatever the period is called. */
export const isWholeYear = (period: Period): boolean =>
  frequencyOf(period) === 'year' || period.endsWith('12') || period.endsWith('Q4') || period.endsWith('H2');
