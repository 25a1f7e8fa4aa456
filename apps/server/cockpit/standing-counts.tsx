import type { FC } from 'hono/jsx';
import { standingWords } from '../../../src/monitoring/index.ts';
import { withQuery } from '../layout/links.ts';
import type { Language } from '../words/index.ts';
import { FORECAST_TONE, GRAVEST_FIRST, GRAVEST_FORECAST_FIRST, isFinal, TONE_OF } from './tone.ts';
import type { Watched } from './watched.ts';
import type { CockpitWords } from './words/index.ts';

type CountsProps = { language: Language; words: CockpitWords; rows: readonly Watched[]; url: URL };

const countBy = <K extends string>(rows: readonly Watched[], of: (row: Watched) => K): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  return counts;
};

/** How many indicators stand where, gravest first; each count is a link that shows only those. A second press shows all again. */
export const StandingCounts: FC<CountsProps> = ({ language, words, rows, url }) => {
  const said = standingWords(language);
  const counts = countBy(rows, ({ standing }) => standing.now);
  const forecasts = countBy(rows, ({ standing }) => standing.forecast);
  // Once the verdicts are in, nothing is left to expect.
  const over = rows.every(({ standing }) => isFinal(standing.now) || standing.forecast === 'unknown');
  const query = url.searchParams;
  const link = (name: string, value: string): string => withQuery(url.pathname, query, { [name]: query.get(name) === value ? undefined : value });
  return (
    <div class="standing-counts">
      <ul aria-label={words.counts.label}>
        {GRAVEST_FIRST.filter((now) => counts.has(now)).map((now) => (
          <li>
            <a class={`count tone-${TONE_OF[now]}`} href={link('now', now)} aria-current={query.get('now') === now ? 'true' : undefined} rel="nofollow">
              <b>{counts.get(now)}</b>
              <span>
                <span class="mark" aria-hidden="true">
                  {said.now[now].mark}
                </span>
                {said.now[now].word}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {!over && (
        <p class="forecast-counts">
          {words.counts.forecast}
          {GRAVEST_FORECAST_FIRST.filter((forecast) => forecasts.has(forecast)).map((forecast) => (
            <a
              class={`tone-${FORECAST_TONE[forecast]}`}
              href={link('forecast', forecast)}
              aria-current={query.get('forecast') === forecast ? 'true' : undefined}
              rel="nofollow"
            >
              {said.forecast[forecast].word} <b>{forecasts.get(forecast)}</b>
            </a>
          ))}
        </p>
      )}
    </div>
  );
};
