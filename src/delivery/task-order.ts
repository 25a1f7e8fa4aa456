import type { Task } from './task.ts';

/** A task with its id, as it is kept. */
export type KnownTask = { readonly id: string; readonly body: Task };

/**
 * The circle that `id` would stand in if it came after `after`, as the ids from `id` back to itself; undefined where there is none. Tasks that are missing
 * end a chain.
 */
export const circleOf = (tasks: ReadonlyMap<string, KnownTask>, id: string, after: readonly string[]): readonly string[] | undefined => {
  const from = new Map<string, string>();
  const open = after.map((next) => {
    from.set(next, id);
    return next;
  });
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === id) {
      const path = [id];
      for (let step = from.get(id)!; step !== id; step = from.get(step)!) path.push(step);
      return [...path, id].toReversed();
    }
    for (const next of tasks.get(at)?.body.after ?? []) {
      if (next !== id && from.has(next)) continue;
      from.set(next, at);
      open.push(next);
    }
  }
  return undefined;
};
