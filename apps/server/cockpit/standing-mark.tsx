import type { FC } from 'hono/jsx';
import { standingWords, type Forecast, type Now } from '../../../src/monitoring/index.ts';
import type { Language } from '../words/index.ts';
import { FORECAST_TONE, TONE_OF } from './tone.ts';

/** A standing as shape and word (a shorter one where `short` gives it); its colour only repeats them. */
export const StandingMark: FC<{ language: Language; now: Now; large?: boolean; short?: string | undefined }> = ({ language, now, large, short }) => {
  const { mark, word } = standingWords(language).now[now];
  return (
    <span class={`standing-mark tone-${TONE_OF[now]}${large ? ' large' : ''}`}>
      <span class="mark" aria-hidden="true">
        {mark}
      </span>
      {short ?? word}
    </span>
  );
};

export const ForecastMark: FC<{ language: Language; forecast: Forecast }> = ({ language, forecast }) => (
  <span class={`forecast-mark tone-${FORECAST_TONE[forecast]}`}>{standingWords(language).forecast[forecast].word}</span>
);
