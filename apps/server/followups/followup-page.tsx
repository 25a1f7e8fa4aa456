import { followupLadder, problemCounts, PROBLEM_NOWS, problemNow, problemsOf, type FollowupAspect } from '../../../src/evaluation/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { evaluationPath } from '../evaluations/evaluation-path.ts';
import { documentPath } from '../documents/document-path.ts';
import { maySee } from '../documents/on-document.tsx';
import { mayIn } from '../layout/tab-groups.ts';
import { HistoryTable } from '../layout/history-table.tsx';
import { renderPage } from '../layout/page.tsx';
import { sitePage } from '../../../src/publication/index.ts';
import { PublicLink, publicPageOf } from '../site/public-link.tsx';
import { isReplay } from '../supervision/records-at.ts';
import { SuperviseLinks } from '../supervision/supervise-links.tsx';
import { PageHead } from '../views/page-head.tsx';
import { followupPath } from './followup-path.ts';
import { followupView, type FollowupRow, type FollowupView } from './followup-view.ts';
import { FollowupLadder } from './ladder.tsx';
import { FollowupFiles, type FollowupFault, type FollowupParts } from './page-parts.tsx';
import { ProblemLine } from './problem-line.tsx';
import { ReportSection } from './report-section.tsx';
import { followupWords } from './words/index.ts';

const LONGEST_HISTORY = 60;

/** Aspects whose problems are all over are folded; what waits stays open. */
const isOver = ({ problems }: FollowupAspect, view: FollowupView): boolean =>
  problems.every((problem) => problemNow(problem, view.tasks.get(problem.task ?? ''), view.day) === 'closed');

/** One opinion on one screen: its chain, counts by state, problems folded by aspect, and what the reader may do. */
export const followupPage = async (c: PageContext, given: Delivery, row: FollowupRow, failed?: FollowupFault): Promise<Response> => {
  const { context, actor, delivery } = given;
  const { language } = c.var;
  const words = followupWords(language);
  const { body, id } = row;
  const region = context.region.code;
  const isToday = !isReplay(given);
  const evaluation = body.evaluation === undefined ? undefined : await delivery.get('evaluation', body.evaluation);
  const paper = body.report ?? evaluation?.body.document;
  const [view, report, publicPage] = await Promise.all([
    followupView(given, [body]),
    paper === undefined || !mayIn(actor, 'document.read', region) ? undefined : delivery.get('document', paper),
    body.published === undefined ? undefined : publicPageOf(given.store, context, sitePage.congress),
  ]);
  const parts: FollowupParts = {
    language,
    context,
    row,
    view,
    actor,
    mayEdit: isToday && may(actor, 'followup.edit', { region }),
    mayClose: isToday && may(actor, 'followup.close', { region }),
    mayRate: isToday && may(actor, 'followup.rate', { region }),
    ...(failed === undefined ? {} : { failed }),
  };
  const counts = problemCounts(body, view.tasks, view.day);
  const isUndivided = problemsOf(body).some(({ task }) => task === undefined);
  const canRevise = problemsOf(body).every(({ task }) => task === undefined);
  const history = body.steps
    .toReversed()
    .slice(0, LONGEST_HISTORY)
    .map(({ to, at, by, reason = '' }) => ({ at, by, what: words.steps[to] ?? to, why: reason }));
  let place = 0;
  return renderPage(
    c,
    { title: body.title, region: context, tab: 'followups', ...(failed === undefined ? {} : { status: 422 }) },
    <section class="listing supervised followups followup-page">
      <PageHead title={body.title} lede={[body.number, body.date, words.states[body.state]].filter(Boolean).join(' · ')}>
        <div class="head-acts">
          {parts.mayEdit && isUndivided && (
            <a class="button" href={followupPath(context, id, 'division')}>
              {words.division.open}
            </a>
          )}
          {parts.mayEdit && canRevise && <a href={followupPath(context, id, 'edit')}>{words.new.edit}</a>}
          <PublicLink language={language} where={context} page={publicPage} />
          {isToday && (
            <SuperviseLinks region={region} plan={context.plan.id} about={{ kind: 'followup', ref: id, title: body.title }} language={language} actor={actor} />
          )}
        </div>
      </PageHead>
      {!isToday && <p class="told">{words.onDay(view.day)}</p>}
      <FollowupLadder language={language} rungs={followupLadder(body, view.tasks, view.day)} />
      <ul class="problem-counts">
        {PROBLEM_NOWS.filter((now) => counts[now] > 0).map((now) => (
          <li class={`problem-now is-${now}`}>
            <span aria-hidden="true">{words.marks[now]}</span> {words.nows[now]} <b class="figure">{counts[now]}</b>
          </li>
        ))}
      </ul>
      {(evaluation !== undefined || (body.files ?? []).length > 0) && (
        <p class="faint followup-sources">
          {evaluation !== undefined && (
            <>
              {words.page.facts.evaluation} <a href={evaluationPath(region, context.plan.id, evaluation.id)}>{evaluation.body.title}</a>{' '}
            </>
          )}
          {report !== undefined && maySee(actor, report.body) && (
            <>
              {words.page.facts.report} <a href={documentPath(context, report.id)}>{report.body.title}</a>{' '}
            </>
          )}
          {(body.files ?? []).length > 0 && words.page.facts.files} <FollowupFiles context={context} id={id} files={body.files} />
        </p>
      )}
      <h2>{words.page.problems}</h2>
      {body.aspects.map((aspect) => (
        <details class="aspect" open={!isOver(aspect, view) || failed !== undefined}>
          <summary lang="zh-CN">
            {aspect.title} <small class="faint">{words.of(aspect.problems.filter(({ state }) => state === 'closed').length, aspect.problems.length)}</small>
          </summary>
          {aspect.text !== undefined && (
            <p class="faint" lang="zh-CN">
              {aspect.text}
            </p>
          )}
          <ol class="problems" data-rows>
            {aspect.problems.map((problem) => (
              <ProblemLine parts={parts} problem={problem} place={(place += 1)} />
            ))}
          </ol>
        </details>
      ))}
      <ReportSection parts={parts} />
      <details class="act">
        <summary>{words.page.history}</summary>
        <HistoryTable language={language} title={words.page.history} head={words.page.historyHead} rows={history} />
      </details>
    </section>,
  );
};
