import type { FC } from 'hono/jsx';
import { daysBetween, plainDate, type PlainDate } from '../../../src/basis/index.ts';
import { numberShown } from '../charts/number-text.ts';
import type { RegionContext } from '../region/index.ts';
import type { CockpitWords } from './words/index.ts';

const WIDTH = 360;

type Run = { readonly days: number; readonly all: number; readonly years: readonly number[] };

/** Days of the plan that have run at the end of `day`; none where the plan says no period. */
export const runOf = (period: { readonly from: number; readonly to: number } | undefined, day: PlainDate): Run | undefined => {
  const first = period && plainDate(period.from, 1, 1);
  const last = period && plainDate(period.to, 12, 31);
  if (!first || !last || last < first) return undefined;
  const all = daysBetween(first, last) + 1;
  return {
    all,
    days: Math.min(all, Math.max(0, daysBetween(first, day) + 1)),
    years: Array.from({ length: period.to - period.from + 1 }, (_, i) => period.from + i),
  };
};

/** How far the five years have run: a bar with its years, and the days in words. */
export const ElapsedBar: FC<{ words: CockpitWords; context: RegionContext }> = ({ words, context: { plan, moment } }) => {
  const run = runOf(plan.period, moment.asOf);
  if (run === undefined) return null;
  const { days, all, years } = run;
  const share = days / all;
  const said = days === 0 ? words.elapsed.before : days === all ? words.elapsed.over : words.elapsed.share(numberShown(share * 100, 1));
  return (
    <div class="run">
      <p class="run-words">
        <b>{said}</b>
        {days > 0 && days < all && (
          <span>
            {words.elapsed.of(days, all)} · {words.elapsed.left(all - days)}
          </span>
        )}
      </p>
      <svg class="run-bar" viewBox={`0 0 ${WIDTH} 22`} role="img" aria-label={`${words.elapsed.label}${words.elapsed.of(days, all)}`}>
        <rect class="run-whole" width={WIDTH} height={8} rx={1} />
        <rect class="run-part" width={Math.round(WIDTH * share)} height={8} rx={1} />
        {years.map((year, i) => (
          <>
            {i > 0 && <path class="run-year" d={`M${(WIDTH * i) / years.length} 0v8`} />}
            <text x={(WIDTH * (i + 0.5)) / years.length} y={20} text-anchor="middle">
              {year}
            </text>
          </>
        ))}
      </svg>
    </div>
  );
};
