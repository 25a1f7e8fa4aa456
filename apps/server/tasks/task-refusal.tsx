import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Said } from '../../../src/delivery/index.ts';
import type { PageContext } from '../app-state.ts';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { RegionContext } from '../region/index.ts';
import { tasksPath } from './task-path.ts';
import { taskPageWords } from './words/index.ts';

/** Whether a script asks: it wants a sentence, not a page. */
export const wantsFragment = (c: PageContext): boolean =>
  c.req.header('x-fragment') !== undefined || (c.req.header('accept')?.includes('application/json') ?? false);

/** A sentence why nothing was written, as a page or for the script. */
export const refuseTask = (
  c: PageContext,
  context: RegionContext,
  said: Said,
  status: ContentfulStatusCode = 422,
  back?: string,
): Response | Promise<Response> => {
  const words = taskPageWords(c.var.language);
  const text = said[c.var.language];
  if (wantsFragment(c)) return c.json({ error: text }, status);
  return renderPage(
    c,
    { title: words.failed, region: context, tab: 'tasks', status },
    <Notice title={words.failed} text={text} action={{ href: back ?? tasksPath(context), label: words.back }} />,
  );
};
