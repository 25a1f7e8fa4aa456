import { proposedLinks } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { PageHead } from '../views/page-head.tsx';
import { HandedDown } from './handed-down.tsx';
import { LinkChanges } from './link-changes.tsx';
import { ProposedLinks, TitleLink } from './link-forms.tsx';
import { LinkList } from './link-list.tsx';
import type { LinkFaults } from './link-request.ts';
import { changesAbove, higherPlans, itemsAbove } from './link-targets.ts';
import { linksPath, yearsPath } from './year-given.ts';
import { yearPageWords } from './words/index.ts';

/** What was entered in one of the page's forms and not taken. */
export type LinkEntered = {
  readonly form: 'target' | 'title' | 'proposed' | { readonly link: string };
  readonly fields: Readonly<Record<string, string>>;
  readonly faults: LinkFaults;
};

/** 上位规划与下达: targets set from above, ties to plans above, and what changed there. */
export const linksPage = async (c: PageContext, given: Delivery, entered?: LinkEntered): Promise<Response> => {
  const { language } = c.var;
  const words = yearPageWords(language);
  const { context, delivery, store, actor } = given;
  const region = context.region.code;
  const own = { region, plan: context.plan.id };
  const [links, plans] = await Promise.all([delivery.list('link', { plan: own.plan }), higherPlans(store, own)]);
  const changes = await changesAbove(store, links, context.today);
  const mayEdit = may(actor, 'link.edit', { region });
  const asked = c.req.query('above') ?? entered?.fields['above'];
  const plan = plans.find((one) => `${one.region} ${one.plan}` === asked);
  const above = plan === undefined ? undefined : await itemsAbove(store, plan, context.today);
  const tied = new Set(
    links.flatMap(({ body: { item, higher } }) => (higher.region === plan?.region && higher.plan === plan?.plan ? [`${item} ${higher.item}`] : [])),
  );
  const of = (form: 'target' | 'title' | 'proposed') => (entered?.form === form ? entered : { fields: {}, faults: {} });
  const saved = c.req.query('saved');
  const removed = c.req.query('removed');
  const removedLink = removed === undefined ? undefined : (await delivery.history('link', removed)).at(-1);
  return renderPage(
    c,
    { title: words.link.title, region: context, tab: 'years', status: entered === undefined ? 200 : 422 },
    <section class="listing data-desk years">
      <PageHead title={words.link.title} lede={words.link.lede}>
        <a href={yearsPath(context)}>{words.title}</a>
      </PageHead>
      {saved !== undefined && (
        <p class="told" role="status">
          {saved === 'down' ? words.link.savedDown : saved === 'seen' ? words.link.seenSaved : words.link.saved}
        </p>
      )}
      {removedLink?.before !== undefined && removedLink.before !== null && removedLink.after === null && (
        <form method="post" action={linksPath(context, `${encodeURIComponent(removed!)}/restore`)} class="told" role="status">
          {words.link.removed(removedLink.before.higher.itemName)}{' '}
          {mayEdit && (
            <button type="submit" class="quiet">
              {words.link.undo}
            </button>
          )}
        </form>
      )}
      <LinkChanges changes={changes} context={context} language={language} mayEdit={mayEdit} />
      <HandedDown context={context} language={language} mayEdit={mayEdit && may(actor, 'figure.send', { region })} {...of('target')} />
      <section class="year-section" id="ties">
        <h2>
          {words.link.list} {links.length > 0 && <small>{links.length}</small>}
        </h2>
        <LinkList
          links={links}
          context={context}
          language={language}
          mayEdit={mayEdit}
          entered={typeof entered?.form === 'object' ? { id: entered.form.link, fields: entered.fields, faults: entered.faults } : undefined}
        />
      </section>
      {mayEdit && (
        <ProposedLinks
          context={context}
          language={language}
          plans={plans}
          chosen={plan === undefined || above === undefined ? undefined : { plan, items: above.items, pairs: proposedLinks(context.items, above.items, tied) }}
          faults={of('proposed').faults}
        />
      )}
      {mayEdit && <TitleLink context={context} language={language} {...of('title')} />}
    </section>,
  );
};
