import { Decimal, type Said } from '../basis/index.ts';
import type { FrozenItem } from '../evaluation/index.ts';
import type { Comparator } from '../monitoring/index.ts';
import { plainWords } from './words/plain.ts';

type Promised = Pick<FrozenItem, 'base' | 'due' | 'baseline' | 'target' | 'upper' | 'unit' | 'targetWords' | 'lowerIsBetter'> & {
  readonly comparator: string;
  readonly standing: { readonly kind: FrozenItem['standing']['kind'] };
};

/** `=` of a limit that is kept: at least that much, or at most where less is better. */
const limit = (comparator: Comparator, lowerIsBetter: boolean): Comparator => (comparator !== '=' ? comparator : lowerIsBetter ? '<=' : '>=');

const told = (item: Promised, language: 'zh' | 'en'): string => {
  const words = plainWords[language];
  const { base, due, unit, baseline, target, upper, lowerIsBetter } = item;
  const { kind } = item.standing;
  const comparator = item.comparator as Comparator;
  if (kind === 'awaiting') return words.awaiting(item.targetWords);
  if (kind === 'milestone') return words.milestone(due);
  if (target === undefined || kind === 'none') return words.none;
  const size = new Decimal(target);
  const figure = (value: Decimal, of = unit): string => words.figure(value.toFixed(), of);
  switch (kind) {
    case 'avg_annual_growth':
      return words.growth(base + 1, due, words.reach[comparator].replace(words.reach['='], ''), figure(size.abs(), '%'), size.isNegative());
    case 'cumulative_reduction':
      return words.reduction(base, due, figure(size.abs(), '%'));
    case 'cumulative':
      return words.sum(base + 1, due, words.reach[comparator], figure(size));
    case 'cap':
      return words.sum(base + 1, due, words.keep[comparator === '=' ? '<=' : comparator].replace(/^at /, ''), figure(size));
    case 'hold':
      return words.hold(base + 1, due, words.keep[limit(comparator, lowerIsBetter)], figure(size));
    case 'interval':
      return upper === undefined ? words.level(due, words.reach[comparator], figure(size), '') : words.between(due, figure(size), figure(new Decimal(upper)));
    default:
      return words.level(due, words.reach[comparator], figure(size), baseline === undefined ? '' : words.from(base, figure(new Decimal(baseline))));
  }
};

/** What an item promises, in one sentence that needs no knowledge of planning (白话). Figures are as the plan prints them. */
export const plainPromise = (item: Promised): Said => ({ zh: told(item, 'zh'), en: told(item, 'en') });
