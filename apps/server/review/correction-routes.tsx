import { Hono } from 'hono';
import { type Bilingual, progressOf } from '../../../src/plan/index.ts';
import { safePath } from '../access/safe-path.ts';
import type { Env, PageContext } from '../app-state.ts';
import { notFound } from '../errors.tsx';
import { planLink } from '../layout/links.ts';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { StoredPlan } from '../plan-store.ts';
import type { Correcting, CorrectionDesk } from './correction-desk.ts';
import { changesOfForm, CorrectionForm, CorrectionRequest, partsOfLines } from './correction-request.ts';
import { queueOf } from './review-page.tsx';
import { ReviewRow } from './review-item.tsx';
import { inBoth, reviewWords } from './words/index.ts';

const isJson = (c: PageContext): boolean => c.req.header('content-type')?.includes('application/json') ?? false;
const wantsJson = (c: PageContext): boolean => isJson(c) || (c.req.header('accept')?.includes('application/json') ?? false);
/** The script of the review page asks for the rows that changed. */
const wantsRows = (c: PageContext): boolean => c.req.header('x-fragment') === 'rows';

const refuse = (c: PageContext, stored: StoredPlan | undefined, message: Bilingual, status: 400 | 404 | 409 | 422): Response | Promise<Response> => {
  const say = reviewWords(c.var.language);
  // The core names a field by its path in the format; a person knows it by its label.
  const sentence = message[c.var.language].replace(/[“"]([a-z][A-Za-z.]*)[”"]/, (said, path: string) => (path in say.fields ? `“${say.fields[path]}”` : said));
  if (wantsJson(c) || wantsRows(c)) return c.json({ error: sentence }, status);
  return renderPage(
    c,
    { title: say.failed, status, ...(stored === undefined ? {} : { plan: stored }) },
    <Notice title={say.failed} text={sentence} {...(stored === undefined ? {} : { action: { href: planLink(stored.id, 'review'), label: say.title } })} />,
  );
};

/** The rows of an entry and of the parts it was split into, and how far the review is. */
const rows = (c: PageContext, stored: StoredPlan, key: string | undefined): Response | Promise<Response> => {
  const { words, language, mayWrite } = c.var;
  const items = queueOf(stored);
  const { total, decided } = progressOf(items);
  c.header('X-Progress', `${decided}/${total}`);
  c.header('X-Corrections', String(stored.corrections.length));
  c.header('X-Progress-Text', encodeURIComponent(reviewWords(language).progress(decided, total)));
  const next = safePath(c.req.header('referer')?.replace(/^https?:\/\/[^/]+/, ''), planLink(stored.id, 'review'));
  const changed = items.filter((item) => item.key === key || item.from === key);
  return c.html(
    <>
      {changed.map((item) => (
        <ReviewRow stored={stored} item={item} words={words} language={language} mayWrite={mayWrite} next={next} open />
      ))}
    </>,
  );
};

const answer = (c: PageContext, outcome: Correcting, next: string): Response | Promise<Response> => {
  if (!outcome.ok) return refuse(c, undefined, outcome.message, outcome.status);
  const { stored, made, key } = outcome;
  if (wantsRows(c)) return rows(c, stored, key);
  if (wantsJson(c)) return c.json({ correction: made, key, revision: stored.revision, corrections: stored.corrections.length }, made === undefined ? 200 : 201);
  return c.redirect(next, 303);
};

/** A form's fields as a request: unchanged fields are left out, and accepting with changes is a change. */
const requestOfForm = (stored: StoredPlan, form: Readonly<Record<string, unknown>>): CorrectionRequest | Bilingual => {
  const reading = CorrectionForm.safeParse(form);
  if (!reading.success) return inBoth((words) => words.problems.form);
  const { action, list, of, start, end, words, parts, note } = reading.data;
  const common = { list, ...(of === undefined ? {} : { of }), ...(note === undefined || note === '' ? {} : { note }) };
  const notNumber = (path: string): Bilingual => inBoth((say) => say.problems.number(say.fields[path] ?? path));
  if (action === 'split') {
    const entries = partsOfLines(list, parts ?? '');
    if (entries === undefined) return inBoth((say) => say.problems.notHere);
    return Array.isArray(entries) ? ({ ...common, action, entries } as CorrectionRequest) : inBoth((say) => say.problems.lines(say.splitHelp.statements));
  }
  if (action === 'reject') return { ...common, action };
  const current = action === 'add' ? {} : (queueOf(stored).find((item) => item.key === of)?.fields ?? {});
  const read = changesOfForm(list, form, current);
  if ('path' in read) return notNumber(read.path);
  const entries = [Object.fromEntries(Object.entries(read.changes).filter(([, value]) => action !== 'add' || value !== null))] as CorrectionRequest['entries'];
  if (action === 'add') {
    const span = start && end ? ([Number(start), Number(end)] as [number, number]) : undefined;
    return {
      ...common,
      action,
      entries,
      ...(span === undefined ? {} : { span }),
      ...(words === undefined || words.trim() === '' ? {} : { words: words.trim() }),
    };
  }
  return Object.keys(read.changes).length === 0 ? { ...common, action } : { ...common, action: 'change', entries };
};

/** Noting corrections and taking them back, from forms, from the review page's script and as JSON. */
export const correctionRoutes = (desk: CorrectionDesk): Hono<Env> => {
  const app = new Hono<Env>();

  app.post('/plans/:id/corrections', async (c) => {
    const { id } = c.req.param();
    const stored = await c.var.state.store.get(id);
    if (stored === undefined) return notFound(c);
    const review = planLink(id, 'review');
    if (isJson(c)) {
      const request = CorrectionRequest.safeParse(await c.req.json().catch(() => undefined));
      if (!request.success)
        return refuse(
          c,
          stored,
          inBoth((words) => words.problems.form),
          400,
        );
      return answer(c, await desk.note(id, request.data), review);
    }
    const form = await c.req.parseBody();
    const request = requestOfForm(stored, form);
    if ('zh' in request) return refuse(c, stored, request, 422);
    const outcome = await desk.note(id, request);
    return outcome.ok ? answer(c, outcome, safePath(form['next'], review)) : refuse(c, stored, outcome.message, outcome.status);
  });

  app.post('/plans/:id/corrections/undo', async (c) => {
    const { id } = c.req.param();
    const stored = await c.var.state.store.get(id);
    if (stored === undefined) return notFound(c);
    const sent = (isJson(c) ? await c.req.json().catch(() => ({})) : await c.req.parseBody()) as Readonly<Record<string, unknown>>;
    const text = (name: string): string | undefined => (typeof sent[name] === 'string' && sent[name] !== '' ? sent[name] : undefined);
    const [of, correction] = [text('of'), text('correction')];
    const outcome = await desk.withdraw(id, { ...(of === undefined ? {} : { of }), ...(correction === undefined ? {} : { correction }) });
    return outcome.ok ? answer(c, outcome, safePath(text('next'), planLink(id, 'review'))) : refuse(c, stored, outcome.message, outcome.status);
  });
  return app;
};
