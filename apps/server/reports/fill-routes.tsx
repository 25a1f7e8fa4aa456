import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Store } from '../../../src/database/index.ts';
import { formLinkActor, formLinkOf, openedFormLink } from '../accounts/sign-in-link.ts';
import type { Env, PageContext } from '../app-state.ts';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { dayOf, loadRegion, onDatabase } from '../region/index.ts';
import { attachment as attachmentHeaders } from '../export/attachment.ts';
import { takeForm } from './form-handling.ts';
import { fillPage, type FormState } from './form-page.tsx';
import { savedJson } from './form-routes.tsx';
import type { OnReport } from './on-report.tsx';
import { reportWords } from './words/index.ts';

const PATH = '/fill/:token';

/** Without what belongs to people with an account. */
const Plain: FC<{ title: string; text: string }> = (props) => (
  <div class="reports fill">
    <Notice {...props} />
  </div>
);

const gonePage = (c: PageContext): Promise<Response> => {
  const words = reportWords(c.var.language);
  return renderPage(c, { title: words.form.linkGone, status: 410 }, <Plain title={words.form.linkGone} text={words.form.linkGoneHelp} />);
};

type Opened = OnReport & { readonly link: NonNullable<Awaited<ReturnType<typeof formLinkOf>>>; readonly token: string };

/** A handler of what a link opens: one report, as a liaison of its unit and nothing else. */
const onLink = (handler: (c: PageContext, given: Opened) => Response | Promise<Response>): ((c: PageContext) => Promise<Response>) =>
  onDatabase(async (c, store: Store) => {
    const token = c.req.param('token') ?? '';
    const now = c.var.state.clock();
    const link = await formLinkOf(store, token, now);
    if (link === undefined) return gonePage(c);
    const today = dayOf(now);
    const context = await loadRegion(store, link.region, link.plan, { asOf: today, known: today });
    const actor = formLinkActor(link);
    const delivery = store.delivery(link.region, actor);
    const report = await delivery.get('report', link.report);
    const unit = await delivery.get('unit', link.unit);
    if (context === undefined || report === undefined || unit === undefined || report.body.unit !== link.unit) return gonePage(c);
    const response = await handler(c, { store, context, delivery, actor, newId: () => store.newId(), report, unit, link, token });
    // An address that fills a form must not be handed on by the browser, nor kept by anybody between.
    response.headers.set('Referrer-Policy', 'same-origin');
    response.headers.set('Cache-Control', 'no-store');
    return response;
  });

const page = (c: PageContext, { report, unit, token, context }: Opened, state: FormState = {}): Promise<Response> => {
  const path = `/fill/${encodeURIComponent(token)}`;
  return fillPage(c, { report, unit, state, action: path, attachment: (sha256) => `${path}/files/${sha256}`, simulated: context.region.simulated });
};

/** 填报链接: one form on a phone, without an account; it works until it is submitted. */
export const fillRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();

  app.get(
    PATH,
    onLink(async (c, given) => {
      await openedFormLink(given.store, given.link);
      return page(c, given);
    }),
  );

  app.post(
    PATH,
    onLink(async (c, given) => {
      const who = { at: c.var.state.clock(), by: given.link.name, unit: given.link.unit };
      const outcome = await takeForm({ ...given, who, way: 'link' }, given.report, await c.req.parseBody({ all: true }));
      if (c.req.header('accept')?.includes('application/json')) return savedJson(c, outcome);
      if (outcome.submitted) {
        const words = reportWords(c.var.language);
        return renderPage(c, { title: words.form.thanks }, <Plain title={words.form.thanks} text={words.form.thanksHelp} />);
      }
      return page(c, { ...given, report: outcome.report }, outcome.state);
    }),
  );

  app.get(
    `${PATH}/files/:sha256{[0-9a-f]{64}}`,
    onLink(async (c, { store, context, report }) => {
      const sha256 = c.req.param('sha256') ?? '';
      const isIts = Object.values(report.body.answers).some(({ attachments }) => attachments?.some((one) => one.sha256 === sha256));
      const file = isIts ? await store.attachment(context.region.code, sha256) : undefined;
      return file === undefined ? c.notFound() : c.body(new Uint8Array(file.bytes), 200, attachmentHeaders(file.name, 'application/octet-stream'));
    }),
  );
  return app;
};
