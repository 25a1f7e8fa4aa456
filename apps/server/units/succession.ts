import { both } from '../../../src/basis/index.ts';
import type { DeliveryStore, Kept, RecordChange } from '../../../src/database/index.ts';
import { DUTY_KINDS, takenOver, unitLabel } from '../../../src/delivery/index.ts';
import type { Succession } from '../../../src/delivery/index.ts';
import { unitPageWords } from './words/index.ts';

export type Moved = { readonly changes: readonly RecordChange[]; readonly counts: Readonly<Record<string, number>> };

/** Everything open that names the unit, as it is once another has taken over; of all plans of the region. */
export const dutiesMoved = async (delivery: DeliveryStore, from: string, to: Succession): Promise<Moved> => {
  const changes: RecordChange[] = [];
  const counts: Record<string, number> = {};
  for (const kind of DUTY_KINDS) {
    // Needs of projects and proposals of tasks are in no mark, so that all of these are looked at.
    const records = await delivery.list(kind, kind === 'task' || kind === 'project' || kind === 'unit' ? {} : { unit: from });
    for (const { id, version, body } of records as readonly Kept<typeof kind>[]) {
      const after = id === from ? undefined : takenOver(kind, body as never, from, to);
      if (after === undefined) continue;
      changes.push({ kind, id, version, body: after } as RecordChange);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
  }
  return { changes, counts };
};

/** What the receiving unit is told. */
export const takeoverNotice = (id: string, href: string, from: Kept<'unit'>, into: Kept<'unit'>, count: number, to: Succession): RecordChange => {
  const said = (language: 'zh' | 'en'): string => unitPageWords(language).notice(unitLabel(from.body), unitLabel(into.body), count, to.document);
  return {
    kind: 'notice',
    id,
    version: null,
    body: { to: { unit: to.unit }, said: both(said), about: { kind: 'unit', ref: from.id, href }, level: 'info' },
  };
};
