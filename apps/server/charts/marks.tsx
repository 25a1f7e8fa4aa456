import type { FC } from 'hono/jsx';
import { PALETTE } from './palette.ts';
import type { Place, PlacedPoint } from './plot.ts';

/** An observed figure: filled once verified, a ring while preliminary, an arrow off a bar where only a limit is known. */
export const FigureMark: FC<{ at: PlacedPoint; r: number; label?: string }> = ({ at: { x, y, point }, r, label }) => {
  const title = label === undefined ? null : <title>{label}</title>;
  if (point.bound !== undefined) {
    const up = point.bound.startsWith('>');
    const tip = up ? y - r * 4 : y + r * 4;
    const barb = up ? tip + r * 1.6 : tip - r * 1.6;
    return (
      <path
        class="bound"
        fill="none"
        stroke={PALETTE.river}
        stroke-width={1.4}
        d={`M${x - r * 1.6} ${y}H${x + r * 1.6}M${x} ${y}V${tip}M${x - r} ${barb}L${x} ${tip}L${x + r} ${barb}`}
      >
        {title}
      </path>
    );
  }
  return point.status === 'preliminary' ? (
    <circle class="figure-mark preliminary" cx={x} cy={y} r={r} fill={PALETTE.paper} stroke={PALETTE.river} stroke-width={1.5}>
      {title}
    </circle>
  ) : (
    <circle class="figure-mark" cx={x} cy={y} r={r} fill={PALETTE.river} stroke={PALETTE.river}>
      {title}
    </circle>
  );
};

/** What a revised figure said before. */
export const GhostMark: FC<{ at: PlacedPoint; r: number; label?: string }> = ({ at: { x, y }, r, label }) => (
  <circle class="ghost" cx={x} cy={y} r={r} fill="none" stroke={PALETTE.second} stroke-width={1} stroke-dasharray="1.5 1.5">
    {label === undefined ? null : <title>{label}</title>}
  </circle>
);

/** The target as a flag planted at its value. */
export const Flag: FC<{ at: Place; size: number }> = ({ at: { x, y }, size }) => (
  <g class="target" stroke={PALETTE.ink} fill={PALETTE.ink}>
    <path d={`M${x} ${y}V${y - size * 2}`} fill="none" stroke-width={1.2} />
    <path d={`M${x} ${y - size * 2}l${size * 1.5} ${size * 0.6}l${-size * 1.5} ${size * 0.6}Z`} stroke="none" />
    <path d={`M${x - size * 0.7} ${y}h${size * 1.4}`} fill="none" stroke-width={1.2} />
  </g>
);

/** Where the years began: an open square. */
export const BaseMark: FC<{ at: Place; r: number }> = ({ at: { x, y }, r }) => (
  <rect class="base" x={x - r} y={y - r} width={r * 2} height={r * 2} fill={PALETTE.paper} stroke={PALETTE.second} stroke-width={1.2} />
);

/** Two strokes across an axis that does not begin at zero. */
export const AxisBreak: FC<{ x: number; y: number; size: number }> = ({ x, y, size }) => (
  <path
    class="axis-break"
    fill="none"
    stroke={PALETTE.ink}
    stroke-width={1.2}
    d={`M${x - size} ${y - 1}l${size * 2} ${-size}M${x - size} ${y + size * 0.9 - 1}l${size * 2} ${-size}`}
  />
);
