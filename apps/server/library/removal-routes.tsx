import { Hono } from 'hono';
import type { Env, PageContext } from '../app-state.ts';
import { notFound } from '../errors.tsx';
import { planLink } from '../layout/links.ts';
import { EmptyState, Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { readableInstant } from './instant.ts';
import type { Library } from './library.ts';
import { libraryWords } from './words/index.ts';

const wantsJson = (c: PageContext): boolean => c.req.header('accept')?.includes('application/json') ?? false;

/** Removing a plan with a question before and a way back after, and the list of what was removed. */
export const removalRoutes = (library: Library): Hono<Env> => {
  const app = new Hono<Env>();

  app.get('/plans/:id/delete', async (c) => {
    const words = libraryWords(c.var.language);
    const plan = await library.get(c.req.param('id'));
    if (plan === undefined) return notFound(c);
    const { title } = plan.plan.document;
    if (plan.embedded)
      return renderPage(
        c,
        { title: words.remove.title, plan },
        <Notice title={words.remove.title} text={words.remove.embedded} action={{ href: planLink(plan.id), label: words.remove.keep }} />,
      );
    return renderPage(
      c,
      { title: words.remove.title, plan },
      <Notice title={words.remove.title} text={words.remove.ask(title)}>
        <p>{words.remove.help}</p>
        <form class="stacked" method="post" action={`/plans/${plan.id}/delete`}>
          <button type="submit">{words.remove.confirm}</button>
          <a class="quiet" href="/plans">
            {words.remove.keep}
          </a>
        </form>
      </Notice>,
    );
  });

  app.post('/plans/:id/delete', async (c) => {
    const words = libraryWords(c.var.language);
    const { id } = c.req.param();
    const known = (await library.list()).find((plan) => plan.id === id);
    if (known?.embedded) return wantsJson(c) ? c.json({ error: words.remove.embedded }, 409) : c.redirect(`/plans/${id}/delete`, 303);
    if (known === undefined || !(await library.remove(id))) return notFound(c);
    if (wantsJson(c)) return c.json({ removed: id, restore: `/trash/${id}/restore` });
    return renderPage(
      c,
      { title: words.remove.title },
      <Notice title={words.remove.done(known.title)} text={words.remove.help}>
        <form class="stacked" method="post" action={`/trash/${id}/restore`}>
          <button type="submit">{words.remove.undo}</button>
          <a href="/plans">{words.all}</a>
        </form>
      </Notice>,
    );
  });

  app.get('/trash', async (c) => {
    const words = libraryWords(c.var.language);
    const removed = await library.removed();
    return renderPage(
      c,
      { title: words.trash.title },
      <section class="listing plans">
        <header class="page-head">
          <div>
            <h1>{words.trash.title}</h1>
            <p>{words.trash.help}</p>
          </div>
        </header>
        {removed.length === 0 && <EmptyState title={words.trash.empty} help={words.trash.emptyHelp} />}
        <ul>
          {removed.map((plan) => (
            <li class="plan-row">
              <h2 lang="zh-CN">{plan.title}</h2>
              <p class="imprint">
                <span>{plan.name}</span>
                <span>{words.trash.removedAt(readableInstant(plan.removedAt))}</span>
              </p>
              {c.var.mayWrite && (
                <div class="counts">
                  <form method="post" action={`/trash/${plan.id}/restore`}>
                    <button type="submit">{words.trash.restore}</button>
                  </form>
                  <details>
                    <summary>{words.trash.purge}</summary>
                    <p>{words.trash.purgeAsk}</p>
                    <form method="post" action={`/trash/${plan.id}/purge`}>
                      <button type="submit" class="quiet">
                        {words.trash.purge}
                      </button>
                    </form>
                  </details>
                </div>
              )}
            </li>
          ))}
        </ul>
        <p>
          <a href="/plans">{words.all}</a>
        </p>
      </section>,
    );
  });

  app.post('/trash/:id/restore', async (c) => {
    const { id } = c.req.param();
    const restored = await library.restore(id);
    if (wantsJson(c)) return restored ? c.json({ href: planLink(id) }) : c.json({ error: libraryWords(c.var.language).trash.gone }, 404);
    return restored ? c.redirect(planLink(id), 303) : notFound(c);
  });

  app.post('/trash/:id/purge', async (c) => {
    const purged = await library.purge(c.req.param('id'));
    if (wantsJson(c)) return purged ? c.json({ purged: true }) : c.json({ error: libraryWords(c.var.language).trash.gone }, 404);
    return purged ? c.redirect('/trash', 303) : notFound(c);
  });

  app.post('/plans/:id/recompile', async (c) => {
    const plan = await library.recompile(c.req.param('id'));
    if (plan === undefined) return notFound(c);
    return wantsJson(c) ? c.json({ href: planLink(plan.id), revision: plan.revision }) : c.redirect(planLink(plan.id), 303);
  });
  return app;
};
