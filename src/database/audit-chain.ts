import { canonical } from '../basis/index.ts';
import { sha256 } from './digest.ts';
import type { AuditEntry, AuditFault } from './store.ts';

/** What the first entry of every region follows. */
export const GENESIS = '0'.repeat(64);

/** The entry with its hash, which covers all of it and, through `previous`, all before it. */
export const link = (entry: Omit<AuditEntry, 'hash'>): AuditEntry => ({ ...entry, hash: sha256(canonical(entry)) });

/** Looks at the entries of a chain one after another, in order of their numbers; gives the faults of each. */
export const chainWalk = (): ((entry: AuditEntry) => readonly AuditFault[]) => {
  let previous = GENESIS;
  let before = 0;
  return (entry) => {
    const { hash, ...unlinked } = entry;
    const { region, number, subject } = entry;
    const isBroken = number !== before + 1 || entry.previous !== previous;
    previous = hash;
    before = number;
    return [
      ...(isBroken ? [{ region, number, fault: 'broken' as const, subject }] : []),
      ...(link(unlinked).hash === hash ? [] : [{ region, number, fault: 'altered' as const, subject }]),
    ];
  };
};

/** Faults of the chain itself. What is missing at its end it cannot tell: compare with a head that was published earlier (`published-head.ts`). */
export const chainFaults = (entries: readonly AuditEntry[]): readonly AuditFault[] => entries.flatMap(chainWalk());
