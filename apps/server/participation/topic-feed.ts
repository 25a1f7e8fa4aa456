import { xmlText } from '../../../src/basis/index.ts';
import { escapeHtml } from '../layout/html.ts';
import type { TopicEvent } from './topic-events.ts';

/** Text as content or attribute of XML. */
const xml = (text: string): string => escapeHtml(xmlText(text));

export type TopicFeed = {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly self: string;
  readonly page: string;
  readonly updated: string;
  readonly language: string;
  /** Addresses of entries are made whole with it. */
  readonly base: string;
  readonly events: readonly TopicEvent[];
};

/** What happened to a topic as an Atom feed (RFC 4287). */
export const topicFeed = ({ id, title, author, self, page, updated, language, base, events }: TopicFeed): string => {
  const whole = (href: string): string => xml(new URL(href, base).href);
  const entries = events.map(
    (event) =>
      `<entry><id>${xml(`${id}:${event.id}`)}</id><title>${xml(event.title)}</title><updated>${event.at}</updated><link rel="alternate" href="${whole(event.href)}"/><content type="text">${xml(event.text)}</content></entry>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${xml(id)}</id><title>${xml(title)}</title><updated>${updated}</updated><author><name>${xml(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${whole(self)}"/><link rel="alternate" type="text/html" href="${whole(page)}"/>`,
    ...entries,
    '</feed>\n',
  ].join('\n');
};
