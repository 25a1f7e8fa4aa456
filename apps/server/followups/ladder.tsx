import type { FC } from 'hono/jsx';
import type { Rung } from '../../../src/evaluation/index.ts';
import type { Language } from '../words/index.ts';
import { followupWords } from './words/index.ts';

const MARKS: Readonly<Record<Rung['state'], string>> = { passed: '✔', here: '●', late: '▼', ahead: '○' };

/** The chain of an opinion: what is behind, where it stands, what is ahead, each with its day and how long is left. */
export const FollowupLadder: FC<{ language: Language; rungs: readonly Rung[] }> = ({ language, rungs }) => {
  const words = followupWords(language);
  return (
    <ol class="chain" aria-label={words.page.chain}>
      {rungs.map(({ name, state, day, days, done, of }) => (
        <li class={`rung is-${state}`}>
          <p class="rung-name">
            <span class="mark" aria-hidden="true">
              {MARKS[state]}
            </span>{' '}
            {words.rungs[name]} <span class="unseen">{words.rungStates[state]}</span>
          </p>
          {of !== undefined && <p class="figure">{words.of(done ?? 0, of)}</p>}
          {day !== undefined && <p class="figure">{day}</p>}
          {days !== undefined && <p class="rung-days">{state === 'passed' ? words.reportedIn(days) : words.left(days)}</p>}
        </li>
      ))}
    </ol>
  );
};
