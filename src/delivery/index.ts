export type { Dispatch, Notice, Preference } from './notice.ts';
export type { PlannedItem } from './planned-item.ts';
export { STAGES } from './project.ts';
export type { Evidence, FileRef, Project, Stage } from './project.ts';
export { marksOf } from './record.ts';
export type { Bodies, Marks } from './record.ts';
export type { Answer, Ask, Calendar, Report, ReportState } from './report.ts';
export type { Outcome, Said } from './refusal.ts';
export type { Acceptance, Progress, Proposal, Task, TaskState } from './task.ts';
export type { Contact, Succession, Unit } from './unit.ts';
export { isOpen, levelWords, whistleDue } from './whistle.ts';
export type { AgendaItem, Called, Caller, Decision, Level, Meeting, Pace, Step, StepKind, Whistle, WhistleState } from './whistle.ts';
export type { PlanLink, YearPlan, YearTarget } from './year.ts';
export { dueDayOf, periodsOf } from './calendar.ts';
export { completeness, handedIn, punctuality } from './completeness.ts';
export type { Completeness } from './completeness.ts';
export { HOLIDAYS, holidaysOf, isSettled, isWorkday, workdayFrom } from './workday.ts';
export type { Arrangement, Holidays } from './workday.ts';

// Units, and what a plan asks of them.
export { acceptanceOf } from './acceptance.ts';
export { plannedItems } from './planned-item-list.ts';
export { taskWords } from './task-words.ts';
export { creditCodeFault } from './unit-credit-code.ts';
export { unitLabel, unitNameOn } from './unit-name.ts';
