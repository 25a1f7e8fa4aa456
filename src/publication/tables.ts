import type {
  Assignment,
  BoxGroup,
  BoxItem,
  Box,
  Fact,
  Indicator,
  Measure,
  OutlineNode,
  Plan,
  Standard,
  Target,
  Term,
  Place as PlanPlace,
} from '../plan/index.ts';
import { placesOf } from './place-of.ts';
import { choice, integer, number, share, tableOf, text, year, type ColumnOf, type Table } from './table.ts';
import { comparators, indicatorKinds, levels, natures, placeKinds, severities, standardKinds, targetKinds } from './words/choice-labels.ts';
import { tableTitles } from './words/table-titles.ts';

export type TableId = keyof typeof tableTitles;

/** The published tables, in the order of a workbook. */
export const TABLE_IDS = Object.keys(tableTitles) as TableId[];

type Spanned = { readonly span: readonly [number, number] };
type Locate = ReturnType<typeof placesOf>;
type Finding = Plan['diagnostics'][number];
type Project = { readonly box: Box; readonly group: BoxGroup; readonly item: BoxItem };

const JOIN = '、';

const ends = <T extends Spanned>(): ColumnOf<T>[] => [integer('start', ({ span }) => span[0]), integer('end', ({ span }) => span[1])];

const place = <T extends Spanned>(locate: Locate): ColumnOf<T>[] => [
  text('chapter', ({ span }) => locate(span[0]).chapter, 24),
  text('section', ({ span }) => locate(span[0]).section, 24),
];

const outlineColumns: ColumnOf<OutlineNode>[] = [
  text('id', ({ id }) => id, 12),
  choice('level', levels, ({ level }) => level),
  integer('number', (node) => node.number),
  text('title', ({ title }) => title, 50),
  ...ends(),
];

const indicatorColumns = (names: ReadonlyMap<string, string>): ColumnOf<Indicator>[] => [
  text('id', ({ id }) => id, 10),
  integer('table', ({ table }) => table),
  text('no', ({ no }) => no, 7),
  text('group', ({ group }) => group),
  text('name', ({ name }) => name, 34),
  text('parent', ({ parent }) => (parent === undefined ? undefined : (names.get(parent) ?? parent)), 20),
  text('unit', ({ unit }) => unit, 10),
  text('priceBasis', ({ priceBasis }) => priceBasis, 12),
  year('baselineYear', ({ baseline }) => baseline?.year),
  number('baselineValue', ({ baseline }) => baseline?.value),
  text('baselineRaw', ({ baseline }) => baseline?.raw, 11),
  year('actualYear', ({ actual }) => actual?.year),
  number('actualValue', ({ actual }) => actual?.value),
  text('actualRaw', ({ actual }) => actual?.raw, 11),
  year('targetYear', ({ target }) => target?.year),
  choice('targetComparator', comparators, ({ target }) => target?.comparator, 7),
  number('targetValue', ({ target }) => target?.value),
  number('targetUpper', ({ target }) => target?.upper),
  choice('targetKind', indicatorKinds, ({ target }) => target?.kind),
  text('targetRaw', ({ target }) => target?.raw, 11),
  choice('nature', { ...natures }, ({ nature, natureRaw }) => nature ?? natureRaw),
  ...ends(),
];

const statementColumns = <T extends Target | Fact>(): ColumnOf<T>[] => [
  text('id', ({ id }) => id, 11),
  text('subject', ({ subject }) => subject, 36),
  choice('comparator', comparators, ({ comparator }) => comparator, 7),
  number('value', ({ value }) => value),
  number('upper', ({ upper }) => upper),
  text('unit', ({ unit }) => unit, 10),
  choice('kind', targetKinds, ({ kind }) => kind),
  number('normalizedValue', ({ normalized }) => normalized?.value),
  text('normalizedUnit', ({ normalized }) => normalized?.unit, 10),
];

const targetColumns = (locate: Locate, names: ReadonlyMap<string, string>): ColumnOf<Target>[] => [
  ...statementColumns<Target>(),
  year('deadline', ({ deadline }) => deadline),
  year('inheritedDeadline', ({ inheritedDeadline }) => inheritedDeadline),
  text('indicator', ({ indicator }) => (indicator === undefined ? undefined : (names.get(indicator) ?? indicator)), 24),
  ...place<Target>(locate),
  integer('box', ({ box }) => box),
  text('quote', ({ quote }) => quote, 60),
  share('confidence', ({ confidence }) => confidence),
  ...ends<Target>(),
];

const factColumns = (locate: Locate): ColumnOf<Fact>[] => [
  ...statementColumns<Fact>(),
  year('year', (fact) => fact.year),
  year('from', ({ from }) => from),
  ...place<Fact>(locate),
  integer('box', ({ box }) => box),
  text('quote', ({ quote }) => quote, 60),
  ...ends<Fact>(),
];

const projectColumns = (locate: Locate): ColumnOf<Project>[] => [
  integer('box', ({ box }) => box.no),
  text('boxTitle', ({ box }) => box.title, 28),
  text('group', ({ group }) => group.name, 24),
  text('verb', ({ item }) => item.verb, 10),
  text('project', ({ item }) => item.name, 44),
  number('declaredValue', ({ group }) => group.declaredCount?.value),
  text('declaredUnit', ({ group }) => group.declaredCount?.unit, 10),
  integer('listed', ({ group }) => group.items.length),
  text('chapter', ({ item }) => locate(item.span[0]).chapter, 24),
  text('section', ({ item }) => locate(item.span[0]).section, 24),
  integer('start', ({ item }) => item.span[0]),
  integer('end', ({ item }) => item.span[1]),
];

const measureColumns = (locate: Locate): ColumnOf<Measure>[] => [
  text('id', ({ id }) => id, 11),
  text('verbs', ({ verbs }) => verbs.join(JOIN), 20),
  text('text', (measure) => measure.text, 70),
  ...place<Measure>(locate),
  integer('box', ({ box }) => box),
  ...ends<Measure>(),
];

const termColumns: ColumnOf<Term>[] = [
  text('terms', ({ terms }) => terms.join(JOIN), 28),
  text('definition', ({ definition }) => definition, 80),
  text('members', ({ members }) => members?.join(JOIN), 40),
  ...ends(),
];

const placeColumns = (locate: Locate): ColumnOf<PlanPlace>[] => [
  text('place', ({ name }) => name, 24),
  choice('kind', placeKinds, ({ kind }) => kind),
  ...place<PlanPlace>(locate),
  ...ends<PlanPlace>(),
];

const standardColumns = (locate: Locate): ColumnOf<Standard>[] => [
  text('standard', (standard) => standard.text, 40),
  choice('kind', standardKinds, ({ kind }) => kind),
  ...place<Standard>(locate),
  ...ends<Standard>(),
];

const assignmentColumns: ColumnOf<Assignment>[] = [
  text('of', ({ of }) => of, 12),
  text('lead', ({ lead }) => lead.join(JOIN), 30),
  text('support', ({ support }) => support.join(JOIN), 50),
  ...ends(),
];

const findingColumns = (locate: Locate): ColumnOf<Finding>[] => [
  text('code', ({ code }) => code, 11),
  choice('severity', severities, ({ severity }) => severity),
  text('message', ({ message }) => message, 70),
  text('related', ({ related }) => related?.map(({ message }) => message).join('；'), 50),
  ...place<Finding>(locate),
  ...ends<Finding>(),
];

/** Everything a plan says, as open tables: one for each list of Plan JSON, with projects instead of boxes. */
export const tables = (plan: Plan): Table[] => {
  const locate = placesOf(plan);
  const names = new Map(plan.indicators.map(({ id, name }) => [id, name]));
  const projects = plan.boxes.flatMap((box) => box.groups.flatMap((group) => group.items.map((item): Project => ({ box, group, item }))));
  const made: Readonly<Record<TableId, Table>> = {
    outline: tableOf('outline', tableTitles.outline, outlineColumns, plan.outline),
    indicators: tableOf('indicators', tableTitles.indicators, indicatorColumns(names), plan.indicators),
    targets: tableOf('targets', tableTitles.targets, targetColumns(locate, names), plan.targets),
    facts: tableOf('facts', tableTitles.facts, factColumns(locate), plan.facts),
    projects: tableOf('projects', tableTitles.projects, projectColumns(locate), projects),
    measures: tableOf('measures', tableTitles.measures, measureColumns(locate), plan.measures),
    terms: tableOf('terms', tableTitles.terms, termColumns, plan.terms),
    places: tableOf('places', tableTitles.places, placeColumns(locate), plan.places),
    standards: tableOf('standards', tableTitles.standards, standardColumns(locate), plan.standards),
    assignments: tableOf('assignments', tableTitles.assignments, assignmentColumns, plan.assignments),
    diagnostics: tableOf('diagnostics', tableTitles.diagnostics, findingColumns(locate), plan.diagnostics),
  };
  return TABLE_IDS.map((id) => made[id]);
};
