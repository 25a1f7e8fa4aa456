export type { Amendment } from './amendment.ts';
export { EVALUATION_KINDS, EVALUATION_PARTS, EVALUATION_STATES } from './evaluation.ts';
export type { Assessment, Evaluation, EvaluationFile, EvaluationKind, EvaluationPart, EvaluationState, EvaluationStep } from './evaluation.ts';
export type { Frozen, FrozenGap, FrozenItem, FrozenObservation, FrozenWork } from './frozen.ts';
export { evaluationMarks } from './record.ts';
export type { Bodies as EvaluationBodies } from './record.ts';
export type { Policy, PolicyCheck } from './policy.ts';
export { checkedScheme, draftedScheme, editedScheme, issuedScheme, mappingFull, nextEdition, retiredScheme } from './scheme.ts';
export type { SchemeGiven } from './scheme.ts';
export { checkedWeights, equalWeights } from './scheme-weights.ts';
export { PART_CRITERIA } from './score-criteria.ts';
export { scoreText } from './score-file.ts';
export type { ScoreFile } from './score-file.ts';
export { SCORE_DIGITS, VALUE_DIGITS } from './score-total.ts';
export { scored } from './scored.ts';
export { SCORE_METHODS } from './scoring.ts';
export type { Appeal, MappedRow, Score, Scored, Scheme, ScoreMethod, ScoreObject, ScoreRow } from './scoring.ts';
export { DOCUMENT_KINDS, DOCUMENT_STATES } from './written.ts';
export type { DocumentKind, DocumentState, FigureMark, GivenDuty, GivenTarget, Written, WrittenBlock, WrittenGiven } from './written.ts';
export { readFigure } from './written-figure.ts';
export type { FigureReading, WrittenSource } from './written-figure.ts';
export { writtenOf } from './written-of.ts';
export { figuresById, marksOfBlock, piecesOf, plainBlock, plainText } from './written-text.ts';
export type { Piece } from './written-text.ts';

// What an evaluation rests on, and what it says.
export { itemCounts } from './frozen-count.ts';
export { frozenOf } from './frozen-of.ts';
export type { FrozenGiven, GivenRecord } from './frozen-given.ts';
export { frozenText, readFrozen } from './frozen-text.ts';
export { VERDICTS, verdictCounts, verdictOf } from './verdict.ts';
export type { Verdict, VerdictCounts } from './verdict.ts';
export { verdictSentence } from './verdict-sentence.ts';
export { verdictNames } from './words/verdict.ts';

// What follows an opinion of the standing committee.
export { FOLLOWUP_STATES, RATINGS } from './followup.ts';
export type { Followup, FollowupAspect, FollowupProblem, FollowupRating, FollowupState, RatingResult } from './followup.ts';
export {
  closingFault,
  daysLeft,
  measureSaid,
  PROBLEM_NOWS,
  problemClosed,
  problemNow,
  problemReopened,
  proofGiven,
  proofOf,
  taskReopened,
} from './followup-closing.ts';
export type { ProblemNow } from './followup-closing.ts';
export { assigned, divided, followupRef, problemTitle, reassigned } from './followup-division.ts';
export type { Assigned } from './followup-division.ts';
export { followupLadder, problemCounts, RUNGS } from './followup-ladder.ts';
export type { Rung, RungName } from './followup-ladder.ts';
export { opinionParts, opinionText } from './followup-parts.ts';
export type { OpinionPart } from './followup-parts.ts';
export { publishedFollowups } from './followup-public.ts';
export type { PublicFollowup } from './followup-public.ts';
export { FOLLOWUP_LIMITS, monthsAfter, problemsOf, registerFollowup, revisedFollowup } from './followup-register.ts';
export type { FollowupDeed } from './followup-register.ts';
export { followupPublished, followupRated, followupUnpublished, isRating, measureOf, ratingCounts, reportedBack } from './followup-report.ts';
export { followupRefusals } from './words/followup-refusals.ts';
