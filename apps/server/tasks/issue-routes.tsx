import { Hono } from 'hono';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import { isOrphan, issued, unitLabel } from '../../../src/delivery/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import type { KeptTask } from './board-model.ts';
import { boardTasks } from './board-tasks.ts';
import { taskPath, tasksPath, unitPath } from './task-path.ts';
import { inBoth, taskPageWords } from './words/index.ts';

type Units = ReadonlyMap<string, Kept<'unit'>>;

/** Orphans that are printed; the board has them all. */
const MOST_ORPHANS = 100;

/** How many tasks each unit leads, most first. */
const led = (tasks: readonly KeptTask[]): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const { body } of tasks) if (body.lead !== undefined) counts.set(body.lead, (counts.get(body.lead) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
};

type Shown = { readonly tasks: readonly KeptTask[]; readonly units: Units; readonly fault?: string };

const issuePage = (c: PageContext, { context }: Delivery, { tasks, units, fault }: Shown): Response | Promise<Response> => {
  const words = taskPageWords(c.var.language);
  const orphans = tasks.filter(({ body }) => isOrphan(body));
  const waiting = tasks.filter(({ body }) => body.state === 'confirmed');
  const refused = orphans.length > 0 ? words.issueRefused(orphans.length) : waiting.length === 0 ? words.issueNothing : undefined;
  return renderPage(
    c,
    { title: words.issue, region: context, tab: 'tasks', ...(fault === undefined ? {} : { status: 422 }) },
    <section class="listing tasks">
      <PageHead title={words.issue} lede={words.issueLede}>
        <p>
          <a href={tasksPath(context)}>{words.back}</a>
        </p>
      </PageHead>
      {(fault ?? refused) !== undefined && (
        <p class={orphans.length > 0 || fault !== undefined ? 'told fault' : 'told'} role="alert">
          {fault ?? refused}
        </p>
      )}
      {orphans.length > 0 ? (
        <ul class="task-orphans">
          {orphans.slice(0, MOST_ORPHANS).map(({ id, body }) => (
            <li>
              <a lang="zh-CN" href={taskPath(context, id)}>
                {body.title}
              </a>
            </li>
          ))}
          {orphans.length > MOST_ORPHANS && (
            <li>
              <a href={tasksPath(context, '', { state: 'open' })}>{words.issueMore(orphans.length - MOST_ORPHANS)}</a>
            </li>
          )}
        </ul>
      ) : (
        waiting.length > 0 && (
          <>
            <form method="post" action={tasksPath(context, 'issue')} class="task-issue">
              <label>
                <span>{words.issueDocument}</span>
                <input name="document" required maxlength={200} placeholder={words.issueDocumentHelp} />
              </label>
              <button type="submit">{words.issueNow(waiting.length)}</button>
            </form>
            <h2>{words.issueUnits}</h2>
            <ul class="task-units">
              {led(waiting).map(([unit, count]) => (
                <li>
                  <a href={unitPath(context, unit)}>{units.has(unit) ? unitLabel(units.get(unit)!.body) : unit}</a> <span class="figure">{count}</span>
                </li>
              ))}
            </ul>
          </>
        )
      )}
    </section>,
  );
};

const shownOf = async (given: Delivery): Promise<Shown> => {
  const [tasks, units] = await Promise.all([boardTasks(given), unitsOf(given.delivery)]);
  return { tasks, units };
};

const issue = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { store, context, delivery } = given;
  const shown = await shownOf(given);
  const { document: written } = await c.req.parseBody();
  const document = typeof written === 'string' ? written.trim().slice(0, 200) : '';
  const waiting = shown.tasks.filter(({ body }) => body.state === 'confirmed');
  const words = taskPageWords(c.var.language);
  if (shown.tasks.some(({ body }) => isOrphan(body)))
    return issuePage(c, given, { ...shown, fault: words.issueRefused(shown.tasks.filter(({ body }) => isOrphan(body)).length) });
  if (waiting.length === 0) return issuePage(c, given, { ...shown, fault: words.issueNothing });
  if (document === '') return issuePage(c, given, { ...shown, fault: words.issueNoDocument });
  const plan = context.plan.id;
  const changes: RecordChange[] = waiting.map(({ id, version, body }) => ({ kind: 'task', id, version, body: issued(body, document) }));
  const notices = led(waiting).map(
    ([unit, count]): RecordChange => ({
      kind: 'notice',
      id: store.newId(),
      version: null,
      body: {
        plan,
        to: { unit },
        said: inBoth((said) => said.notice(context.plan.title, document, count)),
        about: { kind: 'task', ref: plan, href: tasksPath(context, '', { unit, state: 'issued' }) },
        level: 'info',
      },
    }),
  );
  await delivery.change({ action: 'task.assign', changes: [...changes, ...notices], document });
  return c.redirect(tasksPath(context, '', { issued: String(waiting.length), document }), 303);
};

/** Issuing the division: refused while a task has no owner, with the list of them. */
export const issueRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get(
    '/regions/:region/:plan/tasks/issue',
    onDelivery('task.assign', async (c, given) => issuePage(c, given, await shownOf(given))),
  );
  app.post('/regions/:region/:plan/tasks/issue', onDelivery('task.assign', issue));
  return app;
};
