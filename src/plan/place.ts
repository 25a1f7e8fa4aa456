import { sourceSpan } from '../syntax/index.ts';
import type { Passage } from './passage.ts';
import { placeNamesOf } from './place-name.ts';
import { numberOf, parcelsOf } from './place-parcel.ts';
import type { Place } from './schema.ts';

const READ: ReadonlySet<Passage['role']> = new Set(['body', 'box', 'glossary']);

/** Names that only carry a word before a name found on its own (某某小学双山 beside 双山) are that name again. */
const withoutCarriers = (places: ReadonlyMap<string, Place>): Place[] =>
  [...places.values()].filter(({ name, kind }) => {
    for (let cut = kind === 'river' ? 1 : 2; cut <= name.length - 2; cut++) if (places.get(name.slice(cut))?.kind === kind) return false;
    return true;
  });

/** The places a plan names (areas, roads, bridges, rivers, hills, parks, stations, parcels), each once, where it is first named. */
export const readPlaces = (passages: readonly Passage[]): Place[] => {
  const places = new Map<string, Place>();
  for (const { flow, role } of passages) {
    if (!READ.has(role)) continue;
    const found = [...placeNamesOf(flow.text), ...parcelsOf(flow.text)].sort((a, b) => a.start - b.start);
    for (const { name, kind, start, end } of found) {
      const key = kind === 'parcel' ? numberOf(name) : name;
      if (places.has(key)) continue;
      const [from, to] = sourceSpan(flow, start, end);
      places.set(key, { name, kind, span: [from, to] });
    }
  }
  return withoutCarriers(places);
};
