import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { RegionContext } from '../region/index.ts';
import { PageHead, Tabs } from '../views/page-head.tsx';
import { libraryPath } from './project-path.ts';
import { libraryWords } from './words/index.ts';

export type LibraryTab = 'table' | 'board' | 'gantt' | 'money' | 'merges' | 'rules';
const PATHS: Readonly<Record<LibraryTab, string>> = { table: '', board: 'board', gantt: 'gantt', money: 'money', merges: 'merges', rules: 'rules' };

type Frame = { readonly title: string; readonly lede: string; readonly tab?: LibraryTab; readonly status?: ContentfulStatusCode; readonly beside?: Child };

/** A page of the library under its tabs. */
export const renderLibrary = (c: PageContext, context: RegionContext, { title, lede, tab, status, beside }: Frame, body: Child): Promise<Response> => {
  const { language, actor } = c.var;
  const words = libraryWords(language);
  const region = context.region.code;
  const tabs = (Object.keys(PATHS) as LibraryTab[]).filter((one) => one !== 'merges' || may(actor, 'project.keep', { region }));
  return renderPage(
    c,
    { title, region: context, tab: 'projects', ...(status === undefined ? {} : { status }) },
    <section class="listing library">
      <PageHead title={title} lede={lede}>
        <div class="library-acts">
          {beside}
          <Tabs label={words.title} tabs={tabs.map((one) => ({ href: libraryPath(context, PATHS[one]), label: words.tabs[one], current: one === tab }))} />
        </div>
      </PageHead>
      {body}
    </section>,
  );
};

export const noProject = (c: PageContext, context: RegionContext): Promise<Response> => {
  const words = libraryWords(c.var.language);
  return renderPage(
    c,
    { title: words.notFound, region: context, tab: 'projects', status: 404 },
    <Notice title={words.notFound} text={words.notFoundHelp} action={{ href: libraryPath(context), label: words.toList }} />,
  );
};
