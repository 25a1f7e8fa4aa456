import { stepSentence, warningSentence, warningWords } from '../../../src/monitoring/index.ts';
import type { PageContext } from '../app-state.ts';
import { csvText } from '../charts/csv-text.ts';
import { attachment } from '../export/attachment.ts';
import type { RegionContext } from '../region/index.ts';
import { daysOpen, warnedOf } from './region-warnings.ts';
import { warningPageWords } from './words/index.ts';

/** Every warning with its first and last sentence, as CSV; a simulated region says so in every row. */
export const warningsCsv = (c: PageContext, context: RegionContext): Response => {
  const { language } = c.var;
  const words = warningPageWords(language);
  const { columns } = words;
  const { rules } = warningWords(language);
  const { region, moment } = context;
  const mark = region.simulated ? [words.simulated] : [];
  const head = [
    columns.light,
    columns.state,
    columns.item,
    columns.nature,
    columns.owner,
    columns.rule,
    columns.version,
    columns.opened,
    columns.closed,
    columns.days,
    columns.why,
  ];
  const text = csvText(
    [...head, ...mark],
    warnedOf(context).map(({ warning, item }) => [
      words.lights[warning.level],
      warning.closed === undefined ? words.states.open : words.states.closed,
      item.name,
      item.nature && words.natures[item.nature],
      item.owner ?? words.unassigned,
      rules[warning.rule] ?? warning.rule,
      warning.ruleVersion,
      warning.opened,
      warning.closed,
      daysOpen(warning, moment.known),
      [
        ...warning.steps.map((step) => `${step.day} ${stepSentence(item, step, language)}`),
        ...(warning.closed === undefined ? [] : [`${warning.closed} ${warningSentence(item, warning, language)}`]),
      ].join(' '),
      ...mark,
    ]),
  );
  const name = `${region.name} ${words.title} ${moment.known}${region.simulated ? ` ${words.simulated}` : ''}.csv`;
  return c.body(text, 200, attachment(name, 'text/csv; charset=utf-8'));
};
