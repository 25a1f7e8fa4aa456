import type { Store } from '../../../src/database/index.ts';
import type { Score } from '../../../src/evaluation/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { computedScore, scoreChanges } from './score-computing.ts';

/**
 * Scores of the frozen evaluations that came with a simulated region, in each scheme that was in force when their figures were frozen; one that has scores is
 * left alone. Gives how many were computed.
 */
export const scoreBrought = async (store: Store, region: string, actor: Actor): Promise<number> => {
  const delivery = store.delivery(region, actor);
  const [evaluations, schemes] = await Promise.all([delivery.list('evaluation'), delivery.list('scheme', { states: ['in_force'] })]);
  let made = 0;
  for (const evaluation of evaluations) {
    const { plan, frozen, scores, steps } = evaluation.body;
    const at = steps.findLast(({ to }) => to === 'frozen')?.at;
    if (frozen === undefined || scores !== undefined || at === undefined) continue;
    const computed: { readonly id: string; readonly body: Score }[] = [];
    for (const scheme of schemes) {
      if (scheme.body.plan !== plan || scheme.body.issued === undefined || scheme.body.issued.at > at) continue;
      const { ok } = await computedScore(store, { region, evaluation, scheme, at, by: actor.name });
      if (ok !== undefined) computed.push({ id: `score-${evaluation.id}-${scheme.id}`, body: ok });
    }
    if (computed.length === 0) continue;
    await delivery.change({ action: 'score.compute', changes: scoreChanges(evaluation, computed) });
    made += computed.length;
  }
  return made;
};
