export { compile, diagnose, readPlan } from './compile.ts';
export type { Compiled, Source } from './compile.ts';
export type { Refusal } from './refusal.ts';
export { divisionName } from './division.ts';
export { accountForNumerals } from './numeral-account.ts';
export type { AccountedNumeral, NumeralAccount } from './numeral-account.ts';
export type { NumeralPart } from './numeral-role.ts';
export { explain, rules } from './check/registry.ts';
export type { Frame, Passage } from './passage.ts';
export type {
  Assignment,
  Box,
  BoxGroup,
  BoxItem,
  Comparator,
  Fact,
  Indicator,
  IndicatorBaseline,
  IndicatorKind,
  IndicatorTarget,
  Measure,
  OutlineNode,
  Place,
  Plan,
  Standard,
  Target,
  TargetKind,
  Term,
} from './schema.ts';

// What a person lays over a plan, and what is left to look at.
export { anchorOf, locator } from './correction-anchor.ts';
export { applyCorrections } from './correction-application.ts';
export { entriesByList, labelOf } from './correction-entry.ts';
export { FIELDS, merged, valueAt } from './correction-field.ts';
export type { Field } from './correction-field.ts';
export { readCorrectionFile } from './correction-file.ts';
export type { CorrectionFile, CorrectionReading } from './correction-file.ts';
export { layer } from './correction-layer.ts';
export type { Applied, CorrectedEntry, Orphaned } from './correction-layer.ts';
export type { Bilingual, Correctable, Correction, Fields } from './correction.ts';
export { difference } from './difference.ts';
export type { Compared, FieldChange, ListDifference } from './difference.ts';
export { aimChange } from './difference-aim.ts';
export type { AimChange } from './difference-aim.ts';
export type { HeadingChange } from './difference-heading.ts';
export { correctionsWithKeptIds, readIds, sameBoxItems, withKeptIds } from './difference-id.ts';
export type { IdBreak, IdReading } from './difference-id.ts';
export { marksBetween } from './difference-mark.ts';
export type { Mark } from './difference-mark.ts';
export { planDifference } from './difference-plan.ts';
export type { ComparedItem, ItemChange, ItemList, PlanDifference, Tally, Texts } from './difference-plan.ts';
export type { PlanSentence, SentenceChange } from './difference-sentence.ts';
export { aimText, idBreakText, toldChanges } from './difference-text.ts';
export type { ToldChange } from './difference-text.ts';
export { differenceWords } from './words/difference.ts';
export { mergeCandidates } from './merge-candidate.ts';
export type { MergeCandidate } from './merge-candidate.ts';
export { progressOf, REVIEWED, reviewQueue } from './review.ts';
export type { ReviewItem } from './review.ts';
