export type { Amendment } from './amendment.ts';
export { EVALUATION_KINDS, EVALUATION_PARTS, EVALUATION_STATES } from './evaluation.ts';
export type { Assessment, Evaluation, EvaluationFile, EvaluationKind, EvaluationPart, EvaluationState, EvaluationStep } from './evaluation.ts';
export type { Followup } from './followup.ts';
export type { Frozen, FrozenGap, FrozenItem, FrozenObservation, FrozenWork } from './frozen.ts';
export { evaluationMarks } from './record.ts';
export type { Bodies as EvaluationBodies } from './record.ts';
export type { Policy, PolicyCheck } from './policy.ts';
export { SCORE_METHODS } from './scoring.ts';
export type { Appeal, MappedRow, Score, Scored, Scheme, ScoreMethod, ScoreObject, ScoreRow } from './scoring.ts';
export { DOCUMENT_KINDS } from './written.ts';
export type { DocumentKind, FigureMark, Written, WrittenBlock } from './written.ts';

// What an evaluation rests on, and what it says.
export { itemCounts } from './frozen-count.ts';
export { frozenOf } from './frozen-of.ts';
export type { FrozenGiven, GivenRecord } from './frozen-given.ts';
export { frozenText, readFrozen } from './frozen-text.ts';
export { VERDICTS, verdictCounts, verdictOf } from './verdict.ts';
export type { Verdict, VerdictCounts } from './verdict.ts';
export { verdictSentence } from './verdict-sentence.ts';
export { verdictNames } from './words/verdict.ts';
