import type { AuditEntry } from './store.ts';

/** The head of a region's chain, as it can be published: whoever keeps it can tell later whether the chain still holds it. */
export type PublishedHead = { readonly hash: string } & Partial<Pick<AuditEntry, 'region' | 'number' | 'at'>>;

const WORD = 'yidu-head';
const LINE = new RegExp(`^${WORD} (\\d{6,12}) (\\d{1,9}) (\\S+) ([0-9a-f]{64})$`);
const HASH = /^[0-9a-f]{64}$/;

export const headLine = ({ region, number, at, hash }: AuditEntry): string => `${WORD} ${region} ${number} ${at} ${hash}`;

/** Reads a line that was published, or a hash alone; undefined where it is neither. */
export const readHead = (text: string): PublishedHead | undefined => {
  const line = LINE.exec(text.trim());
  if (line !== null) return { region: line[1]!, number: Number(line[2]), at: line[3]!, hash: line[4]! };
  return HASH.test(text.trim()) ? { hash: text.trim() } : undefined;
};

/** The heads of a text in which other lines may stand. */
export const readHeads = (text: string): readonly PublishedHead[] => text.split(/\r?\n/).flatMap((line) => readHead(line) ?? []);
