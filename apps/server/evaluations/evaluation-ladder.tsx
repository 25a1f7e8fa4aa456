import type { FC } from 'hono/jsx';
import { EVALUATION_STATES, evaluationStates } from '../../../src/evaluation/index.ts';
import { readableInstant } from '../library/instant.ts';
import type { EvaluationParts } from './evaluation-parts.ts';
import { missingOf } from './evaluation-state.ts';
import { actorName } from '../words/actor-names.ts';

/** The states of an evaluation one under another, each with who took it there and when; and what is still missing. */
export const EvaluationLadder: FC<{ parts: EvaluationParts }> = ({ parts }) => {
  const { language, words, evaluation, assessments, documents, figures, isFrozen } = parts;
  const { body } = evaluation;
  const states = EVALUATION_STATES.filter((state) => state !== 'withdrawn' || body.state === 'withdrawn');
  const at = states.indexOf(body.state);
  const missing = missingOf({ evaluation: body, assessments, documents, frozen: isFrozen ? figures : undefined }, words);
  return (
    <section class="evaluation-ladder" aria-label={words.ladder.title}>
      <ol>
        {states.map((state, i) => {
          const step = body.steps.findLast(({ to }) => to === state);
          const passed = step !== undefined && i <= at;
          return (
            <li class={i === at ? 'is-now' : passed ? 'is-passed' : i < at ? 'is-skipped' : 'is-open'} aria-current={i === at ? 'step' : undefined}>
              <b>{evaluationStates[state][language]}</b>
              {passed && (
                <small>
                  {readableInstant(step.at)} <span>{actorName(step.by, language)}</span>
                </small>
              )}
            </li>
          );
        })}
      </ol>
      {missing.length > 0 && (
        <div class="evaluation-missing">
          <h2>{words.missing.title}</h2>
          <ul>
            {missing.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
};
