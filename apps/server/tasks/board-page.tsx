import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { withQuery } from '../layout/links.ts';
import { renderPage } from '../layout/page.tsx';
import { Paging } from '../listing/data-table.tsx';
import { Filters } from '../listing/filters.tsx';
import { UnitOptions } from '../units/unit-options.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { PageHead, Tabs } from '../views/page-head.tsx';
import { choicesOf, filtersOf } from './board-filters.ts';
import { GroupHead } from './board-group.tsx';
import { BoardKeys } from './board-keys.tsx';
import { chapterKey, groupKey, groupsOf, type Group } from './board-model.ts';
import { BoardQuery, inTab, TABS, tabCounts, within, type BoardTab } from './board-query.ts';
import { BoardRow } from './board-row.tsx';
import { boardTasks, itemsOf } from './board-tasks.ts';
import { emptyBoard, PASSING, Told, Tools } from './board-tools.tsx';
import { taskPageWords } from './words/index.ts';

/** Rows of one page: a box or two, and quick to open with a thousand tasks. */
const PAGE = 50;

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
      <Told c={c} given={given} next={here} />
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
