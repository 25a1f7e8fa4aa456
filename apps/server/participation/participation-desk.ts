import type { Store } from '../../../src/database/index.ts';
import { Recent } from '../region/recent.ts';
import { BatchWriter } from './batch-writer.ts';
import { FloodGate } from './flood-gate.ts';
import { opinionWriter, type NewOpinion, type Received } from './opinion-writer.ts';
import { sheetWriter, type NewSheet } from './sheet-writer.ts';
import type { SheetDoubt } from '../../../src/participation/index.ts';

/** A form that was sent: a second press of its button is told the same. */
export type Sent<R> = { readonly content: string; readonly done: Promise<R> };

/** What takes in opinions and sheets for one database. */
export type ParticipationDesk = {
  readonly gate: FloodGate;
  readonly sent: Recent<Sent<Received>>;
  readonly sentSheets: Recent<Sent<SheetDoubt | undefined>>;
  readonly opinions: (region: string) => BatchWriter<NewOpinion, Received>;
  readonly sheets: (region: string) => BatchWriter<NewSheet, SheetDoubt | undefined>;
};

/** How many wait at most, and are written together. */
const QUEUE = { most: 2000, together: 200 };
const SENT = 20_000;

const desks = new WeakMap<Store, ParticipationDesk>();

const perRegion = <T, R>(make: (region: string) => (items: readonly T[]) => Promise<readonly R[]>): ((region: string) => BatchWriter<T, R>) => {
  const writers = new Map<string, BatchWriter<T, R>>();
  return (region) => {
    const writer = writers.get(region) ?? new BatchWriter<T, R>(make(region), QUEUE);
    writers.set(region, writer);
    return writer;
  };
};

export const participationDesk = (store: Store): ParticipationDesk => {
  const known = desks.get(store);
  if (known !== undefined) return known;
  const desk: ParticipationDesk = {
    gate: new FloodGate(store.floods),
    sent: new Recent(SENT),
    sentSheets: new Recent(SENT),
    opinions: perRegion((region) => opinionWriter(store, region)),
    sheets: perRegion((region) => sheetWriter(store, region)),
  };
  desks.set(store, desk);
  return desk;
};
