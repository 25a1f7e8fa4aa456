import { Outdated } from '../../../src/database/index.ts';
import { readHeadList, withHead } from '../../../src/publication/index.ts';
import type { Job } from '../jobs/job.ts';
import { headListId, yearOfDay } from './head-store.ts';

/**
 * 公布链头: once a day the newest entry of the region's audit chain is put at the end of a list that everybody can read. A day is written once, a later day
 * never before an earlier one, whatever the computer's clock does; a day on which the program did not run has none.
 */
export const publishHead: Job = {
  name: 'publish-head',
  run: async ({ store, region, delivery, today }) => {
    const id = headListId(yearOfDay(today));
    const kept = await delivery.get('preference', id);
    const heads = kept === undefined ? [] : readHeadList(kept.body.value);
    // Somebody keeps something else under that name: it is left alone.
    if (heads === undefined || (heads.at(-1)?.day ?? '') >= today) return 0;
    const [newest] = (await store.accounts.recent(region, { limit: 1 })).entries;
    if (newest === undefined) return 0;
    const next = withHead(heads, { day: today, number: newest.number, at: newest.at, hash: newest.hash });
    if (next === undefined) return 0;
    try {
      await delivery.change({
        action: 'head.publish',
        changes: [{ kind: 'preference', id, version: kept?.version ?? null, body: { name: id, value: { heads: next } } }],
      });
      return 1;
    } catch (fault) {
      // Another process was quicker.
      if (fault instanceof Outdated) return 0;
      throw fault;
    }
  },
};

export const openDataJobs: readonly Job[] = [publishHead];
