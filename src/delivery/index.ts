export type { Dispatch, Notice, Preference } from './notice.ts';
export type { PlannedItem } from './planned-item.ts';
export { STAGES } from './project.ts';
export type { Evidence, FileRef, Project, Stage } from './project.ts';
export { marksOf } from './record.ts';
export type { Bodies, Marks } from './record.ts';
export type { Answer, Ask, Calendar, Report, ReportState, ReportStep } from './report.ts';
export type { Outcome, Said } from './refusal.ts';
export type { Acceptance, Progress, Proposal, Task, TaskState } from './task.ts';
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
export { HOLIDAYS, holidaysOf, isSettled, isWorkday, workdayFrom } from './workday.ts';
export type { Arrangement, Holidays } from './workday.ts';

// Units, and what a plan asks of them.
export { acceptanceOf } from './acceptance.ts';
export { plannedItems } from './planned-item-list.ts';
export { taskWords } from './task-words.ts';
export { creditCodeFault } from './unit-credit-code.ts';
export { unitLabel, unitNameOn } from './unit-name.ts';

// The years of a plan, and the plans above it.
export { higherChanges, higherKey, proposedLinks, targetText } from './link.ts';
export type { HigherChange, KeptLink } from './link.ts';
export { checkYears, shownFigure } from './year-check.ts';
export type { YearFinding } from './year-check.ts';
export { decidedYears, draftTarget, draftYear, redraftYear, settledYears } from './year-draft.ts';
export type { YearSources } from './year-draft.ts';
export { changedYear, lockYear, undecided, unlockYear } from './year-lock.ts';
export { ownPath } from './year-own-path.ts';
export { proposedYears, usualWay } from './year-path.ts';
export { achievedYears, standingsOf, termOf, totalOf, yearsOf } from './year-term.ts';
export type { YearFigures, YearTerm } from './year-term.ts';
export { readYearValue } from './year-value.ts';
