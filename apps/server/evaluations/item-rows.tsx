import { verdictCounts, verdictName, verdictOf, VERDICTS, type Frozen, type FrozenItem, type Verdict } from '../../../src/evaluation/index.ts';
import { standingWords } from '../../../src/monitoring/index.ts';
import { numberShown } from '../charts/number-text.ts';
import { ForecastMark, StandingMark } from '../cockpit/standing-mark.tsx';
import { GRAVEST_FIRST, GRAVEST_FORECAST_FIRST } from '../cockpit/tone.ts';
import { signed, percentText } from '../cockpit/item-figures.ts';
import { figureText } from '../reading/figure.tsx';
import type { Column } from '../listing/data-table.tsx';
import type { ListSpec } from '../listing/list.tsx';
import { regionPath, type RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { evaluationWords } from './words/index.ts';

const PLACES = 4;

/** The target with its sign, as the plan prints it. */
const targetOf = ({ target, upper, targetWords, comparator }: FrozenItem): string =>
  target === undefined
    ? (targetWords ?? '')
    : figureText({
        value: Number(target),
        ...(upper === undefined ? {} : { upper: Number(upper) }),
        ...(comparator === '=' ? {} : { comparator: comparator as '>=' }),
      });

const number = (value: number | undefined): string => (value === undefined ? '' : numberShown(value, PLACES));

/** The items of a frozen file as a list that counts of every kind can be opened in. */
export const itemRows = (
  language: Language,
  context: RegionContext,
  { items, evaluation }: Frozen,
  more: readonly Column<FrozenItem>[],
): ListSpec<FrozenItem> => {
  const words = evaluationWords(language).rows;
  const { columns } = words;
  const said = standingWords(language);
  // Nothing is foretold of what is settled.
  const isSettled = verdictCounts(items).isSettled;
  const day = `?day=${evaluation.cutoff}&known=${evaluation.known}`;
  const forecast: Column<FrozenItem> = {
    name: 'forecast',
    label: columns.forecast,
    as: 'short',
    cell: ({ standing }) => <ForecastMark language={language} forecast={standing.forecast} />,
  };
  return {
    caption: columns.name,
    rows: items,
    keyOf: ({ id }) => id,
    textOf: ({ no, name, lead, reason }) => `${no ?? ''} ${name} ${lead?.name ?? ''} ${reason[language]}`,
    empty: [words.empty, words.emptyHelp],
    facets: [
      { name: 'list', label: columns.list, of: ({ list }) => list, labelOf: (value) => words.lists[value as FrozenItem['list']] },
      {
        name: 'verdict',
        label: columns.verdict,
        of: ({ standing }) => verdictOf(standing),
        labelOf: (value) => verdictName(value as Verdict, isSettled)[language],
        order: VERDICTS,
      },
      {
        name: 'now',
        label: columns.now,
        of: ({ standing }) => standing.now,
        labelOf: (value) => said.now[value as keyof typeof said.now].word,
        order: GRAVEST_FIRST,
      },
      {
        name: 'forecast',
        label: columns.forecast,
        of: ({ standing }: FrozenItem) => (isSettled ? undefined : standing.forecast),
        labelOf: (value) => said.forecast[value as keyof typeof said.forecast].word,
        order: GRAVEST_FORECAST_FIRST,
      },
      { name: 'binding', label: columns.binding, of: ({ binding }) => String(binding), labelOf: (value) => words.bindings[value as 'true' | 'false'] },
      { name: 'lead', label: columns.owner, of: ({ lead }) => lead?.name, labelOf: (value) => value },
    ],
    columns: [
      ...more,
      { name: 'no', label: columns.no, as: 'short', cell: ({ no }) => no ?? '', sort: ({ no }) => no },
      {
        name: 'name',
        label: columns.name,
        as: 'lead',
        sort: ({ name }) => name,
        cell: ({ id, name, unit, binding }) => (
          <>
            <a lang="zh-CN" href={regionPath(context.region.code, context.plan.id, `items/${encodeURIComponent(id)}${day}`)}>
              {name}
            </a>{' '}
            <small class="faint">
              {unit ?? ''} {words.bindings[binding ? 'true' : 'false']}
            </small>
          </>
        ),
      },
      { name: 'target', label: columns.target, as: 'number', cell: targetOf },
      { name: 'observed', label: columns.observed, as: 'number', cell: ({ standing }) => number(standing.observed) },
      { name: 'schedule', label: columns.schedule, as: 'number', cell: ({ standing }) => number(standing.onSchedule) },
      {
        name: 'done',
        label: columns.done,
        as: 'number',
        sort: ({ standing }) => standing.done,
        cell: ({ standing }) => (standing.done === undefined ? '' : percentText(standing.done)),
      },
      {
        name: 'points',
        label: columns.lead,
        as: 'number',
        sort: ({ standing }) => standing.lead,
        cell: ({ standing }) => (standing.lead === undefined ? '' : signed(standing.lead)),
      },
      { name: 'now', label: columns.now, as: 'short', cell: ({ standing }) => <StandingMark language={language} now={standing.now} /> },
      ...(isSettled ? [] : [forecast]),
      { name: 'owner', label: columns.owner, cell: ({ lead }) => lead?.name ?? '' },
      { name: 'reason', label: columns.reason, as: 'wide', cell: ({ reason }) => reason[language] },
    ],
  };
};
