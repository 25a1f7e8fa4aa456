export type { Dispatch, Notice, Preference } from './notice.ts';
export type { PlannedItem } from './planned-item.ts';
export { STAGES } from './project.ts';
export type { Evidence, FileRef, Project, ProjectYear, Stage } from './project.ts';
export { deliveryMarks } from './record.ts';
export type { Bodies as DeliveryBodies } from './record.ts';
export type { Answer, Ask, Calendar, Report, ReportState, ReportStep } from './report.ts';
export type { Outcome, Said } from './refusal.ts';
export type { Acceptance, Progress, Proposal, Task, TaskState } from './task.ts';
export { contactOf } from './unit.ts';
export type { Contact, Succession, Unit } from './unit.ts';
export { levelWords } from './level-words.ts';
export { isOpen, LEVELS, whistleDue } from './whistle.ts';
export type { AgendaItem, Called, Caller, Decision, Level, Meeting, Pace, Step, StepKind, Whistle, WhistleState } from './whistle.ts';
export type { PlanLink, YearPlan, YearProject, YearTarget, YearTask, YearWay } from './year.ts';

// Reports: what is asked, answered, judged, and when.
export { CALENDAR_PRESETS, dueDayOf, periodsOf } from './calendar.ts';
export { completeness, handedIn, punctuality } from './completeness.ts';
export type { Completeness } from './completeness.ts';
export { dispatchOf, failedToSend, isDue, sentOut, triedAgain } from './dispatch.ts';
export { readHolidayFile } from './holiday-file.ts';
export { lateness, REMINDER_PRESETS, reminderDue, reminderSteps, withReminded } from './reminder.ts';
export type { ReminderStep } from './reminder.ts';
export { answerMark, answerText, asked, isAnswered, isFillable, isPrefilled, toFill, unanswered, withAnswers } from './report-answer.ts';
export type { Clash, Given } from './report-answer.ts';
export { asksByUnit, capOf, filled, opened, reportId, underCap } from './report-round.ts';
export type { FigureDue, Opening, RoundGiven } from './report-round.ts';
export { accepted, askedOver, isOwn, isReviewable, locked, returned, signed, submitted, unlocked } from './report-step.ts';
export type { Stepper } from './report-step.ts';
export { HOLIDAY_YEARS, HOLIDAYS, holidaysOf, isSettled, isWorkday, workdayFrom } from './workday.ts';
export type { Arrangement } from './arrangement.ts';
export type { Holidays } from './workday.ts';

// Units, and what a plan asks of them.
export { acceptanceOf } from './acceptance.ts';
export { plannedItems } from './planned-item-list.ts';
export { divisionChanges } from './division-change.ts';
export type { DivisionChange, DivisionUse } from './division-change.ts';
export { notesAsEntries } from './division-entry.ts';
export type { DivisionEntry } from './division-entry.ts';
export { matchDivision } from './division-match.ts';
export type { DivisionMatch, Matchable } from './division-match.ts';
export { divisionColumnTitles, tableAsEntries } from './division-table.ts';
export type { DivisionColumn } from './division-table.ts';
export { proposeOwners } from './owner-proposal.ts';
export { chapterOf, headingsAbove } from './planned-item-heading.ts';
export { drawnTask, isOrphan } from './task-drawing.ts';
export type { KnownTask } from './task-order.ts';
export { confirmed, divided, dropped, issued, resumed } from './task-ownership.ts';
export type { Around, Division } from './task-ownership.ts';
export { milestonePassed, reported, withMilestone } from './task-progress.ts';
export { taskWords } from './task-words.ts';
export { checkedUnit } from './unit-check.ts';
export { creditCodeFault } from './unit-credit-code.ts';
export { divisionCodeFault } from './unit-division-code.ts';
export { readUnitList } from './unit-list.ts';
export type { UnitLine, UnitList } from './unit-list.ts';
export { unitLabel, unitNameOn } from './unit-name.ts';
export { livingUnit, unitFinder } from './unit-names.ts';
export type { KnownUnit } from './unit-names.ts';
export { dutiesTakenOver, ended, renamed } from './unit-succession.ts';
export { taskFaults } from './words/task-faults.ts';
export { unitFaults } from './words/unit-faults.ts';
export { unitTypes } from './words/unit-words.ts';

// The years of a plan, and the plans above it.
export { higherChanges, higherKey, proposedLinks } from './link.ts';
export type { HigherChange, KeptLink } from './link.ts';
export { checkYears } from './year-check.ts';
export type { YearFinding } from './year-check.ts';
export { decidedYears, draftTarget, draftYear, redraftYear, settledYears } from './year-draft.ts';
export type { YearSources } from './year-draft.ts';
export { changedYear, lockYear, undecided, unlockYear } from './year-lock.ts';
export { ownPath } from './year-own-path.ts';
export { proposedYears, usualWay } from './year-path.ts';
export { achievedYears, standingsOf, termOf, totalOf, yearsOf } from './year-term.ts';
export type { YearFigures, YearTerm } from './year-term.ts';
export { shownFigure, targetText } from './year-text.ts';
export { readYearValue } from './year-value.ts';

// Whistles, red items, meetings.
export { clockPresets, clocksOf, dayAt, DEFAULT_CLOCKS, endOfDay, termEnd } from './escalation-clock.ts';
export type { Clocks, LevelClock, Term, Timing } from './escalation-clock.ts';
export { callUnits, climb, escalated } from './escalation.ts';
export { agendaItemOf, stuckOf } from './meeting-agenda.ts';
export type { Matters, Stuck } from './meeting-agenda.ts';
export { decide, decidedOn, decisionRef, decisionState, holdMeeting, planMeeting, takeBack, withAgenda } from './meeting-decision.ts';
export type { DecisionState } from './meeting-decision.ts';
export { deadlineText } from './moment-words.ts';
export { isNewRed, lightOfItem, openRedItem, redRulesOf, relit } from './red-item.ts';
export type { Lit } from './red-item.ts';
export { answer, arrive, explain, refuseDuty, settleRefusal, tellResult } from './whistle-answer.ts';
export type { Explanation } from './whistle-answer.ts';
export { checkFault, confirmClosing, proposeClosing, rejectProof } from './whistle-closing.ts';
export type { Proof, Recovery } from './whistle-closing.ts';
export { callOf, onLevel, refusalsOf, WHISTLE_LIMITS } from './whistle-deed.ts';
export type { Deed } from './whistle-deed.ts';
export { ladderOf, unitInForce } from './whistle-ladder.ts';
export type { Ladder, Units } from './whistle-ladder.ts';
export { mergeWhistles } from './whistle-merge.ts';
export { whistleNotices } from './whistle-notice.ts';
export { addFacts, raise, reopen, returnWhistle } from './whistle-raising.ts';
export type { Raising } from './whistle-raising.ts';
export { whistleRefusals } from './words/whistle-refusals.ts';

// Projects: their stages, codes and lights.
export { fundsOf, investmentFlags, investmentTarget, missingFields, moneyOfYear, YEARLY_PLAN_FIELDS } from './investment.ts';
export type { InvestmentFlag, YearlyPlanField, YearMoney } from './investment.ts';
export { mergeProjects, partProjects, settleDoubt, splitPlace } from './library-merge.ts';
export { askedDoubts, holders, newRecords } from './library-record.ts';
export type { AskedDoubt, Held, Leads } from './library-record.ts';
export { isCertain, projectsOf } from './library.ts';
export type { PlanReading, ProposedProject } from './library.ts';
export type { Doubt } from './library-doubt.ts';
export { DEFAULT_LIGHT_RULE, LIGHT_PRESETS } from './light-preset.ts';
export type { LightRule, LightRuleVersion, RulePart } from './light-rule.ts';
export {
  keptLightsOf,
  keptMonths,
  lightHistory,
  lightMonth,
  lightNow,
  LIGHT_RULES,
  lightRulesOf,
  lookedBack,
  readLightRule,
  ruleOf,
  tryRule,
} from './light-book.ts';
export type { KeptLights, LightBook, LightChange, MonthLight, MonthTried } from './light-book.ts';
export { endedMonths, lightOf, lightsOf } from './light.ts';
export type { Colour, Light, LightHistory } from './light.ts';
export { actualBy, lastEndedMonth, lastKnownMonth, plannedOf, scheduledBy } from './light-pace.ts';
export type { Month } from './light-pace.ts';
export { plainProjectCode, projectCodeFault, projectCodeQuestions, projectCodeTwice, readProjectCode } from './project-code.ts';
export type { ProjectCode } from './project-code.ts';
export { needGap } from './project-need.ts';
export { hasStarted, isCompleted, outcomeOf, stageOn } from './project-outcome.ts';
export type { ProjectOutcome } from './project-outcome.ts';
export { courseOf } from './project-slip.ts';
export type { Course } from './project-slip.ts';
export { enterStage, missingAt, projectWords, stagesBetween, stageWords } from './stage.ts';
export type { StageStep } from './stage.ts';
export { GATES } from './stage-gate.ts';
export type { GateCondition } from './stage-gate.ts';
