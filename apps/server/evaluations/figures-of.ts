import type { Frozen } from '../../../src/evaluation/index.ts';
import { frozenFileOf } from './frozen-file.ts';
import { gatherFrozen } from './gather-frozen.ts';
import { seesWorksOf, type OnEvaluation } from './on-evaluation.tsx';

/** The frozen figures, or what they would be now, with the works that the actor may see; undefined where the frozen file cannot be read. */
export const figuresOf = async ({ store, context, actor, evaluation: { id, body } }: OnEvaluation): Promise<Frozen | undefined> => {
  const frozen =
    body.frozen === undefined ? await gatherFrozen(store, context, { id, evaluation: body }) : await frozenFileOf(store, context.region.code, body);
  return frozen && { ...frozen, works: frozen.works.filter(seesWorksOf(actor, context.region.code, body)) };
};
