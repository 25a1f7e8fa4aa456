import type { Child } from 'hono/jsx';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { regionPath } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import { SURE, type KeptTask } from './board-model.ts';
import { itemsOf } from './board-tasks.ts';
import { tasksPath } from './task-path.ts';
import { taskPageWords } from './words/index.ts';

type ToolsProps = { c: PageContext; given: Delivery; tasks: readonly KeptTask[]; open: number; next: string };

/** What can be done to the board as a whole. */
export const Tools = ({ c, given, tasks, open, next }: ToolsProps): Child => {
  const words = taskPageWords(c.var.language);
  const { context, actor } = given;
  const mayAssign = may(actor, 'task.assign', { region: context.region.code });
  const sure = tasks.filter(({ body }) => body.state === 'proposed' && body.proposal?.lead !== undefined && body.proposal.confidence >= SURE).length;
  const toIssue = tasks.some(({ body }) => body.state === 'confirmed');
  const drawn = new Set(tasks.map(({ body }) => body.ref));
  const missing = itemsOf(context).filter(({ ref }) => !drawn.has(ref)).length;
  return (
    <div class="task-tools">
      {mayAssign && missing > 0 && (
        <form method="post" action={tasksPath(context, 'draw-up')}>
          <span class="doubt">{words.drawMore(missing)}</span> <button type="submit">{words.drawAgain}</button>
        </form>
      )}
      {mayAssign && sure > 1 && (
        <form method="post" action={tasksPath(context, 'bulk')}>
          <input type="hidden" name="confidence" value="high" />
          <input type="hidden" name="count" value={String(sure)} />
          <input type="hidden" name="next" value={next} />
          <button type="submit" name="action" value="confirm">
            {words.confirmSure(sure)}
          </button>
        </form>
      )}
      {mayAssign && open > 0 && (
        <form method="post" action={tasksPath(context, 'propose')}>
          <button type="submit" class="quiet" title={words.proposeHelp}>
            {words.propose}
          </button>
        </form>
      )}
      {mayAssign && <a href={tasksPath(context, 'import')}>{words.imports}</a>}
      <span>
        {words.exports} <a href={tasksPath(context, 'export.docx')}>{words.docx}</a> · <a href={tasksPath(context, 'export.xlsx')}>{words.xlsx}</a>
      </span>
      {mayAssign && (
        <a class={open === 0 && toIssue ? 'button' : undefined} href={tasksPath(context, 'issue')}>
          {words.issue}
        </a>
      )}
    </div>
  );
};

/** The board before anything is drawn up. */
export const emptyBoard = (c: PageContext, { context, actor }: Delivery, hasUnits: boolean): Promise<Response> => {
  const words = taskPageWords(c.var.language);
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'tasks' },
    <section class="listing tasks">
      <PageHead title={words.title} lede={words.lede} />
      <EmptyState title={words.empty} help={words.emptyHelp}>
        {!hasUnits && (
          <p class="doubt">
            {words.noUnits} <a href={regionPath(context.region.code, context.plan.id, 'units')}>{words.toUnits}</a>
          </p>
        )}
        {may(actor, 'task.assign', { region: context.region.code }) && (
          <form method="post" action={tasksPath(context, 'draw-up')}>
            <button type="submit">{words.draw}</button>
          </form>
        )}
      </EmptyState>
    </section>,
  );
};

/** What was just done, as the address that a form leads to says it. */
const toldOf = (c: PageContext): string | undefined => {
  const words = taskPageWords(c.var.language);
  const number = (name: string): number | undefined => {
    const text = c.req.query(name);
    return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined;
  };
  const [drawn, done, taken, proposed, issued, written] = ['drawn', 'done', 'taken', 'proposed', 'issued', 'written'].map(number);
  if (drawn !== undefined) return words.drawn(drawn);
  if (done !== undefined) return words.bulkDone(done, number('left') ?? 0);
  if (taken !== undefined) return words.bulkUndone(taken);
  if (proposed !== undefined) return words.proposed(proposed);
  if (issued !== undefined) return words.issued(issued, (c.req.query('document') ?? '').slice(0, 100));
  if (written !== undefined) return words.importDone(written);
  return c.req.query('saved') === undefined ? undefined : words.saved;
};

/** What was just done; what was confirmed together can be taken back together. */
export const Told = ({ c, given, next }: Pick<ToolsProps, 'c' | 'given' | 'next'>): Child => {
  const told = toldOf(c);
  const at = c.req.query('at');
  if (told === undefined) return null;
  return (
    <form class="told" method="post" action={tasksPath(given.context, 'bulk')}>
      <span role="status">✔ {told}</span>{' '}
      {at !== undefined && Number(c.req.query('done')) > 1 && may(given.actor, 'task.assign', { region: given.context.region.code }) && (
        <>
          <input type="hidden" name="at" value={at} />
          <input type="hidden" name="next" value={next} />
          <button type="submit" name="action" value="undo" class="quiet">
            {taskPageWords(c.var.language).undoTogether}
          </button>
        </>
      )}
    </form>
  );
};

/** Parameters that speak of what was just done and are not carried on. */
export const PASSING = ['drawn', 'done', 'left', 'at', 'taken', 'proposed', 'issued', 'written', 'document', 'saved', 'lang'] as const;
