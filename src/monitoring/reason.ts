import { endOf, monthsIn, periodAt, periodName } from '../basis/index.ts';
import type { Period } from '../basis/index.ts';
import { yearsAtEnd } from './elapsed.ts';
import { shown } from './number.ts';
import { journey } from './reason-journey.ts';
import { cap, hold, interval, milestone } from './reason-limit.ts';
import { notDue, obstacle, overduePart } from './reason-obstacle.ts';
import { isWholeYear, reasonWords, type Telling } from './reason-telling.ts';
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
    value: (value) => (value === undefined ? '' : words.unit(shown(value), unit)),
    difference: (value) => words.difference(shown(value), unit),
    period: name,
    stretch: period === undefined ? '' : words.stretch(item.base + 1, periodName(lastPart(period), language)),
    left: shown(left, 1),
  };
  const text = partsOf(t).join(words.join);
  const sentence = text.charAt(0).toUpperCase() + text.slice(1) + words.stop;
  return sentence.replaceAll('。。', '。').replaceAll('..', '.');
};

/** The year, or the last month of what is not a year. */
const lastPart = (period: Period): Period => (isWholeYear(period) ? (period.slice(0, 4) as Period) : periodAt(endOf(period), 'month'));

/** Sums, growth and cuts of part of a year count from January on. */
const isAccumulated = ({ kind }: Monitored, period: Period): boolean => kind !== 'level' && kind !== 'hold' && kind !== 'interval' && monthsIn(period) < 12;
