import type { Instant } from '../basis/index.ts';
import type { KnownUnit, LightBook, Project, Task } from '../delivery/index.ts';
import type { Observation, SeriesEvent } from '../ledger/index.ts';
import type { Monitored } from '../monitoring/index.ts';
import type { Frozen } from './frozen.ts';

/** A unit with its name on the cut-off day; none for none. */
export type Named = (unit: string | undefined) => { readonly id: string; readonly name: string } | undefined;

/** A record as it stood on the known day; `isLater` where it was only written down afterwards, and stands in for what was not kept then. */
export type GivenRecord<T> = { readonly id: string; readonly body: T; readonly isLater: boolean };

/** Everything that a frozen file is made of. Rows and events may hold what came later: it plays no part. */
export type FrozenGiven = {
  readonly evaluation: Frozen['evaluation'];
  readonly region: Frozen['region'];
  readonly plan: Frozen['plan'];
  readonly monitored: readonly Monitored[];
  readonly rows: readonly Observation[];
  readonly events: readonly SeriesEvent[];
  /** Nothing that was written down after it counts, on whatever day it became known. */
  readonly recorded?: Instant;
  readonly units: readonly KnownUnit[];
  readonly tasks: readonly GivenRecord<Task>[];
  readonly projects: readonly GivenRecord<Project>[];
  readonly lights: LightBook;
  readonly assessments: Frozen['assessments'];
  /** Units that were asked and have not said anything. */
  readonly silent: readonly { readonly unit: string; readonly name: string }[];
  readonly thirdParty?: Frozen['thirdParty'];
  readonly questionnaires: Frozen['questionnaires'];
};
