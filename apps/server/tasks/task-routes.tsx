import { Hono } from 'hono';
import type { Kept } from '../../../src/database/index.ts';
import type { Said, Task } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import { safePath } from '../access/safe-path.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { BoardRow } from './board-row.tsx';
import { TaskForm } from './board-request.ts';
import { changedTask } from './task-change.ts';
import { tasksPath } from './task-path.ts';
import { refuseTask } from './task-refusal.tsx';
import { inBoth, taskPageWords } from './words/index.ts';

export const noTask = (c: PageContext, { context }: Delivery): Response | Promise<Response> => {
  const words = taskPageWords(c.var.language);
  return renderPage(
    c,
    { title: words.noTask, region: context, tab: 'tasks', status: 404 },
    <Notice title={words.noTask} text={words.noTaskHelp} action={{ href: tasksPath(context), label: words.back }} />,
  );
};

/** The task of the address, of this plan; undefined where there is none that the actor may see. */
export const taskAsked = async (c: PageContext, { delivery, context }: Delivery): Promise<Kept<'task'> | undefined> => {
  const task = await delivery.get('task', c.req.param('task') ?? '');
  return task?.body.plan === context.plan.id ? task : undefined;
};

/** The body before the newest change, where that change was made on this board and nobody changed it since. */
const beforeLast = async ({ delivery }: Delivery, { id, version }: Kept<'task'>, seen: number): Promise<Task | Said> => {
  if (version !== seen) return inBoth((words) => words.notUndone);
  const last = (await delivery.history('task', id)).at(-1);
  return last === undefined || last.before === null || last.action !== 'task.assign' ? inBoth((words) => words.nothingToUndo) : last.before;
};

/** The row as it is now, for the script; the counts go in a header. */
const rowAnswer = async (c: PageContext, given: Delivery, task: Kept<'task'>, next: string): Promise<Response> => {
  const { delivery, context, actor } = given;
  const [units, states] = await Promise.all([unitsOf(delivery), delivery.states('task', { plan: context.plan.id })]);
  const total = Object.entries(states).reduce((sum, [state, count]) => sum + (state === 'dropped' ? 0 : count), 0);
  const owned = total - (states['proposed'] ?? 0);
  c.header('X-Progress', `${owned}/${total}`);
  const all = total + (states['dropped'] ?? 0);
  c.header('X-Counts', JSON.stringify({ ...states, open: states['proposed'] ?? 0, all }));
  c.header('X-Progress-Text', encodeURIComponent(taskPageWords(c.var.language).progress(owned, total)));
  const mayAssign = may(actor, 'task.assign', { region: context.region.code });
  return c.html(<BoardRow context={context} task={task} units={units} language={c.var.language} mayAssign={mayAssign} next={next} />);
};

const change = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { delivery, context } = given;
  const task = await taskAsked(c, given);
  if (task === undefined) return noTask(c, given);
  const read = TaskForm.safeParse(await c.req.parseBody());
  if (!read.success)
    return refuseTask(
      c,
      context,
      inBoth((words) => words.failed),
      400,
    );
  const form = read.data;
  const next = safePath(form.next, tasksPath(context));
  const outcome = form.action === 'undo' ? await beforeLast(given, task, form.version) : await changedTask(given, task, form, await unitsOf(delivery));
  const body = 'refused' in outcome || 'ok' in outcome ? outcome.ok : 'zh' in outcome ? undefined : outcome;
  if (body === undefined) return refuseTask(c, context, 'zh' in outcome ? outcome : (outcome as { refused: Said }).refused, 422, next);
  const isSame = JSON.stringify(body) === JSON.stringify(task.body);
  const document = form.document === undefined || form.document === '' ? {} : { document: form.document };
  const [kept] = isSame
    ? [task]
    : ((await delivery.change({
        action: 'task.assign',
        changes: [{ kind: 'task', id: task.id, version: form.version, body }],
        ...document,
        ...(form.action === 'undo' ? { reason: taskPageWords('zh').undo } : form.reason === undefined || form.reason === '' ? {} : { reason: form.reason }),
      })) as readonly Kept<'task'>[]);
  if (c.req.header('x-fragment') === 'row') return rowAnswer(c, given, kept!, next);
  const [path, hash] = next.split('#') as [string, string | undefined];
  return c.redirect(`${path}${path.includes('?') ? '&' : '?'}saved=1${hash === undefined ? '' : `#${hash}`}`, 303);
};

/** One task at a time: confirmed, changed, dropped, taken up again, undone. */
export const taskRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.post('/regions/:region/:plan/tasks/:task', onDelivery('task.assign', change));
  return app;
};
