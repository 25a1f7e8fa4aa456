export { EVALUATION_KINDS, EVALUATION_PARTS, EVALUATION_STATES } from './evaluation.ts';
export type { Assessment, AssessmentAsk, Evaluation, EvaluationFile, EvaluationKind, EvaluationPart, EvaluationState, EvaluationStep } from './evaluation.ts';
export type { Frozen, FrozenGap, FrozenItem, FrozenObservation, FrozenWork } from './frozen.ts';
export { evaluationMarks } from './record.ts';
export type { Bodies as EvaluationBodies } from './record.ts';
export { judgedTakenOver } from './succession.ts';
export type { Policy, PolicyCheck } from './policy.ts';
export {
  APPEAL_DAYS,
  contestableUntil,
  DECISION_DAYS,
  decidedAppeal,
  filedAppeal,
  isOverdue as isAppealOverdue,
  judgesOf,
  ownRows,
  withdrawnAppeal,
} from './appeal.ts';
export { pointLosses, pointSums } from './mapping.ts';
export { mappingOfTable } from './mapping-table.ts';
export {
  checkResults,
  COMMENT_DAYS,
  editedPolicy,
  endedPolicy,
  evaluatedPolicy,
  inForcePolicy,
  isEvaluationDue,
  openChecks,
  proposedWindow,
  registeredPolicy,
  withCheck,
  withComments,
} from './policy-step.ts';
export type { PolicyGiven } from './policy-step.ts';
export { defaultPolicyChecks } from './words/policy-refusals.ts';
export { schemeRefusals } from './words/scheme-refusals.ts';
export { mappingColumns } from './words/scheme-mapping-columns.ts';
export { partCriteria, scoreRefusals } from './words/score-reasons.ts';
export { checkedScheme, draftedScheme, editedScheme, issuedScheme, mappingFull, nextEdition, retiredScheme } from './scheme.ts';
export type { SchemeGiven } from './scheme.ts';
export { checkedWeights, equalWeights } from './scheme-weights.ts';
export { PART_CRITERIA } from './score-criteria.ts';
export type { PartCriterion } from './score-criteria.ts';
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
export { figureName } from './written-figure-name.ts';
export { formulaName } from './words/written.ts';
export type { FigureName } from './written-figure-name.ts';
export { editBlock, insertBlock, isLoose, moveBlock, removeBlock, restoreBlock } from './written-edit.ts';
export { formOf, LONGEST_TEXT } from './written-form.ts';
export { movedBlocks, movedFigures, takeOver } from './written-moved.ts';
export type { MovedBlock, MovedFigure } from './written-moved.ts';
export {
  approveWritten,
  consultOn,
  discardWritten,
  issueRefusal,
  issueWritten,
  meetOn,
  reportSendingDays,
  sendBack,
  unsettledFigures,
  withHead,
} from './written-step.ts';
export type { WrittenHead } from './written-step.ts';
export { writtenStates } from './words/written-refusals.ts';

// What an evaluation rests on, and what it says.
export { itemCounts } from './frozen-count.ts';
export { frozenOf } from './frozen-of.ts';
export type { FrozenGiven, GivenRecord } from './frozen-given.ts';
export { frozenPieces, frozenText, readFrozen } from './frozen-text.ts';
export { VERDICTS, verdictCounts, verdictOf } from './verdict.ts';
export type { Verdict, VerdictCounts } from './verdict.ts';
export { verdictSentence } from './verdict-sentence.ts';
export { verdictName, verdictNames } from './words/verdict.ts';
export { frozenDifferences } from './frozen-difference.ts';
export type { FrozenDifference } from './frozen-difference.ts';
export { isReform } from './reform.ts';

// The steps of an evaluation, and what units say for it.
export { LONGEST_TITLE, openEvaluation } from './evaluation-open.ts';
export type { OpenGiven } from './evaluation-open.ts';
export {
  approvedBy,
  askedUnits,
  consulted,
  drafted,
  frozenAs,
  openComments,
  reviewed,
  submittedTo,
  withdrawn,
  withQuestionnaires,
  withThirdParty,
} from './evaluation-step.ts';
export { annualYear, usualWindow } from './evaluation-window.ts';
export type { EvaluationWindow, PlanYears } from './evaluation-window.ts';
export { unitsToAsk } from './assessment-ask.ts';
export type { AskedUnit } from './assessment-ask.ts';
export {
  askedAssessment,
  assessed,
  commentAnswered,
  commented,
  completenessOf,
  handedIn,
  isOwnAssessment,
  judged,
  LONGEST_SAID,
  wanting,
} from './assessment-step.ts';
export type { AssessmentSaid, Reviewing } from './assessment-step.ts';
export { carriedRef, carriedTask, carryOver } from './carry-over.ts';
export type { CarryRow } from './carry-over.ts';
export { BASICALLY, conclusionOf, CONCLUSIONS } from './evaluation-conclusion.ts';
export type { Conclusion } from './evaluation-conclusion.ts';
export { resultRows } from './evaluation-result.ts';
export type { ResultRow } from './evaluation-result.ts';
export { rectificationRef, rectificationTask, shortfalls } from './evaluation-rectification.ts';
export type { Shortfall } from './evaluation-rectification.ts';
export { assessmentRefusals } from './words/assessment-refusals.ts';
export { evaluationRefusals } from './words/evaluation-refusals.ts';
export { evaluationKinds, evaluationParts, evaluationStates, evaluationTitle, workStandings } from './words/evaluation.ts';
export { conclusionNames } from './words/evaluation-result.ts';
export { rectificationWords } from './words/evaluation-rectification.ts';

// What follows an opinion of the standing committee.
export { FOLLOWUP_STATES, RATINGS } from './followup.ts';
export type { Followup, FollowupAspect, FollowupProblem, FollowupRating, FollowupState, FollowupStep, RatingResult } from './followup.ts';
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

// 规划调整.
export { AMENDMENT_BASES, AMENDMENT_STATES } from './amendment.ts';
export type {
  AmendedTarget,
  Amendment,
  AmendmentBasis,
  AmendmentChange,
  AmendmentState,
  AmendmentStep,
  LinkageFinding,
} from './amendment.ts';
export { amendmentCommented, commentOf, isForceDue, isReminderDue, isSummaryDue, silentUnits } from './amendment-comment.ts';
export { doubleBaselines } from './amendment-baseline.ts';
export type { DoubleBaseline } from './amendment-baseline.ts';
export {
  amendmentApproved,
  amendmentArgued,
  amendmentEnded,
  amendmentHeard,
  amendmentInForce,
  amendmentLaidBefore,
  amendmentLinked,
  amendmentSent,
  amendmentSummedUp,
  isAmendmentEnded,
} from './amendment-course.ts';
export type { ApprovalGiven } from './amendment-course.ts';
export { AMENDMENT_RULES, amendmentDeadline, hearingLength, readAmendmentRules, sendingDays, shortestHearing } from './amendment-dates.ts';
export type { AmendmentRules } from './amendment-dates.ts';
export { guardBinding, unapprovedLowering } from './amendment-guard.ts';
export { linkageFindings } from './amendment-linkage.ts';
export type { Hanging } from './amendment-linkage.ts';
export { amendedTargetText, asksLess, loweredBinding, targetOfItem } from './amendment-lowering.ts';
export type { Lowered } from './amendment-lowering.ts';
export { AMENDMENT_LIMITS, amendmentChanges, proposeAmendment } from './amendment-proposal.ts';
export type { AmendmentDeed, ChangeGiven, ProposalGiven } from './amendment-proposal.ts';
export { movedSince, settlementOf } from './amendment-settlement.ts';
export type { Settlement } from './amendment-settlement.ts';
