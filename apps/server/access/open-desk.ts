import type { Store } from '../../../src/database/index.ts';
import type { AppState } from '../app-state.ts';
import { publicOrigin } from '../accounts/public-origin.ts';

/** Milliseconds for which it is believed that nobody has signed in: another server on the same database may know better. */
const BELIEVED = 5000;

type Desk = { isTaken: boolean; asked: number };

const desks = new WeakMap<AppState, Desk>();
const deskOf = (state: AppState): Desk => {
  const known = desks.get(state) ?? { isTaken: false, asked: Number.NEGATIVE_INFINITY };
  desks.set(state, known);
  return known;
};

/** Somebody has signed in: from now on everybody must. */
export const takeDesk = (state: AppState): void => {
  deskOf(state).isTaken = true;
};

/** Whether this server is for one machine alone, and so may stand open until somebody signs in. */
export const isAlone = (state: AppState): boolean => state.writeToken === undefined && publicOrigin() === undefined;

/** What is known without a question: undefined where it must be asked. */
export const deskKnown = (state: AppState): boolean | undefined => {
  if (!isAlone(state)) return false;
  const { isTaken, asked } = deskOf(state);
  return isTaken ? false : Date.parse(state.clock()) - asked < BELIEVED ? true : undefined;
};

/** Whether nobody has signed in yet at a server for this machine alone. */
export const isDeskOpen = async (state: AppState, store: Store): Promise<boolean> => {
  const known = deskKnown(state);
  if (known !== undefined) return known;
  const desk = deskOf(state);
  if (await store.accounts.isTaken()) desk.isTaken = true;
  desk.asked = Date.parse(state.clock());
  return !desk.isTaken;
};
