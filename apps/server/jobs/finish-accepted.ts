import { SYSTEM } from '../../../src/identity/index.ts';
import { CLOCK, finishReport } from '../reports/report-entry.ts';
import type { Job } from './job.ts';

/** A review that is being written now is left alone so long. */
const MINUTE = 60_000;

/** Finishes what a break left half done: reports that were accepted and whose figures are not in the ledger, or not yet said to be. */
export const finishAccepted: Job = {
  name: 'finish-accepted',
  run: async ({ store, delivery, contexts, now, log }) => {
    let done = 0;
    for (const context of contexts) {
      for (const report of await delivery.list('report', { plan: context.plan.id, states: ['accepted'] })) {
        const age = Math.abs(Date.parse(now) - Date.parse(report.recorded));
        if (age < MINUTE) continue;
        const made = await finishReport({ store, delivery, context, who: { at: now, by: SYSTEM.name }, rights: CLOCK }, report);
        if (made.refused === undefined) done += 1;
        else log('report-not-entered', { region: context.region.code, report: report.id, why: made.refused.en });
      }
    }
    return done;
  },
};
