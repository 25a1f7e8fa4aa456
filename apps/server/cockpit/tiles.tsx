import type { FC } from 'hono/jsx';
import { reasonFor, standingWords, trajectoryOf, type Trajectory } from '../../../src/monitoring/index.ts';
import { FRAMES } from '../charts/frame.ts';
import { TrajectoryChart } from '../charts/trajectory-chart.tsx';
import { chartWords } from '../charts/words/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { itemPath } from './addresses.ts';
import { tileFigure, unitOf } from './item-figures.ts';
import { StandingMark } from './standing-mark.tsx';
import { TONE_OF } from './tone.ts';
import { rowsBySeries } from './series-rows.ts';
import type { Watched } from './watched.ts';
import type { CockpitWords } from './words/index.ts';

type TileProps = { language: Language; words: CockpitWords; context: RegionContext; row: Watched; trajectory: Trajectory; group?: string };

/** One indicator at a glance: name, course, standing, figure against target. The whole tile leads to its page. */
const Tile: FC<TileProps> = ({ language, words, context, row: { item, standing }, trajectory, group }) => {
  const unit = unitOf(item, standing);
  const short = words.tile.short[standing.now];
  return (
    <li class={`tile tone-${TONE_OF[standing.now]}`} id={item.id}>
      {group !== undefined && (
        <h3 class="tile-group" lang="zh-CN">
          {group}
        </h3>
      )}
      <a class="tile-link" href={itemPath(context, item.id)} title={reasonFor(item, standing, language)}>
        <span class="tile-name" lang="zh-CN">
          {item.no && <small>{item.no}</small>}
          {item.name}
        </span>
        <TrajectoryChart
          subject={{
            trajectory,
            name: item.name,
            asOf: context.moment.asOf,
            known: context.moment.known,
            words: chartWords(language),
            id: `tile-${item.id}`,
            frame: FRAMES.small,
            simulated: context.region.simulated,
            ...(unit === undefined ? {} : { unit }),
            ...(item.upper === undefined ? {} : { upper: item.upper.toNumber() }),
          }}
        />
        <span class="tile-foot">
          <StandingMark language={language} now={standing.now} short={short} />
          <span class="figure">{tileFigure(item, standing, words.tile.large, short ?? standingWords(language).now[standing.now].word)}</span>
        </span>
      </a>
    </li>
  );
};

type TilesProps = { language: Language; words: CockpitWords; context: RegionContext; rows: readonly Watched[]; title: string; note?: string };

/** A set of indicators as tiles in the order of the table; where a group of the table begins, its name stands over the tile. */
export const Tiles: FC<TilesProps> = ({ language, words, context, rows, title, note }) => {
  const series = rowsBySeries(context);
  let group: string | undefined;
  return (
    <section class="tile-set">
      <h2>
        {title}
        <small>{[String(rows.length), note].filter(Boolean).join(' · ')}</small>
      </h2>
      <ol class="tiles">
        {rows.map((row) => {
          const own = row.item.group ?? words.noGroup;
          const begins = own !== group;
          group = own;
          return (
            <Tile
              language={language}
              words={words}
              context={context}
              row={row}
              trajectory={trajectoryOf(row.item, series.of(row.item.series), context.events, context.moment)}
              {...(begins ? { group: own } : {})}
            />
          );
        })}
      </ol>
    </section>
  );
};
