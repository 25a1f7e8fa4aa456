import { endOf, frequencyOf, monthsIn, periodAt, periodName } from '../basis/index.ts';
import type { Period } from '../basis/index.ts';
import { refusalText } from '../ledger/index.ts';
import { dueDayOf } from './due-day.ts';
import { yearsAtEnd } from './elapsed.ts';
import { distanceTo } from './judge-interval.ts';
import { shown } from './number.ts';
import type { Monitored, Standing } from './standing.ts';
import { reasonEn } from './words/reason-en.ts';
import { reasonZh } from './words/reason-zh.ts';
import type { ReasonWords } from './words/reason-words.ts';
import type { Language } from './words/standing-words.ts';

export const reasonWords = (language: Language): ReasonWords => (language === 'zh' ? reasonZh : reasonEn);

/** Everything a sentence is made of. */
type Telling = {
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
const share = (words: ReasonWords, value: number): string => words.percent(shown(value * 100));

const leadPart = ({ standing: { lead, now }, item, words }: Telling): readonly string[] => {
  if (lead === undefined) return [];
  const said = Math.abs(lead) < 5e-3 ? words.onTime : lead > 0 ? words.lead(points(words, lead)) : words.lag(points(words, lead));
  const harder = item.nature === 'binding' && (now === 'behind' || now === 'far_behind') && lead > (now === 'behind' ? -10 : -30);
  return harder ? [said, words.harder] : [said];
};

const needPart = ({ item, standing: { required }, words, left, value, difference }: Telling): readonly string[] => {
  if (required === undefined || Number(left) === 0) return [];
  if (item.kind === 'avg_annual_growth')
    return [required >= 0 ? words.needGrowth(left, words.percent(shown(required))) : words.mayLose(left, words.percent(shown(-required)))];
  if (item.kind === 'cumulative_reduction')
    return [required >= 0 ? words.needCut(left, words.percent(shown(required))) : words.mayLose(left, words.percent(shown(-required)))];
  if (required === 0) return [];
  return [item.kind === 'cumulative' ? words.needAmount(left, value(required)) : words.needChange(left, difference(Math.abs(required)), required > 0)];
};

const aim = ({ item, words, value }: Telling): string => words.comparators[item.comparator](value(item.target?.toNumber()));

/** What was observed, in the terms of the kind. */
const observedPart = (t: Telling): readonly string[] => {
  const { item, standing, words, value, period, stretch } = t;
  const observed = standing.observed ?? 0;
  switch (item.kind) {
    case 'avg_annual_growth':
      return [words.meanGrowth(stretch, words.percent(shown(observed)), aim(t))];
    case 'cumulative_reduction':
      return [words.reduced(stretch, words.percent(shown(observed)), aim(t))];
    case 'cumulative':
      return [words.summed(stretch, value(observed), share(words, standing.done ?? 0), value(item.target?.toNumber()))];
    default:
      return [words.stands(period, value(observed))];
  }
};

const isRate = ({ kind }: Monitored): boolean => kind === 'avg_annual_growth' || kind === 'cumulative_reduction';

/** Terms in which the schedule reads: percent for kinds that compound. */
const termOf = ({ item, value, words }: Telling): ((number: number) => string) => (isRate(item) ? (number) => words.percent(shown(number)) : value);

const journey = (t: Telling): readonly string[] => {
  const { item, standing, words } = t;
  const { now, done, onSchedule, observed, lead } = standing;
  const head = observedPart(t);
  if (now === 'achieved') return [...head, words.achieved(aim(t))];
  if (now === 'missed') {
    const gap = Math.abs((item.target?.toNumber() ?? 0) - (observed ?? 0));
    return [
      ...head,
      words.missed(aim(t)),
      words.short(isRate(item) ? words.difference(shown(gap), '%') : t.difference(gap)),
      ...(lead !== undefined && lead < 0 && lead > -3 ? [words.almost] : []),
    ];
  }
  if (now === 'achieved_early') return [...head, words.early(Math.floor(Number(t.left) + 1e-9))];
  const schedule = onSchedule === undefined || item.kind === 'avg_annual_growth' ? [] : [words.shouldBe(termOf(t)(onSchedule))];
  const progress = done === undefined || item.kind === 'cumulative' ? [] : [words.done(share(words, done))];
  const part = item.kind === 'avg_annual_growth' && standing.period !== undefined && !isWholeYear(standing.period) ? [words.partOfYear(t.period)] : [];
  return [...head, ...schedule, ...progress, ...leadPart(t), ...part, ...needPart(t)];
};

const isWholeYear = (period: Period): boolean => frequencyOf(period) === 'year' || period.endsWith('12') || period.endsWith('Q4') || period.endsWith('H2');

const hold = (t: Telling): readonly string[] => {
  const { item, standing, words, value, period } = t;
  const { margin = 0, broken = [], now, observed, done = 1 } = standing;
  const [limit, size] = [value(item.target?.toNumber()), t.difference(Math.abs(margin))];
  const isBroken = now === 'breached' || (now === 'no_data' && margin < 0);
  const [kept, broke] = item.lowerIsBetter ? [words.keptCeiling, words.brokeCeiling] : [words.keptFloor, words.brokeFloor];
  const head = isBroken
    ? broke(period, value(observed), limit, size)
    : margin === 0
      ? `${words.stands(period, value(observed))}${words.join}${words.onLimit}`
      : kept(period, value(observed), limit, size);
  const years = standing.inputs.length;
  const past =
    broken.length === 0
      ? [words.neverBroken(Math.round(years * done))]
      : now === 'missed'
        ? [words.missed(limit), words.brokenYears(broken.join('、'))]
        : [words.firstBroken(broken[0]!)];
  const verdict = now === 'achieved' ? [words.achieved(limit)] : [];
  return [head, ...past, ...verdict];
};

const cap = (t: Telling): readonly string[] => {
  const { standing, words, value, stretch, left } = t;
  const { observed = 0, done = 0, now, firstBroken, required } = standing;
  if (now === 'breached') return [words.capPassed(stretch, value(observed), aim(t), firstBroken ?? t.item.due)];
  if (now === 'achieved') return [words.capKept(stretch, value(observed), aim(t)), words.achieved(aim(t))];
  const used = words.used(stretch, value(observed), share(words, done), share(words, done + (standing.lead ?? 0) / 100));
  const rest = required === undefined ? [] : [words.allowance(value(required * Number(left)), value(required))];
  return [used, ...leadPart(t), ...rest];
};

const interval = (t: Telling): readonly string[] => {
  const { item, standing, words, value, period } = t;
  const observed = standing.observed ?? 0;
  const [low, high] = [value(item.target?.toNumber()), value((item.upper ?? item.target)?.toNumber())];
  const distance = item.target === undefined ? 0 : distanceTo(item, observed);
  const at = value(observed);
  if (distance === 0) return [words.inside(period, at, low, high)];
  return [distance < 0 ? words.below(period, at, low, t.difference(-distance)) : words.above(period, at, high, t.difference(distance)), ...leadPart(t)];
};

const milestone = ({ standing, words }: Telling): readonly string[] => {
  const slip = Number(standing.because?.details?.['slip'] ?? 0);
  if (standing.now === 'missed') return [words.milestoneLate(slip)];
  return [standing.now === 'not_due' ? words.milestoneDue(slip) : words.milestoneDone(slip)];
};

/** Why nothing can be said, where that is so. */
const obstacle = (t: Telling): readonly string[] | undefined => {
  const { item, standing, words, value, period, language } = t;
  const { because, now } = standing;
  const details = because?.details ?? {};
  const at = details['period'] === undefined ? period : periodName(details['period'] as Period, language);
  switch (because?.code) {
    case undefined:
    case 'years_missing':
    case 'milestone':
      return undefined;
    case 'no_target':
      return [words.noTarget];
    case 'cancelled':
      return [words.cancelled(String(details['day']))];
    case 'definition_change':
      return [words.cut(String(details['day']), period)];
    case 'no_journey':
      return [words.noJourney];
    case 'no_baseline':
      return now === 'not_assessable'
        ? [words.noBaseline(period, value(standing.observed), aim(t), t.difference(Math.abs(Number(details['gap']))))]
        : undefined;
    case 'measure':
      return [words.measure(at, words.measures[String(details['measure'])] ?? String(details['measure']))];
    case 'part_of_year':
      return [words.partRate(at)];
    case 'impossible_rate':
      return [words.impossible(at, String(details['value']))];
    default: {
      const text = refusalText({ code: because!.code, details, ...(details['period'] === undefined ? {} : { period: details['period'] as Period }) }, language);
      return item.kind === 'none' ? undefined : [text.replace(/[。.]$/, '')];
    }
  }
};

const overduePart = ({ item, standing, words, language }: Telling): readonly string[] => {
  const { overdue = [], daysOverdue = 0 } = standing;
  const first = overdue[0];
  if (first === undefined) return [];
  const names =
    overdue.length <= 3 ? overdue.map((period) => periodName(period, language)) : [periodName(first, language), '…', periodName(overdue.at(-1)!, language)];
  const owner = item.owner ?? words.unassigned;
  const missing = standing.because?.code === 'missing' ? String(standing.because.details?.['reason'] ?? '') : '';
  return [
    (overdue.length > 1 ? words.overdueSeveral : words.overdue)(names.join(language === 'zh' ? '、' : ', '), dueDayOf(first), daysOverdue, owner),
    ...(missing === '' ? [] : [words.reported(missing)]),
    ...(standing.period === undefined ? [] : [words.lastKnown(periodName(standing.period, language, true))]),
  ];
};

const notDue = ({ item, words, language }: Telling): readonly string[] => {
  const first = periodAt(`${item.base + 1}-01-01`, item.frequency ?? 'year');
  return [words.nothingDue(periodName(first, language), dueDayOf(first))];
};

const partsOf = (t: Telling): readonly string[] => {
  const { item, standing, words } = t;
  if (standing.now === 'awaiting_target') return [words.awaiting];
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
