import { createHash } from 'node:crypto';
import { frozenText, readFrozen } from '../../../src/evaluation/index.ts';
import { publishedFrozen } from '../../../src/publication/index.ts';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/**
 * A frozen file as it was kept → as it is given to who may not read what units and others said; undefined where the bytes are no frozen file. Where something
 * was left out, its `original` is the digest of the whole file, which scores and pages name.
 */
export const publishedFile = (bytes: Uint8Array): string | undefined => {
  const { ok } = readFrozen(new TextDecoder().decode(bytes));
  if (ok === undefined) return undefined;
  const cut = publishedFrozen(ok);
  return frozenText(cut) === frozenText(ok) ? frozenText(cut) : frozenText({ ...cut, original: sha256(bytes) });
};

/** SHA-256 of a frozen file as it is published; that of the file itself where nothing is left out. */
export const publishedDigest = (bytes: Uint8Array): string | undefined => {
  const text = publishedFile(bytes);
  return text === undefined ? undefined : sha256(text);
};
