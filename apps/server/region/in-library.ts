import type { AdoptedPlan } from '../../../src/database/index.ts';
import type { PlanStore, StoredPlan } from '../plan-store.ts';

/** The fingerprint of the file that a plan was compiled from. */
export const sha256Of = ({ compiled }: StoredPlan): string => compiled.plan.document.source.sha256;

/** The plan of the library that is the adopted file: uploads are named by the fingerprint of their bytes, the embedded example is asked. */
export const inLibrary = async (store: PlanStore, { source }: Pick<AdoptedPlan, 'source'>): Promise<StoredPlan | undefined> => {
  const uploaded = await store.get(source.sha256.slice(0, 12));
  if (uploaded !== undefined) return uploaded;
  for (const { id, embedded } of await store.list()) {
    const plan = embedded ? await store.get(id) : undefined;
    if (plan !== undefined && sha256Of(plan) === source.sha256) return plan;
  }
  return undefined;
};
