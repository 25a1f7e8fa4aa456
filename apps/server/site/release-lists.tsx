import type { Child } from 'hono/jsx';
import { daysBetween } from '../../../src/basis/index.ts';
import type { Kept, Store } from '../../../src/database/index.ts';
import { siteAddress, type Release } from '../../../src/publication/index.ts';
import type { PageContext } from '../app-state.ts';
import { Notice } from '../layout/notice.tsx';
import { publicPage, type PublicPlace } from '../participation/public-frame.tsx';
import { dayOf } from '../region/index.ts';
import { publicRelease, releasesOf } from './release-shelf.ts';
import { actorName } from '../words/actor-names.ts';
import { siteWords } from './words/index.ts';

type Answer = Response | Promise<Response>;

/** Name of the region and title of the plan, for the head of a page. */
const placeOf = async (store: Store, region: string, plan: string): Promise<PublicPlace | undefined> => {
  const [found, plans] = await Promise.all([store.regions(), store.plans(region)]);
  const own = found.find(({ code }) => code === region);
  const title = plans.findLast((one) => one.plan === plan)?.title;
  return own === undefined || title === undefined ? undefined : { region: own, plan: { id: plan, title } };
};

const inPlace = async (store: Store, region: string, plan: string): Promise<{ readonly context?: PublicPlace }> => {
  const context = await placeOf(store, region, plan);
  return context === undefined ? {} : { context };
};

/** In the place of every page of a release that was withdrawn: when, by whom, why. */
export const gone = async (c: PageContext, store: Store, { region, body }: Kept<'release'>): Promise<Response> => {
  const all = siteWords(c.var.language);
  const words = all.withdrawn;
  const { withdrawn, number, plan } = body;
  const { at, by, reason, document } = withdrawn!;
  const line = (label: string, text: Child) => (
    <p>
      {label}
      {all.colon}
      <span lang="zh-CN">{text}</span>
    </p>
  );
  return publicPage(
    c,
    { title: words.title, status: 410, ...(await inPlace(store, region, plan)) },
    <Notice
      title={words.title}
      text={words.text(number, dayOf(at), actorName(by, c.var.language))}
      action={{ href: siteAddress({ region, plan, language: c.var.language }), label: words.newest }}
    >
      {line(words.reason, reason)}
      {document !== undefined && line(words.document, document)}
      <p>
        <a href={`${siteAddress({ region, plan })}releases/`}>{words.list}</a>
      </p>
    </Notice>,
  );
};

/** Of a plan that has nothing public. */
export const nothingPublic = (c: PageContext): Answer => {
  const { nothing, list } = siteWords(c.var.language);
  return publicPage(
    c,
    { title: nothing.title, status: 404 },
    <Notice title={nothing.title} text={nothing.text} action={{ href: '/public/', label: list.plans }} />,
  );
};

/** Of an address that the release does not have. */
export const noSuchPage = async (c: PageContext, store: Store, { region, body: { plan } }: Kept<'release'>): Promise<Response> => {
  const { notFound, search } = siteWords(c.var.language);
  const { language } = c.var;
  return publicPage(
    c,
    { title: notFound.title, status: 404, ...(await inPlace(store, region, plan)) },
    <Notice title={notFound.title} text={notFound.text} action={{ href: siteAddress({ region, plan, language }), label: notFound.home }}>
      <p>
        <a href={siteAddress({ region, plan, page: 'search/', language })}>{search.title}</a>
      </p>
    </Notice>,
  );
};

const stateOf = (c: PageContext, { state, withdrawn, published, due }: Release, isNewest: boolean): string => {
  const words = siteWords(c.var.language).list;
  if (state === 'withdrawn' && withdrawn !== undefined) return words.withdrawn(dayOf(withdrawn.at), withdrawn.reason);
  const late = published === undefined || due === undefined ? 0 : daysBetween(due, dayOf(published.at));
  return [isNewest ? words.newest : '', late > 0 ? words.late(late) : ''].filter(Boolean).join(' · ');
};

/** Every release that was ever public, the newest first, withdrawn ones with their reason. */
export const listPage = async (c: PageContext, store: Store, region: string, plan: string): Promise<Response> => {
  const words = siteWords(c.var.language);
  const { language } = c.var;
  const all = (await releasesOf(store, region, plan)).filter(({ body }) => body.state === 'published' || body.state === 'withdrawn');
  if (all.length === 0) return nothingPublic(c);
  const newest = (await publicRelease(store, region, plan))?.id;
  const w = words.list;
  return publicPage(
    c,
    { title: w.title, ...(await inPlace(store, region, plan)) },
    <>
      <h1>{w.title}</h1>
      <p class="public-lede">{w.lede}</p>
      <ul class="public-releases">
        {all
          .toSorted((a, b) => b.body.number - a.body.number)
          .map(({ id, body }) => (
            <li>
              <h2>
                <a href={siteAddress({ region, plan, release: body.number, language })} lang="zh-CN">
                  {body.title}
                </a>
              </h2>
              <p>
                {body.published !== undefined && `${w.columns.day} ${dayOf(body.published.at)} · `}
                {w.columns.data} {body.asOf}
                {stateOf(c, body, id === newest) !== '' && ` · ${stateOf(c, body, id === newest)}`}
              </p>
              <p class="digest">
                {body.state === 'published' && (
                  <>
                    <a href={`${siteAddress({ region, plan, release: body.number })}site.zip`} download>
                      {words.about.archive}
                    </a>{' '}
                  </>
                )}
                <small>
                  SHA-256 <code>{body.archive.sha256}</code>
                </small>
              </p>
            </li>
          ))}
      </ul>
    </>,
  );
};

/** Plans that have something public. */
export const plansPage = async (c: PageContext, store: Store): Promise<Response> => {
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
  return publicPage(
    c,
    { title: words.plans },
    <>
      <h1>{words.plans}</h1>
      <p class="public-lede">{plans.length === 0 ? words.noPlans : words.plansLede}</p>
      <ul class="public-releases">
        {plans.map(({ code, name, plan, title, release }) => (
          <li>
            <h2 lang="zh-CN">
              <a href={siteAddress({ region: code, plan, language: c.var.language })}>{title}</a>
            </h2>
            <p>
              <span lang="zh-CN">
                {name} · {release.body.title}
              </span>{' '}
              · {words.columns.data} {release.body.asOf}
            </p>
          </li>
        ))}
      </ul>
    </>,
  );
};
