import type { FC } from 'hono/jsx';
import { RHYTHMS, type SubscriptionRhythm } from '../../../src/participation/index.ts';
import type { Language } from '../words/index.ts';
import { participationWords } from './words/index.ts';

/** How often somebody who follows a topic is written to. */
export const RhythmChoice: FC<{ language: Language; chosen: SubscriptionRhythm }> = ({ language, chosen }) => {
  const words = participationWords(language).follow;
  return (
    <fieldset>
      <legend>{words.rhythm}</legend>
      {RHYTHMS.map((rhythm) => (
        <label class="public-choice">
          <input type="radio" name="rhythm" value={rhythm} checked={rhythm === chosen} required /> {words.rhythms[rhythm]}
        </label>
      ))}
    </fieldset>
  );
};
