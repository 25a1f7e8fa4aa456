import { shown } from './number.ts';
import { aim, isWholeYear, leadPart, needPart, share, type Telling } from './reason-telling.ts';
import type { Monitored } from './standing.ts';

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

const restatedPart = ({ standing: { because }, value, words }: Telling): readonly string[] =>
  because?.code === 'restated_baseline' ? [words.restated(value(Number(because.details?.['printed'])), value(Number(because.details?.['baseline'])))] : [];

/** Levels, growth, sums and cuts: what was observed, what it should be, how far ahead or behind, what is needed. */
export const journey = (t: Telling): readonly string[] => {
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
  return [...head, ...schedule, ...progress, ...leadPart(t), ...part, ...needPart(t), ...restatedPart(t)];
};
