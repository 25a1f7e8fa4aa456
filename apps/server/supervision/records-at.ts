import type { Kept } from '../../../src/database/index.ts';
import { endOfDay } from '../../../src/delivery/index.ts';
import type { RecordKind } from '../../../src/identity/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';

type Given = Pick<Delivery, 'delivery' | 'context'>;

/** Whether the reader looks at a past day: nothing can be done then. */
export const isReplay = ({ context }: Pick<Delivery, 'context'>): boolean => context.moment.asOf !== context.today;

/** The plan's records of a kind as they stood at the end of the day that is looked at. */
export const recordsAt = async <K extends RecordKind>({ delivery, context }: Given, kind: K): Promise<readonly Kept<K>[]> =>
  isReplay({ context })
    ? delivery.asOf(kind, endOfDay(context.moment.asOf), { plan: context.plan.id })
    : delivery.list(kind, { plan: context.plan.id, order: 'newest' });

/** One record of the plan as it stood then; undefined where there was none, or the reader may not see it. */
export const recordAt = async <K extends RecordKind>({ delivery, context }: Given, kind: K, id: string): Promise<Kept<K> | undefined> => {
  const row = isReplay({ context }) ? (await delivery.asOf(kind, endOfDay(context.moment.asOf), { ids: [id] }))[0] : await delivery.get(kind, id);
  const body = row?.body as { readonly plan?: string } | undefined;
  return body?.plan === context.plan.id ? row : undefined;
};

/** These records, as they stood then. */
export const namedAt = async <K extends RecordKind>({ delivery, context }: Given, kind: K, ids: readonly string[]): Promise<readonly Kept<K>[]> => {
  if (ids.length === 0) return [];
  return isReplay({ context }) ? delivery.asOf(kind, endOfDay(context.moment.asOf), { ids }) : delivery.list(kind, { ids });
};
