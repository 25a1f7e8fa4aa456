import type { Span } from '../../basis/index.ts';
import type { Bilingual, Finding } from './rule.ts';

/** More places than these are not listed one by one: the reader has understood. */
const mostRelated = 12;

/** One finding for a fault that stands in many places: the first is pointed at, the others are related. Nothing for no place. */
export const together = (places: readonly Span[], message: (count: number) => Bilingual): Finding[] => {
  const [first, ...others] = places;
  if (first === undefined) return [];
  const related = others.slice(0, mostRelated).map((span) => ({ message: { zh: '同样', en: 'here too' }, span }));
  return [{ message: message(places.length), span: first, ...(related.length > 0 ? { related } : {}) }];
};

/** The span without the white space round it. */
export const trimmed = (text: string, [start, end]: Span): Span => {
  const words = text.slice(start, end);
  return [start + words.length - words.trimStart().length, end - (words.length - words.trimEnd().length)];
};

/** （共 3 处） after a message; empty for a single place. */
export const times = (count: number): Bilingual => (count > 1 ? { zh: `（共 ${count} 处）`, en: ` (${count} places)` } : { zh: '', en: '' });

/** Groups values by a key, in order of first appearance. */
export const groupBy = <Value, Key>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> => {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};
