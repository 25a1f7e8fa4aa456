import { Forbidden, Outdated, type Store } from '../../../src/database/index.ts';
import { may, type Action } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { forbiddenPage } from '../delivery/on-delivery.tsx';
import { deliveryWords } from '../delivery/words/index.ts';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { onDatabase } from '../region/index.ts';

type Handler = (c: PageContext, store: Store) => Response | Promise<Response>;

/** One sentence instead of what was asked, and the way back. */
export const told = (c: PageContext, said: { title: string; text: string; back: string; label: string; status: 400 | 404 | 409 }): Promise<Response> =>
  renderPage(c, { title: said.title, status: said.status }, <Notice title={said.title} text={said.text} action={{ href: said.back, label: said.label }} />);

const outdated = (c: PageContext, back: string): Promise<Response> => {
  const { outdated: title, outdatedHelp: text, reload: label } = deliveryWords(c.var.language);
  return told(c, { title, text, back, label, status: 409 });
};

/**
 * A handler of a page of one's own, outside any region: for whoever may do the action somewhere, or is not just anybody where none is named. What the
 * records refuse inside it becomes a page, with a way back to `back`.
 */
export const onOwn = (action: Action | undefined, back: string, handler: Handler): ((c: PageContext) => Promise<Response>) =>
  onDatabase(async (c, store) => {
    const { actor } = c.var;
    const isAnybody = actor.roles.every((role) => role === 'public');
    if (action === undefined ? isAnybody : !may(actor, action)) return forbiddenPage(c);
    try {
      return await handler(c, store);
    } catch (fault) {
      if (fault instanceof Forbidden) return forbiddenPage(c);
      if (fault instanceof Outdated) return outdated(c, back);
      throw fault;
    }
  });
