import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import { raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { PUBLIC, type Actor } from '../../../src/identity/index.ts';
import { AccountMenu } from '../accounts/account-menu.tsx';
import type { AppState, PageContext } from '../app-state.ts';
import { PageClock } from '../delivery/once-key.tsx';
import type { PlanSummary, StoredPlan } from '../plan-store.ts';
import type { RegionContext } from '../region/region-context.ts';
import { regionWords } from '../region/words/index.ts';
import type { Language, Words } from '../words/index.ts';
import { HelpDialog } from './help-dialog.tsx';
import type { View } from './links.ts';
import { planLink } from './links.ts';
import { DropZone, ExportMenu, LanguageSwitch, PlanSwitch } from './menus.tsx';
import { EverythingSearch, noticesFor, OwnCorner } from './own-corner.tsx';
import { RegionBands, RegionCrumbs, RegionTabs, type RegionTab } from './region-tabs.tsx';
import { Seal, sealIcon } from './seal.tsx';
import { ViewTabs } from './view-tabs.tsx';

export type PageOptions = {
  /** Shown in the tab of the browser, before the plan's title. */
  readonly title: string;
  readonly plan?: StoredPlan;
  readonly view?: View;
  /** A page of a region: its tabs, where one is, and the bands every view of it carries. */
  readonly region?: RegionContext;
  readonly tab?: RegionTab;
  readonly status?: ContentfulStatusCode;
  /** What the search box of the masthead holds. */
  readonly query?: string;
};

type FrameProps = PropsWithChildren<{
  state: AppState;
  words: Words;
  language: Language;
  url: URL;
  plans: readonly PlanSummary[];
  mayWrite: boolean;
  actor: Actor;
  notices: number;
  options: PageOptions;
}>;

const Frame: FC<FrameProps> = ({
  state,
  words,
  language,
  url,
  plans,
  mayWrite,
  actor,
  notices,
  options: { title, plan, view, query, region, tab },
  children,
}) => (
  <html lang={words.lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>
        {[title, region?.region.name, plan?.plan.document.title ?? region?.plan.title, words.brand]
          .filter((part, i, all) => part && all.indexOf(part) === i)
          .join(' · ')}
      </title>
      <link rel="icon" href={sealIcon} />
      {state.assets.styles.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {state.assets.scripts.map((src) => (
        <script type="module" src={src}></script>
      ))}
    </head>
    <body data-view={view ?? tab} data-release={words.drop.release}>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header class="masthead">
        <a class="brand" href="/">
          <Seal />
          <span>{words.brand}</span>
        </a>
        {plan ? (
          <PlanSwitch words={words} plans={plans} plan={plan} />
        ) : region ? (
          <RegionCrumbs language={language} region={region} />
        ) : (
          <span class="tagline">{words.tagline}</span>
        )}
        {plan ? (
          <form class="quick-search" role="search" action={planLink(plan.id, 'search')}>
            <input
              type="search"
              name="q"
              value={query}
              aria-label={words.search.label}
              placeholder={words.search.placeholder}
              maxlength={200}
              enterkeyhint="search"
            />
            <kbd aria-hidden="true">/</kbd>
          </form>
        ) : (
          <EverythingSearch language={language} query={query} region={region?.region.code} />
        )}
        {plan && (
          <a class="to-cockpit" href={`/plans/${encodeURIComponent(plan.id)}/cockpit`}>
            {regionWords(language).tabs.cockpit}
          </a>
        )}
        {plan && <ExportMenu words={words} plan={plan} />}
        <OwnCorner language={language} actor={actor} notices={notices} />
        {(mayWrite || actor.account === undefined) && <DropZone words={words} actor={actor} url={url} mayWrite={mayWrite} />}
        <AccountMenu language={language} actor={actor} path={`${url.pathname}${url.search}`} />
        <LanguageSwitch words={words} language={language} url={url} />
      </header>
      {plan && <ViewTabs words={words} plan={plan} view={view} />}
      {region && <RegionTabs language={language} region={region} actor={actor} tab={tab} />}
      {region && <RegionBands language={language} region={region} path={url.pathname} />}
      <main id="main" tabindex={-1}>
        {children}
      </main>
      <p class="print-only">{`${words.print.at} · ${url.href}`}</p>
      <footer class="colophon">
        <p>
          {words.footer.version(state.version)} · {words.footer.source}
        </p>
        <p>
          <a href="/help" data-open-help>
            {words.help.open}
          </a>
        </p>
      </footer>
      <HelpDialog words={words} />
    </body>
  </html>
);

/** A whole page around `body`: masthead, views of the plan, drop zone, colophon. Every page of the server is made here. */
export const renderPage = async (c: PageContext, options: PageOptions, body: Child): Promise<Response> => {
  const { state, words, language, mayWrite } = c.var;
  // A request that was refused before it was settled who asks has no actor.
  const actor = (c.var.actor as Actor | undefined) ?? PUBLIC;
  const [plans, notices] = await Promise.all([options.plan ? state.store.list() : [], noticesFor(c, actor, options.region?.region.code)]);
  c.header('Cache-Control', 'no-cache');
  const frame = (
    <Frame
      state={state}
      words={words}
      language={language}
      url={new URL(c.req.url)}
      plans={plans}
      mayWrite={mayWrite}
      actor={actor}
      notices={notices}
      options={options}
    >
      <PageClock.Provider value={() => state.clock()}>{body}</PageClock.Provider>
    </Frame>
  );
  return c.html(
    <>
      {raw('<!doctype html>')}
      {frame}
    </>,
    options.status ?? 200,
  );
};
