import type { FC } from 'hono/jsx';
import { siteFile, sitePage } from '../../../src/publication/index.ts';
import type { Site } from './site-frame.tsx';

/** The field that leads to what is looked for, from the first page and on the search page itself. */
export const SearchForm: FC<{ site: Site; label: string }> = ({ site, label }) => (
  <form class="search" role="search" action={site.file(siteFile(sitePage.search, site.language))} method="get">
    <label for="q">{label}</label>
    <span class="search-row">
      <input id="q" name="q" type="search" maxlength={60} autocomplete="off" enterkeyhint="search" /> <button type="submit">{site.words.search.go}</button>
    </span>
  </form>
);
