export { openDatabase } from './open-database.ts';
export type { DatabaseLog, DatabaseOptions } from './open-database.ts';
export type { AuditFault } from './audit-chain.ts';
export { DatabaseError } from './error.ts';
export type { DatabaseCode } from './error.ts';
export { withoutPassword } from './server/address.ts';
export { Conflict } from './store.ts';
export type {
  AdoptedPlan,
  Adoption,
  AuditEntry,
  Batch,
  Draft,
  Finding,
  NewEvent,
  NewFinding,
  NewObservation,
  NewSetting,
  PlanVersion,
  Received,
  Region,
  Sending,
  Store,
} from './store.ts';
