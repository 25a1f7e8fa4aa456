import { Hono } from 'hono';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import { draftYear, lockYear, redraftYear, unlockYear, changedYear, type Outcome, type Said, type YearPlan } from '../../../src/delivery/index.ts';
import { Forbidden } from '../../../src/database/index.ts';
import { may } from '../../../src/identity/index.ts';
import { refusedLowering } from '../amendments/binding-lowered.ts';
import type { Env, PageContext } from '../app-state.ts';
import { fieldsOf } from '../data/draft/confirmation.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { overviewPage } from './overview-page.tsx';
import { asAddress, overviewAsked } from './overview-query.ts';
import { overviewRequest } from './overview-request.ts';
import { withAdded } from './year-addition.ts';
import { yearDocument, yearSheets } from './year-export.ts';
import { figuresOf, planYears, sourcesOf, yearId, yearPlansOf, yearsPath } from './year-given.ts';
import { lockNotices } from './year-notice.ts';
import { yearPage } from './year-page.tsx';
import { pathSettings } from './year-paths.ts';
import { yearRequest } from './year-request.ts';
import { inBoth, yearPageWords } from './words/index.ts';

const PATH = '/regions/:region/:plan/years';

type Handler = (c: PageContext, given: Delivery, year: number) => Response | Promise<Response>;

const noYear = (c: PageContext, { context }: Delivery): Promise<Response> => {
  const words = yearPageWords(c.var.language);
  const years = planYears(context);
  return renderPage(
    c,
    { title: words.year.noYear, region: context, tab: 'years', status: 404 },
    <Notice
      title={words.year.noYear}
      text={words.year.noYearHelp(years[0] ?? 0, years.at(-1) ?? 0)}
      action={{ href: yearsPath(context), label: words.year.overview }}
    />,
  );
};

/** A handler of one year that the plan covers. */
const onYear = (action: 'year.read' | 'year.edit', handler: Handler) =>
  onDelivery(action, (c, given) => {
    const year = Number(c.req.param('year'));
    return planYears(given.context).includes(year) ? handler(c, given, year) : noYear(c, given);
  });

const seen = (fields: Readonly<Record<string, string>>, { version }: Kept<'year'>): number =>
  /^\d{1,9}$/.test(fields['version'] ?? '') ? Number(fields['version']) : fields['version'] === undefined ? version : 0;

/** The year's plan that a form is about; a form about none goes to the page that drafts one. */
const onKept = (handler: (c: PageContext, given: Delivery, own: Kept<'year'>, fields: Readonly<Record<string, string>>) => Response | Promise<Response>) =>
  onYear('year.edit', async (c, given, year) => {
    const own = await given.delivery.get('year', yearId(given.context.plan.id, year));
    if (own === undefined) return c.redirect(yearsPath(given.context, String(year)), 303);
    return handler(c, given, own, fieldsOf(await c.req.parseBody()));
  });

const change = async (
  { delivery }: Delivery,
  { id }: Pick<Kept<'year'>, 'id'>,
  version: number | null,
  body: YearPlan,
  why: { readonly document?: string | undefined; readonly reason?: string | undefined } = {},
  notices: readonly RecordChange[] = [],
): Promise<void> => {
  const said = Object.fromEntries(Object.entries(why).filter(([, text]) => text !== undefined && text !== ''));
  await delivery.change({ action: 'year.edit', ...said, changes: [{ kind: 'year', id, version, body }, ...notices] });
};

const doingOf = (c: PageContext, { actor }: Delivery) => ({ at: c.var.state.clock(), by: actor.name });

/** Writes decided years as the items' own paths; gives how many, the names of those that fall short, or why none was written. */
const writePaths = async (
  given: Delivery,
  { reason, anyway }: { reason: string; anyway: boolean },
): Promise<{ readonly count: number; readonly fault?: Said }> => {
  const { context, store, actor } = given;
  const region = context.region.code;
  if (!may(actor, 'figure.send', { region })) throw new Forbidden('figure.send');
  const plans = (await yearPlansOf(given)).map(({ body }) => body);
  const { settings, short } = pathSettings(context, plans, { reason, anyway });
  const sending = { region, channel: 'settings', by: actor.name, observations: [], settings };
  const refused = settings.length === 0 ? undefined : await refusedLowering(() => store.send(sending));
  if (refused !== undefined) return { count: 0, fault: refused };
  const names = short.map(({ name }) => name).join('、');
  return { count: settings.length, ...(names === '' ? {} : { fault: inBoth(({ year }) => year.pathsShort(names)) }) };
};

/** Five years in one table, and each year's plan: drafted, decided, checked, locked, exported. */
export const yearRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();

  app.get(
    PATH,
    onDelivery('year.read', (c, given) => overviewPage(c, given)),
  );

  app.post(
    PATH,
    onDelivery('year.edit', async (c, given) => {
      const fields = fieldsOf(await c.req.parseBody());
      const { context, delivery } = given;
      const asked = overviewAsked(c);
      const kept = await yearPlansOf(given);
      const request = overviewRequest(fields, {
        items: context.items,
        years: planYears(context),
        kept,
        // Tasks and projects are asked for only where a year will be drafted.
        sources:
          kept.length < planYears(context).length
            ? await sourcesOf(given, kept)
            : { plan: context.plan.id, items: context.items, tasks: [], projects: [], ...figuresOf(context, kept) },
        ...(asked.way === undefined ? {} : { way: asked.way }),
      });
      if (!request.ok) return overviewPage(c, given, { fields, faults: request.faults });
      const reason = fields['reason'] ?? '';
      if (request.changes.length > 0) await delivery.change({ action: 'year.edit', ...(reason === '' ? {} : { reason }), changes: request.changes });
      const address = asAddress(asked);
      return c.redirect(yearsPath(context, `${address}${address === '' ? '?' : '&'}saved=${request.count}`), 303);
    }),
  );

  app.get(
    `${PATH}/:year{\\d+}`,
    onYear('year.read', (c, given, year) => yearPage(c, given, year)),
  );

  app.post(
    `${PATH}/:year{\\d+}/draft`,
    onYear('year.edit', async (c, given, year) => {
      const kept = await yearPlansOf(given);
      const own = kept.find(({ body }) => body.year === year);
      const sources = await sourcesOf(given, kept);
      const next: Outcome<YearPlan> = own === undefined ? { ok: draftYear(year, sources) } : changedYear(own.body, redraftYear(own.body, sources));
      if (next.refused !== undefined) return yearPage(c, given, year, { fields: {}, faults: { lock: next.refused } });
      await change(given, { id: yearId(given.context.plan.id, year) }, own?.version ?? null, next.ok);
      return c.redirect(yearsPath(given.context, `${year}?saved=draft`), 303);
    }),
  );

  app.post(
    `${PATH}/:year{\\d+}`,
    onKept(async (c, given, own, fields) => {
      const { context, delivery } = given;
      const { body } = own;
      const [kept, tasks, projects] = await Promise.all([
        yearPlansOf(given),
        delivery.list('task', { ids: body.tasks.map(({ task }) => task) }),
        delivery.list('project', { ids: body.projects.map(({ project }) => project) }),
      ]);
      const request = yearRequest(body, fields, {
        items: new Map(context.items.map((item) => [item.id, item])),
        sources: figuresOf(context, kept),
        tasks: new Map(tasks.map((task) => [task.id, task])),
        projects: new Map(projects.map((project) => [project.id, project])),
      });
      const added = await withAdded(request.ok ? request.body : body, { task: fields['addTask'] ?? '', project: fields['addProject'] ?? '' }, delivery);
      const faults = { ...(request.ok ? {} : request.faults), ...added.faults };
      const next = changedYear(body, added.body);
      if (next.refused !== undefined) return yearPage(c, given, body.year, { fields: {}, faults: { lock: next.refused } });
      if (!request.ok || Object.keys(faults).length > 0) return yearPage(c, given, body.year, { fields, faults });
      const count = request.count + added.added;
      if (count > 0) await change(given, own, seen(fields, own), next.ok, { reason: fields['why'] });
      return c.redirect(yearsPath(context, `${body.year}?saved=${count}`), 303);
    }),
  );

  app.post(
    `${PATH}/:year{\\d+}/lock`,
    onKept(async (c, given, own, fields) => {
      const { context } = given;
      const items = new Map(context.items.map((item) => [item.id, item]));
      const next = lockYear(own.body, fields['document'] ?? '', items, doingOf(c, given));
      if (next.refused !== undefined) return yearPage(c, given, own.body.year, { fields, faults: { lock: next.refused } });
      const document = next.ok.document ?? '';
      await change(given, own, seen(fields, own), next.ok, { document }, await lockNotices(given, next.ok));
      if (fields['paths'] === undefined) return c.redirect(yearsPath(context, String(own.body.year)), 303);
      const reason = yearPageWords('zh').year.pathsReason(own.body.year, document);
      const { count, fault } = await writePaths(given, { reason, anyway: fields['anyway'] !== undefined });
      if (fault !== undefined) return yearPage(c, given, own.body.year, { fields: {}, faults: { short: fault } });
      return c.redirect(yearsPath(context, `${own.body.year}?paths=${count}`), 303);
    }),
  );

  app.post(
    `${PATH}/:year{\\d+}/paths`,
    onKept(async (c, given, own, fields) => {
      const { year, document = '' } = own.body;
      const reason = yearPageWords('zh').year.pathsReason(year, document);
      const { count, fault } = await writePaths(given, { reason, anyway: fields['anyway'] !== undefined });
      if (fault !== undefined) return yearPage(c, given, year, { fields: {}, faults: { short: fault } });
      return c.redirect(yearsPath(given.context, `${year}?paths=${count}`), 303);
    }),
  );

  app.post(
    `${PATH}/:year{\\d+}/unlock`,
    onKept(async (c, given, own, fields) => {
      const next = unlockYear(own.body, fields['reason'] ?? '', doingOf(c, given));
      if (next.refused !== undefined) return yearPage(c, given, own.body.year, { fields, faults: { unlock: next.refused } });
      await change(given, own, seen(fields, own), next.ok, { reason: fields['reason'] });
      return c.redirect(yearsPath(given.context, String(own.body.year)), 303);
    }),
  );

  app.get(`${PATH}/:year{\\d+}/export.xlsx`, onYear('year.read', yearSheets));
  app.get(`${PATH}/:year{\\d+}/export.docx`, onYear('year.read', yearDocument));
  return app;
};
