import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { progressOf } from './release-making.ts';
import { releasePath } from './release-path.ts';
import { releaseWords } from './words/index.ts';

/** How far a release has come that is being prepared; leads to it once it is there. */
export const makingPage = (c: PageContext, { context, store }: Delivery): Response | Promise<Response> => {
  const { language } = c.var;
  const words = releaseWords(language).making;
  const progress = progressOf(store, c.req.param('making') ?? '');
  const action = { href: releasePath(context), label: words.back };
  if (progress === undefined || progress.region !== context.region.code || progress.plan !== context.plan.id)
    return renderPage(
      c,
      { title: words.gone, region: context, tab: 'releases', status: 404 },
      <Notice title={words.gone} text={words.goneHelp} action={action} />,
    );
  if (progress.state === 'done') return c.redirect(releasePath(context, encodeURIComponent(progress.release!)), 303);
  if (progress.state === 'failed')
    return renderPage(
      c,
      { title: words.failed, region: context, tab: 'releases', status: 422 },
      <Notice title={words.failed} text={progress.fault?.[language] ?? words.failedHelp} action={action} />,
    );
  c.header('Refresh', '1');
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'releases' },
    <section class="listing releases">
      <h1>{words.title}</h1>
      <p>
        {progress.all === 0 ? (
          <progress aria-label={words.title}></progress>
        ) : (
          <progress aria-label={words.title} max={progress.all} value={progress.done}></progress>
        )}{' '}
        <span role="status">{progress.all === 0 ? words.begun : words.done(progress.done, progress.all)}</span>
      </p>
      <form method="post" action={releasePath(context, `making/${encodeURIComponent(progress.id)}/cancel`)}>
        <button type="submit" class="quiet">
          {words.cancel}
        </button>
      </form>
    </section>,
  );
};
