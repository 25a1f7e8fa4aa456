import type { Child } from 'hono/jsx';
import { periodName } from '../../../src/basis/index.ts';
import { reasonFor, standingWords } from '../../../src/monitoring/index.ts';
import { numberShown } from '../charts/number-text.ts';
import type { Column } from '../listing/data-table.tsx';
import type { ListSpec } from '../listing/list.tsx';
import { ColumnFigure, decimals } from '../reading/figure.tsx';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { itemPath } from './addresses.ts';
import { facetsOf, textOfItem } from './facets.ts';
import { percentText, signed, targetText, unitOf } from './item-figures.ts';
import { ForecastMark, StandingMark } from './standing-mark.tsx';
import { GRAVEST_FIRST, GRAVEST_FORECAST_FIRST, isFinal } from './tone.ts';
import type { Watched } from './watched.ts';
import type { CockpitWords } from './words/index.ts';

type ListOf = {
  readonly language: Language;
  readonly words: CockpitWords;
  readonly context: RegionContext;
  readonly list: 'indicator' | 'commitment';
  readonly rows: readonly Watched[];
};

const PLACES = 4;

/** Calculated figures carry no more digits than can be meant. */
const shownTo4 = (value: number | undefined): number | undefined => (value === undefined ? undefined : Number(numberShown(value, PLACES)));

const figures = (rows: readonly Watched[], of: (row: Watched) => number | undefined): ((row: Watched) => Child) => {
  const places = Math.min(PLACES, Math.max(0, ...rows.map((row) => decimals(shownTo4(of(row))))));
  return (row) => {
    const value = shownTo4(of(row));
    return value === undefined ? '' : <ColumnFigure value={value} places={places} />;
  };
};

/** Every item of a list with all its numbers: what it is, where it stands, what is needed. */
export const standingList = ({ language, words, context, list, rows }: ListOf): ListSpec<Watched> => {
  const { columns } = words;
  const said = standingWords(language);
  const number = (name: string, label: string, of: (row: Watched) => number | undefined): Column<Watched> => ({
    name,
    label,
    as: 'number',
    sort: of,
    cell: figures(rows, of),
  });
  const title = list === 'indicator' ? words.list.indicatorsTitle : words.list.commitmentsTitle;
  return {
    caption: title,
    rows,
    facets: facetsOf(language, words, list),
    keyOf: ({ item }) => item.id,
    textOf: textOfItem,
    empty: [words.list.empty, list === 'indicator' ? words.list.emptyIndicators : words.list.emptyCommitments],
    kept: ['day', 'known'],
    columns: [
      ...(list === 'indicator'
        ? [{ name: 'no', label: columns.no, as: 'short', sort: ({ item }: Watched) => item.span[0], cell: ({ item }: Watched) => item.no ?? '' } as const]
        : []),
      {
        name: 'name',
        label: columns.name,
        as: 'lead',
        sort: ({ item }) => item.name,
        cell: ({ item, standing }) => (
          <>
            <a lang="zh-CN" href={itemPath(context, item.id)} title={reasonFor(item, standing, language)}>
              {item.name}
            </a>
            {item.nature === 'binding' && <span class="binding-tag">{words.nature['binding']}</span>}
          </>
        ),
      },
      {
        name: 'now',
        label: columns.now,
        as: 'short',
        sort: ({ standing }) => GRAVEST_FIRST.indexOf(standing.now),
        cell: ({ standing }) => <StandingMark language={language} now={standing.now} />,
      },
      number('observed', columns.observed, ({ standing }) => standing.observed),
      number('onSchedule', columns.onSchedule, ({ standing }) => standing.onSchedule),
      {
        name: 'target',
        label: columns.target,
        as: 'number',
        sort: ({ standing }) => standing.target,
        cell: ({ item }) => <span class="figure">{targetText(item)}</span>,
      },
      { name: 'unit', label: columns.unit, as: 'short', sort: ({ item }) => item.unit, cell: ({ item, standing }) => unitOf(item, standing) ?? '' },
      number('baseline', columns.baseline, ({ standing }) => standing.baseline),
      {
        name: 'done',
        label: columns.done,
        as: 'number',
        sort: ({ standing }) => standing.done,
        cell: ({ standing }) => standing.done !== undefined && <span class="figure">{words.percent(percentText(standing.done))}</span>,
      },
      {
        name: 'lead',
        label: columns.lead,
        as: 'number',
        sort: ({ standing }) => standing.lead,
        cell: ({ standing }) => standing.lead !== undefined && <span class="figure">{words.points(signed(standing.lead, 2))}</span>,
      },
      {
        name: 'period',
        label: columns.period,
        as: 'short',
        sort: ({ standing }) => standing.period,
        cell: ({ standing }) => (standing.period === undefined ? '' : periodName(standing.period, language)),
      },
      {
        name: 'forecast',
        label: columns.forecast,
        as: 'short',
        sort: ({ standing }) => GRAVEST_FORECAST_FIRST.indexOf(standing.forecast),
        cell: ({ standing }) => !isFinal(standing.now) && <ForecastMark language={language} forecast={standing.forecast} />,
      },
      number('required', columns.required, ({ standing }) => standing.required),
      { name: 'kind', label: columns.kind, as: 'short', sort: ({ standing }) => standing.kind, cell: ({ standing }) => said.kind[standing.kind].word },
      ...(list === 'commitment'
        ? [{ name: 'due', label: columns.due, as: 'short', sort: ({ item }: Watched) => item.due, cell: ({ item }: Watched) => item.due } as const]
        : []),
      { name: 'owner', label: columns.owner, sort: ({ item }) => item.owner, cell: ({ item }) => item.owner ?? <span class="faint">{words.unassigned}</span> },
    ],
  };
};
