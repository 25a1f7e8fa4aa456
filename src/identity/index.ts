export { may, PUBLIC, scopeOf, SYSTEM } from './actor.ts';
export type { Actor, Concerned } from './actor.ts';
export { ACTIONS, permissions } from './permission.ts';
export type { Action, Permission, Scope } from './permission.ts';
export { GRANTED, ROLES } from './role.ts';
export type { Role } from './role.ts';
export { RECORD_KINDS } from './subject.ts';
export type { RecordKind } from './subject.ts';
