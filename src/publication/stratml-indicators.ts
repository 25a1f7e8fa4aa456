import type { Indicator, Plan, Target } from '../plan/index.ts';
import type { Objective } from './stratml-goals.ts';
import { identifierOf, type Identify } from './stratml-identifier.ts';
import { comparators } from './words/choice-labels.ts';
import { element, requiredElement, textElement, type Element } from './xml.ts';

/** An xsd:decimal, which knows no exponents. */
const decimal = (value: number | undefined): string | undefined => value?.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });

const yearEnd = (year: number | undefined): Element | undefined => textElement('EndDate', year && `${year}-12-31`);

type Result = { readonly year?: number | undefined; readonly value?: number | undefined; readonly text?: string | undefined };

const result = (name: 'TargetResult' | 'ActualResult', { year, value, text }: Result): Element =>
  element(name, yearEnd(year), textElement('NumberOfUnits', decimal(value)), textElement('Description', text));

/** StratML asks for a unit; a quantity without one is counted in ones. */
const ONES = '1';

const quantitative = (children: readonly (Element | undefined | Element[])[]): Element => ({
  ...element('PerformanceIndicator', ...children),
  attributes: { PerformanceIndicatorType: 'Quantitative' },
});

const ofIndicator = (indicator: Indicator, referent: string | undefined, identify: Identify): Element => {
  const { id, no, name, unit, baseline, actual, target } = indicator;
  return quantitative([
    textElement('SequenceIndicator', no),
    requiredElement('MeasurementDimension', name),
    requiredElement('UnitOfMeasurement', unit ?? ONES),
    textElement('Identifier', identify('indicator', id)),
    referent === undefined
      ? undefined
      : { ...element('Relationship', textElement('ReferentIdentifier', referent)), attributes: { RelationshipType: 'Narrower_Than' } },
    element(
      'MeasurementInstance',
      target === undefined ? undefined : result('TargetResult', { year: target.year, value: target.value, text: target.raw }),
      [baseline, actual].map((one) => (one === undefined ? undefined : result('ActualResult', { year: one.year, value: one.value, text: one.raw }))),
    ),
  ]);
};

const ofTarget = (target: Target, identify: Identify): Element =>
  quantitative([
    requiredElement('MeasurementDimension', target.subject || target.quote),
    requiredElement('UnitOfMeasurement', target.unit || ONES),
    textElement('Identifier', identify('target', target.id)),
    element(
      'MeasurementInstance',
      result('TargetResult', {
        year: target.deadline ?? target.inheritedDeadline,
        value: target.value,
        text:
          target.upper === undefined && target.comparator === '='
            ? undefined
            : `${comparators[target.comparator].zh} ${target.value}${target.upper === undefined ? '' : `–${target.upper}`} ${target.unit}`,
      }),
    ),
    textElement('OtherInformation', target.quote),
  ]);

/** Indicators and quantified targets of an objective as StratML Part 2 performance indicators. */
export const performanceIndicators = ({ indicators, targets }: Objective, plan: Plan, identify: Identify): Element[] => {
  const known = new Set(plan.indicators.map(({ id }) => id));
  return [
    ...indicators.map((indicator) =>
      ofIndicator(indicator, indicator.parent !== undefined && known.has(indicator.parent) ? identifierOf('indicator', indicator.parent) : undefined, identify),
    ),
    ...targets.map((target) => ofTarget(target, identify)),
  ];
};
