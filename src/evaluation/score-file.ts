import { canonical, type PlainDate } from '../basis/index.ts';
import type { Frozen } from './frozen.ts';
import { SCORE_DIGITS, VALUE_DIGITS } from './score-total.ts';
import type { Scheme, Score, Scored } from './scoring.ts';

/**
 * 得分文件: beside the frozen file (found by its digest), all that is needed to compute a score again, and what it came to. `docs/scores.md` says how. Nothing of
 * when or by whom: the same scheme and figures give the same bytes.
 */
export type ScoreFile = {
  readonly format: 'yidu-score-1';
  readonly region: { readonly code: string; readonly name: string; readonly simulated: boolean };
  readonly plan: { readonly id: string; readonly title: string };
  readonly evaluation: { readonly id: string; readonly title: string; readonly cutoff: PlainDate; readonly known: PlainDate };
  /** SHA-256 of the frozen file, and of the same as it is published: without what units and others said. */
  readonly frozen: string;
  readonly published?: string;
  readonly scheme: Omit<Scheme, 'plan' | 'state' | 'issued'> & { readonly id: string };
  readonly rounding: { readonly digits: 34; readonly scores: number; readonly values: number; readonly half: 'away_from_zero' };
  readonly result: Scored;
};

/** What of a score it says, without whose it is. */
const resultOf = ({ total, full, range, coverage, grade, rows, vetoed, uncapped, objects, sensitivity }: Scored): unknown => ({
  total,
  full,
  range,
  coverage,
  grade,
  rows,
  vetoed,
  uncapped,
  objects,
  sensitivity,
});

/** The score file as it is stored and published: JSON, members in the order of their names, none that is absent. */
export const scoreText = (score: Pick<Score, 'scheme' | 'frozen' | 'published'> & Scored, scheme: Scheme, { region, plan, evaluation }: Frozen): string => {
  const { plan: _plan, state: _state, issued: _issued, ...given } = scheme;
  const file = {
    format: 'yidu-score-1',
    region,
    plan: { id: plan.id, title: plan.title },
    evaluation: { id: evaluation.id, title: evaluation.title, cutoff: evaluation.cutoff, known: evaluation.known },
    frozen: score.frozen,
    published: score.published,
    scheme: { ...given, id: score.scheme },
    rounding: { digits: 34, scores: SCORE_DIGITS, values: VALUE_DIGITS, half: 'away_from_zero' },
    result: resultOf(score),
  };
  return canonical(file);
};
