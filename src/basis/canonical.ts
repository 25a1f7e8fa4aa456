const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value === 'string') return value.toWellFormed();
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, ordered(each)]));
};

/** JSON with members in the order of their names and none that is absent: what is equal has equal text, also after a way through jsonb. Half a surrogate pair becomes U+FFFD, as in the database. */
export const canonical = (value: unknown): string => JSON.stringify(ordered(value));
