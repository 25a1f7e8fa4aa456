import { yearsAtEnd } from './elapsed.ts';
import { shown } from './number.ts';
import { aim, isCeiling, isChange, isRate, isWholeYear, leadPart, needPart, share, type Telling } from './reason-telling.ts';
/** A mean is one of more than a year. */
const isMean = ({ item, standing: { period } }: Telling): boolean => period !== undefined && yearsAtEnd(item.base, period) > 1 + 1e-9;

/** What was observed, in the terms of the kind. */
const observedPart = (t: Telling): readonly string[] => {
  const { item, standing, words, value, gap, observed, period, stretch } = t;
  const rises = (standing.observed ?? 0) >= 0;
  const inUnit = words.unit(observed, item.unit);
  switch (item.kind) {
    case 'avg_annual_growth':
      return [words.meanGrowth(stretch, words.percent(observed), aim(t), rises, isMean(t))];
    case 'cumulative_reduction':
      return [words.reduced(stretch, words.percent(observed), aim(t), rises)];
    case 'cumulative':
      if (isChange(item))
        return [
          words.moved(stretch, gap(Math.abs(standing.observed ?? 0)), rises, share(words, standing.done ?? 0), gap(Math.abs(item.target?.toNumber() ?? 0))),
        ];
      return [words.summed(stretch, inUnit, share(words, standing.done ?? 0), value(item.target?.toNumber()))];
    default:
      return [words.stands(period, inUnit)];
  }
};

/** Terms in which the schedule reads: percent for kinds that compound. */
const termOf = ({ item, estimate, difference, words }: Telling): ((number: number) => string) =>
  isRate(item) ? (number) => words.percent(shown(number)) : isChange(item) ? (number) => difference(Math.abs(number)) : estimate;

const restatedPart = ({ standing: { because }, value, words }: Telling): readonly string[] =>
  because?.code === 'restated_baseline' ? [words.restated(value(Number(because.details?.['printed'])), value(Number(because.details?.['baseline'])))] : [];

/** The last rate is one of part of a year and counts for so much of it. */
const isPartOfYear = ({ item, standing: { period, inputs } }: Telling): boolean =>
  isRate(item) && period !== undefined && !isWholeYear(period) && inputs.at(-1)?.measure !== 'since_start';

/** What is done of the way; of a ceiling, what is used. A rate that fell has been told as a fall; a level on the wrong side of its baseline has gone back. */
const progressPart = ({ item, standing: { observed = 0, baseline }, words, gap }: Telling, done: number): string => {
  if (item.kind === 'level' && done < 0 && baseline !== undefined) return words.wentBack(gap(Math.abs(observed - baseline)));
  return (isCeiling(item) ? words.usedShare : words.done)(share(words, done));
};

/** Levels, growth, sums and cuts: what was observed, what it should be, how far ahead or behind, what is needed. */
export const journey = (t: Telling): readonly string[] => {
  const { item, standing, words } = t;
  const { now, done, onSchedule, observed, lead } = standing;
  const head = observedPart(t);
  const isNamed = item.kind !== 'level' && item.kind !== 'interval';
  if (now === 'achieved') return [...head, isNamed ? words.isAchieved : words.achieved(aim(t))];
  if (now === 'missed') {
    const gap = Math.abs((item.target?.toNumber() ?? 0) - (observed ?? 0));
    return [
      ...head,
      isNamed ? words.isMissed : words.missed(aim(t)),
      words.short(isRate(item) ? words.difference(shown(gap), '%') : t.gap(gap)),
      ...(lead !== undefined && lead < 0 && lead > -3 ? [words.almost] : []),
    ];
  }
  if (now === 'achieved_early') return [...head, words.early(Math.floor(t.left + 1e-9))];
  const schedule = onSchedule === undefined || item.kind === 'avg_annual_growth' ? [] : [words.shouldBe(termOf(t)(onSchedule))];
  const progress = done === undefined || item.kind === 'cumulative' || (done < 0 && item.kind !== 'level') ? [] : [progressPart(t, done)];
  const part = isPartOfYear(t) ? [words.partOfYear(t.period, item.kind === 'cumulative_reduction')] : [];
  return [...head, ...schedule, ...progress, ...leadPart(t), ...part, ...needPart(t), ...restatedPart(t)];
};
