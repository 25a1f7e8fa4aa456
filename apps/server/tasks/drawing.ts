import type { DeliveryStore, Kept, RecordChange, Store } from '../../../src/database/index.ts';
import { drawnTask, proposeOwners, type PlannedItem } from '../../../src/delivery/index.ts';
import type { RegionContext } from '../region/index.ts';

/** The drawing up of a plan's tasks as it goes on: asked again for the same plan while it runs, it is this one. */
export type Drawing = {
  readonly total: number;
  done: number;
  state: 'running' | 'done' | 'stopped' | 'failed';
  fault?: unknown;
  readonly finished: Promise<void>;
};

/** Tasks of one change set: a few sets for a plan, and a step of the progress each. */
const CHUNK = 150;

const drawings = new WeakMap<Store, Map<string, Drawing>>();

const heldOf = (store: Store): Map<string, Drawing> => {
  const held = drawings.get(store) ?? new Map<string, Drawing>();
  drawings.set(store, held);
  return held;
};

const keyOf = ({ region, plan }: RegionContext): string => `${region.code}/${plan.id}`;

export const drawingOf = (store: Store, context: RegionContext): Drawing | undefined => heldOf(store).get(keyOf(context));

/** Stops after the set that is being written; what is written stays. */
export const stopDrawing = (store: Store, context: RegionContext): void => {
  const drawing = drawingOf(store, context);
  if (drawing?.state === 'running') drawing.state = 'stopped';
};

type Given = { readonly store: Store; readonly context: RegionContext; readonly delivery: DeliveryStore; readonly items: readonly PlannedItem[] };

/** A task for every item that has none, with a proposal of who leads it: the first time all, after a new version of the plan what came with it. */
export const startDrawing = async (
  { store, context, delivery, items }: Given,
  tasks: readonly Kept<'task'>[],
  units: readonly Kept<'unit'>[],
): Promise<Drawing> => {
  const running = drawingOf(store, context);
  if (running?.state === 'running') return running;
  const drawn = new Set(tasks.map(({ body }) => body.ref));
  const missing = items.filter(({ ref }) => !drawn.has(ref));
  const proposals = proposeOwners({ plan: context.plan.plan, items, units });
  let settle: () => void;
  const drawing: Drawing = { total: missing.length, done: 0, state: 'running', finished: new Promise((resolve) => (settle = resolve)) };
  heldOf(store).set(keyOf(context), drawing);
  const work = async (): Promise<void> => {
    for (let from = 0; from < missing.length && drawing.state === 'running'; from += CHUNK) {
      const changes = missing
        .slice(from, from + CHUNK)
        .map((item): RecordChange => ({ kind: 'task', id: store.newId(), version: null, body: drawnTask(context.plan.id, item, proposals.get(item.ref)) }));
      await delivery.change({ action: 'task.assign', changes });
      drawing.done += changes.length;
    }
    if (drawing.state === 'running') drawing.state = 'done';
  };
  void work()
    .catch((fault: unknown) => {
      drawing.state = 'failed';
      drawing.fault = fault;
    })
    .finally(() => settle());
  return drawing;
};
