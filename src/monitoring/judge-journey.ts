import type { Case } from './case.ts';
import { wordOfLead } from './lead.ts';
import { addPaces } from './pace.ts';
import { decided } from './read-level.ts';
import { scheduleAt } from './schedule.ts';
import { firstOf, headOf, situationOf, waitingFor } from './situation.ts';
import type { Forecast, Monitored, Standing } from './standing.ts';
import { clean, isPassed, isReached } from './tolerance.ts';
import type { Track } from './track.ts';
import { forecastOf, forecastOfUse, trendAt, type TrendPoint } from './trend.ts';

/** 增速上限: a mean growth that must not be passed; less done is better, and one fast year is not the end of it. */
const isGrowthCeiling = ({ kind, lowerIsBetter, target }: Monitored): boolean => kind === 'avg_annual_growth' && lowerIsBetter && target?.gt(0) === true;

/** Whether the target stands fulfilled by this done share. */
export const isMet = (item: Monitored, done: number): boolean =>
  isGrowthCeiling(item) ? (item.comparator === '<' ? !isReached(done) : !isPassed(done)) : isReached(done);

/** Reached before its time. Growth and compound cuts may be lost again until the last year is over, so they never are. */
const isEarly = ({ kind }: Monitored, met: boolean): boolean => met && (kind === 'level' || kind === 'cumulative');

export type Prediction = Pick<Standing, 'forecast' | 'predicted' | 'predictedRange'>;

/** The done share at the target year, from the years observed. */
export const predict = (item: Monitored, track: Track, wordOf: (predicted: number) => Forecast): Prediction => {
  const points: TrendPoint[] = [];
  for (const { figure, done } of track.marks)
    if (figure.isYear && done !== undefined && figure.point.bound === undefined) points.push({ year: figure.year, value: done });
  const trend = trendAt(points, item.due);
  if (trend === undefined) return { forecast: 'unknown' };
  return { forecast: wordOf(trend.value), predicted: trend.value, ...(trend.range === undefined ? {} : { predictedRange: trend.range }) };
};

/** Kinds on their way from nothing done to all done: levels with a baseline, mean growth, sums, compound cuts. */
export const judgeJourney = (c: Case, read: Track): Standing => {
  const { item } = c;
  const track = decided(read, ({ figure, done }) => done !== undefined && isMet(item, done) && figure.point.bound!.startsWith(item.lowerIsBetter ? '<' : '>'));
  const situation = situationOf(c, track);
  const { judged, isFinal } = situation;
  const head = headOf(c, situation, track);
  const waiting = waitingFor(situation, track, c);
  const ceiling = isGrowthCeiling(item);
  const prediction = predict(item, track, ceiling ? forecastOfUse : forecastOf);
  if (judged === undefined) return { ...head, ...waiting!, forecast: 'unknown' };
  if (judged.done === undefined)
    return { ...head, now: 'not_assessable', forecast: 'unknown', ...waiting, because: waiting?.because ?? { code: 'no_journey' } };
  const { done } = judged;
  const schedule = scheduleAt(item, judged.figure.years);
  const lead = clean((ceiling ? schedule.share - done : done - schedule.share) * 100);
  const met = isMet(item, done);
  const verdict = isFinal ? (met ? 'achieved' : 'missed') : undefined;
  const now = firstOf(verdict, waiting?.now, isEarly(item, met) && 'achieved_early', wordOfLead(lead, item.nature === 'binding'));
  if (schedule.value !== undefined) head.onSchedule = schedule.value;
  head.done = done;
  head.lead = lead;
  Object.assign(head, prediction);
  addPaces(head, item, track, judged);
  if (verdict === undefined && waiting !== undefined) Object.assign(head, waiting);
  head.now = now;
  return head;
};
