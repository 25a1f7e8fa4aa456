import { Decimal, readPlainDate } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import {
  draftTarget,
  readYearValue,
  STAGES,
  termOf,
  type Outcome,
  type Said,
  type YearPlan,
  type YearProject,
  type YearSources,
  type YearTarget,
  type YearTask,
  type YearWay,
} from '../../../src/delivery/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import type { YearPageWords } from './words/index.ts';
import { inBoth } from './words/index.ts';

export type YearFaults = Readonly<Record<string, Said>>;
export type YearRequest = { readonly ok: true; readonly body: YearPlan; readonly count: number } | { readonly ok: false; readonly faults: YearFaults };

/** Longest words of a requirement or a note. */
const LONGEST = 500;

export type YearForm = {
  readonly items: ReadonlyMap<string, Monitored>;
  readonly sources: Pick<YearSources, 'plans' | 'achieved'>;
  readonly tasks: ReadonlyMap<string, Kept<'task'>>;
  readonly projects: ReadonlyMap<string, Kept<'project'>>;
};

type Fields = Readonly<Record<string, string>>;
type Fault = (field: string, pick: (words: YearPageWords) => string) => void;
/** Bodies without what is undefined. */
type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };
const present = <T extends object>(body: Given<T>): T =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== '')) as T;

const isLong = (text: string): boolean => text.length > LONGEST;

const targetOf = (target: YearTarget, year: number, fields: Fields, { items, sources }: YearForm, faults: Record<string, Said>, fault: Fault): YearTarget => {
  const item = items.get(target.item);
  const [value, note, chosen] = [fields[`value.${target.item}`], fields[`note.${target.item}`], fields[`way.${target.item}`]];
  if (item === undefined || (value === undefined && note === undefined)) return target;
  if (isLong(note ?? '')) fault(`note.${item.id}`, ({ year: words }) => words.tooLong(item.name));
  const way: YearWay = chosen === 'linear' || chosen === 'geometric' ? chosen : target.way;
  const fresh = way === target.way ? target : draftTarget(item, year, sources, way);
  const given = value ?? target.value ?? '';
  const text = given === '' && fields['take'] !== undefined && termOf(item) !== undefined ? (fresh.proposed ?? '') : given;
  const read: Outcome<string | undefined> = text === '' ? { ok: undefined } : readYearValue(text, item, year);
  if (read.refused !== undefined) faults[`value.${item.id}`] = read.refused;
  return present<YearTarget>({ ...fresh, way, value: read.ok, note: note ?? target.note });
};

const taskOf = (task: YearTask, fields: Fields, { tasks }: YearForm, fault: Fault): readonly YearTask[] => {
  const name = tasks.get(task.task)?.body.title ?? task.task;
  const [requirement, due] = [fields[`requirement.${task.task}`], fields[`due.${task.task}`]];
  if (fields[`out.${task.task}`] !== undefined) return [];
  if (requirement === undefined) return [task];
  if (isLong(requirement)) fault(`requirement.${task.task}`, ({ year: words }) => words.tooLong(name));
  if (due !== undefined && due !== '' && readPlainDate(due) === undefined)
    fault(`due.${task.task}`, ({ year: words }) => words.badDate(name, due.slice(0, 20)));
  const { due: _due, ...rest } = task;
  return [{ ...rest, requirement, ...(due === undefined || due === '' ? {} : { due }) }];
};

const MONEY = /^\d{1,12}(?:,\d{3})*(?:\.\d{1,6})?$/;

const projectOf = (project: YearProject, fields: Fields, { projects }: YearForm, fault: Fault): readonly YearProject[] => {
  const id = project.project;
  const name = projects.get(id)?.body.name ?? id;
  const [investment, stage, requirement] = [fields[`investment.${id}`], fields[`stage.${id}`], fields[`ask.${id}`]];
  if (fields[`out.${id}`] !== undefined) return [];
  if (investment === undefined) return [project];
  const money = investment.normalize('NFKC').replace(/万元$/, '').trim();
  if (money !== '' && !MONEY.test(money)) fault(`investment.${id}`, ({ year: words }) => words.badMoney(name, money.slice(0, 30)));
  if (stage !== undefined && stage !== '' && !STAGES.some((one) => one === stage)) fault(`stage.${id}`, ({ year: words }) => words.badStage(name));
  if (isLong(requirement ?? '')) fault(`ask.${id}`, ({ year: words }) => words.tooLong(name));
  const amount = money === '' || !MONEY.test(money) ? undefined : new Decimal(money.replaceAll(',', '')).toFixed();
  return [present<YearProject>({ ...project, investment: amount, stage: stage ?? project.stage, requirement: requirement ?? project.requirement })];
};

const differing = <T>(before: readonly T[], after: readonly T[]): number => {
  const kept = new Set(before.map((one) => JSON.stringify(one)));
  return after.filter((one) => !kept.has(JSON.stringify(one))).length + Math.max(before.length - after.length, 0);
};

/** What the three tables of a year become by the form that was sent; every row that cannot be read is told, and then nothing changes. */
export const yearRequest = (body: YearPlan, fields: Fields, form: YearForm): YearRequest => {
  const faults: Record<string, Said> = {};
  const fault: Fault = (field, pick) => {
    faults[field] ??= inBoth(pick);
  };
  const targets = body.targets.map((target) => targetOf(target, body.year, fields, form, faults, fault));
  const tasks = body.tasks.flatMap((task) => taskOf(task, fields, form, fault));
  const projects = body.projects.flatMap((project) => projectOf(project, fields, form, fault));
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const count = differing(body.targets, targets) + differing(body.tasks, tasks) + differing(body.projects, projects);
  return { ok: true, body: { ...body, targets, tasks, projects }, count };
};
