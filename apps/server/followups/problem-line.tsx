import type { FC } from 'hono/jsx';
import { closingFault, daysLeft, measureOf, problemNow, proofOf, ratingCounts, RATINGS, type FollowupProblem } from '../../../src/evaluation/index.ts';
import { readableInstant } from '../library/instant.ts';
import { regionPath } from '../region/index.ts';
import { RatingFields, Told } from '../supervision/form-parts.tsx';
import { HandedOn } from '../units/handed-on.tsx';
import { actorName } from '../words/actor-names.ts';
import { followupPath } from './followup-path.ts';
import { FollowupFiles, type FollowupParts } from './page-parts.tsx';
import { ProblemActs } from './problem-acts.tsx';
import { followupWords } from './words/index.ts';

/** One problem: who sees to it by when, how it stands, what was done, and what the reader may do about it. */
export const ProblemLine: FC<{ parts: FollowupParts; problem: FollowupProblem; place: number }> = ({ parts, problem, place }) => {
  const { language, context, row, view, mayRate, failed } = parts;
  const all = followupWords(language);
  const words = all.page;
  const task = view.tasks.get(problem.task ?? '');
  const own = view.kept.get(problem.task ?? '');
  const now = problemNow(problem, task, view.day);
  const left = daysLeft(problem, now, view.day);
  // Words of tasks that the reader may not read stay with who reported them.
  const measure = measureOf(problem, own?.body);
  const proof = proofOf(problem, own?.body);
  const counts = ratingCounts(row.body, problem.id);
  const rated = RATINGS.some((result) => counts[result] > 0);
  const fault = failed?.at === problem.id ? failed : undefined;
  return (
    <li class={`problem is-${now}`} id={problem.id} tabindex={-1}>
      <p class="said" lang="zh-CN">
        <b class="figure">{place}</b> {problem.text}
      </p>
      <p class="faint problem-facts">
        <span class={`problem-now is-${now}`}>
          <span aria-hidden="true">{all.marks[now]}</span> {all.nows[now]}
        </span>
        {problem.lead !== undefined && (
          <span lang="zh-CN">
            {words.lead} {view.nameOf(problem.lead)}
          </span>
        )}
        <HandedOn trace={problem.movedFrom} nameOf={view.nameOf} language={language} />
        {(problem.support ?? []).length > 0 && (
          <span lang="zh-CN">
            {words.support} {problem.support!.map(view.nameOf).join('、')}
          </span>
        )}
        {problem.due !== undefined && <span class="figure">{words.due(problem.due)}</span>}
        {left !== undefined && problem.due !== undefined && <span class={left < 0 ? 'over' : undefined}>{all.left(left)}</span>}
        {own !== undefined && <a href={regionPath(context.region.code, context.plan.id, `tasks/${encodeURIComponent(own.id)}`)}>{words.task}</a>}
      </p>
      {measure === undefined ? (
        problem.task !== undefined && <p class="faint">{own === undefined && task !== undefined ? words.otherUnit : words.noMeasure}</p>
      ) : (
        <p class="measure">
          <b>{words.measure}</b> <span class="said">{measure}</span>
        </p>
      )}
      {proof !== undefined && (
        <p class="faint">
          {words.proof} {words.proofBy(actorName(proof.by, language), readableInstant(proof.at))}{' '}
          <FollowupFiles context={context} id={row.id} files={proof.files} />
        </p>
      )}
      {problem.closed !== undefined && (
        <p class="faint">
          {words.closedBy(actorName(problem.closed.by, language), readableInstant(problem.closed.at).slice(0, 10))} {problem.closed.text}
        </p>
      )}
      {rated && (
        <p class="faint">
          {RATINGS.filter((result) => counts[result] > 0)
            .map((result) => `${all.ratings[result]} ${counts[result]}`)
            .join(' · ')}
        </p>
      )}
      <Told language={language} fault={fault?.fault} />
      <ProblemActs parts={parts} problem={problem} task={task} fault={fault} closing={closingFault(problem, task, parts.actor)} />
      {mayRate && row.body.reported !== undefined && (
        <details class="act">
          <summary>{all.rate.each}</summary>
          <form method="post" action={followupPath(context, row.id, 'rate')}>
            <input type="hidden" name="version" value={String(row.version)} />
            <input type="hidden" name="problem" value={problem.id} />
            <RatingFields id={`rate-${problem.id}`} names={all.ratings} remark={all.rate.text} legend={all.rate.each} />
            <p class="send">
              <button type="submit">{all.rate.save}</button>
            </p>
          </form>
        </details>
      )}
    </li>
  );
};
