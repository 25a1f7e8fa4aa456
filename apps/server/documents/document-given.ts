import { defined, readPlainDate, yearOf } from '../../../src/basis/index.ts';
import { chapterOf, decidedYears, plannedItems, unitLabel } from '../../../src/delivery/index.ts';
import type { DocumentKind, Frozen, GivenDuty, GivenTarget, WrittenGiven } from '../../../src/evaluation/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { figuresOf, yearId, yearPlansOf } from '../years/year-given.ts';

/** Chapters of the plan by number, and the chapter in which each commitment is made. */
const chaptersOf = ({ context }: Delivery): Pick<WrittenGiven, 'chapters' | 'chapterOf'> => {
  const { plan } = context.plan;
  const chapters = Object.fromEntries(
    plan.outline.flatMap(({ level, number, title }) => (level === 'chapter' && number !== undefined ? [[String(number), title]] : [])),
  );
  const places = plannedItems(plan).flatMap(({ ref, kind, section }): [string, number][] => {
    const chapter = kind === 'commitment' && section !== undefined ? Number(chapterOf(section)) : Number.NaN;
    return Number.isInteger(chapter) && chapter > 0 ? [[ref, chapter]] : [];
  });
  return { chapters, chapterOf: Object.fromEntries(places) };
};

const dutyOf = (
  id: string,
  title: string,
  requirement: string | undefined,
  lead: string | undefined,
  { due, investment }: { readonly due?: string | undefined; readonly investment?: string | undefined },
): GivenDuty => {
  const day = due === undefined ? undefined : readPlainDate(due);
  return {
    id,
    title,
    requirement: requirement ?? '',
    ...(day === undefined ? {} : { due: day }),
    ...(investment === undefined ? {} : { investment }),
    ...(lead === undefined ? {} : { lead }),
  };
};

/** The three tables of a year with every name resolved; nothing where the year has no plan yet. */
export const plannedYear = async (given: Delivery, year: number): Promise<WrittenGiven['planned']> => {
  const { context, delivery } = given;
  const kept = await yearPlansOf(given);
  const body = kept.find(({ id }) => id === yearId(context.plan.id, year))?.body;
  if (body === undefined) return undefined;
  const [tasks, projects, units] = await Promise.all([
    delivery.list('task', { ids: body.tasks.map(({ task }) => task) }),
    delivery.list('project', { ids: body.projects.map(({ project }) => project) }),
    unitsOf(delivery),
  ]);
  const nameOf = (unit: string | undefined): string | undefined => {
    const found = unit === undefined ? undefined : units.get(unit)?.body;
    return found === undefined ? undefined : unitLabel(found);
  };
  const items = new Map(context.items.map((item) => [item.id, item]));
  const { achieved, plans } = figuresOf(context, kept);
  return {
    year,
    targets: body.targets.flatMap(({ item: id, value }): GivenTarget[] => {
      const item = items.get(id);
      if (item === undefined) return [];
      const before = achieved(item).get(year - 1) ?? decidedYears(item, plans).get(year - 1);
      return [defined({ item: id, no: item.no, name: item.name, unit: item.unit, binding: item.nature === 'binding', before: before?.toFixed(), value })];
    }),
    tasks: body.tasks.flatMap(({ task: id, requirement, due }): GivenDuty[] => {
      const task = tasks.find((one) => one.id === id)?.body;
      return task === undefined ? [] : [dutyOf(id, task.title, requirement, nameOf(task.lead), { due })];
    }),
    projects: body.projects.flatMap(({ project: id, requirement, investment }): GivenDuty[] => {
      const project = projects.find((one) => one.id === id)?.body;
      return project === undefined ? [] : [dutyOf(id, project.name, requirement, nameOf(project.lead), { investment })];
    }),
  };
};

/** What a document is told from besides the frozen file. */
export const givenFor = async (given: Delivery, kind: DocumentKind, frozen: Frozen, year?: number, before?: Frozen): Promise<WrittenGiven> => {
  const planned = kind === 'plan_report' ? await plannedYear(given, year ?? yearOf(frozen.evaluation.cutoff) + 1) : undefined;
  return defined({
    ...chaptersOf(given),
    year: kind === 'half_year_report' ? (year ?? yearOf(frozen.evaluation.cutoff)) : undefined,
    planned,
    before:
      before === undefined
        ? undefined
        : {
            title: before.evaluation.title,
            cutoff: before.evaluation.cutoff,
            items: Object.fromEntries(
              before.items.map(({ id, standing: { now, forecast, observed, period } }) => [
                id,
                defined({ now, forecast, observed: observed === undefined ? undefined : String(observed), period }),
              ]),
            ),
          },
  });
};
