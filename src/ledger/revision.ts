import { convertUnit } from '../basis/index.ts';
import { figureKey } from './figure.ts';
import type { Observation } from './observation.ts';
import { compareVintage } from './vintage.ts';

/** An observation before the store has given it its id and time. */
export type Candidate = Omit<Observation, 'id' | 'region' | 'recorded' | 'batch' | 'by'>;

/** The row it would follow: the newest of its line that was known by the day it became known. */
const predecessor = (candidate: Candidate, history: readonly Observation[]): Observation | undefined => {
  const key = figureKey(candidate);
  let newest: Observation | undefined;
  for (const row of history)
    if (row.known <= candidate.known && figureKey(row) === key && (newest === undefined || compareVintage(newest, row) < 0)) newest = row;
  return newest;
};

/** The same figure, also where it comes in another unit. */
const saysTheSame = (a: Candidate, b: Candidate): boolean => {
  if (a.value === undefined || b.value === undefined) return a.value === b.value && a.missing === b.missing;
  return a.bound === b.bound && convertUnit(a.value, a.unit, b.unit)?.eq(b.value) === true;
};

const isSilentOr = (given: string | undefined, known: string | undefined): boolean => given === undefined || given === '' || given === known;

/** Does it change what an earlier row of its figure said (修订)? Then it needs a reason. A firmer status or a further source of the same figure needs none. */
export const needsReason = (candidate: Candidate, history: readonly Observation[]): boolean => {
  const before = predecessor(candidate, history);
  return before !== undefined && !saysTheSame(candidate, before);
};

/** Does it add nothing to what is known (重复): same figure, status and source, no new note? Then there is nothing to store. */
export const isRepeat = (candidate: Candidate, history: readonly Observation[]): boolean => {
  const before = predecessor(candidate, history);
  if (before === undefined || !saysTheSame(candidate, before) || candidate.status !== before.status) return false;
  const { source, note, attachments = [] } = candidate;
  const known = new Set(before.attachments?.map(({ sha256 }) => sha256));
  return (
    isSilentOr(source.document, before.source.document) &&
    isSilentOr(source.place, before.source.place) &&
    isSilentOr(source.address, before.source.address) &&
    isSilentOr(note, before.note) &&
    attachments.every(({ sha256 }) => known.has(sha256))
  );
};
