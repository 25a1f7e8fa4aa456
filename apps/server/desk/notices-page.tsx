import type { FC } from 'hono/jsx';
import { z } from 'zod';
import type { Kept, Region, Store } from '../../../src/database/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { PageHead, Tabs } from '../views/page-head.tsx';
import { NoticeList } from './notice-list.tsx';
import { isFor, MOST_NOTICES } from './notices-of.ts';
import { noticeWords, type NoticeWords } from './words/notices.ts';

const VIEWS = ['open', 'settled'] as const;
const Query = z.object({ state: z.enum(VIEWS).catch('open'), level: z.enum(['red', 'yellow', 'info']).optional().catch(undefined) });

type Group = { readonly region: Region; readonly notices: readonly Kept<'notice'>[] };

const groupsOf = async (c: PageContext, store: Store, state: 'open' | 'settled'): Promise<readonly Group[]> => {
  const { actor } = c.var;
  const regions = (await store.regions()).filter(({ code }) => actor.region === undefined || actor.region === code);
  const groups = await Promise.all(
    regions.map(async (region) => {
      const found = await store.delivery(region.code, actor).list('notice', { states: [state], order: 'newest', limit: MOST_NOTICES });
      return { region, notices: found.filter((notice) => isFor(notice, actor)) };
    }),
  );
  return groups.filter(({ notices }) => notices.length > 0);
};

const SettleAll: FC<{ words: NoticeWords; region: string; count: number }> = ({ words, region, count }) => (
  <form method="post" action="/notices/settle" class="settle-all">
    <input type="hidden" name="region" value={region} />
    <input type="hidden" name="all" value="1" />
    <button class="quiet" type="submit">
      {words.settleAll(count)}
    </button>
  </form>
);

/** 提醒: what waits to be noted, and what was. */
export const noticesPage = async (c: PageContext, store: Store): Promise<Response> => {
  const { language, actor } = c.var;
  const words = noticeWords(language);
  const { state, level } = Query.parse(c.req.query());
  const groups = await groupsOf(c, store, state);
  const settles = state === 'open' && may(actor, 'notice.settle');
  const shown = groups.map(({ region, notices }) => ({
    region,
    all: notices,
    notices: notices.filter((one) => level === undefined || one.body.level === level),
  }));
  const levels = (['red', 'yellow', 'info'] as const).map((one) => ({
    level: one,
    count: groups.reduce((sum, { notices }) => sum + notices.filter(({ body }) => body.level === one).length, 0),
  }));
  const address = (to: { state?: string; level?: string | undefined }): string => {
    const query = new URLSearchParams({ ...((to.state ?? state) === 'open' ? {} : { state: to.state ?? state }), ...(to.level ? { level: to.level } : {}) });
    return query.size === 0 ? '/notices' : `/notices?${query.toString()}`;
  };
  return renderPage(
    c,
    { title: words.title },
    <section class="listing notices">
      <PageHead title={words.title} lede={words.lede}>
        <Tabs label={words.title} tabs={VIEWS.map((view) => ({ href: address({ state: view }), label: words.states[view], current: view === state }))} />
      </PageHead>
      {groups.length > 0 && (
        <nav class="levels" aria-label={words.filter}>
          <a href={address({})} aria-current={level === undefined ? 'true' : undefined}>
            {words.all}
          </a>
          {levels.map((one) => (
            <a href={address({ level: one.level })} aria-current={one.level === level ? 'true' : undefined}>
              {words.levels[one.level]} <small>{one.count}</small>
            </a>
          ))}
        </nav>
      )}
      {groups.length === 0 && <EmptyState title={words.empty[state]} help={words.emptyHelp} />}
      {shown.map(({ region, all, notices }) => (
        <section>
          <h2 lang="zh-CN">
            {region.name} <small>{notices.length}</small>
          </h2>
          {notices.length === 0 ? (
            <p class="no-match">{words.noneOfLevel}</p>
          ) : (
            <NoticeList language={language} notices={notices} back="/notices" settle={settles} />
          )}
          {settles && level === undefined && all.length > 1 && <SettleAll words={words} region={region.code} count={all.length} />}
        </section>
      ))}
    </section>,
  );
};
