import type { Instant, PlainDate } from '../../../src/basis/index.ts';
import type { DeliveryStore, Store } from '../../../src/database/index.ts';
import type { Log } from '../app-state.ts';
import type { RegionContext } from '../region/region-context.ts';

/**
 * Something that the clock does for a region. It is asked every minute, late, twice or with a clock that went back, and does what is due once. Gives how many
 * things it did.
 */
export type Job = {
  readonly name: string;
  run(given: {
    readonly store: Store;
    readonly region: string;
    /** As the program itself. */
    readonly delivery: DeliveryStore;
    /** The region's plans as they stand today. */
    readonly contexts: readonly RegionContext[];
    readonly now: Instant;
    readonly today: PlainDate;
    readonly log: Log;
  }): Promise<number>;
};
