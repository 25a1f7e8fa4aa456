import type { FC } from 'hono/jsx';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { Language } from '../words/index.ts';
import { amendmentPath } from './amendment-path.ts';
import { sideChoices, sideOf, sidesDifference, type SideChoice } from './difference-sides.ts';
import { DifferenceView } from './difference-view.tsx';
import { gatherHanging, hangsOf } from './gather-hanging.ts';
import { amendmentWords } from './words/index.ts';

const Choice: FC<{ language: Language; action: string; choices: readonly SideChoice[]; before: string | undefined; after: string | undefined }> = ({
  language,
  action,
  choices,
  before,
  after,
}) => {
  const words = amendmentWords(language).difference;
  const select = (name: 'before' | 'after', chosen: string | undefined) => (
    <label>
      <span>{words[name]}</span>
      <select name={name}>
        {choices.map(({ token, label }) => (
          <option value={token} selected={token === chosen}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form class="filters difference-choice" method="get" action={action}>
      {select('before', before)}
      {select('after', after)}
      <button type="submit">{words.apply}</button>
    </form>
  );
};

/** The version that was in force before this one: by the days from which they hold, not by the order in which they were adopted. */
const tokenBefore = async ({ store, context: { region, plan } }: Delivery): Promise<string> => {
  const earlier = (await store.plans(region.code))
    .filter((one) => one.plan === plan.id && (one.known < plan.known || (one.known === plan.known && one.version < plan.version)))
    .toSorted((a, b) => (a.known === b.known ? a.version - b.version : a.known < b.known ? -1 : 1));
  return `${plan.id}@${earlier.at(-1)?.version ?? 0}`;
};

/** The difference of two versions of the region's plans, or of a version and a text of the library; with what hangs on each item where the older is the plan in force. */
export const differencePage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, store, delivery } = given;
  const { language } = c.var;
  const words = amendmentWords(language).difference;
  const url = new URL(c.req.url);
  const choices = await sideChoices(c, given);
  const current = `${context.plan.id}@${context.plan.version}`;
  const byToken = new Map(choices.map((choice) => [choice.token, choice]));
  const asked = (name: string): SideChoice | undefined => byToken.get(url.searchParams.get(name) ?? '');
  const previous = byToken.get(await tokenBefore(given));
  const after = asked('after') ?? (previous === undefined && asked('before') === undefined ? undefined : byToken.get(current));
  const before = asked('before') ?? (after?.token === current ? previous : byToken.get(current));
  const [old, now] = await Promise.all([before && sideOf(c, store, context, before), after && sideOf(c, store, context, after)]);
  const found = old === undefined || now === undefined ? undefined : sidesDifference(old, now);
  const hangs = old?.token.startsWith(`${context.plan.id}@`) ? hangsOf(await gatherHanging(delivery, context), context.plan) : undefined;
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'amendments' },
    <section class="listing amendments differences">
      <header class="page-head">
        <div>
          <h1>{words.title}</h1>
          {old !== undefined && now !== undefined && <p lang="zh-CN">{words.lede(old.title, now.title)}</p>}
        </div>
        <p>
          <a href={amendmentPath(context)}>{amendmentWords(language).title}</a>
        </p>
      </header>
      {choices.length > 1 && (
        <Choice language={language} action={amendmentPath(context, 'difference')} choices={choices} before={before?.token} after={after?.token} />
      )}
      {found === undefined || old === undefined || now === undefined ? (
        <EmptyState title={words.noOther} help={words.noOtherHelp} />
      ) : (
        <DifferenceView
          found={found}
          sides={{ before: old.plan, after: now.plan }}
          language={language}
          url={url}
          link={{ ...(old.link === undefined ? {} : { before: old.link }), ...(now.link === undefined ? {} : { after: now.link }) }}
          {...(hangs === undefined ? {} : { hangs })}
        />
      )}
    </section>,
  );
};
