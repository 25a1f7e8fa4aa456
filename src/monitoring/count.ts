import type { Forecast, Now, Standing } from './standing.ts';

export type StandingCounts = {
  readonly total: number;
  readonly now: Readonly<Record<Now, number>>;
  readonly forecast: Readonly<Record<Forecast, number>>;
};

/** From what needs a look first to what needs none. */
export const STANDINGS_NOW: readonly Now[] = [
  'breached',
  'far_behind',
  'behind',
  'missed',
  'no_data',
  'nearly',
  'on_schedule',
  'ahead',
  'achieved_early',
  'achieved',
  'awaiting_target',
  'not_assessable',
  'not_due',
];
const FORECASTS: readonly Forecast[] = ['miss', 'at_risk', 'meet', 'exceed', 'unknown'];

/** Counts per word, zeros included: the only way standings of different kinds are summed up. */
export const countStandings = (standings: readonly Pick<Standing, 'now' | 'forecast'>[]): StandingCounts => {
  const now = Object.fromEntries(STANDINGS_NOW.map((word) => [word, 0])) as Record<Now, number>;
  const forecast = Object.fromEntries(FORECASTS.map((word) => [word, 0])) as Record<Forecast, number>;
  for (const standing of standings) {
    now[standing.now]++;
    forecast[standing.forecast]++;
  }
  return { total: standings.length, now, forecast };
};
