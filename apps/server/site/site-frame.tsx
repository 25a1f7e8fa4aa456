import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import { siteData, siteFile, siteLink, sitePage } from '../../../src/publication/index.ts';
import { htmlOf } from '../layout/html.ts';
import { sealIcon } from '../layout/seal.tsx';
import type { Language } from '../words/index.ts';
import type { SiteContent } from './site-content.ts';
import { siteWords, type SiteWords } from './words/index.ts';

/** One page on its way to a file: what it shows, in which language, and where it will stand. */
export type Site = {
  readonly content: SiteContent;
  readonly language: Language;
  readonly words: SiteWords;
  /** Path of its page (`indicators/t2.5/`), without the language. */
  readonly page: string;
  /** The way from here to another page, in the same language. */
  readonly to: (page: string, anchor?: string) => string;
  /** The way from here to a file of the release. */
  readonly file: (path: string) => string;
};

export const siteOf = (content: SiteContent, language: Language, page: string): Site => {
  const here = siteFile(page, language);
  return {
    content,
    language,
    words: siteWords(language),
    page,
    to: (to, anchor) => `${siteLink(here, siteFile(to, language))}${anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`}`,
    file: (path) => siteLink(here, path),
  };
};

export type Section = keyof SiteWords['sections'];

const MAIN: readonly Section[] = ['home', 'plan', 'indicators', 'commitments', 'projects', 'tasks'];
const MORE: readonly Section[] = ['evaluations', 'amendments', 'policies', 'congress', 'questions', 'explained', 'data', 'about'];

/** The data of this page, at its own address. */
const Downloads: FC<{ site: Site }> = ({ site }) => {
  const { content, words, page } = site;
  const files = ['csv', 'json', 'xlsx', 'xml'].map((type) => ({ type, path: siteData(page, type) })).filter(({ path }) => content.data.has(path));
  return files.length === 0 ? null : (
    <p class="downloads">
      {words.download}
      {words.colon}
      {files.map(({ type, path }, i) => (
        <>
          {i > 0 && ' '}
          <a href={site.file(path)} download>
            {type.toUpperCase()}
          </a>
        </>
      ))}
    </p>
  );
};

/** Pages that are answered by the server itself, and by a page that says so in a downloaded copy. */
export const livePage = {
  opinions: 'opinions/',
  newOpinion: 'opinions/new/',
  follow: 'follow/',
  questionnaire: (id: string): string => `questionnaires/${encodeURIComponent(id)}/`,
} as const;

/** The way to a page of the server, with what it is about. */
export const liveLink = (site: Site, page: string, about?: string): string => {
  const query = new URLSearchParams({ ...(about === undefined ? {} : { about }), ...(site.language === 'en' ? { lang: 'en' } : {}) }).toString();
  return `${site.file(siteFile(page, site.language))}${query === '' ? '' : `?${query}`}`;
};

/** To say something about what the page shows, and to be told when it changes. */
const TakePart: FC<{ site: Site; about: string }> = ({ site, about }) => (
  <p class="take-part">
    <a href={liveLink(site, livePage.newOpinion, about)}>{site.words.sayIt}</a> <a href={liveLink(site, livePage.follow, about)}>{site.words.follow}</a>
  </p>
);

const Menu: FC<{ site: Site; section: Section }> = ({ site, section }) => {
  const item = (name: Section) => (
    <li>
      <a href={site.to(sitePage[name])} aria-current={name === section ? (site.page === sitePage[name] ? 'page' : 'true') : undefined}>
        {site.words.sections[name]}
      </a>
    </li>
  );
  return (
    <nav class="menu" aria-label={site.words.menu}>
      <ul>
        {MAIN.map(item)}
        {MORE.map(item)}
      </ul>
    </nav>
  );
};

export type FrameOptions = {
  readonly title: string;
  readonly section: Section;
  /** What an opinion given here is about, `kind:ref`; the plan by default. */
  readonly about?: string;
  /** Scripts of the page, by their path in the release. */
  readonly scripts?: readonly string[];
};

type FrameProps = PropsWithChildren<{ site: Site; options: FrameOptions }>;

const Frame: FC<FrameProps> = ({ site, options, children }) => {
  const { content, words, language } = site;
  const { region, plan, context } = { ...content.frozen, context: content.context };
  const { release } = content;
  const other: Language = language === 'zh' ? 'en' : 'zh';
  const otherFile = site.file(siteFile(site.page, other));
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${options.title} · ${region.name} · ${words.brand}`}</title>
        <link rel="icon" href={sealIcon} />
        <link rel="stylesheet" href={site.file('site.css')} />
        <link rel="alternate" hreflang={other === 'zh' ? 'zh-CN' : 'en'} href={otherFile} />
        {content.data.has('index.atom') && <link rel="alternate" type="application/atom+xml" href={site.file('index.atom')} />}
        {(options.scripts ?? []).map((path) => (
          <script src={site.file(path)} defer></script>
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header class="masthead">
          <p class="masthead-name">
            <a href={site.to(sitePage.home)} lang="zh-CN">
              {region.name} <span class="plan-title">{plan.title}</span>
            </a>
          </p>
          <p class="masthead-tools">
            <a href={site.to(sitePage.search)} aria-current={options.section === 'search' ? 'page' : undefined}>
              {words.sections.search}
            </a>
            <a href={otherFile} hreflang={other === 'zh' ? 'zh-CN' : 'en'} lang={other === 'zh' ? 'zh-CN' : 'en'}>
              {words.other}
            </a>
          </p>
          <Menu site={site} section={options.section} />
          {context.region.simulated && <p class="simulated">{words.simulated}</p>}
        </header>
        <main id="main" tabindex={-1}>
          {children}
          <Downloads site={site} />
          <TakePart site={site} about={options.about ?? 'plan:'} />
        </main>
        <footer class="colophon">
          <p>{words.footer(release.number, release.asOf, release.known)}</p>
          <p>
            <a href={site.to(sitePage.about)}>{words.footerHow}</a>
            {context.region.simulated && ` · ${words.simulatedMark}`}
          </p>
        </footer>
      </body>
    </html>
  );
};

/** A whole page as the text of its file. */
export const framed = (site: Site, options: FrameOptions, body: Child): string =>
  `<!doctype html>\n${htmlOf(
    <Frame site={site} options={options}>
      {body}
    </Frame>,
  )}\n`;

/** Stands where a long list comes; no text of a page holds it, since NUL is no character of HTML. */
const MARK = '\0';

/** A page with one list that may have thousands of rows, in pieces: the page around it, and the rows a few at a time. `body` shows where they stand. */
export const framedAround = function* (site: Site, options: FrameOptions, rows: Iterable<Child>, body: (rows: Child) => Child): Generator<string> {
  const [before = '', after = ''] = framed(site, options, body(MARK)).split(MARK);
  yield before;
  for (const row of rows) yield htmlOf(<>{row}</>);
  yield after;
};

/** The head of a page: its title and one paragraph of what it is. */
export const SiteHead: FC<PropsWithChildren<{ title: string; lede?: string | undefined; lang?: string }>> = ({ title, lede, lang, children }) => (
  <header class="page-head">
    <h1 lang={lang}>{title}</h1>
    {lede !== undefined && <p class="lede">{lede}</p>}
    {children}
  </header>
);
