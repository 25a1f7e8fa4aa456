import { Decimal, defined } from '../../../src/basis/index.ts';
import { decidedYears, shownFigure, stageWords, targetText, unitLabel, type Stage } from '../../../src/delivery/index.ts';
import { officialDocumentFile, workbookFile, yearDocument as documentOf, yearWorkbook, type YearEdition } from '../../../src/publication/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { attachment } from '../export/attachment.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { figuresOf, yearId, yearPlansOf, yearsPath } from './year-given.ts';
import { yearPageWords } from './words/index.ts';

/** The year's plan with every name and figure resolved; undefined where it is not drafted. */
const editionOf = async (c: PageContext, given: Delivery, year: number): Promise<YearEdition | undefined> => {
  const { context, delivery } = given;
  const kept = await yearPlansOf(given);
  const body = kept.find(({ id }) => id === yearId(context.plan.id, year))?.body;
  if (body === undefined) return undefined;
  const [tasks, projects, units, leads] = await Promise.all([
    delivery.list('task', { ids: body.tasks.map(({ task }) => task) }),
    delivery.list('project', { ids: body.projects.map(({ project }) => project) }),
    unitsOf(delivery),
    delivery.list('task', { plan: context.plan.id, about: body.targets.map(({ item }) => item) }),
  ]);
  const items = new Map(context.items.map((item) => [item.id, item]));
  const { achieved, plans } = figuresOf(context, kept);
  const name = (unit: string | undefined): string | undefined => {
    const found = unit === undefined ? undefined : units.get(unit)?.body;
    return found === undefined ? undefined : unitLabel(found);
  };
  const stages = stageWords(c.var.language);
  const ownerOf = (item: string): string | undefined =>
    name(leads.find(({ body: task }) => task.ref === item && task.lead !== undefined)?.body.lead) ?? items.get(item)?.owner;
  return defined({
    region: { name: context.region.name, simulated: context.region.simulated },
    plan: context.plan.title,
    year,
    document: body.state === 'locked' ? body.document : undefined,
    targets: body.targets.flatMap(({ item: id, value, note }) => {
      const item = items.get(id);
      if (item === undefined) return [];
      const before = achieved(item).get(year - 1) ?? decidedYears(item, plans).get(year - 1);
      return [
        defined({
          no: item.no ?? '',
          name: item.name,
          unit: item.unit ?? '',
          nature: item.nature,
          five: targetText(item),
          before: before === undefined ? undefined : shownFigure(before),
          value: value === undefined ? undefined : new Decimal(value).toFixed(),
          note,
          lead: ownerOf(id),
        }),
      ];
    }),
    tasks: body.tasks.flatMap((row) => {
      const task = tasks.find(({ id }) => id === row.task)?.body;
      if (task === undefined) return [];
      const support = task.support.flatMap((unit) => name(unit) ?? []).join('、');
      return [
        defined({
          title: task.title,
          requirement: row.requirement,
          due: row.due,
          lead: name(task.lead),
          support: support === '' ? undefined : support,
          carried: row.carried,
        }),
      ];
    }),
    projects: body.projects.flatMap((row) => {
      const project = projects.find(({ id }) => id === row.project)?.body;
      if (project === undefined) return [];
      return [
        defined({
          name: project.name,
          investment: row.investment,
          stage: row.stage === undefined ? undefined : stages[row.stage as Stage],
          requirement: row.requirement,
          lead: name(project.lead),
          carried: row.carried,
        }),
      ];
    }),
    exportedAt: c.var.state.clock(),
    generator: `Yidu ${c.var.state.version}`,
  });
};

type Maker = (edition: YearEdition, c: PageContext) => Uint8Array | Promise<Uint8Array>;

const exported =
  (extension: string, type: string, make: Maker) =>
  async (c: PageContext, given: Delivery, year: number): Promise<Response> => {
    const edition = await editionOf(c, given, year);
    if (edition === undefined) return c.redirect(yearsPath(given.context, String(year)), 303);
    const { simulated, name } = given.context.region;
    const words = yearPageWords(c.var.language).year;
    const title = `${name} ${words.title(year)}${simulated ? ` ${words.simulated}` : ''}`;
    return c.body(Uint8Array.from(await make(edition, c)), 200, attachment(`${title}${extension}`, type));
  };

/** The three tables as .xlsx. */
export const yearSheets = exported('.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', (edition, c) =>
  workbookFile(yearWorkbook(edition, c.var.language)),
);

/** The three tables as .docx in the layout of an official document. */
export const yearDocument = exported('.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', (edition, c) =>
  officialDocumentFile(documentOf(edition, c.var.language)),
);
