import { Outdated } from '../../../src/database/index.ts';
import { isReminderDue, silentUnits } from '../../../src/evaluation/index.ts';
import type { Job } from '../jobs/job.ts';
import { amendmentNotice } from './amendment-notice.ts';
import { inBoth } from './words/index.ts';

/** 催要意见: units that have said nothing of a draft are reminded once, days before its hearing ends. */
const remindOfHearings: Job = {
  name: 'remind-of-hearings',
  run: async ({ store, delivery, contexts, today }) => {
    let done = 0;
    for (const context of contexts) {
      const open = await delivery.list('amendment', { plan: context.plan.id, states: ['hearing'] });
      for (const { id, version, body } of open) {
        if (!isReminderDue(body, today)) continue;
        const hearing = { ...body.hearing!, reminded: today };
        const said = inBoth(({ notice }) => notice.remind(body.title, hearing.until));
        const told = silentUnits(body).map((unit) => amendmentNotice(store, context, id, { unit }, said, 'yellow'));
        try {
          await delivery.change({ action: 'amendment.remind', changes: [{ kind: 'amendment', id, version, body: { ...body, hearing } }, ...told] });
          done += 1;
        } catch (fault) {
          // Somebody wrote into it at that moment: next minute.
          if (!(fault instanceof Outdated)) throw fault;
        }
      }
    }
    return done;
  },
};

/** What the clock does about amendments. */
export const amendmentJobs: readonly Job[] = [remindOfHearings];
