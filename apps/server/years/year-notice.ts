import type { RecordChange } from '../../../src/database/index.ts';
import type { YearPlan } from '../../../src/delivery/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { yearsPath } from './year-given.ts';
import { inBoth } from './words/index.ts';

/** What the units are told when a year is locked: one notice to each that leads a target, task or project of it, with how many. */
export const lockNotices = async (
  { delivery, context, store }: Delivery,
  { year, document = '', targets, tasks, projects }: YearPlan,
): Promise<RecordChange[]> => {
  const plan = context.plan.id;
  const wanted = { items: new Set(targets.map(({ item }) => item)), tasks: new Set(tasks.map(({ task }) => task)) };
  const ids = projects.map(({ project }) => project);
  const [allTasks, ownProjects] = await Promise.all([
    delivery.list('task', { plan, states: ['confirmed', 'issued', 'under_way', 'done'] }),
    ids.length === 0 ? [] : delivery.list('project', { ids }),
  ]);
  const led = [...allTasks.filter(({ id, body }) => wanted.tasks.has(id) || wanted.items.has(body.ref)), ...ownProjects];
  const byUnit = Map.groupBy(led, ({ body }) => body.lead);
  return [...byUnit].flatMap(([unit, own]): RecordChange[] =>
    unit === undefined
      ? []
      : [
          {
            kind: 'notice',
            id: store.newId(),
            version: null,
            body: {
              plan,
              to: { unit },
              said: inBoth((words) => words.year.lockedNotice(year, document, own.length)),
              about: { kind: 'year', ref: String(year), href: yearsPath(context, String(year)) },
              level: 'info',
            },
          },
        ],
  );
};
