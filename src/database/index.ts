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
