import { setImmediate as turn } from 'node:timers/promises';
import { createMiddleware } from 'hono/factory';
import type { Account, Store } from '../../../src/database/index.ts';
import { may, PUBLIC, type Actor } from '../../../src/identity/index.ts';
import { sessionDigest, sessionOf } from '../accounts/session-cookie.ts';
import type { Env, PageContext } from '../app-state.ts';
import { waitFor } from '../region/on-region.tsx';
import { asksItself, isReadingRoom, regionOfPath } from './guarded-paths.ts';
import { deskKnown, isAlone, isDeskOpen } from './open-desk.ts';
import { OPERATOR } from './operator.ts';
import { signInNeeded } from './sign-in-needed.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const PATIENCE = 2500;

export const actorOf = ({ id, person, roles, unit, region }: Account): Actor => ({
  account: id,
  name: person,
  roles,
  ...(unit === undefined ? {} : { unit }),
  ...(region === undefined ? {} : { region }),
});

/** The database, where it is open or opens soon enough. A write waits for as long as it takes; the reading room does not wait for what it can do without. */
const databaseFor = async (c: PageContext): Promise<Store | undefined> => {
  const { state } = c.var;
  if (!SAFE.has(c.req.method)) return state.database();
  if (isReadingRoom(c.req.path)) return Promise.race([state.database(), turn(undefined)]);
  return waitFor(state.database(), state.patience ?? PATIENCE);
};

/** Before the database is open nobody can be known: then the open desk is believed in the reading room alone, which shows everybody the same. */
const withoutDatabase = (c: PageContext): Actor => (isAlone(c.var.state) && deskKnown(c.var.state) !== false && isReadingRoom(c.req.path) ? OPERATOR : PUBLIC);

const whoAsks = async (c: PageContext): Promise<Actor> => {
  const { state } = c.var;
  // `writeToken` found a token of a program.
  if (c.var.mayWrite) return OPERATOR;
  if (c.req.path.startsWith('/assets/')) return PUBLIC;
  const hasSession = sessionDigest(c) !== undefined;
  const known = deskKnown(state);
  if (!hasSession && known !== undefined) return known ? OPERATOR : PUBLIC;
  let store: Store | undefined;
  try {
    store = await databaseFor(c);
  } catch {
    // It cannot be opened, so nobody can sign in: a server for this machine alone still reads and keeps plans.
    return isAlone(state) && deskKnown(state) !== false ? OPERATOR : PUBLIC;
  }
  if (store === undefined) {
    c.set('isUnsettled', true);
    return withoutDatabase(c);
  }
  const found = hasSession ? await sessionOf(c, store) : undefined;
  if (found?.session.stage === 'full') return actorOf(found.account);
  return (await isDeskOpen(state, store)) ? OPERATOR : PUBLIC;
};

/**
 * Settles who asks: `c.var.actor`, and `mayWrite`, whether he may write plans and figures here. A write to anything that does not ask for rights of its own
 * takes that. Comes after `writeToken`.
 */
export const actor = createMiddleware<Env>(async (c, next) => {
  const who = await whoAsks(c);
  const region = regionOfPath(c.req.path);
  c.set('actor', who);
  c.set('mayWrite', region === undefined ? may(who, 'plan.write') : may(who, 'figure.send', { region }));
  if (SAFE.has(c.req.method) || c.var.mayWrite || asksItself(c.req.path)) return next();
  return signInNeeded(c);
});
