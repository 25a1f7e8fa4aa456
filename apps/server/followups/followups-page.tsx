import { daysBetween } from '../../../src/basis/index.ts';
import { followupLadder, problemCounts, problemsOf } from '../../../src/evaluation/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { dayQuery } from '../layout/region-tabs.tsx';
import { isReplay, recordsAt } from '../supervision/records-at.ts';
import { PageHead } from '../views/page-head.tsx';
import { followupPath } from './followup-path.ts';
import { followupView } from './followup-view.ts';
import { FollowupLadder } from './ladder.tsx';
import { followupWords } from './words/index.ts';

/** Every opinion that the reader may see, with its chain; the ones that owe a report first, by how little time is left. */
export const followupsPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, actor } = given;
  const { language } = c.var;
  const words = followupWords(language);
  const rows = (await recordsAt(given, 'followup')).toSorted(
    (a, b) =>
      Number(a.body.reported !== undefined) - Number(b.body.reported !== undefined) ||
      (a.body.reported === undefined ? a.body.due.localeCompare(b.body.due) : b.body.date.localeCompare(a.body.date)) ||
      a.id.localeCompare(b.id),
  );
  const view = await followupView(
    given,
    rows.map(({ body }) => body),
  );
  const mayEdit = may(actor, 'followup.edit', { region: context.region.code }) && !isReplay(given);
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'followups' },
    <section class="listing supervised followups">
      <PageHead title={words.title} lede={words.lede}>
        {mayEdit && (
          <a class="button" href={followupPath(context, 'new')}>
            {words.register}
          </a>
        )}
      </PageHead>
      {rows.length === 0 && <EmptyState title={words.empty} help={isReplay(given) ? words.none : words.emptyHelp} />}
      <ul class="followup-cards" data-rows>
        {rows.map(({ id, body }) => {
          const counts = problemCounts(body, view.tasks, view.day);
          const left = daysBetween(body.reported?.date ?? view.day, body.due);
          return (
            <li class="followup-card" id={id} tabindex={-1}>
              <h2 lang="zh-CN">
                <a href={`${followupPath(context, id)}${dayQuery(context)}`}>{body.title}</a>
              </h2>
              <p class="faint">
                {[body.number, body.date].filter(Boolean).join(' · ')} · {words.states[body.state]} ·{' '}
                <span class={body.reported === undefined && left < 0 ? 'over' : undefined}>
                  {body.reported === undefined ? words.left(left) : words.reportedIn(left)}
                </span>{' '}
                · {words.columns.problems} <b class="figure">{problemsOf(body).length}</b>
                {counts.late > 0 && (
                  <span class="over">
                    {' '}
                    · {words.marks.late} {words.nows.late} {counts.late}
                  </span>
                )}
              </p>
              <FollowupLadder language={language} rungs={followupLadder(body, view.tasks, view.day)} />
            </li>
          );
        })}
      </ul>
      {rows.length > 0 && !isReplay(given) && (
        <p class="export-links">
          {words.export}
          <a href={followupPath(context, 'export.xlsx')} download>
            Excel
          </a>
        </p>
      )}
    </section>,
  );
};
