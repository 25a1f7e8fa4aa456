import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { periodName, readPeriod } from '../../../src/basis/index.ts';
import type { Store } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { contextsOf, dayOf } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { findEverything, FOUND_KINDS, type Found, type FoundGroup } from './everything.ts';
import { everythingWords, type EverythingWords } from './words/everything.ts';

const Query = z.object({
  q: z.string().trim().max(100).catch(''),
  region: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  kind: z.enum(FOUND_KINDS).optional().catch(undefined),
});
const MOST_OF_EACH = 8;
const MOST_OF_ONE = 120;
/** Regions searched at once where none is named. */
const MOST_REGIONS = 12;

const FoundLine: FC<{ language: Language; found: Found; place: string | undefined }> = ({ language, found: { title, href, note }, place }) => {
  const period = note === undefined ? undefined : readPeriod(note);
  return (
    <li>
      <a lang="zh-CN" href={href}>
        {title} {period !== undefined && periodName(period, language)}
      </a>
      {place !== undefined && <span class="hit-where">{place}</span>}
    </li>
  );
};

type GroupProps = { words: EverythingWords; language: Language; group: FoundGroup; places: ReadonlyMap<string, string>; more: string | undefined };

const Group: FC<GroupProps> = ({ words, language, group: { kind, found, total }, places, more }) => (
  <section class="hits">
    <h2>
      {words.kinds[kind]}
      <small>{total}</small>
    </h2>
    <ol data-rows>
      {found.map((one) => (
        <FoundLine language={language} found={one} place={places.get(one.region)} />
      ))}
    </ol>
    {more !== undefined && total > found.length && (
      <p class="more">
        <a href={more}>{words.all(total)}</a>
      </p>
    )}
  </section>
);

/** 搜索: everything that whoever asks may read, in all of his regions or in one. */
export const everythingPage = async (c: PageContext, store: Store): Promise<Response> => {
  const { language, actor, state } = c.var;
  const words = everythingWords(language);
  const { q, region, kind } = Query.parse(c.req.query());
  const all = (await store.regions()).filter(({ code }) => actor.region === undefined || actor.region === code);
  const regions = region === undefined ? all : all.filter(({ code }) => code === region);
  const today = dayOf(state.clock());
  const contexts = q === '' ? [] : (await Promise.all(regions.slice(0, MOST_REGIONS).map(({ code }) => contextsOf(store, code, today)))).flat();
  const groups = await findEverything(store, contexts, actor, q, kind === undefined ? MOST_OF_EACH : MOST_OF_ONE);
  const shown = kind === undefined ? groups : groups.filter((group) => group.kind === kind);
  const places = new Map(regions.filter(({ simulated }) => regions.length > 1 || simulated).map(({ code, name }) => [code, name]));
  const address = (of: string): string => `/search?${new URLSearchParams({ q, ...(region === undefined ? {} : { region }), kind: of }).toString()}`;
  return renderPage(
    c,
    { title: q === '' ? words.title : `${q} · ${words.title}`, query: q },
    <section class="listing search everything">
      <form class="search-form" role="search" action="/search" aria-label={words.title}>
        <h1>
          <label for="q">{words.title}</label>
        </h1>
        <input id="q" type="search" name="q" value={q} maxlength={100} autofocus aria-describedby="search-hint" />
        {all.length > 1 && (
          <select name="region" aria-label={words.where}>
            <option value="">{words.everywhere}</option>
            {all.map(({ code, name }) => (
              <option value={code} selected={code === region}>
                {name}
              </option>
            ))}
          </select>
        )}
        <button type="submit">{words.submit}</button>
      </form>
      <p id="search-hint" class="faint">
        {words.hint} {words.fulltext}
      </p>
      {q === '' ? (
        <EmptyState title={words.empty} help={words.hint} />
      ) : shown.length === 0 ? (
        <EmptyState title={words.none(q)} help={words.noneHelp} />
      ) : (
        <>
          <p class="found" role="status">
            {words.count(shown.reduce((sum, { total }) => sum + total, 0))}
          </p>
          {shown.map((group) => (
            <Group words={words} language={language} group={group} places={places} more={kind === undefined ? address(group.kind) : undefined} />
          ))}
        </>
      )}
    </section>,
  );
};
