import type { FC } from 'hono/jsx';
import type { YearMoney } from '../../../src/delivery/index.ts';
import { round } from '../charts/hatch.ts';
import { PALETTE } from '../charts/palette.ts';
import { valueScale } from '../charts/value-scale.ts';
import type { Language } from '../words/index.ts';
import { libraryWords } from './words/index.ts';

const WIDTH = 860;
const HEIGHT = 320;
const [LEFT, RIGHT, TOP, BOTTOM] = [78, 120, 26, 30];

/** 年度投资累计: what the year's plan schedules, dashed, and what was done, solid, by month. */
export const MoneyChart: FC<{ money: YearMoney; language: Language }> = ({ money, language }) => {
  const words = libraryWords(language).money;
  const values = money.months.flatMap(({ scheduled, actual }) => [scheduled, actual]).filter((value) => value !== undefined);
  const floor = HEIGHT - BOTTOM;
  const scale = valueScale([0, ...values.map((value) => value.toNumber())], [floor, TOP], 4);
  const x = (month: number): number => round(LEFT + (month * (WIDTH - LEFT - RIGHT)) / 12);
  const y = (value: number): number => round(scale.at(value));
  const line = (pick: 'scheduled' | 'actual'): string => {
    const points = money.months.flatMap(({ month, [pick]: value }) => (value === undefined ? [] : [`${x(month)} ${y(value.toNumber())}`]));
    return points.length === 0 ? '' : `M${x(0)} ${y(0)}L${points.join('L')}`;
  };
  const last = money.months.findLast(({ actual }) => actual !== undefined);
  const end = money.months.at(-1)?.scheduled;
  return (
    <svg class="money-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.chart(money.year)} font-size="13" fill={PALETTE.ink}>
      {scale.ticks.map((tick) => (
        <>
          <path
            class={tick === 0 ? 'zero' : 'hairline'}
            d={`M${LEFT} ${y(tick)}H${WIDTH - RIGHT}`}
            stroke={tick === 0 ? PALETTE.second : PALETTE.rule}
            fill="none"
          />
          <text class="second" x={LEFT - 8} y={y(tick) + 4} text-anchor="end" font-size="12" fill={PALETTE.second}>
            {tick.toLocaleString('en-US')}
          </text>
        </>
      ))}
      {money.months.map(({ month }) => (
        <text class="second" x={x(month)} y={floor + 18} text-anchor="middle" font-size="12" fill={PALETTE.second}>
          {words.monthName(month)}
        </text>
      ))}
      <path class="path" d={line('scheduled')} stroke={PALETTE.second} stroke-width={1.2} stroke-dasharray="5 4" fill="none" />
      <path class="observed" d={line('actual')} stroke={PALETTE.river} stroke-width={2} fill="none" />
      {money.months.map(
        ({ month, actual }) => actual !== undefined && <circle class="observed-point" cx={x(month)} cy={y(actual.toNumber())} r={3} fill={PALETTE.river} />,
      )}
      {end !== undefined && (
        <text class="second" x={x(12) + 8} y={y(end.toNumber()) + 4} fill={PALETTE.second}>
          {words.planned}
        </text>
      )}
      {last?.actual !== undefined && (
        <text class="observed-label" x={x(last.month) + 8} y={y(last.actual.toNumber()) + 16} fill={PALETTE.river}>
          {words.actual}
        </text>
      )}
    </svg>
  );
};
