import { allowanceOf } from './judge-cap.ts';
import { distanceTo } from './judge-interval.ts';
import { aim, leadPart, share, type Telling } from './reason-telling.ts';

/** Floors and ceilings of the year: held or broken, by how much, and the years that broke it. */
export const hold = (t: Telling): readonly string[] => {
  const { item, standing, words, value, period } = t;
  if (standing.because?.code === 'definition_change')
    return [
      words.cut(String(standing.because.details?.['day']), period),
      words.missed(value(item.target?.toNumber())),
      words.brokenYears((standing.broken ?? []).join('、')),
    ];
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

/** Ceilings on sums: what is used, against the time, and what is left. */
export const cap = (t: Telling): readonly string[] => {
  const { standing, words, value, stretch } = t;
  const { observed = 0, done = 0, now, firstBroken, required } = standing;
  if (now === 'breached') return [words.capPassed(stretch, value(observed), aim(t), firstBroken ?? t.item.due)];
  if (now === 'achieved') return [words.capKept(stretch, value(observed), aim(t)), words.achieved(aim(t))];
  const used = words.used(stretch, value(observed), share(words, done), share(words, done + (standing.lead ?? 0) / 100));
  const rest = required === undefined ? [] : [words.allowance(value(allowanceOf(t.item, observed)), value(required))];
  return [used, ...leadPart(t), ...rest];
};

/** Intervals: inside, or how far outside. */
export const interval = (t: Telling): readonly string[] => {
  const { item, standing, words, value, period } = t;
  const observed = standing.observed ?? 0;
  const [low, high] = [value(item.target?.toNumber()), value((item.upper ?? item.target)?.toNumber())];
  const distance = item.target === undefined ? 0 : distanceTo(item, observed);
  const at = value(observed);
  if (distance === 0) return [words.inside(period, at, low, high)];
  return [distance < 0 ? words.below(period, at, low, t.difference(-distance)) : words.above(period, at, high, t.difference(distance)), ...leadPart(t)];
};

/** Milestones: days early, left or late. */
export const milestone = ({ standing, words }: Telling): readonly string[] => {
  const slip = Number(standing.because?.details?.['slip'] ?? 0);
  if (standing.now === 'missed') return [words.milestoneLate(slip)];
  return [standing.now === 'not_due' ? words.milestoneDue(slip) : words.milestoneDone(slip)];
};
