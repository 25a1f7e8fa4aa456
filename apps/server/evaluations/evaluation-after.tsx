import type { Child, FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { mayIn } from '../layout/tab-groups.ts';
import { followupPath } from '../followups/followup-path.ts';
import { followupWords } from '../followups/words/index.ts';
import { appealPath, scorePath } from '../scores/score-path.ts';
import { scoreWords } from '../scores/words/index.ts';
import type { Language } from '../words/index.ts';
import { scoresSeen, type OnEvaluation } from './on-evaluation.tsx';
import { afterWords } from './words/after.ts';

/** What was computed of an evaluation, contested in it, and said of it by the standing committee, as far as the reader may see it. */
export type EvaluationAfter = {
  readonly scores: readonly Kept<'score'>[];
  readonly schemes: ReadonlyMap<string, string>;
  readonly appeals: readonly Kept<'appeal'>[] | undefined;
  readonly followups: readonly Kept<'followup'>[];
};

/** Reads what followed an evaluation. */
export const evaluationAfter = async ({ delivery, context, actor, evaluation }: OnEvaluation): Promise<EvaluationAfter> => {
  const plan = context.plan.id;
  const { id } = evaluation;
  const [scores, appeals, followups] = await Promise.all([
    delivery.list('score', { plan, about: [id] }),
    mayIn(actor, 'appeal.read', context.region.code) ? delivery.list('appeal', { plan, about: [id] }) : undefined,
    delivery.list('followup', { plan }),
  ]);
  const seen = scoresSeen(actor, scores, [evaluation]);
  const schemes = seen.length === 0 ? [] : await delivery.list('scheme', { ids: [...new Set(seen.map(({ body }) => body.scheme))] });
  return {
    scores: seen,
    schemes: new Map(schemes.map((scheme) => [scheme.id, scheme.body.name])),
    appeals,
    followups: followups.filter(({ body }) => body.evaluation === id),
  };
};

const Lines: FC<{ title: string; none: string; lines: readonly Child[]; act?: Child }> = ({ title, none, lines, act }) => (
  <div>
    <h3>{title}</h3>
    {lines.length === 0 ? (
      <p class="faint">{none}</p>
    ) : (
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    )}
    {act !== undefined && <p>{act}</p>}
  </div>
);

/** 评估之后: its scores, who contests it, and what the standing committee said. */
export const EvaluationAfterSection: FC<{ language: Language; given: OnEvaluation; after: EvaluationAfter }> = ({ language, given, after }) => {
  const words = afterWords(language);
  const { context, actor, evaluation } = given;
  const region = context.region.code;
  const { scores, schemes, appeals, followups } = after;
  const isFrozen = evaluation.body.frozen !== undefined;
  const { edition, appealStates } = scoreWords(language);
  return (
    <section class="evaluation-after">
      <h2>{words.title}</h2>
      <div class="evaluation-after-columns">
        <Lines
          title={words.scores}
          none={words.noScores}
          lines={scores.map(({ id, body }) => (
            <>
              <a href={scorePath(context, id)} lang="zh-CN">
                {schemes.get(body.scheme) ?? body.scheme} {edition(body.edition)}
              </a>{' '}
              {body.total !== undefined ? (
                <>
                  <b class="figure">{body.total}</b> <small class="faint">{words.outOf(body.full)}</small> <span lang="zh-CN">{body.grade}</span>
                </>
              ) : body.range !== undefined ? (
                <small class="faint">
                  {body.range.lowest}–{body.range.highest}
                </small>
              ) : (
                <small class="faint">{words.ranked}</small>
              )}
            </>
          ))}
          act={
            isFrozen && mayIn(actor, 'score.compute', region) ? (
              <a href={`${scorePath(context)}?evaluation=${encodeURIComponent(evaluation.id)}`}>{words.compute}</a>
            ) : undefined
          }
        />
        {appeals !== undefined && (
          <Lines
            title={words.appeals}
            none={words.noAppeals}
            lines={appeals.map(({ id, body }) => (
              <>
                <a href={appealPath(context, id)} lang="zh-CN">
                  {body.name ?? body.item}
                </a>{' '}
                <span class="faint">{appealStates[body.state]}</span>
              </>
            ))}
            act={isFrozen && mayIn(actor, 'appeal.file', region) ? <a href={appealPath(context, 'new')}>{words.appeal}</a> : undefined}
          />
        )}
        <Lines
          title={words.followups}
          none={words.noFollowups}
          lines={followups.map(({ id, body }) => (
            <>
              <a href={followupPath(context, id)} lang="zh-CN">
                {body.title}
              </a>{' '}
              <span class="faint">{followupWords(language).states[body.state]}</span>
            </>
          ))}
        />
      </div>
    </section>
  );
};
