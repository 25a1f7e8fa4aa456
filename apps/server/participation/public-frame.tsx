import type { Child, FC } from 'hono/jsx';
import { raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { siteAddress } from '../../../src/publication/index.ts';
import type { PageContext } from '../app-state.ts';
import { LanguageSwitch } from '../layout/menus.tsx';
import { Seal, sealIcon } from '../layout/seal.tsx';
import { regionWords } from '../region/words/index.ts';
import type { Language } from '../words/index.ts';
import { publicPath } from './participation-path.ts';
import { participationWords } from './words/index.ts';

/** Whose plan a page is about. */
export type PublicPlace = {
  readonly region: { readonly code: string; readonly name: string; readonly simulated: boolean };
  readonly plan: { readonly id: string; readonly title: string };
};

export type PublicOptions = {
  readonly title: string;
  readonly context?: PublicPlace;
  readonly tab?: 'opinions' | 'write' | 'questionnaires' | 'follow';
  readonly status?: ContentfulStatusCode;
  /** Only its reader knows the address: kept by nobody, found by nobody. */
  readonly isSecret?: boolean;
  /** An Atom feed of what the page shows. */
  readonly feed?: string;
};

const Tabs: FC<{ language: Language; context: PublicPlace; tab: PublicOptions['tab'] }> = ({ language, context, tab }) => {
  const words = participationWords(language).open.tabs;
  const tabs = { opinions: 'opinions', write: 'opinions/new?about=plan', questionnaires: 'questionnaires', follow: 'follow?about=plan' } as const;
  return (
    <nav class="public-tabs" aria-label={words.label}>
      <a href={siteAddress({ region: context.region.code, plan: context.plan.id, language })}>{words.site}</a>
      {(Object.keys(tabs) as (keyof typeof tabs)[]).map((name) => (
        <a href={publicPath(context, tabs[name])} aria-current={name === tab ? 'page' : undefined}>
          {words[name]}
        </a>
      ))}
    </nav>
  );
};

/** A page for everybody: no account, no script, nothing to sign in to. */
export const publicPage = (c: PageContext, { title, context, tab, status, isSecret, feed }: PublicOptions, body: Child): Response | Promise<Response> => {
  const { state, words, language } = c.var;
  const own = participationWords(language).open;
  c.header('Cache-Control', isSecret === true ? 'no-store' : 'no-cache');
  // The address goes to nobody else: every answer of this server has a referrer policy of `same-origin`.
  if (isSecret === true) c.header('X-Robots-Tag', 'noindex, nofollow');
  return c.html(
    <>
      {raw('<!doctype html>')}
      <html lang={words.lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          {isSecret && <meta name="robots" content="noindex, nofollow" />}
          <title>{[title, context?.region.name, context?.plan.title].filter(Boolean).join(' · ')}</title>
          <link rel="icon" href={sealIcon} />
          {state.assets.styles.map((href) => (
            <link rel="stylesheet" href={href} />
          ))}
          {feed !== undefined && <link rel="alternate" type="application/atom+xml" title={title} href={feed} />}
        </head>
        <body class="public-body">
          <a class="skip" href="#main">
            {words.skip}
          </a>
          <header class="public-head">
            <p class="public-name">
              <Seal />
              {context === undefined ? (
                <span>{words.brand}</span>
              ) : (
                <a href={siteAddress({ region: context.region.code, plan: context.plan.id, language })}>
                  <span class="place">{context.region.name}</span> <span lang="zh-CN">{context.plan.title}</span>
                </a>
              )}
            </p>
            <LanguageSwitch words={words} language={language} url={new URL(c.req.url)} />
          </header>
          {context?.region.simulated === true && (
            <aside class="bands" aria-label={regionWords(language).bands}>
              <p class="band simulated">{regionWords(language).simulated}</p>
            </aside>
          )}
          {context !== undefined && <Tabs language={language} context={context} tab={tab} />}
          <main id="main" tabindex={-1} class="public-main">
            {body}
          </main>
          <footer class="public-foot">
            <p>{own.privacy}</p>
          </footer>
        </body>
      </html>
    </>,
    status ?? 200,
  );
};
