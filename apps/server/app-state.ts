import type { Context } from 'hono';
import type { Instant } from '../../src/basis/index.ts';
import type { Store } from '../../src/database/index.ts';
import type { Actor } from '../../src/identity/index.ts';
import type { Assets } from './assets.ts';
import type { PlanStore } from './plan-store.ts';
import type { Language, Words } from './words/index.ts';

/** One line of the log: an event and its particulars. */
export type Log = (event: string, details?: Readonly<Record<string, unknown>>) => void;

/** What a running reading room has: handed to every group of routes. */
export type AppState = {
  readonly store: PlanStore;
  readonly assets: Assets;
  readonly log: Log;
  readonly version: string;
  /** Set where the server listens beyond this machine: writing then needs it. */
  readonly writeToken?: string;
  /** What the regions keep. It opens in the background: waits while it does, rejects where it cannot be opened. */
  database(): Promise<Store>;
  /** Milliseconds a page waits for it before it says that it is being opened. */
  readonly patience?: number;
  clock(): Instant;
};

/**
 * What a request knows besides itself: who asks, and in short whether he may write plans and figures; `isUnsettled` where the database was not open to tell who;
 * `keptUntil`, the moment from which on the page reads otherwise though nothing has changed, where that is before the day is over.
 */
export type Env = {
  Variables: { state: AppState; language: Language; words: Words; mayWrite: boolean; actor: Actor; isUnsettled?: boolean; keptUntil?: Instant };
};
export type PageContext = Context<Env>;
