import type { PlainDate } from '../../../src/basis/index.ts';
import type { AdoptedPlan, Region } from '../../../src/database/index.ts';
import type { Observation, SeriesEvent } from '../../../src/ledger/index.ts';
import type { Moment, Monitored, Setting, Standing } from '../../../src/monitoring/index.ts';

/** A region's plan as it stood at one moment: what every page of the region is made of. */
export type RegionContext = {
  readonly region: Region;
  readonly plan: AdoptedPlan;
  readonly items: readonly Monitored[];
  /** Every revision known then, of every series of the plan. */
  readonly rows: readonly Observation[];
  readonly events: readonly SeriesEvent[];
  readonly settings: readonly Setting[];
  /** In the order of `items`. */
  readonly standings: readonly Standing[];
  readonly moment: Moment;
  readonly today: PlainDate;
};
