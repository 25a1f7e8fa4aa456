import { Hono } from 'hono';
import { type CorrectionFile, type CorrectionReading, readCorrectionFile } from '../../../src/plan/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { notFound } from '../errors.tsx';
import { attachment } from '../export/attachment.ts';
import { isLibrary } from '../library/library.ts';
import type { StoredPlan } from '../plan-store.ts';
import type { CorrectionDesk } from './correction-desk.ts';
import { correctionsPage } from './corrections-page.tsx';
import { inBoth, reviewWords } from './words/index.ts';

const LARGEST = 16 * 1024 * 1024;

const wantsJson = (c: PageContext): boolean => c.req.header('accept')?.includes('application/json') ?? false;

/** The corrections of a plan as a file; with a library, those taken back are in it too. */
export const correctionFileOf = async (c: PageContext, stored: StoredPlan): Promise<CorrectionFile> => {
  const { store } = c.var.state;
  const history = isLibrary(store) ? await store.history(stored.id) : undefined;
  const { title, source } = stored.compiled.plan.document;
  return {
    version: 1,
    document: { title, sha256: source.sha256 },
    corrections: stored.corrections,
    ...(history?.withdrawn?.length ? { withdrawn: history.withdrawn } : {}),
  };
};

/** The file of an import, from a form or as the body itself. */
const readImport = async (c: PageContext): Promise<CorrectionReading> => {
  const refuse = (pick: (words: ReturnType<typeof reviewWords>) => string): CorrectionReading => ({
    ok: false,
    message: inBoth(pick),
  });
  let text: string;
  if (c.req.header('content-type')?.includes('application/json')) text = await c.req.text();
  else {
    const { file } = await c.req.parseBody();
    if (!(file instanceof File) || file.size === 0) return refuse((words) => words.corrections.noFile);
    if (file.size > LARGEST) return refuse((words) => words.corrections.tooLarge);
    text = await file.text();
  }
  if (text.length > LARGEST) return refuse((words) => words.corrections.tooLarge);
  try {
    return readCorrectionFile(JSON.parse(text));
  } catch {
    return refuse((words) => words.corrections.notJson);
  }
};

/** The list of corrections, their export and import, and carrying them over from another version of a plan. */
export const correctionFileRoutes = (desk: CorrectionDesk): Hono<Env> => {
  const app = new Hono<Env>();

  app.get('/plans/:id/corrections', async (c) => {
    const stored = await c.var.state.store.get(c.req.param('id'));
    return stored === undefined ? notFound(c) : correctionsPage(c, stored);
  });

  app.get('/plans/:id/corrections.json', async (c) => {
    const stored = await c.var.state.store.get(c.req.param('id'));
    if (stored === undefined) return notFound(c);
    return c.body(
      `${JSON.stringify(await correctionFileOf(c, stored), null, 1)}\n`,
      200,
      attachment(`${stored.plan.document.title}-corrections.json`, 'application/json; charset=utf-8'),
    );
  });

  const taken = async (c: PageContext, id: string, reading: CorrectionReading): Promise<Response> => {
    const stored = await c.var.state.store.get(id);
    if (stored === undefined) return notFound(c);
    const say = reviewWords(c.var.language);
    if (!reading.ok) {
      const sentence = reading.message[c.var.language];
      return wantsJson(c) ? c.json({ error: sentence }, 422) : correctionsPage(c, stored, sentence, true);
    }
    const result = await desk.take(id, reading.file.corrections);
    const after = await c.var.state.store.get(id);
    if (result === undefined || after === undefined) return notFound(c);
    return wantsJson(c) ? c.json(result) : correctionsPage(c, after, say.corrections.imported(result.taken, result.orphaned));
  };

  app.post('/plans/:id/corrections/import', async (c) => taken(c, c.req.param('id'), await readImport(c)));

  app.post('/plans/:id/corrections/carry', async (c) => {
    const { from } = await c.req.parseBody();
    const source = typeof from === 'string' ? await c.var.state.store.get(from) : undefined;
    return source === undefined ? notFound(c) : taken(c, c.req.param('id'), { ok: true, file: await correctionFileOf(c, source) });
  });
  return app;
};
