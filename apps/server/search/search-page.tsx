import type { FC } from 'hono/jsx';
import { z } from 'zod';
import type { PageContext } from '../app-state.ts';
import { readLink, rowLink } from '../layout/entry-links.ts';
import { planLink } from '../layout/links.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { Where } from '../reading/fields.tsx';
import { sentenceAnchor } from '../reading/sentence-anchor.ts';
import type { Words } from '../words/index.ts';
import { SEARCH_KINDS, searchDocuments } from './documents.ts';
import { excerpt, search, type Group, type Hit, type Range } from './search.ts';

const Query = z.object({ q: z.string().max(200).catch(''), kind: z.enum(SEARCH_KINDS).optional().catch(undefined) });
const MOST_OF_EACH = 8;
const MOST_OF_ONE = 200;

const Marked: FC<{ text: string; ranges: readonly Range[] }> = ({ text, ranges }) => (
  <>{excerpt(text, ranges).map(({ text: piece, hit }) => (hit ? <mark>{piece}</mark> : piece))}</>
);

const hrefOf = (stored: StoredPlan, { document: { kind, key, span, flow }, textRanges }: Hit): string => {
  if (kind === 'text') return readLink(stored, span, sentenceAnchor(stored, flow?.offsets[textRanges[0]?.[0] ?? 0] ?? span[0]));
  return kind === 'heading' ? readLink(stored, span, key!) : rowLink(stored, { kind, key: key! });
};

const HitLine: FC<{ stored: StoredPlan; words: Words; hit: Hit }> = ({ stored, words, hit }) => {
  const { document } = hit;
  return (
    <li lang="zh-CN">
      <a href={hrefOf(stored, hit)}>
        {document.title !== '' && (
          <b>
            <Marked text={document.title} ranges={hit.titleRanges} />
          </b>
        )}
        {document.text !== '' && (document.title === '' || hit.textRanges.length > 0) && (
          <span>
            <Marked text={document.text} ranges={hit.textRanges} />
          </span>
        )}
      </a>
      <span class="hit-where">
        <Where stored={stored} offset={document.span[0]} />
        {document.key !== undefined && document.kind !== 'heading' && <a href={readLink(stored, document.span, document.key)}>{words.reading.toSentence}</a>}
      </span>
    </li>
  );
};

const Results: FC<{ stored: StoredPlan; words: Words; question: string; groups: readonly Group[]; one: boolean }> = ({
  stored,
  words,
  question,
  groups,
  one,
}) => {
  if (question.trim() === '') return <EmptyState title={words.search.empty} help={words.search.hint} />;
  if (groups.length === 0) return <EmptyState title={words.search.none(question)} help={words.search.noneHelp} />;
  return (
    <>
      <p class="found" role="status">
        {words.search.count(groups.reduce((sum, { total }) => sum + total, 0))}
      </p>
      {groups.map(({ kind, hits, total }) => (
        <section class="hits">
          <h2>
            {words.kinds[kind]}
            <small>{total}</small>
          </h2>
          <ol data-rows>
            {hits.map((hit) => (
              <HitLine stored={stored} words={words} hit={hit} />
            ))}
          </ol>
          {total > hits.length &&
            (one ? (
              <p class="more">{words.search.more(total - hits.length)}</p>
            ) : (
              <p class="more">
                <a href={`${planLink(stored.id, 'search')}?${new URLSearchParams({ q: question, kind }).toString()}`}>{words.search.all(total)}</a>
              </p>
            ))}
        </section>
      ))}
    </>
  );
};

const resultsOf = (c: PageContext, stored: StoredPlan) => {
  const { q, kind } = Query.parse(c.req.query());
  const groups = search(searchDocuments(stored), q, kind === undefined ? MOST_OF_EACH : MOST_OF_ONE, kind);
  return { q, body: <Results stored={stored} words={c.var.words} question={q} groups={groups} one={kind !== undefined} /> };
};

/** 检索: all of a plan by substring, grouped by kind. */
export const searchPage = (c: PageContext, stored: StoredPlan): Promise<Response> => {
  const { words } = c.var;
  const { q, body } = resultsOf(c, stored);
  return renderPage(
    c,
    { title: q === '' ? words.search.title : `${q} · ${words.search.title}`, plan: stored, view: 'search', query: q },
    <section class="listing search">
      <form class="search-form" role="search" aria-label={words.search.everywhere} action={planLink(stored.id, 'search')}>
        <h1>
          <label for="q">{words.search.title}</label>
        </h1>
        <input
          id="q"
          type="search"
          name="q"
          value={q}
          maxlength={200}
          placeholder={words.search.placeholder}
          autofocus
          data-live-search={`${planLink(stored.id, 'search')}/results`}
        />
        <button type="submit">{words.search.submit}</button>
      </form>
      <div id="results" aria-live="polite">
        {body}
      </div>
    </section>,
  );
};

/** The results alone, for the script that searches while one types. */
export const searchFragment = (c: PageContext, stored: StoredPlan): Response | Promise<Response> => {
  c.header('Cache-Control', 'no-cache');
  return c.html(resultsOf(c, stored).body);
};
