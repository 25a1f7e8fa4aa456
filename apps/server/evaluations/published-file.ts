import { frozenText, readFrozen } from '../../../src/evaluation/index.ts';
import { publishedFrozen } from '../../../src/publication/index.ts';

/** A frozen file as it was kept → as it is given to who may not read what units and others said; undefined where the bytes are no frozen file. */
export const publishedFile = (bytes: Uint8Array): string | undefined => {
  const { ok } = readFrozen(new TextDecoder().decode(bytes));
  return ok === undefined ? undefined : frozenText(publishedFrozen(ok));
};
