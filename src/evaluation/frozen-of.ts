import { defined, type PlainDate } from '../basis/index.ts';
import { unitNameOn } from '../delivery/index.ts';
import { assessAll, type Moment } from '../monitoring/index.ts';
import { frozenGaps } from './frozen-gap.ts';
import type { FrozenGiven, Named } from './frozen-given.ts';
import { frozenItem } from './frozen-item.ts';
import { frozenProject } from './frozen-project.ts';
import { frozenTask, taskOn } from './frozen-task.ts';
import type { Frozen, FrozenItem, FrozenWork } from './frozen.ts';

const byId = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => list.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

const grouped = <T extends { readonly indicator: string }>(list: readonly T[]): ReadonlyMap<string, readonly T[]> =>
  Map.groupBy(list, ({ indicator }) => indicator);

const namesOn = ({ units, evaluation: { cutoff } }: FrozenGiven): Named => {
  const known = new Map(units.map(({ id, body }) => [id, unitNameOn(body, cutoff)]));
  return (unit) => {
    const name = unit === undefined ? undefined : known.get(unit);
    return unit === undefined || name === undefined ? undefined : { id: unit, name };
  };
};

/** A decision that was taken after the days asked. */
const isYoung = ({ body: { begins }, isLater }: FrozenGiven['tasks'][number], known: PlainDate): boolean => isLater && begins !== undefined && begins > known;

/** Duties that are judged as indicators, or as projects, are not judged again as tasks. */
const worksOf = (given: FrozenGiven, named: Named): readonly FrozenWork[] => {
  const { evaluation, plan, tasks, projects, lights } = given;
  const days = { cutoff: evaluation.cutoff, known: evaluation.known };
  const asked = new Set<string>(evaluation.parts);
  const built = new Set(asked.has('projects') ? projects.flatMap(({ body }) => body.places.map(({ ref }) => ref)) : []);
  const duties = byId(tasks)
    .filter(({ body: { kind, state, ref } }) => kind !== 'indicator' && kind !== 'commitment' && state !== 'proposed' && !built.has(ref))
    .filter((task) => !isYoung(task, days.known))
    .map((task) => frozenTask(task, days, named));
  const term = { from: plan.from, end: `${plan.to}-12-31` as const, lights };
  const things = byId(projects)
    .filter(({ body }) => body.mergedInto === undefined)
    .map((project) => frozenProject(project, days, term, named));
  return [...duties, ...things].filter(({ part }) => asked.has(part));
};

const itemsOf = (given: FrozenGiven, named: Named): readonly FrozenItem[] => {
  const { evaluation, recorded } = given;
  if (!evaluation.parts.includes('indicators')) return [];
  const moment: Moment = { asOf: evaluation.cutoff, known: evaluation.known, ...defined({ recorded }) };
  const days = { cutoff: evaluation.cutoff, known: evaluation.known };
  const leads = new Map(
    given.tasks.filter(({ body: { state } }) => state !== 'proposed').map(({ body, isLater }) => [body.ref, named(taskOn(body, days, isLater).lead)]),
  );
  const [rows, events] = [grouped(given.rows), grouped(given.events)];
  const known = given.monitored.map((item) => {
    const lead = leads.get(item.id);
    return lead === undefined ? item : { ...item, owner: lead.name };
  });
  const standings = assessAll(known, given.rows, given.events, moment);
  return known.map((item, i) =>
    frozenItem(item, standings[i]!, { rows: rows.get(item.series) ?? [], events: events.get(item.series) ?? [], moment }, leads.get(item.id)),
  );
};

/**
 * The frozen file (冻结数据) of what was known: equal for equal facts, in whatever order they are given and whatever came later. What is not there is listed
 * in `gaps`, and the rest is judged.
 */
export const frozenOf = (given: FrozenGiven): Frozen => {
  const named = namesOn(given);
  const items = itemsOf(given, named);
  const works = worksOf(given, named);
  return {
    format: 'yidu-evaluation-1',
    evaluation: given.evaluation,
    region: given.region,
    plan: given.plan,
    items,
    works,
    assessments: given.assessments.toSorted((a, b) => (a.unit < b.unit ? -1 : 1)),
    ...defined({ thirdParty: given.thirdParty }),
    questionnaires: byId(given.questionnaires),
    gaps: frozenGaps(given, items, works),
  };
};
