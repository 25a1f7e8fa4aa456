import type { DeliveryStore } from '../../../src/database/index.ts';
import type { Said, YearPlan } from '../../../src/delivery/index.ts';
import { inBoth } from './words/index.ts';

type Found = { readonly id: string; readonly name: string };

/** How many with the words in their name are looked at to find the one that is meant. */
const MOST = 50;

const one = (found: readonly Found[], text: string, taken: (id: string) => boolean): Found | Said => {
  const exact = found.filter(({ name }) => name === text);
  const meant = exact.length > 0 ? exact : found;
  if (meant.length === 0) return inBoth(({ year }) => year.noSuch(text.slice(0, 60)));
  if (meant.length > 1) return inBoth(({ year }) => year.many(text.slice(0, 60), meant.length));
  return taken(meant[0]!.id) ? inBoth(({ year }) => year.taken(meant[0]!.name)) : meant[0]!;
};

const isFound = (answer: Found | Said): answer is Found => 'id' in answer;

/** A task and a project that somebody adds by name; refused where the name means none, several, or one that is in the table. */
export const withAdded = async (
  body: YearPlan,
  { task, project }: { readonly task: string; readonly project: string },
  delivery: DeliveryStore,
): Promise<{ readonly body: YearPlan; readonly added: number; readonly faults: Readonly<Record<string, Said>> }> => {
  const faults: Record<string, Said> = {};
  let next = body;
  if (task !== '') {
    const found = await delivery.list('task', { plan: body.plan, text: task, limit: MOST });
    const answer = one(
      found.map(({ id, body: { title } }) => ({ id, name: title })),
      task,
      (id) => body.tasks.some((row) => row.task === id),
    );
    if (isFound(answer)) next = { ...next, tasks: [...next.tasks, { task: answer.id, requirement: '', due: `${body.year}-12-31` }] };
    else faults['addTask'] = answer;
  }
  if (project !== '') {
    const found = await delivery.list('project', { plan: body.plan, text: project, limit: MOST });
    const answer = one(
      found.filter(({ body: { mergedInto } }) => mergedInto === undefined).map(({ id, body: { name } }) => ({ id, name })),
      project,
      (id) => body.projects.some((row) => row.project === id),
    );
    if (isFound(answer)) next = { ...next, projects: [...next.projects, { project: answer.id }] };
    else faults['addProject'] = answer;
  }
  return { body: next, added: (next === body ? 0 : 1) + (next.tasks !== body.tasks && next.projects !== body.projects ? 1 : 0), faults };
};
