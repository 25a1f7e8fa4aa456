import type { FC } from 'hono/jsx';
import type { Observation } from '../../../src/ledger/index.ts';
import type { Monitored, Standing, Trajectory } from '../../../src/monitoring/index.ts';
import { ChartTable } from '../charts/chart-table.tsx';
import { FRAMES } from '../charts/frame.ts';
import { TrajectoryChart } from '../charts/trajectory-chart.tsx';
import { chartWords } from '../charts/words/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { itemPath } from './addresses.ts';
import { unitOf } from './item-figures.ts';
import type { CockpitWords } from './words/index.ts';

type ChartFigureProps = {
  language: Language;
  words: CockpitWords;
  context: RegionContext;
  item: Monitored;
  standing: Standing;
  trajectory: Trajectory;
  rows: readonly Observation[];
};

/** Documents named under a chart; every figure's own stands in the list of figures. */
const NAMED = 4;

/** The documents that the points of the chart stand on, the latest first. */
const documentsOf = (trajectory: Trajectory, rows: readonly Observation[]): readonly string[] => {
  const used = new Set(trajectory.observed.flat().flatMap(({ ids }) => ids));
  const own = rows.filter(({ id }) => used.has(id)).toSorted((a, b) => (a.known < b.known ? 1 : a.known > b.known ? -1 : 0));
  return [...new Set(own.flatMap(({ source }) => (source.document ? [source.document] : [])))];
};

/** The chart of an item with all that goes with one: its source line, its figures as a table, and what can be taken home. Its sentence stands beside. */
export const ChartFigure: FC<ChartFigureProps> = ({ language, words, context, item, standing, trajectory, rows }) => {
  const chart = chartWords(language);
  const unit = unitOf(item, standing);
  const subject = {
    trajectory,
    name: item.name,
    asOf: context.moment.asOf,
    known: context.moment.known,
    words: chart,
    simulated: context.region.simulated,
    ...(unit === undefined ? {} : { unit }),
    ...(item.upper === undefined ? {} : { upper: item.upper.toNumber() }),
  };
  const documents = documentsOf(trajectory, rows);
  return (
    <figure class="chart-figure" data-chart>
      <TrajectoryChart subject={{ ...subject, id: 'chart-wide', frame: FRAMES.wide }} />
      <TrajectoryChart subject={{ ...subject, id: 'chart-narrow', frame: FRAMES.narrow }} />
      <figcaption>
        <p class="chart-legend">{chart.legend}</p>
        <p class="chart-legend" lang="zh-CN">
          {documents.length === 0
            ? words.item.noSource
            : `${words.item.source}${words.colon}${documents.slice(0, NAMED).join('；')}${documents.length > NAMED ? ` ${words.item.documents(documents.length)}` : ''}`}
        </p>
      </figcaption>
      <p class="chart-links">
        <a href={itemPath(context, item.id, 'chart.svg')} download>
          {chart.picture}
        </a>
        <button type="button" data-bitmap={itemPath(context, item.id, 'chart.svg')} data-name={`${item.name}.png`} hidden>
          {chart.bitmap}
        </button>
        <a href={itemPath(context, item.id, 'chart.csv')} download>
          {chart.data}
        </a>
      </p>
      <ChartTable words={chart} trajectory={trajectory} unit={unit} />
    </figure>
  );
};
