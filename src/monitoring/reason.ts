import { endOf, isCountUnit, monthsIn, periodAt, periodName, yearOfPeriod } from '../basis/index.ts';
import type { Period } from '../basis/index.ts';
import { yearsAtEnd } from './elapsed.ts';
import { shown, shownAsGiven, shownBeside } from './number.ts';
import { journey } from './reason-journey.ts';
import { cap, hold, interval, milestone } from './reason-limit.ts';
import { notDue, obstacle, overduePart } from './reason-obstacle.ts';
import { isRate, isWholeYear, reasonWords, type Telling } from './reason-telling.ts';
import type { Monitored, Standing } from './standing.ts';
import { setAboveWords } from './words/names.ts';
import type { Language } from './words/standing-words.ts';

const partsOf = (t: Telling): readonly string[] => {
  const { item, standing, words } = t;
  if (standing.now === 'awaiting_target')
    return [item.targetWords === undefined || setAboveWords.test(item.targetWords) ? words.awaiting : words.awaitingWords(item.targetWords)];
  if (standing.now === 'no_data') return overduePart(t);
  if (item.kind === 'milestone') return milestone(t);
  if (standing.now === 'not_due') return notDue(t);
  const stopped = standing.now === 'not_assessable' ? obstacle(t) : undefined;
  if (stopped !== undefined) return stopped;
  const missing =
    standing.because?.code === 'years_missing'
      ? [words.yearsMissing(String(standing.because.details?.['years']).replaceAll(' ', t.language === 'zh' ? '、' : ', '))]
      : [];
  if (item.kind === 'hold') return [...hold(t), ...missing];
  if (item.kind === 'cap') return cap(t);
  return item.kind === 'interval' ? interval(t) : journey(t);
};

/** One sentence a planner would write on a standing (判定理由), with the numbers, their unit and the period. */
export const reasonFor = (item: Monitored, standing: Standing, language: Language): string => {
  const words = reasonWords(language);
  const { period } = standing;
  const name = period === undefined ? '' : periodName(period, language, isAccumulated(item, period));
  const left = period === undefined ? 0 : item.due - item.base - yearsAtEnd(item.base, period);
  const unit = item.unit;
  const t: Telling = {
    item,
    standing,
    language,
    words,
    value: (value) => (value === undefined ? '' : words.unit(shownAsGiven(value), unit)),
    gap: (value) => words.difference(shownAsGiven(value), unit),
    difference: (value) => words.difference(shown(value, placesOf(value, unit)), unit),
    estimate: (value) => words.unit(shown(value, placesOf(value, unit)), unit),
    observed: observedOf(item, standing),
    period: name,
    stretch: period === undefined ? '' : stretchOf(item, period, language),
    left,
  };
  const text = partsOf(t).join(words.join);
  const sentence = text.charAt(0).toUpperCase() + text.slice(1) + words.stop;
  return sentence.replaceAll('。。', '。').replaceAll('..', '.');
};

/** What was observed, kept apart from the target; of rates the size, for the sentence says whether it rose or fell. */
const observedOf = (item: Monitored, { observed = 0 }: Standing): string => {
  const target = item.target?.toNumber();
  return isRate(item) ? shownBeside(Math.abs(observed), target) : shownAsGiven(observed, target);
};

/** Things are counted whole, and nobody aims at the hundredth of a thousand. */
const placesOf = (value: number, unit: string | undefined): number => {
  const size = Math.abs(value);
  if (unit !== undefined && isCountUnit(unit) && size >= 100) return 0;
  return size >= 1000 ? 1 : 2;
};

/** 2021—2022年, 2021年至2023年6月: from the first year of the plan to the period judged. */
export const stretchOf = ({ base }: Pick<Monitored, 'base'>, period: Period, language: Language): string =>
  yearOfPeriod(period) === base + 1 && !isWholeYear(period)
    ? periodName(period, language, true)
    : reasonWords(language).stretch(base + 1, periodName(lastPart(period), language));

/** The year, or the last month of what is not a year. */
const lastPart = (period: Period): Period => (isWholeYear(period) ? (period.slice(0, 4) as Period) : periodAt(endOf(period), 'month'));

/** Sums, growth and cuts of part of a year count from January on. */
const isAccumulated = ({ kind }: Monitored, period: Period): boolean => kind !== 'level' && kind !== 'hold' && kind !== 'interval' && monthsIn(period) < 12;
