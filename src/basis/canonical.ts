import { jsonList } from './pieces.ts';

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value === 'string') return value.toWellFormed();
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, ordered(each)]));
};

/** JSON with members in the order of their names and none that is absent: what is equal has equal text, also after a way through jsonb. Half a surrogate pair becomes U+FFFD, as in the database. */
export const canonical = (value: unknown): string => JSON.stringify(ordered(value));

/** `canonical` of an object in pieces, for who may not stop everything while a large one is written: members one by one, and lists a few of their values at a time. */
export const canonicalPieces = function* (value: object): Generator<string> {
  const members = Object.entries(value).filter(([, each]) => each !== undefined);
  let mark = '{';
  for (const [key, each] of members.sort(([a], [b]) => (a < b ? -1 : 1)) as readonly [string, unknown][]) {
    yield `${mark}${JSON.stringify(key)}:`;
    if (Array.isArray(each)) yield* jsonList(each, canonical);
    else yield canonical(each);
    mark = ',';
  }
  yield mark === '{' ? '{}' : '}';
};
