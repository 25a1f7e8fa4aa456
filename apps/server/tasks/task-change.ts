import type { Kept } from '../../../src/database/index.ts';
import {
  confirmed,
  divided,
  dropped,
  resumed,
  taskFaults,
  type Around,
  type Division,
  type KnownTask,
  type Outcome,
  type Task,
} from '../../../src/delivery/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { divisionOf, type TaskForm } from './board-request.ts';

type Units = ReadonlyMap<string, Kept<'unit'>>;

/** What the rules look at besides the task: the units, and the other tasks where an order is asked for. */
const aroundOf = async ({ delivery, context }: Delivery, units: Units, withTasks: boolean): Promise<Around> => ({
  units,
  tasks: new Map(withTasks ? (await delivery.list('task', { plan: context.plan.id })).map((task): [string, KnownTask] => [task.id, task]) : []),
  today: context.today,
});

/** References of tasks as they are typed → ids. */
const afterOf = (text: string, tasks: Around['tasks']): Outcome<readonly string[]> => {
  const byRef = new Map([...tasks.values()].map(({ id, body }) => [body.ref, id]));
  const refs = text.split(/[\s、，,;；]+/).filter((ref) => ref !== '');
  const stranger = refs.find((ref) => !byRef.has(ref) && !tasks.has(ref));
  return stranger === undefined ? { ok: refs.map((ref) => byRef.get(ref) ?? ref) } : { refused: taskFaults.noTask(stranger) };
};

/** The task as the form asks for it, or why not. `undo` is none of these: it looks at the history. */
export const changedTask = async (given: Delivery, task: Kept<'task'>, form: TaskForm, units: Units): Promise<Outcome<Task>> => {
  if (form.action === 'resume') return resumed(task.body);
  if (form.action === 'drop') return dropped(task.body, form.reason ?? '', form.document);
  const around = await aroundOf(given, units, form.after !== undefined);
  const asked = divisionOf(form, units);
  if (asked.refused !== undefined) return asked;
  const after = form.after === undefined ? undefined : afterOf(form.after, around.tasks);
  if (after?.refused !== undefined) return { refused: after.refused };
  const division: Division = { ...asked.ok, ...(after === undefined ? {} : { after: after.ok }) };
  const result = divided(task.id, task.body, division, around);
  return result.refused === undefined ? confirmed(result.ok, around) : result;
};
