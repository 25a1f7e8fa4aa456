import { Hono } from 'hono';
import type { Kept, Store } from '../../../src/database/index.ts';
import { siteAddress } from '../../../src/publication/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDatabase } from '../region/index.ts';
import { waitFor } from '../region/on-region.tsx';
import { publicRelease, releasesOf, shelved } from './release-shelf.ts';
import { ASK_AGAIN, keepReady, readyAnswer } from './site-door.ts';
import { gone, listPage, noSuchPage, nothingPublic, plansPage } from './release-lists.tsx';

/** Pages of a plan that the server answers itself; in a release a page of the same path stands for them. */
const LIVE = /^(en\/)?((?:opinions|questionnaires|follow|releases)(?:\/.*)?)$/;

/** A part of an address as it is meant; undefined where it is none. */
export const decoded = (text: string): string | undefined => {
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

/** The archive itself, under the address of its release. */
const zip = async (c: PageContext, store: Store, { region, body }: Kept<'release'>): Promise<Response> => {
  const kept = await store.attachment(region, body.archive.sha256);
  if (kept === undefined) return c.notFound();
  return c.body(new Uint8Array(kept.bytes), 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="${region.replace(/\W/g, '_')}-${body.plan.replace(/\W/g, '_')}-r${body.number}.zip"`,
    'Cache-Control': ASK_AGAIN,
    'X-Content-Type-Options': 'nosniff',
    // Compressed as it is; compressing it again would only cost time.
    'Content-Encoding': 'identity',
  });
};

/** What other routes answer, and where they have nothing either, a page of this site that says so. */
const inTheirPlace = async (c: PageContext, next: () => Promise<void>, say: () => Response | Promise<Response>): Promise<void> => {
  await next();
  if (c.finalized && c.res.status !== 404) return;
  // An answer that is there already is replaced neither by returning another nor by setting one over it, which would keep its heads.
  const answer = await say();
  c.res = undefined;
  c.res = answer;
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
  const last = release ?? (number === undefined ? await lastWithdrawn(store, region, plan) : undefined);
  if (last?.body.state === 'withdrawn') return gone(c, store, last);
  if (release === undefined) {
    return inTheirPlace(c, next, () => nothingPublic(c));
  }
  if (path === 'site.zip' && number !== undefined) return zip(c, store, release);
  const files = await shelved(store, region, release.body.archive.sha256);
  const file = files?.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (file !== undefined) {
    const ready = keepReady(c.var.state, c.req.path, file);
    return readyAnswer({ known: c.req.header('if-none-match'), encodings: c.req.header('accept-encoding') }, ready);
  }
  if (files?.has(`${path}/index.html`)) return c.redirect(`${c.req.path}/`, 301);
  return inTheirPlace(c, next, () => noSuchPage(c, store, release));
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
