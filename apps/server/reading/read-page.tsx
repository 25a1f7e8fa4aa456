import type { FC } from 'hono/jsx';
import { raw } from 'hono/html';
import { z } from 'zod';
import type { PageContext } from '../app-state.ts';
import { htmlOf } from '../layout/html.ts';
import { keptFor } from '../layout/kept.ts';
import { planLink, withQuery } from '../layout/links.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { StoredPlan } from '../plan-store.ts';
import type { Language, Words } from '../words/index.ts';
import { wordsIn } from '../words/index.ts';
import { Book } from './book.tsx';
import { Cards } from './cards.tsx';
import { Legend, hiddenKinds } from './legend.tsx';
import { Glance } from './glance.tsx';
import { Outline } from './outline.tsx';
import { TitlePage } from './title-page.tsx';
import { pagesOf, type ReadingPage } from './reading-pages.ts';

const Query = z.object({ part: z.coerce.number().int().min(1).catch(1), hide: z.string().max(200).catch('') });

/** Rendered pages of a plan by language and part: the text of a plan does not change from request to request. */
const rendered = keptFor<StoredPlan['plan'], Map<string, string>>(() => new Map());

const once = (stored: StoredPlan, key: string, make: () => string): string => {
  const kept = rendered(stored.plan);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  // A few pages of a long plan, not all hundred.
  if (kept.size >= 24) kept.delete(kept.keys().next().value!);
  kept.set(key, made);
  return made;
};

export const bookHtml = (stored: StoredPlan, language: Language, part: number, page: ReadingPage): string =>
  once(stored, `book ${language} ${part}`, () => htmlOf(<Book stored={stored} words={wordsIn(language)} page={page} />));

/** The keys that the marks of a rendered text name. Quotes in keys are escaped, so an attribute ends at the next one. */
const keysIn = (html: string): ReadonlySet<string> => new Set(Array.from(html.matchAll(/ data-k="([^"]+)"/g), ([, keys]) => keys!.split(' ')).flat());

export const cardsHtml = (stored: StoredPlan, language: Language, part: number, page: ReadingPage): string =>
  once(stored, `cards ${language} ${part}`, () =>
    htmlOf(<Cards stored={stored} words={wordsIn(language)} page={page} keys={keysIn(bookHtml(stored, language, part, page))} />),
  );

const Parts: FC<{ words: Words; part: number; of: number; href: (part: number) => string }> = ({ words, part, of, href }) => (
  <nav class="parts" aria-label={words.reading.paged}>
    {part > 1 ? (
      <a rel="prev" href={href(part - 1)}>
        {words.reading.previous}
      </a>
    ) : (
      <span></span>
    )}
    <span>{words.reading.part(part, of)}</span>
    {part < of ? (
      <a rel="next" href={href(part + 1)}>
        {words.reading.next}
      </a>
    ) : (
      <span></span>
    )}
  </nav>
);

/** Pages as one says them: 3、7–9. */
const pageList = (pages: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join('、');
};

/** The plan as a living document: outline, text with its marks, and beside it what the chosen sentence became. */
export const readPage = (c: PageContext, stored: StoredPlan): Promise<Response> => {
  const { words, language } = c.var;
  const url = new URL(c.req.url);
  const query = Query.parse(c.req.query());
  const pages = pagesOf(stored.compiled.tree);
  const part = Math.min(query.part, pages.length);
  const page = pages[part - 1]!;
  const hidden = hiddenKinds(query.hide);
  const html = bookHtml(stored, language, part, page);
  const parts = pages.length > 1 && (
    <Parts words={words} part={part} of={pages.length} href={(n) => withQuery(planLink(stored.id), url.searchParams, { part: String(n) })} />
  );
  const cards = `${planLink(stored.id)}/cards?part=${part}&lang=${language}&v=${encodeURIComponent(stored.revision)}`;
  return renderPage(
    c,
    { title: words.views.read, plan: stored, view: 'read' },
    <div class="reading" data-hide={hidden.join(' ')} data-cards={cards}>
      <aside class="outline-column">
        <details class="outline" open data-outline>
          <summary>{words.reading.outline}</summary>
          <nav aria-label={words.reading.outline} lang="zh-CN">
            <Outline stored={stored} page={page} whole={pages.length === 1} />
          </nav>
        </details>
      </aside>
      <div class="book-column">
        <TitlePage stored={stored} words={words} />
        {stored.silentPages && (
          <p class="caution" role="note">
            {words.reading.silentPages(pageList(stored.silentPages), stored.silentPages.length)}
          </p>
        )}
        <Legend stored={stored} words={words} hidden={hidden} url={url} />
        {parts}
        <article class="book" lang="zh-CN">
          {html === '' ? <EmptyState title={words.reading.empty} help={words.plans.emptyHelp} /> : raw(html)}
        </article>
        {parts}
      </div>
      <aside class="became" aria-label={words.reading.panel}>
        <div
          class="panel"
          data-panel
          data-empty={words.reading.panelEmpty}
          data-close={words.reading.close}
          data-copy={words.reading.copyLink}
          data-copied={words.reading.copied}
          data-add={words.reading.add}
          data-add-picked={words.reading.addPicked}
          data-add-at={`${planLink(stored.id, 'review')}/add`}
        >
          <h2>{words.reading.panel}</h2>
          <p class="panel-help">{words.reading.panelHelp}</p>
          <Glance stored={stored} words={words} />
          <div class="panel-cards" data-panel-cards aria-live="polite"></div>
        </div>
      </aside>
    </div>,
  );
};

/** The cards of one part of the text, as a fragment for the script of the reading page. */
export const cardsFragment = (c: PageContext, stored: StoredPlan): Response => {
  const { part: asked } = Query.parse(c.req.query());
  const pages = pagesOf(stored.compiled.tree);
  const part = Math.min(asked, pages.length);
  c.header('Cache-Control', c.req.query('v') === stored.revision ? 'private, max-age=86400' : 'no-cache');
  return c.html(cardsHtml(stored, c.var.language, part, pages[part - 1]!));
};
