import { defined, endOf, readPeriod, yearOf, type Decimal, type PlainDate } from '../basis/index.ts';
import {
  actualBy,
  chapterOf,
  dayAt,
  hasStarted,
  lastEndedMonth,
  lightNow,
  outcomeOf,
  scheduledBy,
  stageOn,
  type Colour,
  type LightBook,
  type Project,
  type ProjectOutcome,
  type ProjectYear,
} from '../delivery/index.ts';
import type { Named } from './frozen-given.ts';
import type { Days } from './frozen-task.ts';
import type { FrozenWork } from './frozen.ts';

/** Months of the year that had ended by the day. */
const yearOn = (year: ProjectYear, day: PlainDate): ProjectYear => {
  const last = lastEndedMonth(day);
  if (year.year < Number(last.slice(0, 4)) || year.months === undefined) return year;
  return { ...year, months: Object.fromEntries(Object.entries(year.months).filter(([month]) => `${year.year}-${month}` <= last)) };
};

/** The project as it was at the end of the cut-off day, by the days that its own record bears. */
export const projectOn = (project: Project, { cutoff, known }: Days): Project => {
  const passages = project.passages.filter(({ date }) => date <= cutoff);
  return {
    ...project,
    passages,
    stage: passages.at(-1)?.stage ?? (project.passages.length === 0 ? project.stage : 'idea'),
    milestones: project.milestones.map(({ actual, ...rest }) => ({
      ...rest,
      ...defined({ actual: actual !== undefined && actual <= cutoff ? actual : undefined }),
    })),
    years: project.years.filter(({ year }) => year <= yearOf(cutoff)).map((year) => yearOn(year, cutoff)),
    progress: project.progress.filter(({ period, at }) => {
      const read = readPeriod(period);
      return dayAt(at) <= known && (read === undefined ? dayAt(at) <= cutoff : endOf(read) <= cutoff);
    }),
  };
};

const OVER: Readonly<Partial<Record<ProjectOutcome, FrozenWork['now']>>> = {
  done: 'done',
  begun: 'done',
  in_library: 'done',
  withdrawn: 'dropped',
  not_done: 'late',
  not_begun: 'late',
  not_in_library: 'late',
  not_done_best_effort: 'slow',
  not_begun_best_effort: 'not_begun',
};

/** Of one that goes on: by its light, else by its milestones. */
const running = (project: Project, light: Colour, { cutoff }: Days): FrozenWork['now'] => {
  const started = hasStarted(stageOn(project, cutoff));
  if (!started && project.begins !== undefined && project.begins > cutoff) return 'not_begun';
  if (project.milestones.some(({ planned, actual }) => planned <= cutoff && actual === undefined)) return light === 'red' ? 'late' : 'slow';
  if (light !== 'grey') return light === 'red' ? 'late' : light === 'yellow' ? 'slow' : 'on_schedule';
  return project.milestones.some(({ planned }) => planned <= cutoff) ? 'on_schedule' : started ? 'unknown' : 'not_begun';
};

const sum = (values: readonly (Decimal | undefined)[]): string | undefined => {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((a, b) => a.plus(b)).toFixed();
};

/** Invested, and to be invested by schedule, from the first year asked to the cut-off day, 万元; what is not known is not counted, and none at all is absent. */
const investedOf = (project: Project, from: number, cutoff: PlainDate): FrozenWork['invested'] => {
  const years = project.years.filter(({ year }) => year >= from);
  const last = lastEndedMonth(cutoff);
  const monthOf = (year: number): number => (year < Number(last.slice(0, 4)) ? 12 : Number(last.slice(5)));
  const found = defined({
    planned: sum(years.map((year) => scheduledBy(year, monthOf(year.year)))),
    actual: sum(years.map((year) => actualBy(year, monthOf(year.year)))),
    total: project.investment?.total,
  });
  return Object.keys(found).length === 0 ? undefined : found;
};

export type ProjectGiven = { readonly id: string; readonly body: Project };
export type ProjectTerm = { readonly from: number; readonly end: PlainDate; readonly lights: LightBook };

/** A project as it is judged on the cut-off day, with what the plan promised of it. */
export const frozenProject = ({ id, body }: ProjectGiven, days: Days, { from, end, lights }: ProjectTerm, named: Named): FrozenWork => {
  const project = projectOn(body, days);
  const outcome = outcomeOf(project, days.cutoff, end);
  const light = lightNow(id, project, lights, days.cutoff).colour;
  const section = project.places[0]?.section;
  const chapter = Number(section === undefined ? Number.NaN : chapterOf(section));
  return defined({
    id,
    part: 'projects' as const,
    title: project.name,
    chapter: Number.isInteger(chapter) && chapter > 0 ? chapter : undefined,
    lead: named(project.lead),
    due: project.ends,
    state: stageOn(project, days.cutoff) ?? 'idea',
    now: OVER[outcome] ?? running(project, light, days),
    acceptance: project.acceptance,
    light,
    invested: investedOf(project, from, days.cutoff),
    text: project.progress.at(-1)?.text,
  });
};
