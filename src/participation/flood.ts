import type { Instant } from '../basis/index.ts';

/** 限额: so many within so many minutes, spent and refilled evenly. */
export type FloodBudget = { readonly count: number; readonly minutes: number };

/** What is left of a budget, and when that was. */
export type FloodBucket = { readonly left: number; readonly at: Instant };

/**
 * Takes one out of a budget. `wait` is in seconds until there is one again, and then nothing was taken. A clock that went back refills nothing and takes
 * nothing away; where it went back by more than the budget's own time, it is counted from now on, so that a wrong clock closes nothing for longer than that.
 */
export const spend = (
  bucket: FloodBucket | undefined,
  { count, minutes }: FloodBudget,
  now: Instant,
): { readonly bucket: FloodBucket; readonly wait?: number } => {
  const rate = count / (minutes * 60_000);
  const passed = bucket === undefined ? 0 : Math.max(0, Date.parse(now) - Date.parse(bucket.at));
  const left = bucket === undefined ? count : Math.min(count, bucket.left + passed * rate);
  const ahead = bucket === undefined ? 0 : Date.parse(bucket.at) - Date.parse(now);
  const at = bucket !== undefined && ahead > 0 && ahead <= minutes * 60_000 ? bucket.at : now;
  if (left >= 1) return { bucket: { left: left - 1, at } };
  return { bucket: { left, at }, wait: Math.max(1, Math.ceil((1 - left) / rate / 1000)) };
};

/** 公众参与设置 of a region: by when opinions are answered, and how much is taken from where. */
export type ParticipationSettings = {
  /** 答复期限 in working days. */
  readonly dueWorkdays: number;
  /** Seconds that a form must have been open. */
  readonly leastSeconds: number;
  /** Sheets of a questionnaire that count from one address a day. */
  readonly sheetsOfOne: number;
  readonly address: FloodBudget;
  readonly network: FloodBudget;
  readonly region: FloodBudget;
};

export const PARTICIPATION_DEFAULTS: ParticipationSettings = {
  dueWorkdays: 15,
  leastSeconds: 3,
  sheetsOfOne: 5,
  address: { count: 10, minutes: 10 },
  network: { count: 60, minutes: 10 },
  region: { count: 1000, minutes: 10 },
};

/** Least and most that a setting may be. */
export const SETTING_BOUNDS = { dueWorkdays: [1, 90], leastSeconds: [0, 60], sheetsOfOne: [1, 1000], count: [1, 100_000], minutes: [1, 1440] } as const;

const whole = (value: unknown, [least, most]: readonly [number, number], otherwise: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : otherwise;

/** What was kept → settings; what is missing or not within its bounds is the default. */
export const readParticipationSettings = (value: unknown): ParticipationSettings => {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const budget = (name: 'address' | 'network' | 'region'): FloodBudget => {
    const own = (typeof given[name] === 'object' && given[name] !== null ? given[name] : {}) as Readonly<Record<string, unknown>>;
    const usual = PARTICIPATION_DEFAULTS[name];
    return { count: whole(own['count'], SETTING_BOUNDS.count, usual.count), minutes: whole(own['minutes'], SETTING_BOUNDS.minutes, usual.minutes) };
  };
  return {
    dueWorkdays: whole(given['dueWorkdays'], SETTING_BOUNDS.dueWorkdays, PARTICIPATION_DEFAULTS.dueWorkdays),
    leastSeconds: whole(given['leastSeconds'], SETTING_BOUNDS.leastSeconds, PARTICIPATION_DEFAULTS.leastSeconds),
    sheetsOfOne: whole(given['sheetsOfOne'], SETTING_BOUNDS.sheetsOfOne, PARTICIPATION_DEFAULTS.sheetsOfOne),
    address: budget('address'),
    network: budget('network'),
    region: budget('region'),
  };
};
