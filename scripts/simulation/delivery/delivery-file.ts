import type { Unit } from '../../../src/delivery/index.ts';
import type { Plan } from '../../../src/plan/index.ts';
import type { SeriesStory } from '../story.ts';
import type { Entry } from './entry.ts';
import { projectEntry } from './projects.ts';
import { reportEntries } from './reports.ts';
import type { DeliveryStory } from './story.ts';
import { taskEntry } from './tasks.ts';
import { whistleEntries } from './whistles.ts';

/** What is brought in after the figures of a simulated region: its units where they are not there, then the records, in order. */
export type DeliveryFile = { readonly by: string; readonly units: readonly Unit[]; readonly entries: readonly Entry[] };

const NAMED = /\{\{unit ([^}]+)\}\}/g;

/** Who owes what in the simulated region, made from its story and its compiled plan: equal for equal input. */
export const deliveryFile = (story: DeliveryStory, plan: Plan, series: readonly SeriesStory[]): DeliveryFile => {
  const tasks = taskEntry(story, plan, series);
  const projects = projectEntry(story, plan);
  const entries = [tasks, projects, ...reportEntries(story, tasks, projects), ...whistleEntries(story)];
  const names = [...new Set([...JSON.stringify(entries).matchAll(NAMED)].map(([, name]) => name!))].toSorted();
  const units = names.map(
    (name, i): Unit => ({
      name,
      type: 'department',
      contact: { person: story.person(story.people[i % story.people.length]!) },
      approver: { person: story.person(story.people[(i + 3) % story.people.length]!) },
      source: story.mark,
    }),
  );
  return { by: story.by, units, entries };
};
