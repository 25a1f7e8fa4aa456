import { Hono } from 'hono';
import { daysBetween } from '../../../src/basis/index.ts';
import type { Kept, Store } from '../../../src/database/index.ts';
import { siteAddress, type Release } from '../../../src/publication/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { dayOf, onDatabase } from '../region/index.ts';
import { waitFor } from '../region/on-region.tsx';
import { publicRelease, releasesOf, shelved } from './release-shelf.ts';
import { ASK_AGAIN, FOREVER, keepReady, readyAnswer } from './site-door.ts';
import { siteWords } from './words/index.ts';

/** Pages of a plan that the server answers itself; in a release a page of the same path stands for them. */
const LIVE = /^(en\/)?((?:opinions|questionnaires|follow|releases)(?:\/.*)?)$/;

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Region, plan, the number of a release where one is asked for, and the path under it. */
const askedOf = (pathname: string): { readonly region: string; readonly plan: string; readonly number?: number; readonly path: string } | undefined => {
  const found = /^\/public\/([^/]+)\/([^/]+)\/(?:r\/(\d{1,6})\/)?(.*)$/.exec(pathname);
  const [region, plan, path] = [decoded(found?.[1] ?? ''), decoded(found?.[2] ?? ''), decoded(found?.[4] ?? '')];
  if (found === null || !region || !plan || path === undefined || /\0/.test(region + plan + path)) return undefined;
  return { region, plan, path, ...(found[3] === undefined ? {} : { number: Number(found[3]) }) };
};

/** In the place of every page of a release that was withdrawn: when, by whom, why. */
const gone = (c: PageContext, { region, body }: Kept<'release'>): Response | Promise<Response> => {
  const words = siteWords(c.var.language).withdrawn;
  const { withdrawn, number, plan } = body;
  const { at, by, reason, document } = withdrawn!;
  return renderPage(
    c,
    { title: words.title, status: 410 },
    <Notice title={words.title} text={words.text(number, dayOf(at), by)} action={{ href: siteAddress({ region, plan }), label: words.newest }}>
      <p>
        {words.reason}
        {siteWords(c.var.language).colon}
        {reason}
      </p>
      {document !== undefined && (
        <p>
          {words.document}
          {siteWords(c.var.language).colon}
          {document}
        </p>
      )}
      <p>
        <a href={`${siteAddress({ region, plan })}releases/`}>{words.list}</a>
      </p>
    </Notice>,
  );
};

const notice = (
  c: PageContext,
  status: 404,
  said: { readonly title: string; readonly text: string },
  href: string,
  label: string,
): Response | Promise<Response> => renderPage(c, { title: said.title, status }, <Notice title={said.title} text={said.text} action={{ href, label }} />);

const stateOf = (c: PageContext, { state, withdrawn, published, due }: Release, isNewest: boolean): string => {
  const words = siteWords(c.var.language).list;
  if (state === 'withdrawn' && withdrawn !== undefined) return words.withdrawn(dayOf(withdrawn.at), withdrawn.reason);
  const late = published === undefined || due === undefined ? 0 : daysBetween(due, dayOf(published.at));
  return [isNewest ? words.newest : words.published, late > 0 ? words.late(late) : ''].filter(Boolean).join(' · ');
};

/** Every release that was ever public, the newest first, withdrawn ones with their reason. */
const listPage = async (c: PageContext, store: Store, region: string, plan: string): Promise<Response> => {
  const words = siteWords(c.var.language);
  const all = (await releasesOf(store, region, plan)).filter(({ body }) => body.state === 'published' || body.state === 'withdrawn');
  if (all.length === 0) return notice(c, 404, words.nothing, '/public/', words.list.plans);
  const newest = (await publicRelease(store, region, plan))?.id;
  const w = words.list;
  return renderPage(
    c,
    { title: w.title },
    <section class="listing">
      <h1>{w.title}</h1>
      <p>{w.lede}</p>
      <table class="data">
        <caption class="unseen">{w.title}</caption>
        <thead>
          <tr>
            {[w.columns.number, w.columns.title, w.columns.day, w.columns.data, w.columns.state, w.columns.files].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all
            .toSorted((a, b) => b.body.number - a.body.number)
            .map(({ id, body }) => (
              <tr>
                <td class="short figure" data-label={w.columns.number}>
                  {body.number}
                </td>
                <td class="lead" data-label={w.columns.title} lang="zh-CN">
                  <a href={siteAddress({ region, plan, release: body.number, language: c.var.language })}>{body.title}</a>
                </td>
                <td class="short figure" data-label={w.columns.day}>
                  {body.published === undefined ? '' : dayOf(body.published.at)}
                </td>
                <td class="short figure" data-label={w.columns.data}>
                  {body.asOf}
                </td>
                <td data-label={w.columns.state}>{stateOf(c, body, id === newest)}</td>
                <td data-label={w.columns.files}>
                  {body.state === 'published' && (
                    <a href={`${siteAddress({ region, plan, release: body.number })}site.zip`} download>
                      zip
                    </a>
                  )}{' '}
                  <small>
                    SHA-256 <code>{body.archive.sha256}</code>
                  </small>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>,
  );
};

/** Plans that have something public. */
const plansPage = async (c: PageContext, store: Store): Promise<Response> => {
  const words = siteWords(c.var.language).list;
  const regions = await store.regions();
  const found = await Promise.all(
    regions.map(async ({ code, name }) => {
      const titles = new Map((await store.plans(code)).map(({ plan, title }) => [plan, title]));
      const open = await Promise.all([...titles].map(async ([plan, title]) => ({ plan, title, release: await publicRelease(store, code, plan) })));
      return open.flatMap(({ plan, title, release }) => (release === undefined ? [] : [{ code, name, plan, title, release }]));
    }),
  );
  const plans = found.flat();
  return renderPage(
    c,
    { title: words.plans },
    <section class="listing">
      <h1>{words.plans}</h1>
      <p>{plans.length === 0 ? words.noPlans : words.plansLede}</p>
      <ul>
        {plans.map(({ code, name, plan, title, release }) => (
          <li lang="zh-CN">
            <a href={siteAddress({ region: code, plan, language: c.var.language })}>
              {name} · {title}
            </a>{' '}
            <small>
              {release.body.title} · {release.body.asOf}
            </small>
          </li>
        ))}
      </ul>
    </section>,
  );
};

/** The archive itself, under the address of its release. */
const zip = async (c: PageContext, store: Store, { region, body }: Kept<'release'>): Promise<Response> => {
  const kept = await store.attachment(region, body.archive.sha256);
  if (kept === undefined) return c.notFound();
  return c.body(new Uint8Array(kept.bytes), 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="${region.replace(/\W/g, '_')}-${body.plan.replace(/\W/g, '_')}-r${body.number}.zip"`,
    'Cache-Control': FOREVER,
    'X-Content-Type-Options': 'nosniff',
    // Compressed as it is; compressing it again would only cost time.
    'Content-Encoding': 'identity',
  });
};

type Asked = NonNullable<ReturnType<typeof askedOf>>;

const serve = async (c: PageContext, store: Store, { region, plan, number, path }: Asked, next: () => Promise<void>): Promise<Response | void> => {
  const live = LIVE.exec(path);
  if (live !== null) {
    const to = live[2]!.replace(/index\.html$/, '');
    if (to === 'releases' || to === 'releases/')
      return number === undefined && live[1] === undefined ? listPage(c, store, region, plan) : c.redirect(liveAt(c, region, plan, live[1], 'releases/'), 302);
    // Forms stand without the slash that a page of the release ends in.
    const bare = to === 'opinions/' ? 'opinions' : to.replace(/\/$/, '');
    return number !== undefined || live[1] !== undefined || live[2] !== bare ? c.redirect(liveAt(c, region, plan, live[1], bare), 302) : next();
  }
  const release = await publicRelease(store, region, plan, number);
  const words = siteWords(c.var.language);
  const last = release ?? (number === undefined ? await lastWithdrawn(store, region, plan) : undefined);
  if (last?.body.state === 'withdrawn') return gone(c, last);
  if (release === undefined) {
    await next();
    return c.finalized && c.res.status !== 404 ? undefined : notice(c, 404, words.nothing, '/public/', words.list.plans);
  }
  if (path === 'site.zip' && number !== undefined) return zip(c, store, release);
  const files = await shelved(store, region, release.body.archive.sha256);
  const file = files?.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (file !== undefined) {
    const ready = keepReady(c.var.state, c.req.path, file, number === undefined ? ASK_AGAIN : FOREVER);
    return readyAnswer({ known: c.req.header('if-none-match'), encodings: c.req.header('accept-encoding') }, ready);
  }
  if (files?.has(`${path}/index.html`)) return c.redirect(`${c.req.path}/`, 301);
  return next();
};

/** Where every one was withdrawn, the last says why nothing is there. */
const lastWithdrawn = async (store: Store, region: string, plan: string): Promise<Kept<'release'> | undefined> =>
  (await releasesOf(store, region, plan)).filter(({ body }) => body.state === 'withdrawn').toSorted((a, b) => b.body.number - a.body.number)[0];

const liveAt = (c: PageContext, region: string, plan: string, english: string | undefined, to: string): string => {
  const query = new URL(c.req.url).searchParams;
  if (english !== undefined) query.set('lang', 'en');
  const text = query.toString();
  return `${siteAddress({ region, plan })}${to}${text === '' ? '' : `?${text}`}`;
};

const PATIENCE = 2500;

/** What is public, under `/public`: files of the newest release of a plan, of each one by its number, and the list of them. */
export const siteRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get('/public', (c) => c.redirect('/public/', 301));
  app.get(
    '/public/',
    onDatabase((c, store) => plansPage(c, store)),
  );
  // Files beside the plans have a point in their names, plans never.
  app.get('/public/:region/:plan', (c, next) => (c.req.param('plan').includes('.') ? next() : Promise.resolve(c.redirect(`${c.req.path}/`, 301))));
  app.get('/public/:region/:plan/*', async (c, next) => {
    const asked = askedOf(new URL(c.req.url).pathname);
    if (asked === undefined) return next();
    const store = await waitFor(c.var.state.database(), c.var.state.patience ?? PATIENCE).catch(() => undefined);
    if (store === undefined) return onDatabase(() => c.notFound())(c);
    return (await serve(c, store, asked, next)) ?? undefined;
  });
  return app;
};
