import { defined, type Instant, type PlainDate } from '../../../src/basis/index.ts';
import type { Kept, Store } from '../../../src/database/index.ts';
import { endOfDay, LIGHT_RULES, lightRulesOf, unitLabel, type LightBook } from '../../../src/delivery/index.ts';
import type { Assessment, Evaluation, Frozen, FrozenGiven, GivenRecord } from '../../../src/evaluation/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { questionnaireCounts } from './questionnaire-counts.ts';

/** What an evaluation asks of the records: its days, and what was attached to it. */
export type Asked = Pick<Evaluation, 'known' | 'thirdParty' | 'questionnaires'> & { readonly id: string };

/** As they stood by the end of the known day; what was only written down later stands in for what was not kept then. */
const then = async <K extends 'task' | 'project'>(
  store: Store,
  region: string,
  kind: K,
  plan: string,
  known: PlainDate,
  recorded: Instant,
): Promise<readonly GivenRecord<Kept<K>['body']>[]> => {
  const delivery = store.delivery(region, SYSTEM);
  const day = endOfDay(known);
  const moment = day < recorded ? day : recorded;
  const [at, later] = await Promise.all([delivery.asOf(kind, moment, { plan }), moment === recorded ? [] : delivery.asOf(kind, recorded, { plan })]);
  const there = new Set(at.map(({ id }) => id));
  return [
    ...at.map(({ id, body }) => ({ id, body, isLater: false })),
    ...later.filter(({ id }) => !there.has(id)).map(({ id, body }) => ({ id, body, isLater: true })),
  ];
};

const itemsSaid = ({ items, review = {} }: Assessment): Frozen['assessments'][number]['items'] =>
  Object.fromEntries(
    Object.entries(items)
      .filter(([, said]) => said.text.trim() !== '')
      .map(([ref, said]) => [ref, { ...said, ...defined({ otherwise: review[ref]?.agreed === false ? review[ref].text : undefined }) }]),
  );

/** Records that a frozen file is made of, as they were written down by `recorded`. */
export const gatherRecords = async (
  store: Store,
  region: string,
  plan: string,
  { id, known, thirdParty, questionnaires = [] }: Asked,
  recorded: Instant,
): Promise<Pick<FrozenGiven, 'units' | 'tasks' | 'projects' | 'lights' | 'assessments' | 'silent' | 'thirdParty' | 'questionnaires'>> => {
  const delivery = store.delivery(region, SYSTEM);
  const day = endOfDay(known);
  const [units, tasks, projects, rules, assessments, papers, sheets] = await Promise.all([
    delivery.asOf('unit', recorded),
    then(store, region, 'task', plan, known, recorded),
    then(store, region, 'project', plan, known, recorded),
    delivery.asOf('preference', day < recorded ? day : recorded, { ids: [LIGHT_RULES] }),
    id === '' ? [] : delivery.asOf('assessment', recorded, { plan }),
    questionnaires.length === 0 ? [] : delivery.asOf('questionnaire', recorded, { ids: questionnaires }),
    questionnaires.length === 0 ? [] : delivery.asOf('answersheet', recorded, { plan }),
  ]);
  const names = new Map(units.map((unit) => [unit.id, unitLabel(unit.body)]));
  const nameOf = (unit: string): string => names.get(unit) ?? unit;
  const own = assessments.filter(({ body }) => body.evaluation === id);
  const said = own.filter(({ body }) => body.state === 'submitted' || body.state === 'accepted');
  const lights: LightBook = { versions: lightRulesOf(rules[0]?.body.value), kept: new Map() };
  return {
    units: units.map((unit) => ({ id: unit.id, body: unit.body })),
    tasks,
    projects,
    lights,
    assessments: said.map(({ body }) => ({ unit: body.unit, name: nameOf(body.unit), ...defined({ text: body.text }), items: itemsSaid(body) })),
    silent: own.filter((one) => !said.includes(one)).map(({ body }) => ({ unit: body.unit, name: nameOf(body.unit) })),
    ...(thirdParty === undefined ? {} : { thirdParty: { by: thirdParty.by, text: thirdParty.text, date: thirdParty.date } }),
    questionnaires: papers.map((paper) => questionnaireCounts(paper, sheets)),
  };
};
