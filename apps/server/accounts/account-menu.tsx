import type { FC } from 'hono/jsx';
import type { Actor, Role } from '../../../src/identity/index.ts';
import type { Language } from '../words/index.ts';
import { accountWords } from './words/index.ts';

/** Roles with something under 系统管理: accounts, links that fill a form, the audit chain. */
const ADMINISTERING: ReadonlySet<Role> = new Set(['administrator', 'planner', 'auditor']);

/** In the masthead: who is signed in, with the way to the account and out; else the way in. `path` is where to come back to. */
export const AccountMenu: FC<{ language: Language; actor: Actor; path: string }> = ({ language, actor, path }) => {
  const words = accountWords(language);
  if (actor.account === undefined) {
    const mayLookAfter = actor.roles.includes('administrator');
    return (
      <nav class="account-menu" aria-label={words.menu.label}>
        {mayLookAfter && <a href="/admin">{words.menu.admin}</a>}
        <a href={`/sign-in?to=${encodeURIComponent(path)}`}>{words.menu.signIn}</a>
      </nav>
    );
  }
  return (
    <details class="menu account-menu">
      <summary aria-label={`${words.menu.label}${words.colon}${actor.name}`}>
        <span class="who">{actor.name}</span>
      </summary>
      <div class="sheet right">
        <p class="faint">{actor.roles.map((role) => words.roles[role]).join(words.comma)}</p>
        <ul>
          <li>
            <a href="/account">{words.menu.account}</a>
          </li>
          {actor.roles.some((role) => ADMINISTERING.has(role)) && (
            <li>
              <a href="/admin">{words.menu.admin}</a>
            </li>
          )}
        </ul>
        <form method="post" action="/sign-out">
          <button type="submit" class="quiet">
            {words.menu.signOut}
          </button>
        </form>
      </div>
    </details>
  );
};
