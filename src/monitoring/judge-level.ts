import type { Case } from './case.ts';
import type { Prediction } from './judge-journey.ts';
import { difference, numberOf } from './number.ts';
import { decided } from './read-level.ts';
import { firstOf, headOf, situationOf, waitingFor } from './situation.ts';
import type { Monitored, Standing } from './standing.ts';
import { against } from './tolerance.ts';
import { type Figure, type Track, yearMarks } from './track.ts';
import { forecastOf, trendAt } from './trend.ts';

/** Whether the figure is where the target wants it; a limit counts where it decides. */
const meets = (item: Monitored, { number, point: { bound } }: Figure): boolean => {
  const side = against(number, numberOf(item.target!)) * (item.lowerIsBetter ? -1 : 1);
  return side >= 0 && (bound === undefined || bound.startsWith(item.lowerIsBetter ? '<' : '>'));
};

/**
 * The trend of the figure itself. In the place of the baseline that is missing stands the first year observed, only here: the share of the way from there
 * to the target is what is predicted.
 */
const trendOf = (item: Monitored, track: Track): Prediction => {
  const points = yearMarks(track)
    .filter(({ figure }) => figure.point.bound === undefined)
    .map(({ figure, observed }) => ({ year: figure.year, value: observed }));
  const trend = trendAt(points, item.due);
  if (trend === undefined) return { forecast: 'unknown' };
  const [from, to] = [points[0]!.value, numberOf(item.target!)];
  const isThere = against(from, to) * (item.lowerIsBetter ? -1 : 1) >= 0;
  if (isThere) return { forecast: against(trend.value, to) * (item.lowerIsBetter ? -1 : 1) >= 0 ? 'meet' : 'miss' };
  const share = (value: number): number => (value - from) / (to - from);
  const [low, high] = trend.range?.map(share).toSorted((a, b) => a - b) ?? [];
  const predicted = share(trend.value);
  return { forecast: forecastOf(predicted), predicted, ...(low === undefined || high === undefined ? {} : { predictedRange: [low, high] }) };
};

/** A level without a baseline (无基期值): no share of a way can be told; met or not met can. */
export const judgeBareLevel = (c: Case, read: Track): Standing => {
  const { item } = c;
  const track = decided(read, ({ figure }) => item.target !== undefined && meets(item, figure));
  const situation = situationOf(c, track);
  const { judged, isFinal } = situation;
  const head = headOf(c, situation, track);
  const waiting = waitingFor(situation, track, c);
  if (item.target === undefined) return { ...head, because: { code: 'no_target' } };
  if (judged === undefined) return { ...head, ...waiting };
  const met = meets(item, judged.figure);
  const verdict = isFinal ? (met ? 'achieved' : 'missed') : undefined;
  const prediction = trendOf(item, track);
  const gap = difference(item.target, judged.figure.point.value);
  const left = c.n - judged.figure.years;
  return {
    ...head,
    ...prediction,
    ...(left > 0 ? { required: met ? 0 : gap / left } : {}),
    ...(met ? {} : { because: { code: 'no_baseline', details: { gap } } }),
    ...(verdict === undefined ? waiting : {}),
    now: firstOf(verdict, waiting?.now, met ? 'achieved_early' : 'not_assessable'),
  };
};
