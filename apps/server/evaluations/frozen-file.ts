import type { Store } from '../../../src/database/index.ts';
import { readFrozen, type Evaluation, type EvaluationFile, type Frozen } from '../../../src/evaluation/index.ts';
import { Recent } from '../region/recent.ts';

/** Files read last, by their digest: they never change. */
const read = new Recent<Frozen>(24);

/** A frozen file by its digest; undefined where it is not there, or is none. */
export const frozenByDigest = async (store: Store, region: string, sha256: string): Promise<Frozen | undefined> => {
  const key = `${region}/${sha256}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const file = await store.attachment(region, sha256);
  const { ok } = file === undefined ? {} : readFrozen(new TextDecoder().decode(file.bytes));
  if (ok !== undefined) read.set(key, ok);
  return ok;
};

/** The figures that an evaluation says everything from; undefined before they are frozen. */
export const frozenFileOf = async (store: Store, region: string, { frozen }: Evaluation): Promise<Frozen | undefined> =>
  frozen === undefined ? undefined : frozenByDigest(store, region, (frozen satisfies EvaluationFile).sha256);
