import type { Scheme, Score } from '../../../src/evaluation/index.ts';

/** What a workbook of a score is made of; `mark` is printed on every page. */
export type ScoreEdition = {
  readonly title: string;
  readonly facts: string;
  readonly mark?: string;
  readonly scheme: Scheme;
  readonly score: Score;
};
