import type { Case } from './case.ts';
import { isMet, judgeJourney } from './judge-journey.ts';
import { numberOf } from './number.ts';
import { decided, readLevels } from './read-level.ts';
import { firstOf, headOf, situationOf, waitingFor } from './situation.ts';
import type { Forecast, Monitored, Standing } from './standing.ts';
import { against } from './tolerance.ts';
import { type Track, yearMarks } from './track.ts';
import { trendAt } from './trend.ts';

/** Distance to the interval: 0 inside, negative below, positive above. */
export const distanceTo = ({ target, upper }: Monitored, value: number): number => {
  const [low, high] = [numberOf(target!), numberOf(upper ?? target!)];
  if (against(value, low) < 0) return value - low;
  return against(value, high) > 0 ? value - high : 0;
};

/** The nearer end is what a baseline outside moves to. */
const nearerEnd = (item: Monitored): Monitored => {
  const { upper: _upper, ...rest } = item;
  return { ...rest, kind: 'level', comparator: '=', target: item.baseline!.lt(item.target!) ? item.target! : (item.upper ?? item.target!) };
};

const forecastOf = (item: Monitored, track: Track): Forecast => {
  const trend = trendAt(
    yearMarks(track).map(({ figure, observed }) => ({ year: figure.year, value: observed })),
    item.due,
  );
  return trend === undefined ? 'unknown' : distanceTo(item, trend.value) === 0 ? 'meet' : 'miss';
};

/**
 * 区间: inside is where it shall be. From a baseline outside, the way to the nearer end is judged like any way; outside without such a way it is behind, and
 * by how far is said.
 */
export const judgeInterval = (c: Case, read: Track): Standing => {
  const { item } = c;
  const track = decided(read, () => false);
  const situation = situationOf(c, track);
  const { judged, isFinal } = situation;
  const head = headOf(c, situation, track);
  const waiting = waitingFor(situation, track, c);
  if (item.target === undefined) return { ...head, because: { code: 'no_target' } };
  if (judged === undefined) return { ...head, ...waiting };
  const distance = distanceTo(item, judged.observed);
  const forecast = forecastOf(item, track);
  const margin = 0 - Math.abs(distance);
  if (distance === 0 || item.baseline === undefined || distanceTo(item, numberOf(item.baseline)) === 0) {
    const now = firstOf(
      isFinal && (distance === 0 ? 'achieved' : 'missed'),
      waiting?.now,
      distance === 0 ? 'on_schedule' : item.nature === 'binding' ? 'far_behind' : 'behind',
    );
    return { ...head, margin, forecast, ...(isFinal ? {} : waiting), now };
  }
  const way = nearerEnd(item);
  const { done, lead, onSchedule, required, pace, now } = judgeJourney({ ...c, item: way }, readLevels(way, c.current));
  const beyond = done !== undefined && isMet(way, done);
  return {
    ...head,
    margin,
    ...(beyond ? {} : Object.fromEntries(Object.entries({ done, lead, onSchedule, required, pace }).filter(([, value]) => value !== undefined))),
    forecast,
    ...(isFinal ? {} : waiting),
    now: firstOf(isFinal && 'missed', waiting?.now, beyond ? (item.nature === 'binding' ? 'far_behind' : 'behind') : now),
  };
};
