import type { FC } from 'hono/jsx';
import { periodName } from '../../../src/basis/index.ts';
import type { FrozenItem, FrozenWork } from '../../../src/evaluation/index.ts';
import { workNow } from './words/work-now.ts';
import { standingWords, type Forecast, type Now } from '../../../src/monitoring/index.ts';
import { numberShown } from '../charts/number-text.ts';
import { FORECAST_TONE, TONE_OF } from '../cockpit/tone.ts';
import type { Language } from '../words/index.ts';
import type { Site } from './site-frame.tsx';

/** Where something stands: sign and word, the colour only repeats them. */
export const NowMark: FC<{ language: Language; now: Now }> = ({ language, now }) => {
  const { mark, word } = standingWords(language).now[now];
  return (
    <span class={`mark tone-${TONE_OF[now]}`}>
      <span aria-hidden="true">{mark}</span> {word}
    </span>
  );
};

export const ForecastMark: FC<{ language: Language; forecast: Forecast }> = ({ language, forecast }) => {
  const { mark, word } = standingWords(language).forecast[forecast];
  return (
    <span class={`mark tone-${FORECAST_TONE[forecast]}`}>
      <span aria-hidden="true">{mark}</span> {word}
    </span>
  );
};

const WORK_TONE: Readonly<Record<FrozenWork['now'], string>> = {
  done: 'good',
  on_schedule: 'good',
  slow: 'near',
  late: 'bad',
  not_begun: 'quiet',
  dropped: 'quiet',
  unknown: 'empty',
};
const WORK_MARK: Readonly<Record<FrozenWork['now'], string>> = {
  done: '✔',
  on_schedule: '●',
  slow: '▼',
  late: '✕',
  not_begun: '·',
  dropped: '○',
  unknown: '◌',
};

/** Every state of a work, the one that asks for most attention first. */
export const WORK_GRAVEST_FIRST: readonly FrozenWork['now'][] = ['late', 'slow', 'unknown', 'not_begun', 'on_schedule', 'done', 'dropped'];

export const WorkMark: FC<{ language: Language; now: FrozenWork['now'] }> = ({ language, now }) => (
  <span class={`mark tone-${WORK_TONE[now]}`}>
    <span aria-hidden="true">{WORK_MARK[now]}</span> {workNow[now][language]}
  </span>
);

const LIGHT_TONE = { green: 'good', yellow: 'near', red: 'bad', grey: 'empty' } as const;

export const LightMark: FC<{ site: Site; light: NonNullable<FrozenWork['light']> }> = ({ site, light }) => (
  <span class={`mark tone-${LIGHT_TONE[light]}`}>
    <span aria-hidden="true">{site.words.projects.marks[light]}</span> {site.words.projects.lights[light]}
  </span>
);

/** The unit that figures of the item are judged in. */
export const unitOf = ({ unit, standing }: FrozenItem): string =>
  standing.kind === 'avg_annual_growth' || standing.kind === 'cumulative_reduction' ? '%' : (unit ?? '');

/** The value that was judged, with its unit, calculated rates to two digits; undefined where there is none. */
export const valueOf = (item: FrozenItem): string | undefined => {
  const { observed, kind } = item.standing;
  const places = kind === 'avg_annual_growth' || kind === 'cumulative_reduction' ? 2 : 4;
  return observed === undefined ? undefined : `${numberShown(observed, places)}${unitOf(item)}`;
};

export const periodOf = ({ standing: { period } }: FrozenItem, language: Language): string | undefined =>
  period === undefined ? undefined : periodName(period, language);

/** The published figures that the judged value was made of, the latest last. */
export const sourcesOf = ({ standing, observations }: FrozenItem): FrozenItem['observations'] => {
  const last = standing.inputs.at(-1)?.ids ?? [];
  return observations.filter(({ id }) => last.includes(id));
};
