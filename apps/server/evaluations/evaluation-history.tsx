import type { FC } from 'hono/jsx';
import { evaluationStates } from '../../../src/evaluation/index.ts';
import { HistoryTable } from '../layout/history-table.tsx';
import type { EvaluationParts } from './evaluation-parts.ts';

/** Every step of an evaluation, newest first. */
export const EvaluationHistory: FC<{ parts: EvaluationParts }> = ({ parts: { language, words, evaluation } }) => {
  const { history } = words;
  const rows = evaluation.body.steps.toReversed().map(({ to, at, by, reason, document }) => ({
    at,
    by,
    what: to === 'frozen' ? history.frozen : to === 'noted' ? history.noted : evaluationStates[to][language],
    why: [document, reason].filter(Boolean).join(' · '),
  }));
  return (
    <details class="more evaluation-history">
      <summary>{history.title}</summary>
      <HistoryTable language={language} title={history.title} head={history} rows={rows} />
    </details>
  );
};
