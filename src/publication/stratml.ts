import type { Assignment, Indicator, Plan, Target } from '../plan/index.ts';
import type { Edition } from './metadata.ts';
import { goalsOf, isEmpty, type Goal, type Objective } from './stratml-goals.ts';
import { identifiers } from './stratml-identifier.ts';
import { performanceIndicators } from './stratml-indicators.ts';
import { comparators } from './words/choice-labels.ts';
import { stratmlWords as words } from './words/stratml-words.ts';
import { element, requiredElement, textElement, xmlDocument, type Element } from './xml.ts';

/** Part 1: strategic plans (ISO 17469-1:2015). Part 2: performance plans (ANSI/AIIM 22:2017), which alone has performance indicators. */
export type StratmlPart = 1 | 2;
export type StratmlOptions = Edition & { readonly part?: StratmlPart; readonly sourceUrl?: string };

const NAMESPACE: Readonly<Record<StratmlPart, string>> = {
  1: 'urn:ISO:std:iso:17469:tech:xsd:stratml_core',
  2: 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport',
};

const amount = ({ comparator, value, upper, unit }: Pick<Target, 'comparator' | 'value' | 'upper' | 'unit'>): string =>
  `${comparator === '=' ? '' : comparators[comparator].zh}${value}${upper === undefined ? '' : words.range + upper} ${unit}`.trim();

const indicatorLine = ({ name, unit = '', baseline, target }: Indicator): string =>
  words.indicator(
    name,
    [
      ...(baseline === undefined ? [] : [words.base(baseline.year, `${baseline.raw} ${unit}`.trim())]),
      ...(target === undefined ? [] : [words.base(target.year, `${target.raw} ${unit}`.trim())]),
    ].join(' → '),
  );

/** What Part 1 has no element for, as lines of text. */
const linesOf = ({ targets, indicators }: Objective): string[] => [
  ...indicators.map(indicatorLine),
  ...targets.map((target) => words.target(target.subject, amount(target), target.deadline ?? target.inheritedDeadline)),
];

const stakeholders = ({ targets, indicators, measures }: Objective, assignments: ReadonlyMap<string, readonly Assignment[]>): Element[] => {
  const names = new Set(
    [...targets, ...indicators, ...measures].flatMap(({ id }) => (assignments.get(id) ?? []).flatMap(({ lead, support }) => [...lead, ...support])),
  );
  return [...names].map((name) => ({ ...element('Stakeholder', requiredElement('Name', name)), attributes: { StakeholderTypeType: 'Organization' } }));
};

/**
 * The plan as a StratML document: chapters are goals, sections and themes objectives. In Part 1 indicators and quantified
 * targets are told in OtherInformation, in Part 2 they are performance indicators. Always has a goal, as the schema asks.
 */
export const toStratml = (plan: Plan, { part = 1, sourceUrl, exportedAt, generator }: StratmlOptions = {}): string => {
  const identifier = identifiers();
  const { title, region, issuer, issued, period, horizon, source } = plan.document;
  const lastYear = period?.to ?? horizon;
  const assignments = Map.groupBy(plan.assignments, ({ of }) => of);
  const lines = (all: readonly string[]): Element | undefined => textElement('OtherInformation', all.join('\n'));

  const objective = (one: Objective, name: string, sequence: string): Element =>
    element(
      'Objective',
      textElement('Name', name),
      textElement('Description', one.measures[0]?.text),
      textElement('Identifier', identifier('objective', sequence)),
      textElement('SequenceIndicator', sequence),
      stakeholders(one, assignments),
      part === 1 ? lines(linesOf(one)) : undefined,
      part === 2 ? performanceIndicators(one, plan, identifier) : [],
    );

  const goal = (one: Goal, position: number): Element => {
    const name = one.node?.title ?? title;
    const sequence = one.node?.id ?? `0.${position}`;
    const titles = one.objectives.flatMap(({ node }) => (node?.level === 'section' ? [node.title] : []));
    return element(
      'Goal',
      requiredElement('Name', name),
      requiredElement('Description', titles.length === 0 ? name : words.sections(titles)),
      textElement('Identifier', identifier('goal', sequence)),
      textElement('SequenceIndicator', sequence),
      one.part === undefined ? undefined : lines([words.part(one.part.title)]),
      isEmpty(one.lead) ? undefined : objective(one.lead, name, `${sequence}.0`),
      one.objectives.map((each) => objective(each, each.node!.title, each.node!.id)),
    );
  };

  const organization = issuer ?? region?.name;
  const core = element(
    'StrategicPlanCore',
    organization === undefined
      ? undefined
      : element('Organization', textElement('Name', organization), textElement('Identifier', identifier('organization', region?.code ?? '1'))),
    goalsOf(plan).map(goal),
  );
  const administration = element(
    'AdministrativeInformation',
    textElement('StartDate', period && `${period.from}-01-01`),
    textElement('EndDate', lastYear && `${lastYear}-12-31`),
    textElement('PublicationDate', /^\d{4}-\d{2}-\d{2}$/.test(issued ?? '') ? issued : undefined),
    textElement('Source', sourceUrl),
  );
  return xmlDocument({
    ...element(
      part === 1 ? 'StrategicPlan' : 'PerformancePlanOrReport',
      requiredElement('Name', title),
      textElement('Description', period && words.period(period.from, period.to)),
      lines([
        words.source(source.name, source.sha256),
        ...(issued === undefined ? [] : [words.issued(issued)]),
        ...(generator === undefined ? [] : [words.made(generator, exportedAt)]),
      ]),
      core,
      administration,
    ),
    attributes: { xmlns: NAMESPACE[part], Type: part === 2 ? 'Strategic_Plan' : undefined },
  });
};
