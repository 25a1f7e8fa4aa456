import { periodName, yearOf } from '../../../src/basis/index.ts';
import { pointText, type ChartSubject } from './chart-subject.ts';
import { numberShown, withUnit } from './number-text.ts';
import type { Plot } from './plot.ts';

export type Label = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly as: 'target' | 'forecast' | 'observed' | 'path' | 'base' | 'cut';
};

/** Moves labels of one column apart, keeping their order, and keeps them inside the chart. */
export const apart = (labels: readonly Label[], space: number, top: number, bottom: number): readonly Label[] => {
  const placed = labels.toSorted((a, b) => a.y - b.y).map((label) => ({ ...label }));
  for (let i = 1; i < placed.length; i++) placed[i]!.y = Math.max(placed[i]!.y, placed[i - 1]!.y + space);
  const over = (placed.at(-1)?.y ?? bottom) - bottom;
  if (over > 0) {
    placed.at(-1)!.y -= over;
    for (let i = placed.length - 2; i >= 0; i--) placed[i]!.y = Math.min(placed[i]!.y, placed[i + 1]!.y - space);
  }
  return placed.map((label) => ({ ...label, y: Math.max(top, label.y) }));
};

/** The direct labels of a chart: target and forecast in the margin, the last figure and what the schedule asks that day at their place, the base at its. */
export const labelsOf = ({ trajectory, unit, words, frame, upper }: ChartSubject, plot: Plot): readonly Label[] => {
  const { target, forecast, baseline } = trajectory;
  // A panel has no margin for labels: they stand inside, before the flag.
  const inside = frame.name === 'medium';
  const margin = inside ? frame.width - frame.right - 8 : frame.width - frame.right + frame.mark * 2 + 6;
  const side = { x: margin, anchor: inside ? 'end' : 'start' } as const;
  const year = (of: number): string => (frame.name === 'wide' ? `${of} ` : '');
  const half = frame.text / 2 - 1;
  const last = plot.points.at(-1);
  const above = last !== undefined && (plot.onPath === undefined || last.y <= plot.onPath.y);
  const gap = frame.text * 0.8;
  const atEnd = (x: number): 'end' | 'middle' => (x > frame.width - frame.right - 60 ? 'end' : 'middle');
  const observed: Label | undefined = last && {
    x: last.x,
    y: above ? last.y - gap : last.y + gap + frame.text * 0.7,
    text: `${frame.name === 'medium' ? last.point.period : periodName(last.point.period, words.language)} ${pointText(last.point, unit, words)}`,
    anchor: atEnd(last.x),
    as: 'observed',
  };
  const aim: Label | undefined = target &&
    plot.target && {
      ...side,
      y: plot.target.y - frame.text * (inside ? 0.8 : 0.3),
      text: `${year(yearOf(target.day))}${words.target} ${upper === undefined ? '' : `${numberShown(target.value)}—`}${withUnit(upper ?? target.value, unit)}`,
      as: 'target',
    };
  const expected: Label | undefined =
    forecast && plot.fan && !inside
      ? { ...side, y: plot.fan.end.y + half, text: `${words.forecast} ${withUnit(forecast.value, unit)}`, as: 'forecast' }
      : undefined;
  const onPath: Label | undefined =
    last && plot.onPath && !inside && Math.abs(plot.onPath.y - last.y) > 4
      ? {
          x: plot.onPath.x,
          y: above ? plot.onPath.y + gap + frame.text * 0.9 : plot.onPath.y - gap,
          text: `${words.schedule} ${withUnit(plot.onPath.value, unit)}`,
          anchor: atEnd(plot.onPath.x),
          as: 'path',
        }
      : undefined;
  // Sums begin at nothing, which needs no saying.
  const base: Label | undefined =
    baseline && plot.baseline && baseline.value !== 0
      ? {
          x: plot.baseline.x + frame.mark + 4,
          y: plot.baseline.y - frame.mark - 5,
          text: `${year(yearOf(baseline.day))}${words.baseline} ${withUnit(baseline.value, unit)}`,
          anchor: 'start',
          as: 'base',
        }
      : undefined;
  const present = (labels: readonly (Label | undefined)[]): readonly Label[] => labels.filter((label) => label !== undefined);
  const cuts: readonly Label[] = inside ? [] : plot.cuts.map((x) => ({ x: x + 4, y: frame.top + frame.text, text: words.cut, anchor: 'start', as: 'cut' }));
  // Where the figures reach the end of the chart, the last one's label stands in one column with the target's.
  const crowded = inside && observed?.anchor === 'end';
  const column = apart(present(crowded ? [aim, observed] : [aim, expected]), frame.text * 1.25, frame.top + half, frame.height - frame.bottom);
  return [...cuts, ...column, ...present(crowded ? [base] : [observed, onPath, base])];
};
