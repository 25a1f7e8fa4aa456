import type { FC } from 'hono/jsx';
import { completenessOf, type Assessment } from '../../../src/evaluation/index.ts';
import type { EvaluationParts } from './evaluation-parts.ts';
import { answeredOf } from './evaluation-state.ts';
import { HeadRow } from '../listing/head-row.tsx';

const commentOf = ({ comment }: Assessment, { assessments: words }: EvaluationParts['words']): string => {
  if (comment === undefined) return '';
  if (comment.none === true) return words.noComment;
  return comment.taken === undefined ? words.commentOpen : comment.taken ? words.taken : words.notTaken;
};

const ORDER: readonly Assessment['state'][] = ['submitted', 'returned', 'open', 'accepted'];

/** What each unit was asked and how far it is; what waits for review on top. */
export const AssessmentTable: FC<{ parts: EvaluationParts }> = ({ parts }) => {
  const { words, context, assessments, nameOf, path } = parts;
  const own = words.assessments;
  const { handed, all } = answeredOf(assessments);
  const rows = assessments.toSorted(
    (a, b) => ORDER.indexOf(a.body.state) - ORDER.indexOf(b.body.state) || nameOf(a.body.unit).localeCompare(nameOf(b.body.unit), 'zh-CN'),
  );
  return (
    <section class="evaluation-units">
      <h2>
        {own.title} {all > 0 && <small class="faint">{own.done(handed, all)}</small>}
      </h2>
      {rows.length === 0 ? (
        <p class="faint">{own.none}</p>
      ) : (
        <table class="data" data-rows>
          <caption class="unseen">{own.title}</caption>
          <HeadRow
            columns={[
              { label: own.unit },
              { label: own.state },
              { label: own.due },
              { label: own.answered, name: 'number' },
              { label: own.short, name: 'number' },
              { label: own.comment },
            ]}
          />
          <tbody>
            {rows.map(({ id, body }) => {
              const { asked, answered } = completenessOf(body);
              const isLate = (body.state === 'open' || body.state === 'returned') && body.due < context.today;
              return (
                <tr id={`assessment-${id}`} tabindex={-1}>
                  <td class="lead" data-label={own.unit} lang="zh-CN">
                    <a href={path(`assessments/${encodeURIComponent(id)}`)}>{nameOf(body.unit)}</a>
                  </td>
                  <td class="short" data-label={own.state}>
                    <span class={`assessment-state is-${body.state}`}>{own.states[body.state]}</span>
                    {isLate && <span class="assessment-late"> {own.overdue}</span>}
                  </td>
                  <td class="short figure" data-label={own.due}>
                    {body.due}
                  </td>
                  <td class="number" data-label={own.answered}>
                    {answered} / {asked}
                  </td>
                  <td class="number" data-label={own.short}>
                    {body.asks.filter(({ short }) => short).length || ''}
                  </td>
                  <td class="short" data-label={own.comment}>
                    {commentOf(body, words)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
};
