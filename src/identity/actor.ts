import { permissions, type Action, type Permission, type Scope } from './permission.ts';
import type { Role } from './role.ts';

/** Who does something: an account with its roles, the program itself, or anybody. */
export type Actor = {
  /** Of the account; absent for `public`, `system` and whoever sits at a machine that nobody has signed in to yet. */
  readonly account?: string;
  /** As it stands in the audit chain. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** The unit that the account acts for. */
  readonly unit?: string;
  /** The one region that the account belongs to; absent: every region. */
  readonly region?: string;
};

export const PUBLIC: Actor = { name: 'public', roles: ['public'] };
export const SYSTEM: Actor = { name: 'system', roles: ['system'] };

/** How far the actor's roles let him do the action; undefined where they do not. */
export const scopeOf = (actor: Actor, action: Action): Scope | undefined => {
  const { roles }: Permission = permissions[action];
  const scopes = actor.roles.map((role) => roles[role]);
  return scopes.includes('any') ? 'any' : scopes.includes('own') && actor.unit !== undefined ? 'own' : undefined;
};

/** What an action is done to: its region, and the units that it concerns. */
export type Concerned = { readonly region: string; readonly units?: readonly string[] };

/** Whether the actor may do the action to it; with no object, whether he may do it to anything at all. */
export const may = (actor: Actor, action: Action, to?: Concerned): boolean => {
  const scope = scopeOf(actor, action);
  if (scope === undefined) return false;
  if (to === undefined) return true;
  if (actor.region !== undefined && actor.region !== to.region) return false;
  return scope === 'any' || (to.units ?? []).includes(actor.unit!);
};
