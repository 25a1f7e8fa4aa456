import type { PageContext } from '../app-state.ts';
import { forbiddenPage } from '../delivery/on-delivery.tsx';
import { accountWords } from '../accounts/words/index.ts';

/** For a write that the visitor may not do: to sign in, or, where he has, the page that says so. */
export const signInNeeded = (c: PageContext): Response | Promise<Response> => {
  if (c.var.actor.account !== undefined) return forbiddenPage(c);
  if (c.req.header('accept')?.includes('application/json')) {
    return c.json({ error: accountWords(c.var.language).admin.signInFirst, code: 'sign-in-needed', signIn: '/sign-in' }, 401);
  }
  return c.redirect('/sign-in', 303);
};
