import type { PlannedItem } from './planned-item.ts';
import type { Acceptance } from './task.ts';
import { acceptanceVerbs, measureVerbs } from './words/task-verbs.ts';

/**
 * When an item counts as done (验收口径), read from its kind and verb. An item of a box without a verb is a thing to be built or done; a measure is carried
 * out unless its verb says that something stands or has begun.
 */
export const acceptanceOf = ({ kind, verb }: PlannedItem): Acceptance => {
  const words = kind === 'measure' ? measureVerbs : acceptanceVerbs;
  const found = verb === undefined ? undefined : words.find(([, said]) => said.some((word) => verb.includes(word)))?.[0];
  if (kind === 'indicator' || kind === 'commitment') return found === 'kept' || found === 'best_effort' ? found : 'reached';
  if (found !== undefined) return found;
  return kind === 'measure' || verb !== undefined ? 'carried_out' : 'done';
};
