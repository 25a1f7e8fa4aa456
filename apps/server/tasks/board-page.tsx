import type { Child } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { plannedItems, taskWords, unitLabel, type Acceptance, type PlannedItem, type Task } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { withQuery } from '../layout/links.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { Paging } from '../listing/data-table.tsx';
import { Filters, optionsOf, type Choice } from '../listing/filters.tsx';
import { regionPath, type RegionContext } from '../region/index.ts';
import { UnitOptions } from '../units/unit-options.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { PageHead, Tabs } from '../views/page-head.tsx';
import { BoardKeys } from './board-keys.tsx';
import { chapterKey, groupKey, groupsOf, inOrder, SURE, surenessOf, titlesOf, type Group, type KeptTask } from './board-model.ts';
import { BoardQuery, inTab, leadOf, TABS, tabCounts, within, type BoardTab } from './board-query.ts';
import { BoardRow } from './board-row.tsx';
import { GroupHead } from './board-group.tsx';
import { tasksPath } from './task-path.ts';
import { taskPageWords } from './words/index.ts';

/** Rows of one page: a box or two, and quick to open with a thousand tasks. */
const PAGE = 50;

/** What a plan asks for, read once for as long as its version lives. */
const itemsByPlan = new WeakMap<object, readonly PlannedItem[]>();
export const itemsOf = ({ plan }: RegionContext): readonly PlannedItem[] => {
  const known = itemsByPlan.get(plan) ?? plannedItems(plan.plan, plan.text);
  itemsByPlan.set(plan, known);
  return known;
};

/** Tasks of the plan in the order in which it is read. */
export const boardTasks = async ({ delivery, context }: Delivery): Promise<readonly KeptTask[]> =>
  inOrder(await delivery.list('task', { plan: context.plan.id }), context.plan.plan);

/** The filters of a query that are set, as they go into forms. */
const filtersOf = ({ state: _state, page: _page, ...rest }: BoardQuery): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));

const choicesOf = (
  c: PageContext,
  context: RegionContext,
  tasks: readonly KeptTask[],
  query: BoardQuery,
  units: ReadonlyMap<string, Kept<'unit'>>,
): readonly Choice[] => {
  const { language } = c.var;
  const words = taskPageWords(language);
  const said = taskWords(language);
  const titles = titlesOf(context.plan.plan, language);
  const nameOf = (id: string): string => (units.has(id) ? unitLabel(units.get(id)!.body) : id);
  return [
    { name: 'chapter', label: words.filters.chapter, value: query.chapter, options: optionsOf(tasks, ({ body }) => chapterKey(body), titles.chapter) },
    { name: 'unit', label: words.filters.unit, value: query.unit, options: optionsOf(tasks, leadOf, nameOf).toSorted((a, b) => b.count - a.count) },
    {
      name: 'kind',
      label: words.filters.kind,
      value: query.kind,
      options: optionsOf(
        tasks,
        ({ body }) => body.kind,
        (kind) => said.kind[kind as Task['kind']],
      ),
    },
    {
      name: 'acceptance',
      label: words.filters.acceptance,
      value: query.acceptance,
      options: optionsOf(
        tasks,
        ({ body }) => body.acceptance,
        (one) => said.acceptance[one as Acceptance].word,
      ),
    },
    {
      name: 'confidence',
      label: words.filters.confidence,
      value: query.confidence,
      options: optionsOf(
        tasks.filter(({ body }) => body.state === 'proposed'),
        ({ body }) => surenessOf(body),
        (one) => words.confidences[one as 'high'],
        ['high', 'middle', 'low', 'none'],
      ),
    },
  ];
};

type ToolsProps = { c: PageContext; given: Delivery; tasks: readonly KeptTask[]; open: number; next: string };

const Tools = ({ c, given, tasks, open, next }: ToolsProps): Child => {
  const words = taskPageWords(c.var.language);
  const { context, actor } = given;
  const mayAssign = may(actor, 'task.assign', { region: context.region.code });
  const sure = tasks.filter(({ body }) => body.state === 'proposed' && body.proposal?.lead !== undefined && body.proposal.confidence >= SURE).length;
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
        <a class={open === 0 ? 'button' : undefined} href={tasksPath(context, 'issue')}>
          {words.issue}
        </a>
      )}
    </div>
  );
};

const emptyBoard = (c: PageContext, { context, actor }: Delivery, hasUnits: boolean): Promise<Response> => {
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
  const [drawn, done, proposed, issued, written] = ['drawn', 'done', 'proposed', 'issued', 'written'].map(number);
  if (drawn !== undefined) return words.drawn(drawn);
  if (done !== undefined) return words.bulkDone(done, number('left') ?? 0);
  if (proposed !== undefined) return words.proposed(proposed);
  if (issued !== undefined) return words.issued(issued, (c.req.query('document') ?? '').slice(0, 100));
  if (written !== undefined) return words.importDone(written);
  return c.req.query('saved') === undefined ? undefined : words.saved;
};

const PASSING = ['drawn', 'done', 'left', 'proposed', 'issued', 'written', 'document', 'saved', 'lang'] as const;

/** The board (任务分工): tasks by chapter and box, those without an owner first, confirmed one by one or together. */
export const boardPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, actor } = given;
  const { language } = c.var;
  const words = taskPageWords(language);
  const [all, units] = await Promise.all([boardTasks(given), unitsOf(given.delivery)]);
  if (all.length === 0) return emptyBoard(c, given, units.size > 0);
  const url = new URL(c.req.url);
  const query = BoardQuery.parse(Object.fromEntries(url.searchParams));
  const counts = tabCounts(all);
  const tab: BoardTab = query.state ?? (counts.open > 0 ? 'open' : 'all');
  const filtered = within(all, query);
  const shown = inTab(filtered, tab);
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  const page = Math.min(query.page, pages);
  const rows = shown.slice((page - 1) * PAGE, page * PAGE);
  const groups = new Map(groupsOf(shown, context.plan.plan, language).map((group): [string, Group] => [`${group.chapter} ${group.key}`, group]));
  const here = withQuery(url.pathname, url.searchParams, Object.fromEntries(PASSING.map((name) => [name, undefined])));
  const tabHref = (name: BoardTab): string => withQuery(here.split('?')[0]!, new URLSearchParams(here.split('?')[1]), { state: name, page: undefined });
  const mayAssign = may(actor, 'task.assign', { region: context.region.code });
  const refs = new Set(itemsOf(context).map(({ ref }) => ref));
  const told = toldOf(c);
  const filters = filtersOf(query);
  const owned = counts.all - counts.open - counts.dropped;
  let last = '';
  let chapter = '';
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'tasks' },
    <section class="listing tasks" data-tasks data-connection={words.connection} data-undone={words.undone}>
      <PageHead title={words.title} lede={words.lede}>
        <Tools c={c} given={given} tasks={all} open={counts.open} next={here} />
      </PageHead>
      {told !== undefined && (
        <p class="told" role="status">
          ✔ {told}
        </p>
      )}
      <div class="task-state">
        <Tabs
          label={words.filters.state}
          tabs={TABS.filter((name) => counts[name] > 0 || name === tab || name === 'open').map((name) => ({
            href: tabHref(name),
            label: words.tabs[name],
            count: counts[name],
            current: name === tab,
          }))}
        />
        <p class="task-progress">
          <progress max={Math.max(1, counts.all - counts.dropped)} value={owned} aria-label={words.progress(owned, counts.all - counts.dropped)}></progress>
          <output data-owned>{words.progress(owned, counts.all - counts.dropped)}</output>
          {mayAssign && (
            <button type="button" class="quiet keys-button" data-task-help hidden>
              {words.keys} <kbd>?</kbd>
            </button>
          )}
        </p>
      </div>
      <Filters
        words={c.var.words}
        action={url.pathname}
        choices={choicesOf(c, context, inTab(all, tab), query, units)}
        text={query.q ?? ''}
        kept={{ state: query.state, group: query.group }}
        count={shown.length}
        all={counts[tab]}
      />
      {rows.length === 0 ? (
        <p class="no-match">{words.none}</p>
      ) : (
        <>
          <div class="task-heads" aria-hidden="true">
            {[words.columns.task, words.columns.lead, words.columns.support, words.columns.acceptance, words.columns.due].map((label) => (
              <span>{label}</span>
            ))}
          </div>
          <ol class="task-list">
            {rows.map((task) => {
              const key = `${chapterKey(task.body)} ${groupKey(task.body)}`;
              const group = groups.get(key)!;
              const opensChapter = group.chapter !== chapter;
              const opensGroup = key !== last;
              last = key;
              chapter = group.chapter;
              return (
                <>
                  {opensChapter && (
                    <li class="task-chapter">
                      <h2 lang="zh-CN">{group.chapterTitle}</h2>
                    </li>
                  )}
                  {opensGroup && (group.title !== group.chapterTitle || group.tasks.length > 1) && (
                    <li class="task-group-line">
                      <GroupHead context={context} language={language} group={group} filters={filters} next={here} mayAssign={mayAssign} />
                    </li>
                  )}
                  <BoardRow
                    context={context}
                    task={task}
                    units={units}
                    language={language}
                    mayAssign={mayAssign}
                    next={`${here}#task-${task.id}`}
                    gone={task.body.kind !== 'decision' && !refs.has(task.body.ref)}
                  />
                </>
              );
            })}
          </ol>
          <Paging words={c.var.words} url={url} arranged={{ page, pages }} />
        </>
      )}
      <UnitOptions units={units} />
      <BoardKeys language={language} />
    </section>,
  );
};
