export { openDatabase, openEngine, storeOver } from './open-database.ts';
export type { DatabaseOptions } from './open-database.ts';
export type { DatabaseLog, Engine } from './engine.ts';
export { backup } from './backup/backup.ts';
export type { Counts } from './backup/backup.ts';
export { restore } from './backup/restore.ts';
export { knownSchema } from './migration.ts';
export { databaseOf } from './choice.ts';
export { auditAccountChange, auditChains, auditChanges, auditEntries, chainedRegions, chainHead, lostHeads } from './audit-report.ts';
export type { ChainReport } from './audit-report.ts';
export { headLine, readHead, readHeads } from './published-head.ts';
export type { PublishedHead } from './published-head.ts';
export { differences } from './difference.ts';
export type { Difference } from './difference.ts';
export { examine } from './examination.ts';
export type { Check } from './examination.ts';
export { wordsOfCheck } from './check-words.ts';
export { DatabaseError } from './error.ts';
export type { DatabaseCode } from './error.ts';
export { withoutPassword } from './server/address.ts';
export { AccountFault, INSTALLATION } from './account-store.ts';
export type {
  Account,
  AccountChanged,
  AccountDetails,
  AccountFaultCode,
  AccountStore,
  AuditLine,
  Bucket,
  FormLink,
  NewAccount,
  Secrets,
  Session,
  Stage,
  Way,
} from './account-store.ts';
export type { FloodAsking, FloodShort, FloodStore } from './flood-store.ts';
export { Forbidden, Outdated } from './delivery-store.ts';
export { marksOf } from './record-bodies.ts';
export type { Bodies } from './record-bodies.ts';
export type { Changed, ChangeSet, DeliveryStore, Kept, RecordChange, RecordQuestion } from './delivery-store.ts';
export { Conflict } from './store.ts';
export type {
  AdoptedPlan,
  Adoption,
  AuditEntry,
  AuditFault,
  Batch,
  Draft,
  Finding,
  Held,
  NewEvent,
  NewFinding,
  NewObservation,
  NewSetting,
  PlanVersion,
  Received,
  Region,
  Sending,
  Store,
  WriteGuard,
} from './store.ts';
