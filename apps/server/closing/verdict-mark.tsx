import type { FC } from 'hono/jsx';
import { closingWords, type ClosingVerdict } from '../../../src/monitoring/index.ts';
import type { Language } from '../words/index.ts';
import { closingPageWords } from './words/index.ts';

const TONES: Readonly<Record<ClosingVerdict, string>> = { reached: 'good', missed: 'bad', cancelled: 'quiet', not_assessable: 'quiet' };

/** A verdict as shape and word; its colour only repeats them. */
export const VerdictMark: FC<{ language: Language; verdict: ClosingVerdict }> = ({ language, verdict }) => (
  <span class={`standing-mark tone-${TONES[verdict]}`}>
    <span class="mark" aria-hidden="true">
      {closingPageWords(language).marks[verdict]}
    </span>
    {closingWords(language).verdicts[verdict]}
  </span>
);
