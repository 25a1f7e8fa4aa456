import type { Actor } from '../../../src/identity/index.ts';
import { approvedRelease, publishedRelease } from '../../../src/publication/index.ts';
import type { Job } from '../jobs/job.ts';
import { isBrought } from '../region/example-delivery.ts';
import { forgetReleases } from '../site/release-shelf.ts';
import { prepareRelease } from './release-making.ts';
import { simulatedNames } from './words/simulated.ts';

const as = (name: string, role: 'planner' | 'leader', region: string): Actor => ({ name, roles: [role], region });

/**
 * The simulated region that the program brings publishes its first release by itself, so that a first start has something public to look at: prepared by one
 * simulated person, approved and published by another. Once, whatever becomes of it; a simulated region of somebody's own is left to him.
 */
const firstSimulated: Job = {
  name: 'first-release',
  run: async ({ store, region, contexts, delivery, now, today }) => {
    if (!(await isBrought(delivery, 'delivery'))) return 0;
    let made = 0;
    for (const context of contexts) {
      if (!context.region.simulated) continue;
      const plan = context.plan.id;
      const planner = as(simulatedNames.planner, 'planner', region);
      const leader = as(simulatedNames.leader, 'leader', region);
      if ((await store.delivery(region, planner).count('release', { plan })) > 0) continue;
      const outcome = await prepareRelease(store, { region, plan, asOf: today, known: today, title: simulatedNames.title, actor: planner, now });
      if (outcome.ok === undefined) continue;
      const leading = store.delivery(region, leader);
      const row = (await leading.get('release', outcome.ok))!;
      const doing = { actor: leader, at: now };
      const approved = approvedRelease(row.body, doing);
      if (approved.refused !== undefined) continue;
      const published = publishedRelease(approved.ok, doing, undefined);
      if (published.refused !== undefined) continue;
      await leading.change({ action: 'release.approve', changes: [{ kind: 'release', id: row.id, version: row.version, body: published.ok }] });
      forgetReleases(store, region, plan);
      made++;
    }
    return made;
  },
};

/** What the clock does about releases. */
export const releaseJobs: readonly Job[] = [firstSimulated];
