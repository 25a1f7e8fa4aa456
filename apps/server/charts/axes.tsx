import type { FC } from 'hono/jsx';
import { AxisBreak } from './marks.tsx';
import { numberShown } from './number-text.ts';
import { PALETTE } from './palette.ts';
import type { Plot } from './plot.ts';
import type { ChartWords } from './words/index.ts';

/** Years below, values at the left with hairlines across; a cut axis has its break and says where it begins. */
export const Axes: FC<{ plot: Plot; unit: string | undefined; words: ChartWords }> = ({ plot, unit, words }) => {
  const { frame, years, values, y } = plot;
  const floor = frame.height - frame.bottom;
  const right = frame.width - frame.right;
  const [first = 0] = values.at.domain();
  const step = Math.abs((values.ticks[1] ?? 1) - (values.ticks[0] ?? 0));
  const places = Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  const tickText = (tick: number): string => tick.toFixed(places);
  return (
    <g class="axes" font-size={frame.text - 1} fill={PALETTE.second} stroke="none">
      {values.ticks.map((tick) => (
        <>
          <path
            class={tick === 0 ? 'zero' : 'hairline'}
            d={`M${frame.left} ${y(tick)}H${right}`}
            stroke={tick === 0 ? PALETTE.second : PALETTE.rule}
            stroke-width={1}
            fill="none"
          />
          <text x={frame.left - 8} y={y(tick) + (frame.text - 1) * 0.36} text-anchor="end">
            {tickText(tick)}
          </text>
        </>
      ))}
      <path class="axis" d={`M${frame.left} ${frame.top}V${floor}H${right}`} stroke={PALETTE.second} stroke-width={1} fill="none" />
      {years.map(({ year, x }) => (
        <>
          <path class="axis" d={`M${x} ${floor}v4`} stroke={PALETTE.second} stroke-width={1} fill="none" />
          <text x={x} y={floor + 6 + frame.text} text-anchor="middle">
            {words.yearEnd(year)}
          </text>
        </>
      ))}
      {plot.asOf !== undefined && <path class="as-of" d={`M${plot.asOf} ${frame.top - 4}V${floor}`} stroke={PALETTE.second} stroke-width={0.8} fill="none" />}
      {values.cutAt !== undefined && <AxisBreak x={frame.left} y={floor - 8} size={5} />}
      <text x={4} y={frame.text}>
        {[unit, values.cutAt === undefined ? undefined : words.axisFrom(numberShown(first))].filter(Boolean).join(' · ')}
      </text>
    </g>
  );
};
