import { canonical, sha256 } from './canonical.ts';
import type { AuditEntry, AuditFault } from './store.ts';

/** What the first entry of every region follows. */
export const GENESIS = '0'.repeat(64);

/** The entry with its hash, which covers all of it and, through `previous`, all before it. */
export const link = (entry: Omit<AuditEntry, 'hash'>): AuditEntry => ({ ...entry, hash: sha256(canonical(entry)) });

/** Faults of the chain itself, entries in order of their numbers. What is missing at its end it cannot tell: compare the newest hash with one kept elsewhere. */
export const chainFaults = (entries: readonly AuditEntry[]): readonly AuditFault[] => {
  const faults: AuditFault[] = [];
  let previous = GENESIS;
  let before = 0;
  for (const entry of entries) {
    const { hash, ...unlinked } = entry;
    const { region, number, subject } = entry;
    if (number !== before + 1 || entry.previous !== previous) faults.push({ region, number, fault: 'broken', subject });
    if (link(unlinked).hash !== hash) faults.push({ region, number, fault: 'altered', subject });
    previous = hash;
    before = number;
  }
  return faults;
};
