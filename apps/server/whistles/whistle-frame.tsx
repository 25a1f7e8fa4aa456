import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { renderPage } from '../layout/page.tsx';
import type { RegionContext } from '../region/index.ts';
import { PageHead, Tabs } from '../views/page-head.tsx';
import { whistlePath } from './whistle-path.ts';
import { whistleWords } from './words/index.ts';

export type WhistleTab = 'board' | 'all' | 'clocks';
const PATHS: Readonly<Record<WhistleTab, string>> = { board: '', all: 'all', clocks: 'clocks' };

type Frame = {
  readonly title: string;
  readonly lede: string;
  readonly tab?: WhistleTab;
  readonly status?: ContentfulStatusCode;
  /** A form that fills the page: no tabs beside it. */
  readonly bare?: boolean;
};

/** A page of whistles: its tabs, and the button that raises one. */
export const renderWhistles = (c: PageContext, context: RegionContext, { title, lede, tab, status, bare }: Frame, body: Child): Promise<Response> => {
  const { language, actor } = c.var;
  const words = whistleWords(language);
  const region = context.region.code;
  const own = { region, units: actor.unit === undefined ? [] : [actor.unit] };
  const tabs = (['board', 'all', 'clocks'] as const).filter((one) => one !== 'clocks' || may(actor, 'preference.edit', own));
  return renderPage(
    c,
    { title, region: context, tab: 'whistles', ...(status === undefined ? {} : { status }) },
    <section class="listing whistles" data-now={c.var.state.clock()}>
      <PageHead title={title} lede={lede}>
        {!bare && (
          <div class="whistle-acts">
            {tab !== undefined && may(actor, 'whistle.blow', own) && (
              <a class="button blow" href={whistlePath(context, 'new')}>
                {words.blow}
              </a>
            )}
            <Tabs label={words.title} tabs={tabs.map((one) => ({ href: whistlePath(context, PATHS[one]), label: words.tabs[one], current: one === tab }))} />
          </div>
        )}
      </PageHead>
      {body}
    </section>,
  );
};
