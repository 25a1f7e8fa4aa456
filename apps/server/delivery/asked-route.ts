import type { ChangeSet } from '../../../src/database/index.ts';
import type { Action, Actor } from '../../../src/identity/index.ts';
import type { Side } from './rights-sample.ts';

/** Kinds of records that a unit owns one of: asked for the own unit and for another. */
export type SidedKind = 'task' | 'report' | 'project' | 'whistle' | 'notice' | 'unit';

/** How a route is asked for, and the right that it takes. */
export type Asked = {
  /** `everybody`, whoever has an account, or a right of the table; a function where it is one of several. */
  readonly right: Action | 'everybody' | 'account' | ((actor: Actor) => boolean);
  /** The record that it is about. */
  readonly of?: SidedKind;
  /** Made anew for every writing, so that each finds it as it was. */
  readonly fresh?: (side: Side, id: string) => ChangeSet;
  readonly query?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly fields?: (side: Side, id: string) => Readonly<Record<string, string>>;
  /** What it answers to who may; 200 and 303 unless something else is said. */
  readonly answers?: readonly number[];
  /** A writing that is done: something is written for who may. */
  readonly done?: true;
  /** Refused to who may not by doing nothing. */
  readonly quiet?: true;
};

export const R = '/regions/:region/:plan';
/** What a form answers that says nothing, or speaks of what is not there: it was let in, and nothing is written. */
export const LET_IN = [200, 303, 400, 404, 409, 413, 415, 422];

export const get = (right: Asked['right'], more: Partial<Asked> = {}): readonly Asked[] => [{ right, ...more }];
export const post = (right: Asked['right'], more: Partial<Asked> = {}): readonly Asked[] => [{ right, answers: more.done === true ? [303] : LET_IN, ...more }];
export const under = (prefix: string, routes: Readonly<Record<string, readonly Asked[]>>): Readonly<Record<string, readonly Asked[]>> =>
  Object.fromEntries(Object.entries(routes).map(([key, asked]) => [key.replace(' ', ` ${prefix}`), asked]));
