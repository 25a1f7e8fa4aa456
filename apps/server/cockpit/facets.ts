import { standingWords, type Forecast, type Now, type StandingKind } from '../../../src/monitoring/index.ts';
import type { Facet } from '../listing/list.tsx';
import type { Language } from '../words/index.ts';
import { GRAVEST_FIRST, GRAVEST_FORECAST_FIRST } from './tone.ts';
import type { Watched } from './watched.ts';
import type { CockpitWords } from './words/index.ts';

/** What the items of a list are chosen by, the same on tiles and in tables. */
export const facetsOf = (language: Language, words: CockpitWords, list: 'indicator' | 'commitment'): readonly Facet<Watched>[] => {
  const said = standingWords(language);
  const { columns } = words;
  return [
    { name: 'now', label: columns.now, of: ({ standing }) => standing.now, labelOf: (now) => said.now[now as Now].word, order: GRAVEST_FIRST },
    {
      name: 'forecast',
      label: columns.forecast,
      of: ({ standing }) => standing.forecast,
      labelOf: (forecast) => said.forecast[forecast as Forecast].word,
      order: GRAVEST_FORECAST_FIRST,
    },
    { name: 'group', label: list === 'indicator' ? columns.group : columns.section, of: ({ item }) => item.group ?? words.noGroup, labelOf: (group) => group },
    ...(list === 'indicator'
      ? [{ name: 'nature', label: columns.nature, of: ({ item }: Watched) => item.nature, labelOf: (nature: string) => words.nature[nature] ?? nature }]
      : []),
    { name: 'kind', label: columns.kind, of: ({ standing }) => standing.kind, labelOf: (kind) => said.kind[kind as StandingKind].word },
    { name: 'owner', label: columns.owner, of: ({ item }) => item.owner ?? words.unassigned, labelOf: (owner) => owner },
  ];
};

/** What the text filter of a list looks in. */
export const textOfItem = ({ item }: Watched): string => [item.no, item.name, item.group, item.unit, item.owner].filter(Boolean).join(' ');
