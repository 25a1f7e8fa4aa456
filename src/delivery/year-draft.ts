import { Decimal, yearOf } from '../basis/index.ts';
import type { Monitored } from '../monitoring/index.ts';
import type { Project } from './project.ts';
import type { Task } from './task.ts';
import type { YearPlan, YearProject, YearTarget, YearTask, YearWay } from './year.ts';
import { directionOf, proposedYears, usualWay } from './year-path.ts';
import { termOf, type YearFigures } from './year-term.ts';
import { yearWords } from './words/year.ts';

/** A record by its id. */
type Of<T> = { readonly id: string; readonly body: T };

/** What a year's plan is drafted from. `achieved` gives what whole years came to; `plans` are all years' plans of the plan. */
export type YearSources = {
  readonly plan: string;
  readonly items: readonly Monitored[];
  readonly achieved: (item: Monitored) => YearFigures;
  readonly plans: readonly YearPlan[];
  readonly tasks: readonly Of<Task>[];
  readonly projects: readonly Of<Project>[];
};

/** Figures that were decided for an item, by year. */
export const decidedYears = (item: Pick<Monitored, 'id'>, plans: readonly YearPlan[]): YearFigures =>
  new Map(
    plans.flatMap(({ year, targets }) => {
      const value = targets.find((target) => target.item === item.id)?.value;
      return value === undefined ? [] : [[year, new Decimal(value)] as const];
    }),
  );

/** What came where it is known, else what was decided: what the years of an item are checked by, and later years proposed from. */
export const settledYears = (item: Monitored, { plans, achieved }: Pick<YearSources, 'plans' | 'achieved'>): YearFigures =>
  new Map([...decidedYears(item, plans), ...achieved(item)]);

/** Whether a year's plan asks for a figure of the item: every indicator, and commitments with a figure to reach. */
const isTarget = (item: Monitored, year: number): boolean =>
  year > item.base && year <= item.due && (item.list === 'indicator' ? item.kind !== 'milestone' : termOf(item) !== undefined);

/** Whether what came is worse than what was asked for, in the item's own direction. */
const fellShort = (item: Monitored, asked: Decimal, came: Decimal): boolean => {
  const term = termOf(item);
  const direction = term === 'allowance' ? -1 : term === 'level' || term === 'limit' ? directionOf(item) : item.comparator.startsWith('<') ? -1 : 1;
  return came.minus(asked).times(direction).lt(0);
};

/** The row of an item: its proposal, what was decided already, and what the year before left undone. */
export const draftTarget = (item: Monitored, year: number, sources: Pick<YearSources, 'plans' | 'achieved'>, way: YearWay = usualWay(item)): YearTarget => {
  const before = new Map([...settledYears(item, sources)].filter(([at]) => at < year));
  const proposed = proposedYears(item, before, way).get(year);
  const asked = decidedYears(item, sources.plans).get(year - 1);
  const came = sources.achieved(item).get(year - 1);
  return {
    item: item.id,
    way,
    ...(item.unit === undefined ? {} : { unit: item.unit }),
    ...(proposed === undefined ? {} : { proposed: proposed.toFixed() }),
    ...(asked !== undefined && came !== undefined && fellShort(item, asked, came)
      ? { carried: { year: year - 1, value: asked.toFixed(), achieved: came.toFixed() } }
      : {}),
  };
};

const isOpen = ({ state }: Task): boolean => state !== 'done' && state !== 'dropped' && state !== 'proposed';

/** What a task must do within the year; undefined where it owes nothing in it. What should have been done before comes first to mind, so it says since when. */
const taskOf = ({ id, body }: Of<Task>, year: number): YearTask | undefined => {
  if (!isOpen(body)) return undefined;
  const due = body.due === undefined ? undefined : yearOf(body.due);
  const steps = (body.milestones ?? []).filter((step) => step.done === undefined && yearOf(step.due) <= year);
  const late = Math.min(...steps.map((step) => yearOf(step.due)), due ?? Number.POSITIVE_INFINITY);
  if (steps.length === 0 && (due === undefined || due > year)) return undefined;
  const until = [...steps.map((step) => step.due), ...(due !== undefined && due <= year ? [body.due!] : [])].toSorted().at(-1)!;
  const named = steps.map(({ name }) => name);
  return {
    task: id,
    requirement: named.length > 0 ? named.join('；') : yearWords.requirements[body.acceptance].zh,
    due: yearOf(until) < year ? `${year}-12-31` : until,
    ...(late < year ? { carried: late } : {}),
  };
};

/** The stage that a project should have reached by the end of the year, from its own dates. */
const stageBy = ({ begins, ends, stage }: Project, year: number): string => {
  if (ends !== undefined && yearOf(ends) <= year) return 'completed';
  if (begins === undefined) return stage;
  const start = yearOf(begins);
  return start > year ? 'preparation' : start === year ? 'started' : 'building';
};

const projectOf = ({ id, body }: Of<Project>, year: number): YearProject | undefined => {
  if (body.mergedInto !== undefined || body.stage === 'withdrawn' || body.stage === 'in_use') return undefined;
  const own = body.years.find((one) => one.year === year);
  const before = body.years.find((one) => one.year === year - 1);
  const steps = body.milestones.filter(({ planned, actual }) => actual === undefined && yearOf(planned) === year).map(({ name }) => name);
  const runs = (body.begins === undefined ? body.ends !== undefined : yearOf(body.begins) <= year) && (body.ends === undefined || yearOf(body.ends) >= year);
  const left = before?.planned === undefined || before.actual === undefined ? undefined : new Decimal(before.planned).minus(before.actual);
  const carried = left?.gt(0) === true ? left : undefined;
  if (own?.planned === undefined && carried === undefined && steps.length === 0 && !(runs && (body.begins ?? body.ends) !== undefined)) return undefined;
  const investment = own?.planned === undefined ? carried : new Decimal(own.planned).plus(carried ?? 0);
  return {
    project: id,
    ...(investment === undefined ? {} : { investment: investment.toFixed() }),
    stage: stageBy(body, year),
    ...(steps.length === 0 ? {} : { requirement: steps.join('；') }),
    ...(carried === undefined ? {} : { carried: carried.toFixed() }),
  };
};

/**
 * 年度实施要求的草案: targets from the paths, tasks that are due in the year or have a milestone in it, projects with money or works in it. What the year before
 * missed is carried over: later years make good what targets lack, undone tasks and unspent money come again.
 */
export const draftYear = (year: number, sources: YearSources): YearPlan => {
  const { plan, items, tasks, projects } = sources;
  return {
    plan,
    year,
    state: 'draft',
    targets: items
      .filter((item) => isTarget(item, year))
      .map((item) => ({ item, target: draftTarget(item, year, sources) }))
      // A commitment that nothing leads to asks for its figure in its last year alone.
      .flatMap(({ item, target }) => (item.list === 'indicator' || target.proposed !== undefined ? [target] : [])),
    tasks: tasks.flatMap((task) => taskOf(task, year) ?? []),
    projects: projects.flatMap((project) => projectOf(project, year) ?? []),
  };
};

/** The draft made anew over one that people worked on: what they decided stays, what is new joins, what no longer belongs goes unless somebody wrote on it. */
export const redraftYear = (kept: YearPlan, sources: YearSources): YearPlan => {
  const fresh = draftYear(kept.year, sources);
  const old = new Map(kept.targets.map((target) => [target.item, target]));
  const oldTasks = new Map(kept.tasks.map((task) => [task.task, task]));
  const oldProjects = new Map(kept.projects.map((project) => [project.project, project]));
  return {
    ...kept,
    targets: fresh.targets.map((target) => {
      const { value, note, way } = old.get(target.item) ?? { way: target.way };
      return { ...target, way, ...(value === undefined ? {} : { value }), ...(note === undefined ? {} : { note }) };
    }),
    tasks: [...fresh.tasks.map((task) => oldTasks.get(task.task) ?? task), ...kept.tasks.filter(({ task }) => !fresh.tasks.some((one) => one.task === task))],
    projects: [
      ...fresh.projects.map((one) => oldProjects.get(one.project) ?? one),
      ...kept.projects.filter(({ project }) => !fresh.projects.some((one) => one.project === project)),
    ],
  };
};
