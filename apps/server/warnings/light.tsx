import type { FC } from 'hono/jsx';
import { warningWords, type WarningLevel } from '../../../src/monitoring/index.ts';
import type { Language } from '../words/index.ts';

/** A light as shape and word; its colour only repeats them. */
export const Light: FC<{ language: Language; level: WarningLevel; over?: boolean }> = ({ language, level, over }) => {
  const { levels, marks } = warningWords(language);
  return (
    <span class={`standing-mark tone-${over ? 'quiet' : level === 'red' ? 'bad' : 'near'}`}>
      <span class="mark" aria-hidden="true">
        {marks[level]}
      </span>
      {levels[level]}
    </span>
  );
};
