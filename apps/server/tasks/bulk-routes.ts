import { Hono } from 'hono';
import { z } from 'zod';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import { confirmed, divided, type Around } from '../../../src/delivery/index.ts';
import { safePath } from '../access/safe-path.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { withQuery } from '../layout/links.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { boardTasks } from './board-tasks.ts';
import { BoardQuery, inTab, within } from './board-query.ts';
import { divisionOf } from './board-request.ts';
import { tasksPath } from './task-path.ts';
import { refuseTask } from './task-refusal.tsx';
import { inBoth, taskPageWords } from './words/index.ts';

const BulkForm = z.object({
  action: z.enum(['assign', 'confirm']),
  /** How many open tasks the planner saw: what he does is done to those that are still open, and to no others. */
  count: z.coerce.number().int().min(1),
  lead: z.string().trim().max(200).optional(),
  next: z.string().max(2000).optional(),
});

const UndoForm = z.object({ at: z.iso.datetime(), next: z.string().max(2000).optional() });

const doneAt = (next: string, done: Readonly<Record<string, string | undefined>>): string => {
  const [path, search] = next.split('#')[0]!.split('?') as [string, string | undefined];
  return withQuery(path, new URLSearchParams(search), done);
};

/** Takes back what was confirmed together at one moment, but for what somebody changed since. */
const undoTogether = async (c: PageContext, given: Delivery, { at, next: back }: z.infer<typeof UndoForm>): Promise<Response> => {
  const { delivery, context } = given;
  const next = safePath(back, tasksPath(context));
  const together = (await boardTasks(given)).filter(({ body, recorded }) => body.state === 'confirmed' && recorded === at);
  const ids = together.map(({ id }) => id);
  const then = new Date(Date.parse(at) - 1).toISOString();
  const before = new Map((ids.length === 0 ? [] : await delivery.asOf('task', then, { plan: context.plan.id, ids })).map((task) => [task.id, task]));
  const changes = together.flatMap(({ id, version }): RecordChange[] => {
    const body = before.get(id)?.body;
    return body?.state === 'proposed' ? [{ kind: 'task', id, version, body }] : [];
  });
  if (changes.length === 0)
    return refuseTask(
      c,
      context,
      inBoth((words) => words.notUndone),
      409,
      next,
    );
  await delivery.change({ action: 'task.assign', changes, reason: taskPageWords('zh').undo });
  return c.redirect(doneAt(next, { taken: String(changes.length) }), 303);
};

const bulk = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { delivery, context } = given;
  const fields = await c.req.parseBody();
  const undo = fields['action'] === 'undo' ? UndoForm.safeParse(fields) : undefined;
  if (undo?.success === true) return undoTogether(c, given, undo.data);
  const form = BulkForm.safeParse(fields);
  if (!form.success)
    return refuseTask(
      c,
      context,
      inBoth((words) => words.failed),
      400,
    );
  const query = BoardQuery.parse(fields);
  const next = safePath(form.data.next, tasksPath(context));
  const [all, units] = await Promise.all([boardTasks(given), unitsOf(delivery)]);
  const open = inTab(within(all, query), 'open');
  if (open.length === 0 || open.length > form.data.count)
    return refuseTask(
      c,
      context,
      inBoth((words) => words.bulkMoved),
      409,
      next,
    );
  const asked = divisionOf(form.data.action === 'assign' ? { lead: form.data.lead ?? '' } : {}, units);
  if (asked.refused !== undefined) return refuseTask(c, context, asked.refused, 422, next);
  const around: Around = { units, tasks: new Map(), today: context.today };
  const changes: RecordChange[] = [];
  for (const { id, version, body } of open) {
    const owned = divided(id, body, asked.ok, around);
    const result = owned.refused === undefined ? confirmed(owned.ok, around) : owned;
    // Assigning asks one thing of all, so what one refuses all do; proposals differ, and those that cannot be confirmed stay open.
    if (result.refused === undefined) changes.push({ kind: 'task', id, version, body: result.ok });
    else if (form.data.action === 'assign') return refuseTask(c, context, result.refused, 422, next);
  }
  const [kept] = (await delivery.change({ action: 'task.assign', changes })) as readonly Kept<'task'>[];
  return c.redirect(doneAt(next, { done: String(changes.length), left: String(open.length - changes.length), at: kept?.recorded }), 303);
};

/** Many tasks at once: a box, a heading, or all whose proposals are sure. */
export const bulkRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.post('/regions/:region/:plan/tasks/bulk', onDelivery('task.assign', bulk));
  return app;
};
