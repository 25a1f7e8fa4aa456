import { allowanceOf } from './judge-cap.ts';
import { distanceTo } from './judge-interval.ts';
import { aim, leadPart, share, type Telling } from './reason-telling.ts';

/** The years that broke it, and what that means for the end. */
const pastOf = ({ item, standing, words, language }: Telling, isBroken: boolean): readonly string[] => {
  const { broken = [], now, done = 1, inputs, period } = standing;
  const years = Math.round(inputs.length * done);
  if (broken.length === 0) return years > 1 ? [words.neverBroken(years)] : [];
  const listed = (list: readonly number[]): string => list.join(language === 'zh' ? '、' : ', ');
  if (now === 'missed') return [words.wasBroken(listed(broken))];
  const judged = Number(period?.slice(0, 4));
  const before = broken.filter((year) => year !== judged);
  if (!isBroken) return [words.brokenYears(listed(broken))];
  return before.length > 0 ? [words.brokenToo(listed(before))] : judged === item.due ? [] : [words.willMiss];
};

/** Floors and ceilings of the year: held or broken, by how much, and the years that broke it. */
export const hold = (t: Telling): readonly string[] => {
  const { item, standing, words, value, period } = t;
  if (standing.because?.code === 'definition_change') return [words.cut(String(standing.because.details?.['day']), period), ...pastOf(t, false)];
  const { margin = 0, broken = [], now } = standing;
  const [limit, size] = [value(item.target?.toNumber()), t.gap(Math.abs(margin))];
  const at = words.unit(t.observed, item.unit);
  const isBroken = now === 'breached' || broken.includes(Number(standing.period?.slice(0, 4)));
  const [kept, broke] = item.lowerIsBetter ? [words.keptCeiling, words.brokeCeiling] : [words.keptFloor, words.brokeFloor];
  const onLimit = isBroken ? words.onStrictLimit(period, at, aim(t)) : `${words.stands(period, at)}${words.join}${words.onLimit}`;
  const head = margin === 0 ? onLimit : (isBroken ? broke : kept)(period, at, limit, size);
  return [head, ...pastOf(t, isBroken), ...(now === 'achieved' ? [words.isAchieved] : [])];
};

/** Ceilings on sums: what is used, against the time, and what is left. */
export const cap = (t: Telling): readonly string[] => {
  const { item, standing, words, estimate, stretch, left } = t;
  const { observed = 0, done = 0, now, firstBroken, required } = standing;
  const sum = words.unit(t.observed, item.unit);
  if (now === 'breached') return [words.capPassed(stretch, sum, aim(t), firstBroken ?? item.due)];
  if (now === 'achieved') return [words.capKept(stretch, sum, aim(t)), words.isAchieved];
  const used = words.used(stretch, sum, share(words, done), share(words, done + (standing.lead ?? 0) / 100));
  const allowed = allowanceOf(item, observed);
  const rest =
    required === undefined ? [] : [allowed === 0 ? words.noAllowance : words.allowance(estimate(allowed), left > 1 + 1e-9 ? estimate(required) : undefined)];
  return [used, ...leadPart(t), ...rest];
};

/** Intervals: inside, or how far outside. */
export const interval = (t: Telling): readonly string[] => {
  const { item, standing, words, value, period } = t;
  const { observed = 0, now } = standing;
  const [low, high] = [value(item.target?.toNumber()), value((item.upper ?? item.target)?.toNumber())];
  const distance = item.target === undefined ? 0 : distanceTo(item, observed);
  const at = value(observed);
  if (distance === 0) return [words.inside(period, at, low, high), ...(now === 'achieved' ? [words.isAchieved] : [])];
  const missed = now === 'missed' ? [words.isMissed] : leadPart(t);
  return [distance < 0 ? words.below(period, at, low, t.gap(-distance)) : words.above(period, at, high, t.gap(distance)), ...missed];
};

/** Milestones: days early, left or late. */
export const milestone = ({ standing, words }: Telling): readonly string[] => {
  const slip = Number(standing.because?.details?.['slip'] ?? 0);
  if (standing.now === 'missed') return [words.milestoneLate(slip)];
  return [standing.now === 'not_due' ? words.milestoneDue(slip) : words.milestoneDone(slip)];
};
