import { both } from '../../../src/basis/index.ts';
import type { Bodies, DeliveryStore, Kept, RecordChange } from '../../../src/database/index.ts';
import { dutiesTakenOver, unitLabel } from '../../../src/delivery/index.ts';
import { judgedTakenOver } from '../../../src/evaluation/index.ts';
import type { RecordKind, Succession } from '../../../src/identity/index.ts';
import { voicesTakenOver } from '../../../src/participation/index.ts';
import { unitPageWords } from './words/index.ts';

export type Moved = { readonly changes: readonly RecordChange[]; readonly counts: Readonly<Partial<Record<MovedKind, number>>> };

type Takers = { readonly [K in RecordKind]?: (body: Bodies[K], from: string, to: Succession) => Bodies[K] | undefined };

/** Kinds of records that name a unit as the one that owes, whichever room says how they move. */
const takers = { ...dutiesTakenOver, ...judgedTakenOver, ...voicesTakenOver } satisfies Takers;
export type MovedKind = keyof typeof takers;

/** Their marks do not name every unit that they speak of (needs of projects, proposals of tasks), so that all of these are looked at. */
const WHOLE: ReadonlySet<RecordKind> = new Set<MovedKind>(['unit', 'task', 'project']);

/** States in which an evaluation still waits for what units say. */
const GOING = ['opened', 'assessing', 'reviewing', 'drafting', 'consulting'];

/** Everything open that names the unit, as it is once another has taken over; of all plans of the region. */
export const dutiesMoved = async (delivery: DeliveryStore, from: string, to: Succession): Promise<Moved> => {
  const changes: RecordChange[] = [];
  const counts: Partial<Record<MovedKind, number>> = {};
  const going = new Set((await delivery.list('evaluation', { states: GOING })).map(({ id }) => id));
  for (const kind of Object.keys(takers) as MovedKind[]) {
    const taken = takers[kind] as (body: Bodies[MovedKind], from: string, to: Succession) => Bodies[MovedKind] | undefined;
    for (const { id, version, body } of await delivery.list<MovedKind>(kind, WHOLE.has(kind) ? {} : { unit: from })) {
      if (id === from || (kind === 'assessment' && !going.has((body as Bodies['assessment']).evaluation))) continue;
      const after = taken(body, from, to);
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
