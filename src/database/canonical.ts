import { createHash, type Hash } from 'node:crypto';

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value === 'string') return value.toWellFormed();
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, ordered(each)]));
};

/** JSON with keys in order and without absent members: what is equal has equal text, also after a way through jsonb. Half a surrogate pair becomes U+FFFD, as in the database. */
export const canonical = (value: unknown): string => JSON.stringify(ordered(value));

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A SHA-256 over lines that come one by one. */
export type LineHash = { add(line: string): void; digest(): string };

const GATHERED = 64 * 1024;

export const lineHash = (): LineHash => {
  const hash: Hash = createHash('sha256');
  let gathered = '';
  return {
    add: (line) => {
      gathered += `${line}\n`;
      if (gathered.length < GATHERED) return;
      hash.update(gathered);
      gathered = '';
    },
    digest: () => hash.update(gathered).digest('hex'),
  };
};
