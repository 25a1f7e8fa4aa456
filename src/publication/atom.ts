import { element, textElement, xmlDocument, type Element } from './xml.ts';

/** One thing that happened; `id` stays whatever becomes of the site, `updated` is an instant or a day of Shanghai. */
export type AtomEntry = {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly href: string;
  readonly summary: string;
};

export type AtomFeed = {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  /** Of the newest thing; of the entries where they are newer. */
  readonly updated: string;
  /** Address of the feed itself, and of the page it speaks of. */
  readonly self: string;
  readonly page: string;
  readonly author: { readonly name: string; readonly uri?: string };
  readonly rights?: string;
  readonly entries: readonly AtomEntry[];
};

/** A day counts from its first moment in Shanghai. */
const instant = (moment: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(moment) ? `${moment}T00:00:00+08:00` : moment);

const link = (rel: string, href: string, type: string): Element => ({ ...element('link'), attributes: { rel, href, type } });

/** Text that a schema asks for even where there is none. */
const text = (name: string, words: string): Element => textElement(name, words) ?? element(name);

/** A feed as Atom (RFC 4287), newest first. */
export const atomDocument = ({ id, title, subtitle, updated, self, page, author, rights, entries }: AtomFeed): string => {
  const newest = entries.toSorted((a, b) => Date.parse(instant(b.updated)) - Date.parse(instant(a.updated)));
  const last = newest.length === 0 || Date.parse(instant(newest[0]!.updated)) < Date.parse(instant(updated)) ? updated : newest[0]!.updated;
  return xmlDocument({
    ...element(
      'feed',
      text('id', id),
      text('title', title),
      textElement('subtitle', subtitle),
      text('updated', instant(last)),
      element('author', text('name', author.name), textElement('uri', author.uri)),
      link('self', self, 'application/atom+xml'),
      link('alternate', page, 'text/html'),
      textElement('rights', rights),
      newest.map((entry) =>
        element(
          'entry',
          text('id', entry.id),
          text('title', entry.title),
          text('updated', instant(entry.updated)),
          link('alternate', entry.href, 'text/html'),
          text('summary', entry.summary),
        ),
      ),
    ),
    attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh' },
  });
};
