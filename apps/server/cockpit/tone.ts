import type { Forecast, Now } from '../../../src/monitoring/index.ts';

/** Colours of standings: few, and never without the standing's own mark and word. */
export type Tone = 'ahead' | 'good' | 'near' | 'bad' | 'quiet' | 'empty';

export const TONE_OF: Readonly<Record<Now, Tone>> = {
  breached: 'bad',
  missed: 'bad',
  far_behind: 'bad',
  behind: 'bad',
  nearly: 'near',
  no_data: 'empty',
  not_assessable: 'quiet',
  awaiting_target: 'quiet',
  not_due: 'quiet',
  on_schedule: 'good',
  ahead: 'ahead',
  achieved_early: 'ahead',
  achieved: 'good',
};

export const FORECAST_TONE: Readonly<Record<Forecast, Tone>> = { miss: 'bad', at_risk: 'near', unknown: 'quiet', meet: 'good', exceed: 'ahead' };

/** Every standing, the one that needs a leader most first: the order of counts and of what got worse. */
export const GRAVEST_FIRST = Object.keys(TONE_OF) as readonly Now[];
export const GRAVEST_FORECAST_FIRST = Object.keys(FORECAST_TONE) as readonly Forecast[];

/** The verdict of the target year: nothing is left to expect. */
export const isFinal = (now: Now): boolean => now === 'achieved' || now === 'missed';

/** How good a judged standing is, higher being better; nothing where it is no judgement. */
const GRADE: Readonly<Partial<Record<Now, number>>> = {
  breached: 0,
  missed: 0,
  far_behind: 1,
  behind: 2,
  nearly: 3,
  on_schedule: 4,
  ahead: 5,
  achieved: 5,
  achieved_early: 5,
};
const FORECAST_GRADE: Readonly<Partial<Record<Forecast, number>>> = { miss: 0, at_risk: 1, meet: 2, exceed: 3 };

type Judged = { readonly now: Now; readonly forecast: Forecast };

/** Below zero where the later judgement is worse, above where better; 0 where one of the two is no judgement. A standing counts before a forecast. */
export const changeBetween = (before: Judged, after: Judged): number => {
  const [a, b] = [GRADE[before.now], GRADE[after.now]];
  if (a !== undefined && b !== undefined && a !== b) return b - a;
  const [c, d] = [FORECAST_GRADE[before.forecast], FORECAST_GRADE[after.forecast]];
  return c === undefined || d === undefined || a === undefined || b === undefined ? 0 : (d - c) / 10;
};
