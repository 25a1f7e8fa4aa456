import type { Instant } from '../../../src/basis/index.ts';
import type { DeliveryStore, Store } from '../../../src/database/index.ts';
import { reasonFor, standingWords } from '../../../src/monitoring/index.ts';
import { publicOpinions, type Topic } from '../../../src/participation/index.ts';
import { dayOf, loadRegion, type RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { publicPath } from './participation-path.ts';
import { topicPage } from './topic-of.ts';
import { participationWords } from './words/index.ts';

/** Something public that happened to a topic. */
export type TopicEvent = { readonly id: string; readonly at: Instant; readonly title: string; readonly text: string; readonly href: string };

const RELEASES = 12;
const LATEST = 50;

type Given = { readonly store: Store; readonly context: RegionContext; readonly program: DeliveryStore; readonly language: Language };

const isWhole = ({ kind }: Topic): boolean => kind === 'plan';

/** Releases that speak of it, each with how it stood on its day: as judged of what the release knew, so that it says what the release says. */
const ofReleases = async ({ store, context, program, language }: Given, topic: Topic, since: Instant): Promise<readonly TopicEvent[]> => {
  const words = participationWords(language).follow;
  const releases = (await program.list('release', { plan: context.plan.id, states: ['published'], order: 'newest', limit: RELEASES })).filter(
    ({ body }) => body.published !== undefined && body.published.at > since,
  );
  const events: TopicEvent[] = [];
  for (const { id, body } of releases) {
    const then =
      topic.kind === 'indicator' || topic.kind === 'commitment'
        ? await loadRegion(store, context.region.code, context.plan.id, { asOf: body.asOf, known: body.known }, context.today)
        : undefined;
    const at = then?.items.findIndex((item) => item.id === topic.ref) ?? -1;
    const standing = then === undefined || at === -1 ? undefined : then.standings[at]!;
    events.push({
      id: `release:${id}`,
      at: body.published!.at,
      title: words.released(body.number, body.title),
      text:
        standing === undefined
          ? words.releasedAsOf(body.asOf)
          : words.releasedStanding(body.asOf, standingWords(language).now[standing.now].word, reasonFor(then!.items[at]!, standing, language)),
      href: topicPage(context, topic, language),
    });
  }
  return events;
};

/** Opinions that may be shown: when they came, and when they were answered. */
const ofOpinions = async ({ context, program, language }: Given, topic: Topic): Promise<readonly TopicEvent[]> => {
  const words = participationWords(language);
  const question = { plan: context.plan.id, ...(isWhole(topic) ? {} : { about: [topic.ref] }) };
  const rows = (await program.list('opinion', { ...question, order: 'newest', limit: LATEST })).filter(
    ({ body }) => body.state !== 'merged' && (isWhole(topic) || body.about.kind === topic.kind),
  );
  return rows.flatMap(({ body }): TopicEvent[] => {
    const [shown] = publicOpinions([body]);
    const href = publicPath(context, `opinions/${body.number}`);
    const base = { href, text: shown!.text ?? (shown!.hidden === undefined ? words.open.unread : words.open.hidden(shown!.hidden)) };
    const came = { ...base, id: `opinion:${body.number}`, at: body.received, title: words.follow.came(body.number, shown!.about.title) };
    if (shown!.answer === undefined || body.published === undefined) return [came];
    const published = body.steps.findLast(({ to }) => to === 'published')?.at ?? body.published;
    return [
      came,
      {
        id: `answer:${body.number}:${published}`,
        at: published,
        title: words.follow.answered(body.number, shown!.about.title),
        text: shown!.answer.text,
        href,
      },
    ];
  });
};

/** What is public and happened to a topic after a moment, newest first: what a feed and a mail are made of. */
export const topicEvents = async (given: Given, topic: Topic, since: Instant = ''): Promise<readonly TopicEvent[]> => {
  const all = [...(await ofReleases(given, topic, since)), ...(await ofOpinions(given, topic))].filter(({ at }) => at > since);
  return all.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1)).slice(0, LATEST);
};

export const eventDay = ({ at }: TopicEvent): string => dayOf(at);
