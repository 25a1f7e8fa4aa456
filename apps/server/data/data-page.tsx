import { WriteNeeded } from '../access/write-needed.tsx';
import type { Child, FC } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PageContext } from '../app-state.ts';
import { renderPage } from '../layout/page.tsx';
import { regionPath, type RegionContext } from '../region/index.ts';
import { dataWords, type DataWords } from './words/index.ts';

/** The pages of the data desk, in the order of its tabs, each with its address under `…/data`. */
const TABS = { desk: '', form: 'form', paste: 'paste', settings: 'settings', findings: 'findings', sendings: 'sendings' } as const;
export type DataTab = keyof typeof TABS;

/** The address of a page of the data desk. */
export const dataPath = ({ region, plan }: Pick<RegionContext, 'region' | 'plan'>, rest = ''): string =>
  regionPath(region.code, plan.id, rest === '' ? 'data' : `data${rest.startsWith('?') ? '' : '/'}${rest}`);

const DataTabs: FC<{ words: DataWords; context: RegionContext; tab: DataTab | undefined; open: number }> = ({ words, context, tab, open }) => (
  <nav class="tabs data-tabs" aria-label={words.title}>
    {(Object.keys(TABS) as DataTab[]).map((name) => (
      <a href={dataPath(context, TABS[name])} aria-current={name === tab ? 'page' : undefined}>
        {words.tabs[name]}
        {name === 'findings' && open > 0 && <small>{open}</small>}
      </a>
    ))}
  </nav>
);

export type DataPageOptions = {
  readonly title: string;
  readonly lede?: string;
  readonly tab?: DataTab;
  readonly status?: ContentfulStatusCode;
  /** Beside the title: counts, a link. */
  readonly aside?: Child;
};

/** A page of the data desk: its tabs, its title, and what may be done here. */
export const renderData = async (
  c: PageContext,
  context: RegionContext,
  { title, lede, tab, status, aside }: DataPageOptions,
  body: Child,
): Promise<Response> => {
  const words = dataWords(c.var.language);
  const store = await c.var.state.database();
  const open = (await store.findings(context.region.code, 'open')).filter(({ indicator }) => indicator.startsWith(`${context.plan.id}/`)).length;
  return renderPage(
    c,
    { title, region: context, tab: 'data', ...(status === undefined ? {} : { status }) },
    <section class="listing data-desk">
      <DataTabs words={words} context={context} tab={tab} open={open} />
      <header class="page-head">
        <div>
          <h1>{title}</h1>
          {lede !== undefined && <p>{lede}</p>}
        </div>
        {aside}
      </header>
      {!c.var.mayWrite && (
        <p class="told fault">
          <WriteNeeded words={c.var.words} actor={c.var.actor} url={new URL(c.req.url)} />
        </p>
      )}
      {body}
    </section>,
  );
};

/** Who sends: remembered by the browser from one form to the next. */
export const ByField: FC<{ words: DataWords; by: string; id?: string }> = ({ words, by, id = 'by' }) => (
  <div class="field">
    <label for={id}>{words.by}</label>
    <input id={id} name="by" value={by} maxlength={100} autocomplete="name" placeholder={words.byHelp} />
  </div>
);
