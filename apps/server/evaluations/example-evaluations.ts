import type { Store } from '../../../src/database/index.ts';
import { frozenText } from '../../../src/evaluation/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { gatherFrozen, recordedBy } from './gather-frozen.ts';

/**
 * Freezes the figures of evaluations that were brought in with a step that says so and without a file: an example carries no file, for its figures are in its
 * own observations. Does nothing where there is none.
 */
export const freezeBrought = async (store: Store, region: string, now: string, actor: Actor): Promise<void> => {
  const delivery = store.delivery(region, actor);
  for (const { id, version, body } of await delivery.list('evaluation')) {
    if (body.frozen !== undefined || !body.steps.some(({ to }) => to === 'frozen')) continue;
    const recorded = await recordedBy(store, region);
    const frozen = await gatherFrozen(store, { region, plan: body.plan }, { id, evaluation: body, recorded });
    const file = { name: `evaluation-${region}-${body.kind}-${body.cutoff}.json`, type: 'application/json' };
    const { sha256 } = await store.attach(region, { ...file, bytes: new TextEncoder().encode(frozenText(frozen)) });
    const changes = [{ kind: 'evaluation', id, version, body: { ...body, frozen: { ...file, sha256, at: now, recorded } } }] as const;
    await delivery.change({ action: 'evaluation.draft', changes });
  }
};
