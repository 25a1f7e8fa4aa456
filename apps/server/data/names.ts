import { periodName } from '../../../src/basis/index.ts';
import type { Observation } from '../../../src/ledger/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import type { Language } from '../words/index.ts';
import { dataWords } from './words/index.ts';

/** The period of a figure as people write it: a running sum says from when. */
export const periodOf = ({ period, measure, accumulated }: Pick<Observation, 'period' | 'measure' | 'accumulated'>, language: Language): string =>
  periodName(period, language, measure === 'ytd' || accumulated === true);

export const measureOf = ({ measure, accumulated }: Pick<Observation, 'measure' | 'accumulated'>, language: Language): string => {
  const words = dataWords(language);
  return accumulated === true ? words.accumulated : words.measures[measure];
};

/** An item with its number in the table, as it is found on paper. */
export const itemName = ({ no, name }: Pick<Monitored, 'no' | 'name'>): string => (no === undefined ? name : `${no} ${name}`);

export const basisName = (basis: string, language: Language): string => {
  const { bases, constant } = dataWords(language);
  return basis === 'current' || basis === 'comparable' ? bases[basis] : constant(basis);
};

/** Where a figure comes from, in one line. */
export const sourceText = ({ document, place, address }: Observation['source']): string => [document, place].filter(Boolean).join(' · ') || (address ?? '');
