import type { FC } from 'hono/jsx';
import { periodName } from '../../../src/basis/index.ts';
import type { FrozenItem, FrozenObservation } from '../../../src/evaluation/index.ts';
import { trajectoryOf, type Trajectory } from '../../../src/monitoring/index.ts';
import { ChartTable } from '../charts/chart-table.tsx';
import { FRAMES } from '../charts/frame.ts';
import { TrajectoryChart } from '../charts/trajectory-chart.tsx';
import { chartWords } from '../charts/words/index.ts';
import type { Site } from './site-frame.tsx';
import { unitOf } from './site-marks.tsx';

const Chart: FC<{ site: Site; item: FrozenItem; trajectory: Trajectory }> = ({ site, item, trajectory }) => {
  const { content, language, words } = site;
  const { context, release } = content;
  const monitored = context.items.find(({ id }) => id === item.id);
  const chart = chartWords(language);
  const unit = unitOf(item);
  const subject = {
    trajectory,
    name: item.name,
    asOf: release.asOf,
    known: release.known,
    words: chart,
    simulated: context.region.simulated,
    ...(unit === '' ? {} : { unit }),
    ...(monitored?.upper === undefined ? {} : { upper: monitored.upper.toNumber() }),
  };
  return (
    <section>
      <h2>{words.items.chart}</h2>
      <figure class="chart-figure">
        <TrajectoryChart subject={{ ...subject, id: 'wide', frame: FRAMES.wide }} />
        <TrajectoryChart subject={{ ...subject, id: 'narrow', frame: FRAMES.narrow }} />
        <figcaption>{chart.legend}</figcaption>
      </figure>
      <ChartTable words={chart} trajectory={trajectory} unit={unit === '' ? undefined : unit} />
    </section>
  );
};

type FigureRow = Omit<FrozenObservation, 'id' | 'measure'> & { readonly id: string; readonly isRevised: boolean };

/** Earlier versions of figures that were revised: a reader who remembers the old number finds both, each with its day. */
const revisedRows = (site: Site, trajectory: Trajectory | undefined): readonly FigureRow[] => {
  const { rows } = site.content.context;
  const ids = new Set(trajectory?.revised.flatMap((point) => point.ids));
  return rows.flatMap(({ id, period, value, unit, status, known, source }): FigureRow[] =>
    ids.has(id) && value !== undefined
      ? [{ id, period, value: value.toFixed(), unit, status, known, ...(source.document === undefined ? {} : { source: source.document }), isRevised: true }]
      : [],
  );
};

const Figures: FC<{ site: Site; item: FrozenItem; trajectory: Trajectory | undefined }> = ({ site, item, trajectory }) => {
  const { words, language } = site;
  const columns = words.items.figureColumns;
  const chart = chartWords(language);
  const rows = [...item.observations.map((row): FigureRow => ({ ...row, isRevised: false })), ...revisedRows(site, trajectory)].toSorted((a, b) =>
    a.period < b.period ? -1 : a.period > b.period ? 1 : a.known < b.known ? -1 : a.known > b.known ? 1 : a.id < b.id ? -1 : 1,
  );
  return rows.length === 0 ? null : (
    <section>
      <h2>{words.items.figures}</h2>
      <table class="stacked">
        <caption class="unseen">{words.items.figures}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.period}</th>
            <th scope="col" class="number">
              {columns.value}
            </th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.known}</th>
            <th scope="col">{columns.source}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ period, value, missing, bound, unit, status, known, source, isRevised }) => (
            <tr>
              <th scope="row" data-label={columns.period}>
                {periodName(period as Parameters<typeof periodName>[0], language)}
              </th>
              <td class="number" data-label={columns.value}>
                {value === undefined ? (missing ?? words.noValue) : isRevised ? <s>{`${value}${unit}`}</s> : `${bound ?? ''}${value}${unit}`}
              </td>
              <td data-label={columns.status}>{[isRevised ? words.items.before : '', chart.statuses[status] ?? status].filter(Boolean).join(words.join)}</td>
              <td data-label={columns.known}>{known}</td>
              <td data-label={columns.source} lang="zh-CN">
                {source ?? words.items.noSource}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** The figures of an item: drawn, and as they were published. */
export const ItemFigures: FC<{ site: Site; item: FrozenItem }> = ({ site, item }) => {
  const { context } = site.content;
  const monitored = context.items.find(({ id }) => id === item.id);
  const trajectory = monitored === undefined ? undefined : trajectoryOf(monitored, context.rows, context.events, context.moment);
  return (
    <>
      {trajectory !== undefined && <Chart site={site} item={item} trajectory={trajectory} />}
      <Figures site={site} item={item} trajectory={trajectory} />
    </>
  );
};
