import { periodName, yearOf, type PlainDate } from '../../../src/basis/index.ts';
import type { ObservedPoint, Trajectory } from '../../../src/monitoring/index.ts';
import type { Frame } from './frame.ts';
import { numberShown, withUnit } from './number-text.ts';
import type { Plot } from './plot.ts';
import type { ChartWords } from './words/index.ts';

/** What is drawn, and the words that go with it. */
export type ChartSubject = {
  readonly trajectory: Trajectory;
  readonly name: string;
  /** Unit of the figures on which the item is judged. */
  readonly unit?: string;
  readonly asOf: PlainDate;
  /** The day of knowledge, where it is not the day judged. */
  readonly known?: PlainDate;
  readonly words: ChartWords;
  readonly simulated?: boolean;
  /** Unique on the page: names the title and the description. */
  readonly id: string;
  readonly frame: Frame;
  readonly shared?: readonly number[];
  /** The upper end of a target that is a range. */
  readonly upper?: number;
};

/** A figure as its source gave it: a limit with its sign's word. */
export const pointText = ({ value, bound }: ObservedPoint, unit: string | undefined, words: ChartWords): string =>
  `${bound === undefined ? '' : (words.bound[bound] ?? '')}${withUnit(value, unit)}`;

/** The chart in one short paragraph, for who cannot see it. */
export const describe = ({ trajectory, unit, words }: ChartSubject, plot: Plot): string => {
  const { baseline, target, forecast, observed } = trajectory;
  const last = observed.at(-1)?.at(-1);
  const { describe: say } = words;
  const gaps = Math.max(0, observed.length - 1);
  return [
    baseline && say.baseline(yearOf(baseline.day), withUnit(baseline.value, unit)),
    target && say.target(yearOf(target.day), withUnit(target.value, unit)),
    last ? say.last(periodName(last.period, words.language), pointText(last, unit, words)) : say.none,
    last && plot.onPath && say.path(withUnit(plot.onPath.value, unit)),
    forecast && say.forecast(withUnit(forecast.value, unit)),
    gaps > 0 && say.gaps(gaps),
    plot.values.cutAt !== undefined && `${words.axisFrom(numberShown(plot.values.at.domain()[0]!))}。`,
  ]
    .filter(Boolean)
    .join(' ');
};
