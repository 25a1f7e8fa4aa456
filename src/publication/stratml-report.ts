import { endOf, type PlainDate } from '../basis/index.ts';
import type { FrozenItem } from '../evaluation/index.ts';
import { standingWords } from '../monitoring/index.ts';
import { openAddress, openDay, type OpenEdition } from './open-edition.ts';
import { identifiers, type Identify } from './stratml-identifier.ts';
import { comparators } from './words/choice-labels.ts';
import { openStratmlWords as words } from './words/open-stratml-words.ts';
import { element, requiredElement, textElement, xmlDocument, type Element } from './xml.ts';

const zh = standingWords('zh');

/** StratML asks for a unit; a quantity without one is counted in ones. */
const ONES = '1';

/** An xsd:decimal, which knows no exponents. */
const decimal = (value: number): string => value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });

const yearEnd = (year: number): PlainDate => `${year}-12-31` as PlainDate;

const descriptor = (name: string, value: string): Element => element('Descriptor', textElement('DescriptorName', name), textElement('DescriptorValue', value));

const target = ({ due, target: value, upper, comparator, targetWords }: FrozenItem): Element | undefined =>
  value === undefined && targetWords === undefined
    ? undefined
    : element(
        'TargetResult',
        textElement('EndDate', yearEnd(due)),
        textElement('NumberOfUnits', value),
        textElement(
          'Description',
          [comparator === '=' ? '' : comparators[comparator as keyof typeof comparators]?.zh, targetWords ?? value, upper === undefined ? '' : `–${upper}`]
            .filter(Boolean)
            .join(' '),
        ),
      );

const indicator = (item: FrozenItem, identify: Identify): Element => {
  const { id, no, name, unit, base, baseline, standing, reason } = item;
  const judged = standing.period === undefined ? undefined : endOf(standing.period);
  return {
    ...element(
      'PerformanceIndicator',
      textElement('SequenceIndicator', no),
      requiredElement('MeasurementDimension', name),
      requiredElement('UnitOfMeasurement', unit ?? ONES),
      textElement('Identifier', identify('indicator', id)),
      element(
        'MeasurementInstance',
        target(item),
        baseline === undefined
          ? undefined
          : element('ActualResult', textElement('EndDate', yearEnd(base)), textElement('NumberOfUnits', baseline), textElement('Description', words.baseline)),
        element(
          'ActualResult',
          textElement('EndDate', judged),
          textElement('NumberOfUnits', standing.observed === undefined ? undefined : decimal(standing.observed)),
          descriptor(words.now, zh.now[standing.now].word),
          textElement('Description', reason.zh),
        ),
      ),
    ),
    attributes: { PerformanceIndicatorType: 'Quantitative' },
  };
};

const performer = (name: string): Element => ({
  ...element('Stakeholder', requiredElement('Name', name), element('Role', requiredElement('Name', name), textElement('RoleType', 'Performer'))),
  attributes: { StakeholderTypeType: 'Organization' },
});

/**
 * Where a plan stands as a StratML performance report (Part 2, ANSI/AIIM 22): goals are the groups of its table, objectives its items, whose results are the
 * target, the baseline and what was observed with how it was judged.
 */
export const stratmlReport = (edition: OpenEdition): string => {
  const { frozen, release, licence, publisher } = edition;
  const identify = identifiers();
  const groups = Map.groupBy(frozen.items, ({ list, group }) => (list === 'indicator' ? (group ?? words.indicators) : words.commitments));
  const goals = [...groups].map(([name, items], position) =>
    element(
      'Goal',
      requiredElement('Name', name),
      requiredElement('Description', name),
      textElement('Identifier', identify('goal', String(position + 1))),
      textElement('SequenceIndicator', position + 1),
      items.map((item) =>
        element(
          'Objective',
          textElement('Name', item.name),
          textElement('Identifier', identify('objective', item.id)),
          textElement('SequenceIndicator', item.no),
          item.lead === undefined ? undefined : performer(item.lead.name),
          indicator(item, identify),
        ),
      ),
    ),
  );
  const title = words.title(frozen.plan.title);
  return xmlDocument({
    ...element(
      'PerformancePlanOrReport',
      requiredElement('Name', title),
      textElement('Description', words.asOf(release.asOf, release.known)),
      textElement(
        'OtherInformation',
        [words.release(release.number, release.title), words.licence(licence.name.zh, licence.url), ...(frozen.region.simulated ? [words.simulated] : [])].join(
          '\n',
        ),
      ),
      element(
        'StrategicPlanCore',
        element('Organization', textElement('Name', publisher.name), textElement('Identifier', identify('organization', frozen.region.code))),
        goals.length === 0 ? [element('Goal', requiredElement('Name', title), requiredElement('Description', title))] : goals,
      ),
      element(
        'AdministrativeInformation',
        textElement('StartDate', `${frozen.plan.from}-01-01`),
        textElement('EndDate', `${frozen.plan.to}-12-31`),
        textElement('PublicationDate', openDay(edition)),
        textElement('Source', openAddress(edition)),
      ),
    ),
    attributes: { xmlns: 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport', Type: 'Performance_Report' },
  });
};
