import { WriteNeeded } from '../access/write-needed.tsx';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { progressOf, REVIEWED, type ReviewItem, reviewQueue } from '../../../src/plan/index.ts';
import type { PageContext } from '../app-state.ts';
import { Keys } from '../layout/help-dialog.tsx';
import { keptFor } from '../layout/kept.ts';
import { planLink, withQuery } from '../layout/links.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { IndicatorIds } from './field-inputs.tsx';
import { ReviewRow } from './review-item.tsx';
import { reviewWords, type ReviewWords } from './words/index.ts';

/** Entries on one page: what a person gets through in a quarter of an hour, halved. */
const PAGE = 50;

const Query = z.object({
  order: z.enum(['certainty', 'place']).catch('certainty'),
  list: z.enum(REVIEWED).optional().catch(undefined),
  state: z.enum(['open', 'decided', 'all']).catch('open'),
  page: z.coerce.number().int().min(1).catch(1),
  at: z.string().max(200).optional().catch(undefined),
});
export type ReviewQuery = z.infer<typeof Query>;

/** The queue of a plan, made once for each of its revisions. */
export const queueOf: (stored: StoredPlan) => readonly ReviewItem[] = keptFor((stored: StoredPlan) =>
  reviewQueue(stored.compiled.plan, stored.corrections, stored.compiled.tree.text),
);

const byPlace = (a: ReviewItem, b: ReviewItem): number => a.span[0] - b.span[0] || a.span[1] - b.span[1];

const chosen = (items: readonly ReviewItem[], { order, list, state, at }: ReviewQuery): readonly ReviewItem[] => {
  const named = at === undefined ? undefined : items.find(({ key }) => key === at);
  const found = items.filter((item) => (list === undefined || item.list === list) && (state === 'all' || (item.state === 'open') === (state === 'open')));
  const sorted = order === 'place' ? found.toSorted(byPlace) : found;
  return named === undefined ? sorted : [named, ...sorted.filter((item) => item !== named)];
};

export const Progress: FC<{ items: readonly ReviewItem[]; words: ReviewWords }> = ({ items, words }) => {
  const { total, decided } = progressOf(items);
  return (
    <div class="review-progress" data-progress-text={words.progress(0, 0)}>
      <progress max={Math.max(1, total)} value={decided} aria-label={words.title}></progress>
      <output>{words.progress(decided, total)}</output>
    </div>
  );
};

const Filters: FC<{ action: string; query: ReviewQuery; items: readonly ReviewItem[]; words: ReviewWords }> = ({ action, query, items, words }) => (
  <form class="filters" method="get" action={action} data-autosubmit aria-label={words.filter.label}>
    <label>
      <span>{words.filter.state}</span>
      <select name="state">
        {(['open', 'decided', 'all'] as const).map((state) => (
          <option value={state} selected={state === query.state}>
            {words.stateFilter[state]}
          </option>
        ))}
      </select>
    </label>
    <label>
      <span>{words.filter.list}</span>
      <select name="list">
        <option value="">{words.filter.all}</option>
        {REVIEWED.map((list) => (
          <option value={list} selected={list === query.list}>{`${words.lists[list]} (${items.filter((item) => item.list === list).length})`}</option>
        ))}
      </select>
    </label>
    <label>
      <span>{words.filter.order}</span>
      <select name="order">
        {(['certainty', 'place'] as const).map((order) => (
          <option value={order} selected={order === query.order}>
            {words.orders[order]}
          </option>
        ))}
      </select>
    </label>
    <button type="submit">{words.filter.apply}</button>
  </form>
);

const KeyHelp: FC<{ words: ReviewWords }> = ({ words: { help } }) => (
  <dialog id="review-help" aria-labelledby="review-help-title">
    <h2 id="review-help-title">{help.title}</h2>
    <Keys
      keys={[
        ['j k', help.next],
        ['a', help.accept],
        ['e', help.edit],
        ['r', help.reject],
        ['s', help.split],
        ['u', help.undo],
        ['o', help.sentence],
        ['n p', help.page],
        ['Ctrl+Enter', help.send],
        ['Esc', help.leave],
        ['?', help.help],
      ]}
    />
    <form method="dialog">
      <button>{help.close}</button>
    </form>
  </dialog>
);

const Paging: FC<{ url: URL; page: number; pages: number; words: ReviewWords }> = ({ url, page, pages, words }) =>
  pages <= 1 ? (
    <></>
  ) : (
    <nav class="paging">
      {page > 1 && (
        <a rel="prev" href={withQuery(url.pathname, url.searchParams, { page: String(page - 1), at: undefined })}>
          {words.previous}
        </a>
      )}
      <span>{words.page(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={withQuery(url.pathname, url.searchParams, { page: String(page + 1), at: undefined })}>
          {words.next}
        </a>
      )}
    </nav>
  );

/** 核对: what was read, to be accepted, corrected, split or rejected, by keyboard alone or without script. */
export const reviewPage = (c: PageContext, stored: StoredPlan): Promise<Response> => {
  const { words, language, mayWrite } = c.var;
  const say = reviewWords(language);
  const url = new URL(c.req.url);
  const query = Query.parse(Object.fromEntries(url.searchParams));
  const items = queueOf(stored);
  const matching = chosen(items, query);
  const pages = Math.max(1, Math.ceil(matching.length / PAGE));
  const page = Math.min(query.page, pages);
  const rows = matching.slice((page - 1) * PAGE, page * PAGE);
  const base = planLink(stored.id, 'review');
  const next = withQuery(base, url.searchParams, { at: undefined });
  const { total, decided } = progressOf(items);
  return renderPage(
    c,
    { title: say.title, plan: stored, view: 'review' },
    <section class="listing review" data-plan={stored.id} data-saved={say.saved} data-failed={say.failed}>
      <header class="page-head">
        <div>
          <h1>{say.title}</h1>
          <p>{say.lede}</p>
        </div>
        <p class="review-links">
          <a href={`${base}/merge`}>{say.merge.open}</a>
          {mayWrite && <a href={`${base}/add`}>{say.add.open}</a>}
          <a href={`/plans/${stored.id}/corrections`}>
            {say.corrections.title}
            <small data-corrections>{stored.corrections.length}</small>
          </a>
          <button type="button" class="quiet" data-review-help>
            {say.help.open} <kbd>?</kbd>
          </button>
        </p>
      </header>
      <Progress items={items} words={say} />
      <Filters action={base} query={query} items={items} words={say} />
      {!mayWrite && (
        <p class="faint">
          <WriteNeeded words={c.var.words} actor={c.var.actor} url={new URL(c.req.url)} />
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={total > 0 && decided === total ? say.finished : say.none} help={total > 0 && decided === total ? say.finishedHelp : say.noneHelp} />
      ) : (
        <ol class="review-queue">
          {rows.map((item, i) => (
            <ReviewRow stored={stored} item={item} words={words} language={language} mayWrite={mayWrite} next={next} open={i === 0} />
          ))}
        </ol>
      )}
      <Paging url={url} page={page} pages={pages} words={say} />
      <IndicatorIds plan={stored.plan} />
      <KeyHelp words={say} />
    </section>,
  );
};
