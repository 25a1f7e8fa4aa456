import type { FC } from 'hono/jsx';
import { BaseMark, FigureMark, Flag, GhostMark } from './marks.tsx';
import { PALETTE } from './palette.ts';
import type { PlacedPoint, Plot } from './plot.ts';

/** The five things every chart shows, always in the same styles: baseline, path, target, what happened, forecast; and what is missing, cut or revised. */
export const Lines: FC<{ plot: Plot; titleOf?: (point: PlacedPoint, revised: boolean) => string }> = ({ plot, titleOf }) => {
  const { frame, path, stretches, points, ghosts, baseline, target, upper, fan, cuts, missing } = plot;
  const floor = frame.height - frame.bottom;
  // A tile of monthly figures shows the line and the last figure.
  const shown = frame.name === 'small' && points.length > 12 ? points.filter(({ point }, i) => i === points.length - 1 || point.bound !== undefined) : points;
  const r = points.length > 24 ? frame.mark * 0.75 : frame.mark;
  return (
    <>
      {missing !== '' && <path class="missing" d={missing} fill="none" stroke={PALETTE.second} stroke-opacity={0.45} stroke-width={0.8} />}
      {target && upper !== undefined && (
        <rect class="interval" x={frame.left} y={upper} width={target.x - frame.left} height={target.y - upper} fill={PALETTE.second} fill-opacity={0.12} />
      )}
      {cuts.map((x) => (
        <path class="definition-cut" d={`M${x} ${frame.top - 4}V${floor}`} fill="none" stroke={PALETTE.cinnabar} stroke-width={1} stroke-dasharray="5 2 1 2" />
      ))}
      {fan && (
        <>
          <path class="fan" d={fan.area} fill={PALETTE.fan} fill-opacity={0.16} stroke="none" />
          <path class="fan-middle" d={fan.middle} fill="none" stroke={PALETTE.river} stroke-opacity={0.7} stroke-width={1} stroke-dasharray="1 2.5" />
        </>
      )}
      {path !== '' && <path class="path" d={path} fill="none" stroke={PALETTE.second} stroke-width={1} stroke-dasharray="4 3" />}
      {stretches.map((d) => (
        <path class="observed" d={d} fill="none" stroke={PALETTE.river} stroke-width={frame.name === 'small' ? 1.6 : 2} stroke-linejoin="round" />
      ))}
      {ghosts.map((at) => (
        <GhostMark at={at} r={r} {...(titleOf ? { label: titleOf(at, true) } : {})} />
      ))}
      {baseline && <BaseMark at={baseline} r={frame.mark} />}
      {shown.map((at) => (
        <FigureMark at={at} r={r} {...(titleOf ? { label: titleOf(at, false) } : {})} />
      ))}
      {target && upper !== undefined && <Flag at={{ x: target.x, y: upper }} size={frame.name === 'small' ? 4 : 6} />}
      {target && <Flag at={target} size={frame.name === 'small' ? 4 : 6} />}
    </>
  );
};
