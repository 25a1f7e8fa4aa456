import type { Instant, Outcome } from '../../../src/basis/index.ts';
import type { Kept, RecordChange, Store } from '../../../src/database/index.ts';
import { frozenText, scored, scoreRefusals, scoreText, type Score } from '../../../src/evaluation/index.ts';
import { frozenFileOf } from '../evaluations/frozen-file.ts';
import { publishedDigest } from '../evaluations/published-file.ts';

type Computing = {
  readonly region: string;
  readonly evaluation: Kept<'evaluation'>;
  readonly scheme: Kept<'scheme'>;
  readonly at: Instant;
  readonly by: string;
  readonly after?: string;
  readonly appeal?: string;
};

/** A score of a frozen evaluation with the file that lets anyone compute it again; nothing is kept yet but the file. */
export const computedScore = async (store: Store, { region, evaluation, scheme, at, by, after, appeal }: Computing): Promise<Outcome<Score>> => {
  const { state, edition } = scheme.body;
  if (state !== 'in_force') return { refused: state === 'draft' ? scoreRefusals.draft : scoreRefusals.retired };
  const frozen = await frozenFileOf(store, region, evaluation.body);
  if (frozen === undefined) return { refused: scoreRefusals.noFrozen };
  const outcome = scored(scheme.body, frozen);
  if (outcome.refused !== undefined) return outcome;
  const digest = evaluation.body.frozen!.sha256;
  const encoder = new TextEncoder();
  const published = publishedDigest(encoder.encode(frozenText(frozen)))!;
  const bytes = encoder.encode(scoreText({ ...outcome.ok, scheme: scheme.id, frozen: digest, published }, scheme.body, frozen));
  const file = { name: `score-${scheme.id}-${edition}.json`, type: 'application/json' };
  const { sha256 } = await store.attach(region, { ...file, bytes });
  return {
    ok: {
      ...outcome.ok,
      plan: evaluation.body.plan,
      evaluation: evaluation.id,
      scheme: scheme.id,
      edition,
      frozen: digest,
      published,
      file: { ...file, sha256 },
      at,
      by,
      ...(after === undefined ? {} : { after }),
      ...(appeal === undefined ? {} : { appeal }),
    },
  };
};

/** Scores and the evaluation that they are of, in one change. */
export const scoreChanges = (
  { id, version, body }: Kept<'evaluation'>,
  scores: readonly { readonly id: string; readonly body: Score }[],
): readonly RecordChange[] => [
  ...scores.map((score): RecordChange => ({ kind: 'score', id: score.id, version: null, body: score.body })),
  { kind: 'evaluation', id, version, body: { ...body, scores: [...(body.scores ?? []), ...scores.map((score) => score.id)] } },
];
