import type { RecordChange } from '../../../src/database/index.ts';
import type { Job } from '../jobs/job.ts';
import { linksPath } from './year-given.ts';
import { changesAbove } from './link-targets.ts';
import { inBoth } from './words/index.ts';

/** 上位目标变动提醒: one notice to the planners for every target above that changed, made once. */
const warnOfChangesAbove: Job = {
  name: 'links',
  run: async ({ store, delivery, contexts, today }) => {
    let made = 0;
    for (const context of contexts) {
      const plan = context.plan.id;
      const links = await delivery.list('link', { plan });
      if (links.length === 0) continue;
      const order = new Map(context.items.map(({ id, name }, i) => [id, { name, i }]));
      const changes: RecordChange[] = [];
      for (const change of await changesAbove(store, links, today)) {
        const ref = `${change.key}=${change.now}`;
        const told = await delivery.count('notice', { plan, about: [ref] });
        if (told > 0) continue;
        const below = change.links.map(({ body }) => order.get(body.item) ?? { name: body.item, i: order.size }).toSorted((a, b) => a.i - b.i);
        changes.push({
          kind: 'notice',
          id: store.newId(),
          version: null,
          body: {
            plan,
            to: { role: 'planner' },
            said: inBoth(({ link }) =>
              link.notice(change.title, change.itemName, change.before || link.nothing, change.now || link.gone, below.map(({ name }) => name).join('、')),
            ),
            about: { kind: 'link', ref, href: linksPath(context) },
            level: 'yellow',
          },
        });
      }
      if (changes.length > 0) await delivery.change({ action: 'dispatch.send', changes });
      made += changes.length;
    }
    return made;
  },
};

export const linkJobs: readonly Job[] = [warnOfChangesAbove];
