import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { PageHead, Tabs } from '../views/page-head.tsx';
import { opinionsPath, publicPath } from './participation-path.ts';
import { participationWords } from './words/index.ts';

export type OpinionsTab = 'queue' | 'statistics' | 'settings';

type Options = { readonly title: string; readonly lede: string; readonly tab: OpinionsTab; readonly status?: ContentfulStatusCode };

/** A page about opinions as a whole: the queue, the counts, the settings. */
export const renderOpinions = (c: PageContext, { context, actor }: Delivery, { title, lede, tab, status }: Options, body: Child): Promise<Response> => {
  const words = participationWords(c.var.language);
  const tabs = [
    { tab: 'queue' as const, href: opinionsPath(context) },
    { tab: 'statistics' as const, href: opinionsPath(context, 'statistics') },
    ...(may(actor, 'preference.edit', { region: context.region.code }) ? [{ tab: 'settings' as const, href: opinionsPath(context, 'settings') }] : []),
  ];
  return renderPage(
    c,
    { title, region: context, tab: 'opinions', ...(status === undefined ? {} : { status }) },
    <section class="listing opinions">
      <PageHead title={title} lede={lede}>
        <p class="opinion-links">
          <a href={opinionsPath(context, 'export.xlsx')} download>
            {words.queue.export}
          </a>
          <a href={publicPath(context, 'opinions')}>{words.queue.toPublic}</a>
        </p>
      </PageHead>
      <Tabs label={words.queue.title} tabs={tabs.map((one) => ({ href: one.href, label: words.queue.tabs[one.tab], current: one.tab === tab }))} />
      {body}
    </section>,
  );
};
