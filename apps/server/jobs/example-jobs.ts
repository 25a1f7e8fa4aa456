import type { Actor } from '../../../src/identity/index.ts';
import { writeBrought } from '../documents/example-documents.ts';
import { freezeBrought } from '../evaluations/example-evaluations.ts';
import { isBrought, noteBrought } from '../region/example-delivery.ts';
import { simulatedNames } from '../releases/words/simulated.ts';
import { scoreBrought } from '../scores/example-scores.ts';
import type { Job } from './job.ts';

/** What is kept once it has been done: whatever people freeze and write in the region afterwards is theirs. */
const MADE = 'judged';

/**
 * What the records of a simulated region speak of and no file carries is made of its own figures: frozen files, scores, reports. Done once, by the clock, since
 * it takes seconds in which the first pages would wait.
 */
const finishExample: Job = {
  name: 'finish-example',
  run: async ({ store, region, contexts, delivery, now }) => {
    if (!contexts.some((context) => context.region.simulated)) return 0;
    if (!(await isBrought(delivery, 'delivery')) || (await isBrought(delivery, MADE))) return 0;
    const planner: Actor = { name: simulatedNames.planner, roles: ['planner'], region };
    await freezeBrought(store, region, now, planner);
    const made = (await scoreBrought(store, region, planner)) + (await writeBrought(store, region, now, planner));
    await noteBrought(store.delivery(region, planner), MADE);
    return made;
  },
};

/** Before anything else that the clock does: the rest is to find it done. */
export const exampleJobs: readonly Job[] = [finishExample];
