import { topicKey, type SubscriptionRhythm } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Open } from './on-public.tsx';
import { TRAP, type FormFault } from './opinion-form-page.tsx';
import { participationDesk } from './participation-desk.ts';
import { publicPath } from './participation-path.ts';
import { publicPage } from './public-frame.tsx';
import { TopicCard } from './public-topic.tsx';
import { RhythmChoice } from './rhythm-choice.tsx';
import { eventDay, topicEvents } from './topic-events.ts';
import type { ShownTopic } from './topic-of.ts';
import { participationWords } from './words/index.ts';

const RECENT = 8;

export const feedPath = (context: Open['context'], { kind, ref }: { readonly kind: string; readonly ref: string }): string =>
  publicPath(context, `follow/${encodeURIComponent(kind === 'plan' ? 'plan' : `${kind}-${ref}`)}.atom`);

/** How a topic can be followed: by a feed that asks for nothing, by mail where the server can send some. */
export const followPage = async (
  c: PageContext,
  given: Open,
  shown: ShownTopic,
  {
    canMail,
    mail = '',
    rhythm = 'daily',
    fault,
  }: { readonly canMail: boolean; readonly mail?: string; readonly rhythm?: SubscriptionRhythm; readonly fault?: FormFault },
): Promise<Response> => {
  const { store, context } = given;
  const { language, state } = c.var;
  const all = participationWords(language);
  const words = all.follow;
  const events = (await topicEvents({ ...given, language }, shown.topic)).slice(0, RECENT);
  const feed = feedPath(context, shown.topic);
  const key = topicKey(shown.topic);
  const token = await participationDesk(store).gate.token(`follow ${context.region.code} ${context.plan.id}`, state.clock());
  if (fault?.wait !== undefined) c.header('Retry-After', String(fault.wait));
  return publicPage(
    c,
    { title: words.title, context, tab: 'follow', feed, ...(fault === undefined ? {} : { status: fault.status }) },
    <>
      <h1>{words.title}</h1>
      <TopicCard language={language} context={context} shown={shown} />
      <section>
        <h2>{words.byFeed}</h2>
        <p>{words.byFeedHelp}</p>
        <p>
          <a class="address" href={feed} type="application/atom+xml">
            {new URL(feed, c.req.url).href}
          </a>
        </p>
      </section>
      <section>
        <h2>{words.byMail}</h2>
        {canMail ? (
          <form method="post" action={publicPath(context, 'follow')} class="public-form">
            <input type="hidden" name="about" value={key} />
            <input type="hidden" name="token" value={token} />
            <p>{words.byMailHelp}</p>
            {fault !== undefined && (
              <p class="told fault" role="alert">
                {fault.said[language]}
              </p>
            )}
            <p class="field">
              <label for="mail">{words.mail}</label>
              <input id="mail" name="mail" type="email" required maxlength={200} autocomplete="email" value={mail} />
            </p>
            <RhythmChoice language={language} chosen={rhythm} />
            <p class="public-trap" aria-hidden="true">
              <label for={TRAP}>{all.open.trap}</label>
              <input id={TRAP} name={TRAP} tabindex={-1} autocomplete="off" />
            </p>
            <p class="public-send">
              <button type="submit">{words.ask}</button>
            </p>
          </form>
        ) : (
          <p class="faint">{words.noMail}</p>
        )}
      </section>
      <section>
        <h2>{words.recent}</h2>
        {events.length === 0 ? (
          <p class="faint">{words.nothing}</p>
        ) : (
          <ul class="public-events">
            {events.map((event) => (
              <li>
                <span class="figure">{eventDay(event)}</span> <a href={event.href}>{event.title}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>,
  );
};
