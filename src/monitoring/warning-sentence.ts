import type { Forecast, Monitored, Now } from './standing.ts';
import { standingWords } from './standing-words.ts';
import type { Warning, WarningStep } from './warning.ts';
import type { WarningCondition, WarningRule } from './warning-rule.ts';
import { warningEn } from './words/warning-en.ts';
import { warningZh } from './words/warning-zh.ts';

type Language = 'zh' | 'en';
type Words = typeof warningZh;

/** Names of levels, rules and rule sets. */
export const warningWords = (language: Language): Words => (language === 'zh' ? warningZh : warningEn);

/** A figure for a sentence: four decimals say enough of any. */
const shown = (value: string | number | undefined, decimals = 4): string =>
  typeof value === 'number' ? String(Number(value.toFixed(decimals))) : (value ?? '');

const percent = (share: string | number | undefined): string => (typeof share === 'number' ? `${shown(100 * share, 1)}%` : '');

const isRate = ({ kind }: Monitored): boolean => kind === 'avg_annual_growth' || kind === 'cumulative_reduction';

const figure = (item: Monitored, value: string | number | undefined, language: Language): string => {
  if (value === undefined) return '';
  const unit = isRate(item) ? '%' : (item.unit ?? '');
  return `${shown(value)}${language === 'en' && unit !== '' && unit !== '%' ? ' ' : ''}${unit}`;
};

const periodName = (period: string | number | undefined, words: Words): string => {
  const text = String(period ?? '');
  const [year, rest] = [text.slice(0, 4), text.slice(4)];
  if (rest === '') return words.year(year);
  if (rest.startsWith('H')) return words.half(year, rest.slice(1));
  return rest.startsWith('Q') ? words.quarter(year, rest.slice(1)) : words.month(year, String(Number(rest.slice(1))));
};

const nowWord = (now: string | number | undefined, language: Language): string => standingWords(language).now[now as Now]?.word ?? '';
const forecastWord = (forecast: string | number | undefined, language: Language): string => standingWords(language).forecast[forecast as Forecast]?.word ?? '';

/** What the numbers of a step say. */
const ground = (item: Monitored, { ground: type, numbers: n, period }: Pick<WarningStep, 'ground' | 'numbers' | 'period'>, language: Language): string => {
  const words = warningWords(language);
  const { fired } = words;
  const at = periodName(n.period ?? period, words);
  const target = `${words.signs[item.comparator]}${figure(item, n.target, language)}`;
  const observed = figure(item, n.observed, language);
  const owner = item.owner ?? words.unassigned;
  switch (type) {
    case 'standing':
      if (n.now === 'breached') return fired.breached({ period: at, observed, target });
      if (n.now === 'missed')
        return n.firstBroken === undefined ? fired.missed({ observed, target }) : fired.missedHold({ year: periodName(n.firstBroken, words), target });
      return n.onSchedule === undefined || typeof n.lead !== 'number'
        ? fired.standingOnly({ period: at, now: nowWord(n.now, language) })
        : fired.standing({ period: at, observed, onSchedule: figure(item, n.onSchedule, language), lag: shown(-n.lead, 2), now: nowWord(n.now, language) });
    case 'lag':
      return fired.lag({ period: at, lag: shown(n.lag, 2), threshold: shown(n.threshold, 2) });
    case 'shortfall':
      return fired.shortfall({ period: at, shortfall: shown(100 * Number(n.shortfall), 1), threshold: shown(100 * Number(n.threshold), 1) });
    case 'negative':
      return fired.negative({ period: at, observed });
    case 'forecast':
      return n.predicted === undefined
        ? fired.forecastOnly({ due: item.due, forecast: forecastWord(n.forecast, language) })
        : fired.forecast({
            due: item.due,
            predicted: percent(n.predicted),
            forecast: forecastWord(n.forecast, language),
            required: figure(item, n.required, language),
          });
    case 'overdue':
      return fired.overdue({ period: at, days: Number(n.days), owner, more: Number(n.periods) - 1 });
    case 'due_soon':
      return fired.due_soon({ period: at, due: String(n.due), owner });
    case 'margin':
      return fired.margin({ period: at, observed, margin: figure(item, n.margin, language), fall: figure(item, n.fall, language) });
    case 'awaiting':
      return fired.awaiting({ elapsed: percent(n.elapsed) });
    case 'unusable':
      return fired.unusable({ period: at });
    case 'stale':
      return fired.stale({ period: at, days: Number(n.days) });
  }
};

const capital = (sentence: string): string => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;

/** One sentence on one step of a warning, with the numbers that brought it about. */
export const stepSentence = (item: Monitored, step: WarningStep, language: Language): string => {
  const words = warningWords(language);
  const { causes, comma, stop, easedOnly } = words;
  if (step.cause === 'eased' && Object.keys(step.numbers).length === 0) return capital(`${easedOnly}${stop}`);
  const cause = step.cause === 'repeated' ? causes.repeated(Number(step.numbers.inRow)) : step.cause === 'fired' ? '' : causes[step.cause];
  return capital(`${[ground(item, step, language), cause].filter((part) => part !== '').join(comma)}${stop}`);
};

/** One sentence on why a warning is open, by the newest numbers, or how it ended. */
export const warningSentence = (item: Monitored, warning: Warning, language: Language): string => {
  const { closed, causes, comma, stop } = warningWords(language);
  if (warning.closedBecause !== undefined) return capital(`${closed[warning.closedBecause]}${stop}`);
  const last = warning.steps.at(-1)!;
  if (last.cause === 'eased') return stepSentence(item, last, language);
  const { inRow } = last.numbers;
  const repeated = inRow === undefined ? [] : [causes.repeated(Number(inRow))];
  return capital(`${[ground(item, warning.now, language), ...repeated].join(comma)}${stop}`);
};

const conditionText = (condition: WarningCondition, language: Language): string => {
  const { conditions, or } = warningWords(language);
  switch (condition.type) {
    case 'standing':
      return conditions.standing(condition.now.map((now) => nowWord(now, language)).join(or));
    case 'lag':
      return conditions.lag(shown(condition.points), condition.strict);
    case 'shortfall':
      return conditions.shortfall(shown(100 * condition.share, 1), condition.strict);
    case 'forecast':
      return conditions.forecast(condition.forecast.map((one) => forecastWord(one, language)).join(or));
    case 'overdue':
      return conditions.overdue(shown(condition.days));
    case 'due_soon':
      return conditions.due_soon(shown(condition.days));
    case 'margin':
      return conditions.margin(shown(condition.falls));
    case 'awaiting':
      return conditions.awaiting(shown(100 * condition.share, 1));
    case 'stale':
      return conditions.stale(shown(condition.days));
    case 'negative':
    case 'unusable':
      return conditions[condition.type];
  }
};

/** A rule in words: what turns it yellow, what red, whom it speaks of, and how it recovers. */
export const ruleText = (
  { yellow, red, inRow, natures, kinds, recovery }: WarningRule,
  language: Language,
): { readonly yellow?: string; readonly red?: string; readonly more: readonly string[] } => {
  const words = warningWords(language);
  const { kind: kindWords } = standingWords(language);
  const { list: comma } = words;
  return {
    ...(yellow === undefined ? {} : { yellow: conditionText(yellow, language) }),
    ...(red === undefined ? {} : { red: conditionText(red, language) }),
    more: [
      ...(inRow === undefined ? [] : [words.inRow(inRow)]),
      ...(natures === undefined ? [] : [words.only(natures.map((nature) => words.natures[nature]).join(comma))]),
      ...(kinds === undefined ? [] : [words.only(kinds.map((kind) => kindWords[kind].word).join(comma))]),
      words.recovery[recovery],
    ],
  };
};
