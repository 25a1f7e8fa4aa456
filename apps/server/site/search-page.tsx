import type { Child } from 'hono/jsx';
import { SearchForm } from './search-form.tsx';
import { siteEntries, type SiteEntry } from './site-entries.ts';
import { framedAround, SiteHead, type Site } from './site-frame.tsx';

export const SEARCH_INDEX = 'search/index.js';
export const SEARCH_SCRIPT = 'search/search.js';

const rowsOf = function* (site: Site, entries: readonly SiteEntry[]): Generator<Child> {
  const { kinds } = site.words.search;
  for (const { kind, title, place, page, anchor } of entries)
    yield (
      <li>
        <a href={site.to(page, anchor)} lang="zh-CN">
          {title}
        </a>{' '}
        <small>
          {kinds[kind]}
          {place !== undefined && (
            <>
              {' · '}
              <span lang="zh-CN">{place}</span>
            </>
          )}
        </small>
      </li>
    );
};

/** 查找: a list of everything, which the script narrows to what is typed. It reads well without. */
export const searchPage = (site: Site): Iterable<string> => {
  const { words } = site;
  const w = words.search;
  return framedAround(site, { title: w.title, section: 'search', scripts: [SEARCH_INDEX, SEARCH_SCRIPT] }, rowsOf(site, siteEntries(site.content)), (rows) => (
    <>
      <SiteHead title={w.title} lede={w.lede} />
      <SearchForm site={site} label={w.label} />
      <p class="search-said" role="status" data-none={w.none} data-found={w.found}></p>
      <noscript>
        <p>{w.needless}</p>
      </noscript>
      <h2>{w.all}</h2>
      <ul class="entries" data-entries>
        {rows}
      </ul>
    </>
  ));
};
