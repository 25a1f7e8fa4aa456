import { SearchForm } from './search-form.tsx';
import { siteEntries } from './site-entries.ts';
import { framed, SiteHead, type Site } from './site-frame.tsx';

export const SEARCH_INDEX = 'search/index.js';
export const SEARCH_SCRIPT = 'search/search.js';

/** 查找: a list of everything, which the script narrows to what is typed. It reads well without. */
export const searchPage = (site: Site): string => {
  const { words } = site;
  const w = words.search;
  const entries = siteEntries(site.content);
  return framed(
    site,
    { title: w.title, section: 'search', scripts: [SEARCH_INDEX, SEARCH_SCRIPT] },
    <>
      <SiteHead title={w.title} lede={w.lede} />
      <SearchForm site={site} label={w.label} />
      <p class="search-said" role="status" data-none={w.none} data-found={w.found}></p>
      <noscript>
        <p>{w.needless}</p>
      </noscript>
      <h2>{w.all}</h2>
      <ul class="entries" data-entries>
        {entries.map(({ kind, title, place, page, anchor }) => (
          <li>
            <a href={site.to(page, anchor)} lang="zh-CN">
              {title}
            </a>{' '}
            <small>
              {w.kinds[kind]}
              {place !== undefined && (
                <>
                  {' · '}
                  <span lang="zh-CN">{place}</span>
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
    </>,
  );
};
