import type { FC } from 'hono/jsx';
import { type MergeCandidate, mergeCandidates } from '../../../src/plan/index.ts';
import type { PageContext } from '../app-state.ts';
import { readLink } from '../layout/entry-links.ts';
import { keptFor } from '../layout/kept.ts';
import { planLink, withQuery } from '../layout/links.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { sentenceAnchor } from '../reading/sentence-anchor.ts';
import { Tabs } from '../views/page-head.tsx';
import { Evidence } from '../views/evidence.tsx';
import { reviewWords, type ReviewWords } from './words/index.ts';

/** What needs a person most comes first. */
const REASONS = ['doubtful', 'variant', 'same'] as const satisfies readonly MergeCandidate['reason'][];
const PAGE = 60;

const candidatesOf = keptFor(({ plan, compiled }: StoredPlan): readonly MergeCandidate[] => mergeCandidates(plan, compiled.passages));

const Candidate: FC<{ stored: StoredPlan; candidate: MergeCandidate; words: ReviewWords }> = ({ stored, candidate: { names, spans }, words }) => (
  <li class="merge-candidate">
    <h2 lang="zh-CN">
      {names.join(' / ')} <small>{words.merge.places(spans.length)}</small>
    </h2>
    <ul>
      {spans.map((span) => (
        <li>
          <a href={readLink(stored, span, sentenceAnchor(stored, span[0]))}>
            <Evidence stored={stored} span={span} tag="mark" />
          </a>
        </li>
      ))}
    </ul>
  </li>
);

/** 疑似同一项: projects and places that may be one thing under one name or several, with every place that names them. */
export const mergePage = (c: PageContext, stored: StoredPlan): Promise<Response> => {
  const say = reviewWords(c.var.language);
  const all = candidatesOf(stored);
  const url = new URL(c.req.url);
  const reason = REASONS.find((one) => one === c.req.query('reason')) ?? REASONS.find((one) => all.some((candidate) => candidate.reason === one)) ?? 'same';
  const found = all.filter((candidate) => candidate.reason === reason);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1));
  const base = `${planLink(stored.id, 'review')}/merge`;
  return renderPage(
    c,
    { title: say.merge.title, plan: stored, view: 'review' },
    <section class="listing merging">
      <header class="page-head">
        <div>
          <h1>{say.merge.title}</h1>
          <p>{say.merge.lede}</p>
        </div>
        <p class="review-links">
          <a href={planLink(stored.id, 'review')}>{say.title}</a>
        </p>
      </header>
      <Tabs
        label={say.merge.title}
        tabs={REASONS.map((one) => ({
          href: `${base}?reason=${one}`,
          label: say.merge.reasons[one],
          count: all.filter((candidate) => candidate.reason === one).length,
          current: one === reason,
        }))}
      />
      {found.length === 0 ? (
        <EmptyState title={say.merge.none} help={say.merge.noneHelp} />
      ) : (
        <ol>
          {found.slice((page - 1) * PAGE, page * PAGE).map((candidate) => (
            <Candidate stored={stored} candidate={candidate} words={say} />
          ))}
        </ol>
      )}
      {pages > 1 && (
        <nav class="paging">
          {page > 1 && (
            <a rel="prev" href={withQuery(base, url.searchParams, { page: String(page - 1) })}>
              {say.previous}
            </a>
          )}
          <span>{say.page(page, pages)}</span>
          {page < pages && (
            <a rel="next" href={withQuery(base, url.searchParams, { page: String(page + 1) })}>
              {say.next}
            </a>
          )}
        </nav>
      )}
    </section>,
  );
};
