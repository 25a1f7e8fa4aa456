import type { Child, FC } from 'hono/jsx';
import type { PageContext } from '../app-state.ts';
import { renderPage } from '../layout/page.tsx';
import { List } from '../listing/list.tsx';
import type { RegionContext } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import { viewPath } from './addresses.ts';
import { standingList } from './standing-list.tsx';
import { watchedOf } from './watched.ts';
import { cockpitWords, type CockpitWords } from './words/index.ts';

/** The downloads of what a cockpit shows, for the day that is looked at. */
export const ExportLinks: FC<{ words: CockpitWords; context: RegionContext; list: 'indicator' | 'commitment' }> = ({ words, context, list }) => {
  const to = (format: string): string => viewPath(context, `export/${list}s.${format}`);
  return (
    <p class="export-links">
      {words.list.export}
      <a href={to('csv')} download>
        {words.list.csv}
      </a>
      <a href={to('json')} download>
        {words.list.json}
      </a>
      <a href={to('xlsx')} download>
        {words.list.workbook}
      </a>
    </p>
  );
};

const listPage =
  (list: 'indicator' | 'commitment') =>
  (c: PageContext, context: RegionContext): Promise<Response> => {
    const { language } = c.var;
    const words = cockpitWords(language);
    const rows = watchedOf(context, list);
    const title = list === 'indicator' ? words.list.indicatorsTitle : words.list.commitmentsTitle;
    const body: Child = (
      <section class="listing standings-list">
        <PageHead title={title} lede={list === 'indicator' ? words.list.indicatorsLede : words.list.commitmentsLede}>
          <ExportLinks words={words} context={context} list={list} />
        </PageHead>
        <p class="print-day">
          {words.print.heading(context.moment.asOf)} · {words.print.known(context.moment.known)}
          {context.region.simulated && ` · ${words.simulated}`}
        </p>
        <List words={c.var.words} url={new URL(c.req.url)} spec={standingList({ language, words, context, list, rows })} />
      </section>
    );
    return renderPage(c, { title, region: context, tab: list === 'indicator' ? 'items' : 'commitments' }, body);
  };

/** 指标: the rows of the table of targets with all their numbers. */
export const itemsPage = listPage('indicator');
/** 承诺: what the plan promised with a number outside its tables, judged like the table. */
export const commitmentsPage = listPage('commitment');
