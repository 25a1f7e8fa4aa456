import type { Child, FC } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { may, scopeOf, type Actor } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { renderPage } from '../layout/page.tsx';
import { Telling, type Told } from './sign-in-pages.tsx';
import { accountWords, type AccountWords } from './words/index.ts';

/** The pages of the administration in the order of their tabs, each with who may see it. */
const TABS = {
  accounts: (actor) => may(actor, 'account.read'),
  links: (actor) => may(actor, 'account.edit') || scopeOf(actor, 'form-link.make') === 'any',
  rights: (actor) => may(actor, 'account.read'),
  oidc: (actor) => may(actor, 'account.edit'),
  audit: (actor) => may(actor, 'audit.read'),
} as const satisfies Record<string, (actor: Actor) => boolean>;
export type AdminTab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as readonly AdminTab[];

export const maySee = (actor: Actor, tab: AdminTab): boolean => TABS[tab](actor);

/** The first page of the administration that the actor may see. */
export const firstTab = (actor: Actor): AdminTab | undefined => NAMES.find((name) => maySee(actor, name));

const AdminTabs: FC<{ words: AccountWords; actor: Actor; tab: AdminTab }> = ({ words, actor, tab }) => (
  <nav class="tabs" aria-label={words.admin.title}>
    {NAMES.filter((name) => maySee(actor, name)).map((name) => (
      <a href={`/admin/${name}`} aria-current={name === tab ? 'page' : undefined}>
        {words.admin.tabs[name]}
      </a>
    ))}
  </nav>
);

export type AdminOptions = {
  readonly title: string;
  readonly lede?: string;
  readonly tab: AdminTab;
  readonly status?: ContentfulStatusCode;
  readonly told?: Told | undefined;
  readonly aside?: Child;
};

/** A page of the administration: its tabs, its title, and what was just done. */
export const renderAdmin = (c: PageContext, { title, lede, tab, status, told, aside }: AdminOptions, body: Child): Promise<Response> => {
  const words = accountWords(c.var.language);
  return renderPage(
    c,
    { title, ...(status === undefined ? {} : { status }) },
    <section class="listing admin">
      <AdminTabs words={words} actor={c.var.actor} tab={tab} />
      <header class="page-head">
        <div>
          <h1>{title}</h1>
          {lede !== undefined && <p>{lede}</p>}
        </div>
        {aside}
      </header>
      <Telling told={told} />
      {body}
    </section>,
  );
};
