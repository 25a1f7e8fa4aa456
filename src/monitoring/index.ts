// What is watched of a plan.
export { monitoredOf } from './monitored.ts';
export type { MonitoringOptions } from './monitored.ts';
export type { Comparator, Forecast, Input, Moment, Monitored, Now, Setting, Standing, StandingKind } from './standing.ts';

// Where it stands.
export { assess, assessAll } from './assess.ts';
export { countStandings, STANDINGS_NOW } from './count.ts';
export type { StandingCounts } from './count.ts';
export { defaultDueCalendar, dueDayOf } from './due-day.ts';
export type { DueCalendar } from './due-day.ts';
export { elapsedShare } from './elapsed.ts';
export { formulaOf, formulas } from './formula.ts';
export { LEADS } from './lead.ts';
export { milestoneAt } from './milestone.ts';
export type { MilestoneStanding } from './milestone.ts';

// The years between base and target.
export { scheduleAt } from './schedule.ts';
export type { Schedule } from './schedule.ts';
export { trajectoryOf } from './trajectory-of.ts';
export type { ObservedPoint, Point, Trajectory } from './trajectory.ts';
export { pathGap, yearlyPath } from './yearly-path.ts';
export type { PathGap, PathPoint } from './yearly-path.ts';

// How it is told.
export { conversionOf } from './conversion.ts';
export { reasonFor, stretchOf } from './reason.ts';
export { shownBeside } from './number.ts';
export { standingWords } from './standing-words.ts';
export { workingOf } from './working.ts';
export type { WorkingLine } from './working-line.ts';

// Warnings.
export { levelOn, lightsOn, openWarnings } from './warning.ts';
export type { Warning, WarningCause, WarningLevel, WarningStep } from './warning.ts';
export { changedMonths, compareRules } from './warning-comparison.ts';
export type { LightChange, Lights, MonthCompared } from './warning-comparison.ts';
export { warningHistory } from './warning-history.ts';
export { warningRuleSets } from './warning-preset.ts';
export type { WarningRuleSet } from './warning-preset.ts';
export { warningRules } from './warning-rule.ts';
export type { WarningCondition, WarningRule } from './warning-rule.ts';
export { ruleText, stepSentence, warningSentence, warningWords } from './warning-sentence.ts';

// The plan before.
export { closeLastPlan } from './closing.ts';
export type { ClosedRow, ClosingObstacle, ClosingVerdict } from './closing.ts';
export { closingSentence, closingWords } from './closing-sentence.ts';

// Published figures that may feed an item.
export { proposeFromBulletin } from './bulletin-proposal.ts';
export type { BulletinFact, BulletinMatch, BulletinOptions, BulletinProposal, BulletinReading } from './bulletin-proposal.ts';
