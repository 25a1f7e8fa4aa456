import type { FC } from 'hono/jsx';
import { periodName } from '../../../src/basis/index.ts';
import { Axes } from './axes.tsx';
import { describe, pointText, type ChartSubject } from './chart-subject.ts';
import { labelsOf, type Label } from './labels.ts';
import { Lines } from './lines.tsx';
import { AxisBreak } from './marks.tsx';
import { PALETTE } from './palette.ts';
import { plotOf } from './plot.ts';

const INK: Readonly<Record<Label['as'], string>> = {
  target: PALETTE.ink,
  forecast: PALETTE.river,
  observed: PALETTE.river,
  path: PALETTE.second,
  base: PALETTE.second,
  cut: PALETTE.cinnabar,
};

const FONT = '"Source Han Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif';

/**
 * One item's years as a picture: axes, the five things, direct labels. Without axes on a tile. Colours are presentation attributes, so it may be
 * saved as it is.
 */
export const TrajectoryChart: FC<{ subject: ChartSubject; standalone?: boolean }> = ({ subject, standalone = false }) => {
  const { frame, name, unit, words, id, trajectory, asOf, known, simulated, shared, upper } = subject;
  const plot = plotOf(trajectory, frame, { asOf, ...(known ? { known } : {}), ...(shared ? { shared } : {}), ...(upper === undefined ? {} : { upper }) });
  const small = frame.name === 'small';
  const own = standalone ? { xmlns: 'http://www.w3.org/2000/svg' } : {};
  return (
    <svg
      {...own}
      class={`chart ${frame.name}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      width={frame.width}
      height={frame.height}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      font-family={FONT}
    >
      <title id={`${id}-title`}>{simulated ? `${name} · ${words.simulated}` : name}</title>
      <desc id={`${id}-desc`}>{describe(subject, plot)}</desc>
      {standalone && <rect width={frame.width} height={frame.height} fill={PALETTE.paper} />}
      {small ? (
        <>
          <path
            class="axis"
            d={`M${frame.left} ${frame.height - frame.bottom + 1.5}H${frame.width - frame.right}`}
            stroke={PALETTE.rule}
            stroke-width={1}
            fill="none"
          />
          {plot.values.cutAt !== undefined && <AxisBreak x={frame.left} y={frame.height - frame.bottom - 3} size={3} />}
        </>
      ) : (
        <Axes plot={plot} unit={unit} words={words} />
      )}
      <Lines
        plot={plot}
        {...(small
          ? {}
          : {
              titleOf: ({ point }, revised) =>
                `${periodName(point.period, words.language)} ${pointText(point, unit, words)}${revised ? ` · ${words.revised}` : ''} · ${words.statuses[point.status] ?? point.status}`,
            })}
      />
      {!small && (
        <g class="labels" font-size={frame.text} stroke={PALETTE.paper} stroke-width={3} stroke-linejoin="round" paint-order="stroke">
          {labelsOf(subject, plot).map(({ x, y, text, anchor, as }) => (
            <text class={`label of-${as}`} x={x} y={y} text-anchor={anchor} fill={INK[as]}>
              {text}
            </text>
          ))}
          {simulated && (
            <text class="simulated-mark" x={frame.width - 6} y={frame.text} text-anchor="end" fill={PALETTE.cinnabar}>
              {words.simulated}
            </text>
          )}
        </g>
      )}
    </svg>
  );
};
