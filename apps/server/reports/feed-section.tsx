import type { FC } from 'hono/jsx';
import { may } from '../../../src/identity/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import type { Language } from '../words/index.ts';
import { reportsPath } from './report-path.ts';
import { reportWords } from './words/index.ts';

/** A secret address of due days for one's own calendar. */
export const FeedSection: FC<{ given: Delivery; language: Language; made?: string }> = ({ given: { actor, context }, language, made }) => {
  const words = reportWords(language).feed;
  const mayMake = actor.account !== undefined || actor.unit !== undefined || may(actor, 'preference.edit', { region: context.region.code });
  if (!mayMake) return null;
  return (
    <section class="feed" aria-labelledby="feed-title">
      <h2 id="feed-title">{words.title}</h2>
      <p class="help">{words.help}</p>
      {made !== undefined && (
        <label class="field">
          <span>{words.shown}</span>
          <input readonly value={made} />
        </label>
      )}
      <form method="post" action={reportsPath(context, 'feed')}>
        <button type="submit" class="quiet">
          {made === undefined ? words.make : words.again}
        </button>
      </form>
    </section>
  );
};
