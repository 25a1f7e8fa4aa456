import type { FC } from 'hono/jsx';
import { evaluationStates } from '../../../src/evaluation/index.ts';
import { readableInstant } from '../library/instant.ts';
import type { EvaluationParts } from './evaluation-parts.ts';
import { actorName } from '../words/actor-names.ts';

/** Every step of an evaluation, newest first. */
export const EvaluationHistory: FC<{ parts: EvaluationParts }> = ({ parts: { language, words, evaluation } }) => {
  const { history } = words;
  return (
    <details class="more evaluation-history">
      <summary>{history.title}</summary>
      <table class="data">
        <caption class="unseen">{history.title}</caption>
        <thead>
          <tr>
            {[history.when, history.who, history.what, history.why].map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {evaluation.body.steps.toReversed().map(({ to, at, by, reason, document }) => (
            <tr>
              <td class="short" data-label={history.when}>
                {readableInstant(at)}
              </td>
              <td data-label={history.who}>{actorName(by, language)}</td>
              <td data-label={history.what}>{to === 'frozen' ? history.frozen : to === 'noted' ? history.noted : evaluationStates[to][language]}</td>
              <td class="wide" data-label={history.why} lang="zh-CN">
                {[document, reason].filter(Boolean).join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
