import { createHash, type Hash } from 'node:crypto';

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
