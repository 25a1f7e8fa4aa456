import type { Account, Store } from '../../../src/database/index.ts';
import { AccountFault } from '../../../src/database/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { forbiddenPage } from '../delivery/on-delivery.tsx';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { onDatabase } from '../region/on-region.tsx';
import { accountWords } from './words/index.ts';

/** Whether the actor looks after this account, or accounts of this region: those of his own region, or all where he has none. */
export const looksAfter = (actor: Actor, { region }: Pick<Account, 'region'>): boolean => actor.region === undefined || actor.region === region;

const faultPage = (c: PageContext, { code }: AccountFault): Response | Promise<Response> => {
  const words = accountWords(c.var.language).accounts;
  return renderPage(
    c,
    { title: words.title, status: code === 'gone' ? 404 : 409 },
    <Notice title={words.title} text={words.faults[code]} action={{ href: '/admin/accounts', label: words.title }} />,
  );
};

/** A handler of the administration: refused to whom `mayDo` does not let in; what it refuses in an `AccountFault` becomes a page. */
export const onAccounts = (
  mayDo: (actor: Actor) => boolean,
  handler: (c: PageContext, store: Store) => Response | Promise<Response>,
): ((c: PageContext) => Response | Promise<Response>) => {
  const guarded = onDatabase(async (c, store) => {
    try {
      const answer = await handler(c, store);
      // A one-time password is among what these pages show.
      answer.headers.set('Cache-Control', 'no-store');
      return answer;
    } catch (fault) {
      if (fault instanceof AccountFault) return faultPage(c, fault);
      throw fault;
    }
  });
  return (c) => (mayDo(c.var.actor) ? guarded(c) : forbiddenPage(c));
};
