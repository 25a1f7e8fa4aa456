import { Hono } from 'hono';
import { z } from 'zod';
import { readPlainDate } from '../../../src/basis/index.ts';
import { milestonePassed, reported, taskFaults, withMilestone, type Outcome, type Task } from '../../../src/delivery/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { dayOf } from '../region/index.ts';
import { taskPath } from './task-path.ts';
import { refuseTask } from './task-refusal.tsx';
import { inBoth } from './words/index.ts';
import { noTask, taskAsked } from './task-routes.tsx';

const Version = z.coerce.number().int().min(1);
const ProgressForm = z.object({
  version: Version,
  period: z.string().trim().min(1).max(20),
  state: z.enum(['as_planned', 'slow', 'stuck', 'done']),
  text: z.string().trim().max(2000),
});
const MilestoneForm = z.discriminatedUnion('action', [
  z.object({ action: z.literal('add'), version: Version, name: z.string().trim().max(200), due: z.string().trim() }),
  z.object({ action: z.enum(['pass', 'reopen']), version: Version, milestone: z.string().max(60) }),
]);

type Asked = { readonly version: number; readonly outcome: Outcome<Task> };

const asProgress = (c: PageContext, { actor }: Delivery, task: Task, fields: unknown): Asked | undefined => {
  const form = ProgressForm.safeParse(fields);
  if (!form.success) return undefined;
  const { version, ...said } = form.data;
  return { version, outcome: reported(task, { ...said, at: c.var.state.clock(), by: actor.name }) };
};

const asMilestone = (c: PageContext, { store }: Delivery, task: Task, fields: unknown): Asked | undefined => {
  const form = MilestoneForm.safeParse(fields);
  if (!form.success) return undefined;
  const asked = form.data;
  if (asked.action !== 'add') {
    const day = asked.action === 'pass' ? dayOf(c.var.state.clock()) : undefined;
    return { version: asked.version, outcome: { ok: milestonePassed(task, asked.milestone, day) } };
  }
  const due = readPlainDate(asked.due);
  return {
    version: asked.version,
    outcome: due === undefined ? { refused: taskFaults.notADay(asked.due) } : withMilestone(task, { id: store.newId(), name: asked.name, due }),
  };
};

const changing =
  (read: typeof asProgress) =>
  async (c: PageContext, given: Delivery): Promise<Response> => {
    const { delivery, context } = given;
    const task = await taskAsked(c, given);
    if (task === undefined) return noTask(c, given);
    const back = taskPath(context, task.id);
    const asked = read(c, given, task.body, await c.req.parseBody());
    if (asked === undefined)
      return refuseTask(
        c,
        context,
        inBoth((words) => words.failed),
        400,
        back,
      );
    if (asked.outcome.refused !== undefined) return refuseTask(c, context, asked.outcome.refused, 422, back);
    await delivery.change({ action: 'task.progress', changes: [{ kind: 'task', id: task.id, version: asked.version, body: asked.outcome.ok }] });
    return c.redirect(`${back}?saved=1`, 303);
  };

/** How a task goes on, as its units say: progress and milestones. */
export const progressRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.post('/regions/:region/:plan/tasks/:task/progress', onDelivery('task.progress', changing(asProgress)));
  app.post('/regions/:region/:plan/tasks/:task/milestones', onDelivery('task.progress', changing(asMilestone)));
  return app;
};
