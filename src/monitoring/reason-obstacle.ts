import { periodAt, periodName } from '../basis/index.ts';
import type { Period } from '../basis/index.ts';
import { refusalText } from '../ledger/index.ts';
import { dueDayOf } from './due-day.ts';
import { aim, type Telling } from './reason-telling.ts';

/** Why nothing can be said, where that is so. */
export const obstacle = (t: Telling): readonly string[] | undefined => {
  const { item, standing, words, value, period, language } = t;
  const { because, now } = standing;
  const details = because?.details ?? {};
  const at = details['period'] === undefined ? period : periodName(details['period'] as Period, language);
  switch (because?.code) {
    case undefined:
    case 'years_missing':
    case 'restated_baseline':
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

/** Which figures are due and not there, since when, and whose duty they are. */
export const overduePart = ({ item, standing, words, language, period }: Telling): readonly string[] => {
  const { overdue = [], daysOverdue = 0 } = standing;
  const first = overdue[0];
  if (first === undefined) return [];
  const names = overdue.map((period) => periodName(period, language));
  const listed = names.length <= 3 ? names.join(language === 'zh' ? '、' : ', ') : words.through(names[0]!, names.at(-1)!, names.length);
  const owner = item.owner ?? words.unassigned;
  const missing = standing.because?.code === 'missing' ? String(standing.because.details?.['reason'] ?? '') : '';
  return [
    (overdue.length > 1 ? words.overdueSeveral : words.overdue)(listed, dueDayOf(first), daysOverdue),
    ...(missing === '' ? [] : [words.reported(missing)]),
    ...(standing.period === undefined ? [] : [words.lastKnown(period)]),
    words.owner(owner),
  ];
};

/** What will be due first. */
export const notDue = ({ item, words, language }: Telling): readonly string[] => {
  const first = periodAt(`${item.base + 1}-01-01`, item.frequency ?? 'year');
  return [words.nothingDue(periodName(first, language), dueDayOf(first))];
};
