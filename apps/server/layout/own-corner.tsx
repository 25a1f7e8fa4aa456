import { setImmediate as turn } from 'node:timers/promises';
import type { FC } from 'hono/jsx';
import type { Store } from '../../../src/database/index.ts';
import { scopeOf, type Actor } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { noticeCount } from '../desk/notices-of.ts';
import type { Language } from '../words/index.ts';
import { layoutWords } from './words/index.ts';

/** Counts above it are not worth a second look. */
const MANY = 99;

/** The database where it is open; no page waits for it on this account. */
const storeNow = async (c: PageContext): Promise<Store | undefined> => {
  try {
    return await Promise.race([c.var.state.database(), turn(undefined)]);
  } catch {
    return undefined;
  }
};

/** Notices that wait for whoever asks; none where they cannot be counted now, for a page is not to fail over it. */
export const noticesFor = async (c: PageContext, actor: Actor, region: string | undefined): Promise<number> => {
  if (scopeOf(actor, 'notice.read') === undefined) return 0;
  const store = await storeNow(c);
  if (store === undefined) return 0;
  try {
    return await noticeCount(store, actor, region);
  } catch (fault) {
    c.var.state.log('notices', { fault: fault instanceof Error ? fault.message : String(fault) });
    return 0;
  }
};

/** What belongs to whoever asks: his desk, and how many notices wait. */
export const OwnCorner: FC<{ language: Language; actor: Actor; notices: number }> = ({ language, actor, notices }) => {
  const words = layoutWords(language);
  if (actor.roles.every((role) => role === 'public')) return <></>;
  const count = notices > MANY ? `${MANY}+` : String(notices);
  return (
    <nav class="own" aria-label={words.desk}>
      <a href="/desk">{words.desk}</a>
      {scopeOf(actor, 'notice.read') !== undefined && (
        <a href="/notices">
          {words.notices}
          {notices > 0 && (
            <span class="badge" title={words.unread(count)}>
              {count}
            </span>
          )}
        </a>
      )}
    </nav>
  );
};

/** The search over everything that the actor may read, in the masthead of pages that have no search of their own. */
export const EverythingSearch: FC<{ language: Language; query: string | undefined; region: string | undefined }> = ({ language, query, region }) => {
  const words = layoutWords(language);
  return (
    <form class="quick-search" role="search" action="/search">
      {region !== undefined && <input type="hidden" name="region" value={region} />}
      <input type="search" name="q" value={query} aria-label={words.search} placeholder={words.searchHint} maxlength={100} enterkeyhint="search" />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
};
