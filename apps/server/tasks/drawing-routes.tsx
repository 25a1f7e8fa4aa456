import { Hono } from 'hono';
import type { RecordChange } from '../../../src/database/index.ts';
import { proposeOwners } from '../../../src/delivery/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { itemsOf } from './board-tasks.ts';
import { drawingOf, startDrawing, stopDrawing, type Drawing } from './drawing.ts';
import { tasksPath } from './task-path.ts';
import { taskPageWords } from './words/index.ts';

/** Milliseconds that a form waits: most plans are drawn up by then, the others get a page that says how far it is. */
const PATIENCE = 2500;

const drawingPage = (c: PageContext, { context }: Delivery, drawing: Drawing): Response | Promise<Response> => {
  const words = taskPageWords(c.var.language);
  if (drawing.state === 'done') return c.redirect(tasksPath(context, '', { drawn: String(drawing.done) }), 303);
  const isRunning = drawing.state === 'running';
  if (isRunning) c.header('Refresh', '1');
  return renderPage(
    c,
    { title: words.drawing, region: context, tab: 'tasks' },
    <section class="notice">
      <h1>{words.drawing}</h1>
      <p role="status">{isRunning ? words.drawingHow(drawing.done, drawing.total) : words.stopped(drawing.done)}</p>
      <progress max={drawing.total} value={drawing.done} aria-label={words.drawing}></progress>
      {isRunning ? (
        <form method="post" action={tasksPath(context, 'drawing/stop')}>
          <button type="submit" class="quiet">
            {words.stop}
          </button>
        </form>
      ) : (
        <p>
          <a class="button" href={tasksPath(context)}>
            {words.back}
          </a>
        </p>
      )}
    </section>,
  );
};

const draw = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { store, context, delivery } = given;
  const [tasks, units] = await Promise.all([delivery.list('task', { plan: context.plan.id }), unitsOf(delivery)]);
  const drawing = await startDrawing({ store, context, delivery, items: itemsOf(context) }, tasks, [...units.values()]);
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([drawing.finished, patience]).finally(() => clearTimeout(timer));
  if (drawing.state === 'failed') throw drawing.fault;
  return drawing.state === 'done' ? c.redirect(tasksPath(context, '', { drawn: String(drawing.done) }), 303) : c.redirect(tasksPath(context, 'drawing'), 303);
};

/** Proposals of open tasks made anew, after the catalogue of units was changed. */
const propose = async (c: PageContext, { context, delivery }: Delivery): Promise<Response> => {
  const [tasks, units] = await Promise.all([delivery.list('task', { plan: context.plan.id, states: ['proposed'] }), unitsOf(delivery)]);
  const proposals = proposeOwners({ plan: context.plan.plan, items: itemsOf(context), units: [...units.values()] });
  const changes = tasks.flatMap(({ id, version, body }): readonly RecordChange[] => {
    // What a document or the plan said stays until a person has looked at it.
    if (body.proposal?.because === 'document') return [];
    const { proposal: before, ...rest } = body;
    const proposal = proposals.get(body.ref);
    if (JSON.stringify(proposal) === JSON.stringify(before)) return [];
    return [{ kind: 'task', id, version, body: { ...rest, ...(proposal === undefined ? {} : { proposal }) } }];
  });
  await delivery.change({ action: 'task.assign', changes });
  return c.redirect(tasksPath(context, '', { proposed: String(changes.length) }), 303);
};

/** Drawing up the tasks of a plan, seeing how far it is, stopping it, and proposing anew. */
export const drawingRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const base = '/regions/:region/:plan/tasks';
  app.post(`${base}/draw-up`, onDelivery('task.assign', draw));
  app.get(
    `${base}/drawing`,
    onDelivery('task.assign', (c, given) => {
      const drawing = drawingOf(given.store, given.context);
      return drawing === undefined ? c.redirect(tasksPath(given.context), 303) : drawingPage(c, given, drawing);
    }),
  );
  app.post(
    `${base}/drawing/stop`,
    onDelivery('task.assign', async (c, given) => {
      stopDrawing(given.store, given.context);
      await drawingOf(given.store, given.context)?.finished;
      return c.redirect(tasksPath(given.context, 'drawing'), 303);
    }),
  );
  app.post(`${base}/propose`, onDelivery('task.assign', propose));
  return app;
};
